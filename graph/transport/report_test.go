package transport

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
)

// reported asks and gives what was reported.
func reported(t *testing.T, body string, header ...string) (Report, *httptest.ResponseRecorder) {
	t.Helper()
	var reports []Report
	limits := Defaults()
	limits.Report = func(_ context.Context, r Report) { reports = append(reports, r) }
	w := post(newHandler(t, limits), body, header...)
	if len(reports) != 1 {
		t.Fatalf("%d reports of one request", len(reports))
	}
	return reports[0], w
}

func TestEveryRequestIsReported(t *testing.T) {
	for _, c := range []struct {
		what, body string
		want       Report
	}{
		{
			"an operation", `{"query":"query Mine { name spends }"}`,
			Report{Name: "Mine", Kind: "query", Hash: HashOf("query Mine { name spends }"), Status: 200, Cost: 7, Statements: 2, Rows: 5},
		},
		{
			"one with errors", `{"query":"{ unavailable again: unavailable panics }"}`,
			Report{Kind: "query", Hash: HashOf("{ unavailable again: unavailable panics }"), Status: 200, Codes: []string{"UNAVAILABLE", "INTERNAL"}},
		},
		{
			"one that is not valid", `{"query":"{ nothing }"}`,
			Report{Hash: HashOf("{ nothing }"), Status: 200, Codes: []string{"GRAPHQL_VALIDATION_FAILED"}},
		},
		{"none", `{`, Report{Status: 400, Codes: []string{"BAD_USER_INPUT"}}},
	} {
		got, w := reported(t, c.body)
		c.want.Bytes = w.Body.Len()
		if diff := cmp.Diff(c.want, got, cmpopts.IgnoreFields(Report{}, "Duration")); diff != "" {
			t.Errorf("%s: %s", c.what, diff)
		}
	}
}

func TestLogOfAReportHasNoVariables(t *testing.T) {
	r, _ := reported(t, `{"query":"query($v: Int!){ number(value: $v) }","variables":{"v":4711}}`)
	var log bytes.Buffer
	slog.New(slog.NewJSONHandler(&log, nil)).Info("operation", "operation", r)
	if text := log.String(); strings.Contains(text, "4711") || strings.Contains(text, "number") || !strings.Contains(text, r.Hash) {
		t.Error(text)
	}
}

func TestFiguresAreShownToWhoAsks(t *testing.T) {
	const query = `{"query":"{ spends }"}`
	if _, w := reported(t, query); strings.Contains(w.Body.String(), "stats") {
		t.Errorf("nobody asked: %s", w.Body)
	}
	_, w := reported(t, query, statsHeader, "1")
	var answer struct {
		Extensions struct {
			Stats struct {
				Cost, Statements, Rows int
				Milliseconds           float64
				Engine, DataVersion    string
			}
		}
	}
	if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil {
		t.Fatal(err)
	}
	stats := answer.Extensions.Stats
	if stats.Cost != 7 || stats.Statements != 2 || stats.Rows != 5 || stats.Engine != "memory" || stats.DataVersion != "v1" {
		t.Errorf("got %s", w.Body)
	}
	if w.Header().Get("Cache-Control") != "no-store" {
		t.Errorf("figures of one request may be kept for others: %v", w.Header())
	}
}

func TestReportIsMeasuredByTheClockGiven(t *testing.T) {
	now := time.Date(2025, 6, 1, 0, 0, 0, 0, time.UTC)
	limits := Defaults()
	limits.Now = func() time.Time { now = now.Add(time.Second); return now }
	var got Report
	limits.Report = func(_ context.Context, r Report) { got = r }
	post(newHandler(t, limits), asJSON("{ name }"))
	if got.Duration != time.Second {
		t.Errorf("got %s", got.Duration)
	}
}

func TestOperationIsASpanOfItsRequest(t *testing.T) {
	kept := tracetest.NewSpanRecorder()
	provider := trace.NewTracerProvider(trace.WithSpanProcessor(kept))
	ctx, above := provider.Tracer("test").Start(context.Background(), "request")
	r := httptest.NewRequest("POST", "/graphql", strings.NewReader(`{"query":"query Mine { spends }"}`)).WithContext(ctx)
	r.Header.Set("Content-Type", typeJSON)
	newHandler(t, Defaults()).ServeHTTP(httptest.NewRecorder(), r)
	above.End()
	spans := kept.Ended()
	if len(spans) != 2 || spans[0].Name() != "operation Mine" || spans[0].Parent().SpanID() != above.SpanContext().SpanID() {
		t.Fatalf("got %v", spans)
	}
	costs := false
	for _, a := range spans[0].Attributes() {
		costs = costs || a.Key == "wpsgraph.cost" && a.Value.AsInt64() == 7
	}
	if !costs {
		t.Errorf("the span does not have the cost: %v", spans[0].Attributes())
	}
}
