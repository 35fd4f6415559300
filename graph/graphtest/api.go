// Package graphtest makes the API for tests of other rooms: over the data that
// the program carries, or over any other. It refuses to be part of the product:
// only tests import it.
package graphtest

import (
	"log/slog"
	"net/http"
	"testing"
	"time"

	"wpsgraph/graph"
	"wpsgraph/internal/catalog"
	"wpsgraph/internal/dataset"
	"wpsgraph/internal/store/memory"
	"wpsgraph/internal/wps"
	"wpsgraph/seed"
)

// Handler is the API over data, with a log that nobody reads.
func Handler(t testing.TB, data *catalog.Catalog, now func() time.Time) http.Handler {
	t.Helper()
	w, err := graph.Words()
	if err != nil {
		t.Fatal(err)
	}
	config := graph.Defaults()
	config.Now, config.Log = now, slog.New(slog.DiscardHandler)
	return graph.NewHandler(data, w, config)
}

// Over is a content on the embedded engine.
func Over(t testing.TB, content *wps.Content) *catalog.Catalog {
	t.Helper()
	engine := memory.New()
	if _, err := engine.Replace(t.Context(), content); err != nil {
		t.Fatal(err)
	}
	data := catalog.New(engine, "embedded")
	if err := data.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	return data
}

// Seeded is the data that the program carries, on the embedded engine.
func Seeded(t testing.TB) *catalog.Catalog {
	t.Helper()
	content, problems, err := dataset.Read(t.Context(), seed.Files())
	if err != nil || content == nil {
		t.Fatal(err, problems)
	}
	return Over(t, content)
}
