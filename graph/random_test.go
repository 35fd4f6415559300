package graph_test

import (
	"context"
	"encoding/json"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/graph"
	"wpsgraph/graph/randomquery"
	"wpsgraph/internal/dataset"
	"wpsgraph/schema"
	"wpsgraph/seed"
)

// long tells whether tests may take long.
func long() bool { return os.Getenv("WPSGRAPH_TEST_LONG") == "1" }

// drawing makes a generator of operations over the seed.
func drawing(t testing.TB, number uint64) *randomquery.Generator {
	t.Helper()
	sdl, err := schema.Text()
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := gqlparser.LoadSchema(&ast.Source{Input: sdl})
	if err != nil {
		t.Fatal(err)
	}
	content, _, err := dataset.Read(context.Background(), seed.Files())
	if err != nil {
		t.Fatal(err)
	}
	return randomquery.New(parsed, content, number)
}

// drawn is an operation as the body of a request.
func drawn(t testing.TB, g *randomquery.Generator) []byte {
	t.Helper()
	document, variables := g.Next()
	body, err := json.Marshal(map[string]any{"query": document, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	return body
}

// refusals are the codes with which a valid operation may be answered: it may
// cost too much, and arguments may not fit each other.
var refusals = []string{"BAD_USER_INPUT", "COMPLEXITY_LIMIT_EXCEEDED", "QUERY_TOO_LARGE"}

func TestRandomValidOperationsAreAnswered(t *testing.T) {
	operations := 200
	if long() {
		operations = 10_000
	}
	// An operation over its deadline is answered TIMEOUT, which is no refusal. The
	// deadline is that of a server where tests have the machine to themselves.
	h := configured(t, seededStore(t), func(c *graph.Config) {
		if raced || !long() {
			c.Transport.Timeout *= 10
		}
	})
	g := drawing(t, 1)
	codes := map[string]int{}
	var slowest time.Duration
	for range operations {
		body := drawn(t, g)
		request := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(string(body)))
		request.Header.Set("Content-Type", "application/json")
		answer := httptest.NewRecorder()
		began := time.Now()
		h.ServeHTTP(answer, request)
		slowest = max(slowest, time.Since(began))
		var out struct {
			Data   json.RawMessage
			Errors []fault
		}
		if err := json.Unmarshal(answer.Body.Bytes(), &out); err != nil || answer.Code != http.StatusOK {
			t.Fatalf("%d %v %s\n%s", answer.Code, err, body, answer.Body)
		}
		if len(out.Errors) == 0 {
			codes["OK"]++
			continue
		}
		code := out.Errors[0].Extensions.Code
		codes[code]++
		if !slices.Contains(refusals, code) {
			t.Errorf("%s: %s\n%s", code, out.Errors[0].Message, body)
		}
	}
	if codes["OK"] < operations*7/10 {
		t.Errorf("only %d of %d were answered without an error", codes["OK"], operations)
	}
	for _, code := range slices.Sorted(maps.Keys(codes)) {
		t.Logf("%6d %s", codes[code], code)
	}
	t.Logf("slowest %s", slowest.Round(time.Millisecond))
}
