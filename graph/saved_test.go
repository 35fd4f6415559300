package graph_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/docs/queries"
)

func TestSavedQueriesAnswerAsKept(t *testing.T) {
	h, _ := api(t)
	saved, err := queries.All()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range saved {
		t.Run(q.Name, func(t *testing.T) {
			got := get(t, h, q.Text) + "\n"
			kept := filepath.Join("..", "docs", "queries", "answers", q.Name+".json")
			if *update {
				if err := os.WriteFile(kept, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(kept)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Error("-kept +now", diff)
			}
		})
	}
}

// readme holds a query and, right behind it, its answer.
var readme = regexp.MustCompile("(?s)```graphql\n(.*?)```\n+```json\n(.*?)```")

func TestTheAnswersInTheReadmeAreReal(t *testing.T) {
	h, _ := api(t)
	text, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	pairs := readme.FindAllStringSubmatch(string(text), -1)
	if len(pairs) < 5 {
		t.Fatalf("the README has %d queries with answers, want at least 5", len(pairs))
	}
	for _, pair := range pairs {
		want, got := compact(t, pair[2]), compact(t, get(t, h, pair[1]))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s\n-README +now %s", pair[1], diff)
		}
	}
}
