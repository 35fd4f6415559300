package server

import (
	"bytes"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"go.opentelemetry.io/otel/trace"
)

// collector takes spans as an OpenTelemetry collector does, and keeps the bytes.
type collector struct {
	*httptest.Server
	mu   sync.Mutex
	sent bytes.Buffer
}

func newCollector(t *testing.T) *collector {
	c := &collector{}
	c.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c.mu.Lock()
		defer c.mu.Unlock()
		if r.URL.Path == "/v1/traces" {
			_, _ = io.Copy(&c.sent, r.Body)
		}
		w.Header().Set("Content-Type", "application/x-protobuf")
	}))
	t.Cleanup(c.Close)
	return c
}

func (c *collector) text() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.sent.String()
}

func TestSpansSayWhatWasAskedAndNotByWhom(t *testing.T) {
	to := newCollector(t)
	config, routes := testConfig(), testRoutes()
	config.Traces = to.URL + "/v1/traces"
	routes.GraphQL = http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		_, span := trace.SpanFromContext(r.Context()).TracerProvider().Tracer("test").Start(r.Context(), "inside")
		span.End()
	})
	s := start(t, config, routes)
	ask(t, "POST", s.url+"/graphql?secret=whom-I-look-for", "{}", "User-Agent", "my-browser", "X-Forwarded-For", "192.0.2.77", "Referer", "http://my-page")
	ask(t, "GET", s.url+"/healthz", "")
	if err := s.stop(); err != nil {
		t.Fatal(err)
	}
	sent := to.text()
	for _, want := range []string{"POST /graphql", "inside", "wpsgraph"} {
		if !strings.Contains(sent, want) {
			t.Errorf("no %q was sent", want)
		}
	}
	for _, never := range []string{"my-browser", "192.0.2.77", "my-page", "whom-I-look-for", "healthz"} {
		if strings.Contains(sent, never) {
			t.Errorf("%q was sent", never)
		}
	}
}

func TestCollectorThatIsNotThereStopsNobody(t *testing.T) {
	config, log := testConfig(), &lines{}
	config.Log = slog.New(slog.NewJSONHandler(log, nil))
	config.Traces = "http://127.0.0.1:1/v1/traces"
	s := start(t, config, testRoutes())
	if got := ask(t, "POST", s.url+"/graphql", "{}"); got.status != http.StatusOK {
		t.Errorf("got %d", got.status)
	}
	if err := s.stop(); err != nil || !strings.Contains(log.String(), `"spans":1`) {
		t.Errorf("the end gives %v; the log: %s", err, log)
	}
}

func TestAddressOfTracesMustBeOne(t *testing.T) {
	for _, address := range []string{"localhost:4318", "ftp://x", "http://"} {
		config := testConfig()
		config.Traces = address
		if _, err := New(config, testRoutes()); err == nil || !strings.Contains(err.Error(), address) {
			t.Errorf("%q: %v", address, err)
		}
	}
}
