package graph_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"

	"wpsgraph/docs/queries"
)

// FuzzDocument sends documents with variables through the whole handler: every
// answer is JSON with data or errors, none is a fault of ours, and none tells of
// the inside.
func FuzzDocument(f *testing.F) {
	saved, err := queries.All()
	if err != nil {
		f.Fatal(err)
	}
	for _, q := range saved {
		f.Add(q.Text, "{}")
	}
	g := drawing(f, 3)
	for range 40 {
		document, variables := g.Next()
		text, err := json.Marshal(variables)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(document, string(text))
	}
	h, _ := api(f)
	f.Fuzz(func(t *testing.T, document, variables string) {
		if !json.Valid([]byte(variables)) {
			variables = "null"
		}
		request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader([]byte(asBody(document, variables))))
		request.Header.Set("Content-Type", "application/json")
		answer := httptest.NewRecorder()
		h.ServeHTTP(answer, request)
		var out struct {
			Data   json.RawMessage
			Errors []fault
		}
		if err := json.Unmarshal(answer.Body.Bytes(), &out); err != nil || answer.Code >= http.StatusInternalServerError || out.Data == nil && len(out.Errors) == 0 {
			t.Fatalf("%d %v: %.500s", answer.Code, err, answer.Body)
		}
		for _, e := range out.Errors {
			if e.Extensions.Code == "INTERNAL" || e.Extensions.Code == "TIMEOUT" || e.Extensions.Code == "" {
				t.Errorf("%+v", e)
			}
		}
	})
}
