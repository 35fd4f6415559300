package catalog

import (
	"context"
	"time"

	"wpsgraph/internal/wps"
)

// Watch takes up each new version that the store has, and asks for it every so
// often, until ctx ends. failed is told why that did not work, once for each
// reason in a row.
func (c *Catalog) Watch(ctx context.Context, every time.Duration, failed func(error)) {
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	said := ""
	for {
		switch err := c.Refresh(ctx); {
		case ctx.Err() != nil:
			return
		case err == nil:
			said = ""
		case err.Error() != said:
			said = err.Error()
			failed(err)
		}
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}

// attempts is how often a version is built that went while it was read.
const attempts = 3

// takeUp builds the view of the version that the store has, unless it is the
// current one; nil then.
func (c *Catalog) takeUp(ctx context.Context) (*View, error) {
	var view *View
	var err error
	for range attempts {
		var version wps.Version
		if version, err = c.store.Version(ctx); err != nil {
			return nil, err
		}
		if now := c.current.Load(); now != nil && now.Version.Hash == version.Hash {
			return nil, nil
		}
		if view, err = c.build(ctx, version); wps.CodeOf(err) != wps.VersionGone {
			return view, err
		}
	}
	return nil, err
}
