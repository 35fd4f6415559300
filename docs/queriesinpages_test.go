package docs_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"wpsgraph/graph/graphtest"
)

func TestTheQueriesInTheDocsAreAnswered(t *testing.T) {
	handler := graphtest.Handler(t, graphtest.Seeded(t), time.Now)
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
