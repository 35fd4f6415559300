package transport

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"log/slog"
	"slices"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/trace"
)

// statsHeader asks for the figures in the answer: extensions.stats.
const statsHeader = "X-Wpsgraph-Stats"

// Report is what a request for an operation came to. It holds nothing of its
// variables, and of its text the hash alone.
type Report struct {
	Name       string   // as the client calls the operation; any text
	Kind       string   // query; "" where the request did not come so far
	Hash       string   // 16 hex digits of the SHA-256 of the text
	Status     int      // of HTTP
	Codes      []string // of the errors shown, each once, in order
	Bytes      int      // of the answer, unpacked
	Duration   time.Duration
	Cost       int
	Statements int
	Rows       int
}

var _ slog.LogValuer = Report{}

// LogValue is the report in a log.
func (r Report) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("name", r.Name), slog.String("kind", r.Kind), slog.String("hash", r.Hash),
		slog.Int("status", r.Status), slog.Any("codes", r.Codes), slog.Int("bytes", r.Bytes),
		slog.Float64("ms", milliseconds(r.Duration)),
		slog.Int("cost", r.Cost), slog.Int("statements", r.Statements), slog.Int("rows", r.Rows),
	)
}

// Code is the code of the first error, "" where all went well.
func (r Report) Code() string {
	if len(r.Codes) == 0 {
		return ""
	}
	return r.Codes[0]
}

// report puts together what is known at the end.
func (a *answer) report() Report {
	hash := ""
	if a.query != "" {
		hash = HashOf(a.query)
	}
	return Report{
		Name: a.name, Kind: a.kind, Hash: hash, Status: a.status, Codes: a.codes, Bytes: a.bytes,
		Duration: a.limits.Now().Sub(a.began), Cost: int(a.running.figures.cost.Load()),
		Statements: int(a.running.figures.statements.Load()), Rows: int(a.running.figures.rows.Load()),
	}
}

// addStats shows the figures to who asked for them.
func (a *answer) addStats(response *graphql.Response) {
	if !a.withStats {
		return
	}
	stats := map[string]any{
		"cost": a.running.figures.cost.Load(), "statements": a.running.figures.statements.Load(), "rows": a.running.figures.rows.Load(),
		"milliseconds": milliseconds(a.limits.Now().Sub(a.began)),
	}
	if data := a.running.figures.dataOf(); data != (dataFigures{}) {
		stats["engine"], stats["dataVersion"] = data.engine, data.version
	}
	if response.Extensions == nil {
		response.Extensions = map[string]any{}
	}
	response.Extensions["stats"] = stats
}

// span begins a span where the request has one that is kept. The operation's
// name is known at its end only.
func (a *answer) span(ctx context.Context) (context.Context, func()) {
	above := trace.SpanFromContext(ctx)
	if !above.IsRecording() {
		return ctx, func() {}
	}
	ctx, span := above.TracerProvider().Tracer("wpsgraph/graph").Start(ctx, "operation")
	return ctx, func() {
		r := a.report()
		span.SetName("operation " + r.Name)
		span.SetAttributes(
			attribute.String("graphql.operation.name", r.Name), attribute.String("graphql.operation.type", r.Kind),
			attribute.String("graphql.document.hash", r.Hash), attribute.StringSlice("graphql.error.codes", r.Codes),
			attribute.Int("wpsgraph.cost", r.Cost), attribute.Int("wpsgraph.statements", r.Statements), attribute.Int("wpsgraph.rows", r.Rows),
		)
		span.End()
	}
}

// codesOf are the codes of errors, each once.
func codesOf(errs gqlerror.List) []string {
	var codes []string
	for _, err := range errs {
		if code, ok := err.Extensions["code"].(string); ok && !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	return codes
}

// HashOf is what stands for a text in logs.
func HashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:8])
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
