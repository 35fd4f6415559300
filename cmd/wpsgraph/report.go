package main

import (
	"context"
	"log/slog"
	"net/http"
	"sync/atomic"

	"wpsgraph/docs/queries"
	"wpsgraph/graph/transport"
	"wpsgraph/internal/catalog"
	"wpsgraph/internal/server"
)

// reporter tells the operators what each operation took: one line in the log,
// and the figures of /metrics.
type reporter struct {
	log     *slog.Logger
	metrics *server.Metrics
	saved   map[string]string // the names of the saved queries, by the hash of their text

	data *catalog.Catalog
	told atomic.Pointer[catalog.View] // the figures name its version
}

// newReporter makes a reporter that knows the saved queries: by their text, since
// the name of an operation is whatever its client calls it.
func newReporter(log *slog.Logger, data *catalog.Catalog) (*reporter, error) {
	all, err := queries.All()
	if err != nil {
		return nil, err
	}
	r := &reporter{log: log, saved: map[string]string{}, data: data}
	var names []string
	for _, q := range all {
		r.saved[transport.HashOf(q.Text)] = q.Name
		names = append(names, q.Name)
	}
	r.metrics = server.NewMetrics(names)
	r.look()
	return r, nil
}

// report is told of every request for an operation.
func (r *reporter) report(ctx context.Context, op transport.Report) {
	if op.Status == http.StatusNoContent {
		return // a question about methods, not an operation
	}
	r.look()
	r.log.InfoContext(ctx, "operation", "id", server.RequestID(ctx), "operation", op)
	r.metrics.Report(server.Operation{
		Name: r.saved[op.Hash], Code: op.Code(), Duration: op.Duration,
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
