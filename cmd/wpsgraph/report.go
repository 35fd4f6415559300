package main

import (
	"context"
	"log/slog"
	"maps"
	"net/http"
	"slices"
	"sync/atomic"

	"wpsgraph/docs/queries"
	"wpsgraph/explorer"
	"wpsgraph/graph/transport"
	"wpsgraph/internal/catalog"
	"wpsgraph/internal/server"
)

// reporter tells the operators what each operation took: one line in the log,
// and the figures of /metrics.
type reporter struct {
	log     *slog.Logger
	metrics *server.Metrics
	known   map[string]string // the names of our own documents, by the hash of their text

	data *catalog.Catalog
	told atomic.Pointer[catalog.View] // the figures name its version
}

// newReporter makes a reporter that knows our own documents: by their text, since
// the name of an operation is whatever its client calls it.
func newReporter(log *slog.Logger, data *catalog.Catalog) (*reporter, error) {
	known, err := documents()
	if err != nil {
		return nil, err
	}
	r := &reporter{log: log, known: known, data: data}
	r.metrics = server.NewMetrics(slices.Sorted(maps.Values(known)))
	r.look()
	return r, nil
}

// documents are the names of the saved queries and of the documents of the
// pages, the latter as explorer/entity, by the hash of their text.
func documents() (map[string]string, error) {
	saved, err := queries.All()
	if err != nil {
		return nil, err
	}
	pages, err := explorer.Documents()
	if err != nil {
		return nil, err
	}
	known := map[string]string{}
	for _, q := range saved {
		known[transport.HashOf(q.Text)] = q.Name
	}
	for name, text := range pages {
		known[transport.HashOf(text)] = "explorer/" + name
	}
	return known, nil
}

// report is told of every request for an operation.
func (r *reporter) report(ctx context.Context, op transport.Report) {
	if op.Status == http.StatusNoContent {
		return // a question about methods, not an operation
	}
	r.look()
	r.log.LogAttrs(ctx, slog.LevelInfo, "operation", slog.String("id", server.RequestID(ctx)), slog.Any("operation", op))
	r.metrics.Report(server.Operation{
		Name: r.known[op.Hash], Code: op.Code(), Duration: op.Duration,
		Cost: op.Cost, Statements: op.Statements, Rows: op.Rows,
	})
}

// look notes in the figures which version of the data answers, where it is
// another than before.
func (r *reporter) look() {
	view, err := r.data.View()
	if err == nil && r.told.Swap(view) != view {
		r.metrics.Data(view.Engine, view.Version.Hash)
	}
}
