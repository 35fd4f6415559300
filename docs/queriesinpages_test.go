package docs_test

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"wpsgraph/graph"
	"wpsgraph/internal/catalog"
	"wpsgraph/internal/dataset"
	"wpsgraph/internal/store/memory"
	"wpsgraph/seed"
)

// api is the handler of the API over the data that the program carries.
func api(t *testing.T) http.Handler {
	t.Helper()
	content, problems, err := dataset.Read(t.Context(), seed.Files())
	if err != nil || content == nil {
		t.Fatal(err, problems)
	}
	engine := memory.New()
	if _, err := engine.Replace(t.Context(), content); err != nil {
		t.Fatal(err)
	}
	data := catalog.New(engine, "embedded")
	if err := data.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	w, err := graph.Words()
	if err != nil {
		t.Fatal(err)
	}
	config := graph.Defaults()
	config.Log = slog.New(slog.DiscardHandler)
	return graph.NewHandler(data, w, config)
}

func TestTheQueriesInTheDocsAreAnswered(t *testing.T) {
	handler := api(t)
	queries := blocks(t, "api.md", "graphql")
	if len(queries) < 2 {
		t.Errorf("%d queries, want 2", len(queries))
	}
	for _, query := range queries {
		body, err := json.Marshal(map[string]string{"query": query})
		if err != nil {
			t.Fatal(err)
		}
		request := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", strings.NewReader(string(body)))
		request.Header.Set("Content-Type", "application/json")
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, request)
		if strings.Contains(answer.Body.String(), `"errors"`) || !strings.Contains(answer.Body.String(), `"data"`) {
			t.Errorf("%s\n%s", query, answer.Body)
		}
	}
}
