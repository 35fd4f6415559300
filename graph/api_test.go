package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"wpsgraph/graph/graphtest"
	"wpsgraph/internal/catalog"
	"wpsgraph/internal/dataset"
	"wpsgraph/internal/store"
	"wpsgraph/internal/store/memory"
	"wpsgraph/seed"
)

var update = flag.Bool("update", false, "write the kept answers anew")

// today is the day of all tests, so that answers do not change with the clock.
func today() time.Time { return time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC) }

// seeded is the embedded engine with the data that the program carries.
var seeded = sync.OnceValues(func() (store.Store, error) {
	content, _, err := dataset.Read(context.Background(), seed.Files())
	if err != nil {
		return nil, err
	}
	engine := memory.New()
	_, err = engine.Replace(context.Background(), content)
	return engine, err
})

// api answers over the seed, through a store that counts what is asked of it.
func api(t testing.TB) (http.Handler, *counting) {
	t.Helper()
	engine, err := seeded()
	if err != nil {
		t.Fatal(err)
	}
	counted := &counting{Store: engine}
	return handlerOf(t, counted), counted
}

func handlerOf(t testing.TB, s store.Store) http.Handler {
	t.Helper()
	data := catalog.New(s, "embedded")
	if err := data.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	return over(t, data)
}

// emptyHandler answers where nothing was loaded.
func emptyHandler(t testing.TB) http.Handler {
	t.Helper()
	return over(t, catalog.New(memory.New(), "embedded"))
}

func over(t testing.TB, data *catalog.Catalog) http.Handler {
	t.Helper()
	return graphtest.Handler(t, data, today)
}

// fault is an error of an answer.
type fault struct {
	Message    string
	Path       []any
	Extensions struct{ Code string }
}

// ask runs a document and gives its data and errors.
func ask(t testing.TB, h http.Handler, document string, variables map[string]any) (json.RawMessage, []fault) {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": document, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	answer := post(h, body)
	var out struct {
		Data   json.RawMessage
		Errors []fault
	}
	if err := json.Unmarshal(answer, &out); err != nil {
		t.Fatalf("%s: %s", err, answer)
	}
	return out.Data, out.Errors
}

func post(h http.Handler, body []byte) []byte {
	request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	answer := httptest.NewRecorder()
	h.ServeHTTP(answer, request)
	return answer.Body.Bytes()
}

// get runs a document that must succeed, and gives its data indented.
func get(t testing.TB, h http.Handler, document string) string {
	t.Helper()
	data, errs := ask(t, h, document, nil)
	if len(errs) > 0 {
		t.Fatalf("%s\nerrors: %+v", document, errs)
	}
	return indented(t, data)
}

func indented(t testing.TB, data json.RawMessage) string {
	t.Helper()
	var out bytes.Buffer
	if err := json.Indent(&out, data, "", "  "); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// compact takes the white space out of a JSON text.
func compact(t testing.TB, text string) string {
	t.Helper()
	var out bytes.Buffer
	if err := json.Compact(&out, []byte(text)); err != nil {
		t.Fatalf("%s: %s", err, text)
	}
	return strings.TrimSpace(out.String())
}
