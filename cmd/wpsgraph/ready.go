package main

import (
	"context"
	"errors"

	"wpsgraph/internal/catalog"
	"wpsgraph/internal/wps"
)

// ready tells whether questions can be answered: there are data, and the engine
// answers. What could not be reached is for the log, not for who asks.
func ready(ctx context.Context, data *catalog.Catalog) error {
	view, err := data.View()
	if err == nil {
		_, err = view.Store.Version(ctx)
	}
	var ours *wps.Error
	if errors.As(err, &ours) && ours.Cause != nil {
		return &wps.Error{Code: wps.Unavailable, Message: "the database cannot answer now", Cause: err}
	}
	return err
}
