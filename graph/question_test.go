package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// ids gives every id under the nodes of a list of practices, in order.
type practices struct {
	TotalCount int
	PageInfo   struct {
		HasNextPage bool
		EndCursor   string
	}
	Nodes []struct{ ID string }
}

func TestTheNineQuestionsAnswerWhatTheirSavedQueriesGive(t *testing.T) {
	h, _ := api(t)
	for group := 1; group <= 3; group++ {
		for number := 1; number <= 3; number++ {
			question := fmt.Sprintf("question:wg%d-q%d", group, number)
			t.Run(question, func(t *testing.T) {
				data, errs := ask(t, h, `query($id: ID!, $after: String) { node(id: $id) { ... on Question { answer { query summary
					practices(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } } } } }`,
					map[string]any{"id": question})
				if len(errs) > 0 {
					t.Fatal(errs)
				}
				var out struct {
					Node struct {
						Answer struct {
							Query, Summary string
							Practices      practices
						}
					}
				}
				if err := json.Unmarshal(data, &out); err != nil {
					t.Fatal(err)
				}
				answer := out.Node.Answer
				if answer.Practices.TotalCount == 0 || answer.Summary == "" {
					t.Fatalf("no answer: %s", data)
				}
				saved := all(t, answer.Practices.TotalCount, func(after any) practices {
					data, errs := ask(t, h, answer.Query, map[string]any{"after": after, "first": 100, "asOf": "2026-11-25"})
					if len(errs) > 0 {
						t.Fatal(errs)
					}
					var out struct{ Practices practices }
					if err := json.Unmarshal(data, &out); err != nil {
						t.Fatal(err)
					}
					return out.Practices
				})
				answered := all(t, answer.Practices.TotalCount, func(after any) practices {
					data, _ := ask(t, h, `query($id: ID!, $after: String) { node(id: $id) { ... on Question { answer {
						practices(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } } } } }`,
						map[string]any{"id": question, "after": after})
					if err := json.Unmarshal(data, &out); err != nil {
						t.Fatal(err)
					}
					return out.Node.Answer.Practices
				})
				if diff := cmp.Diff(saved, answered); diff != "" {
					t.Error("-saved query +answer", diff)
				}
			})
		}
	}
}

// all walks the pages of a list and gives its ids sorted, each of which must
// come once.
func all(t *testing.T, want int, page func(after any) practices) []string {
	t.Helper()
	var found []string
	var after any
	for range 50 {
		p := page(after)
		for _, n := range p.Nodes {
			found = append(found, n.ID)
		}
		if !p.PageInfo.HasNextPage {
			break
		}
		after = p.PageInfo.EndCursor
	}
	slices.Sort(found)
	if len(slices.Compact(slices.Clone(found))) != len(found) || len(found) != want {
		t.Errorf("%d ids, %d different, want %d", len(found), len(slices.Compact(slices.Clone(found))), want)
	}
	return found
}
