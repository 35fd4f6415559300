package main

import (
	"net/http"
	"strconv"
	"time"

	"wpsgraph/internal/catalog"
)

// revisions names all that an answer depends on beside its request: the version
// of the data, the date of today, which is the date of every answer that asks
// for no other, and the program. Where the build does not say which program this
// is, the time of its start does.
func revisions(data *catalog.Catalog, now func() time.Time) func(*http.Request) string {
	program := buildCommit()
	if program == "" {
		program = strconv.FormatInt(now().UnixNano(), 36)
	}
	return func(*http.Request) string {
		view, err := data.View()
		if err != nil {
			return ""
		}
		return view.Version.Hash + "-" + now().UTC().Format(time.DateOnly) + "-" + program
	}
}
