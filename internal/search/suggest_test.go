package search

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/wps"
)

func TestSuggestOffersTheNameThatMatches(t *testing.T) {
	x := mountains(t)
	for _, c := range []struct {
		text  string
		kinds []wps.Kind
		want  []Suggestion
	}{
		{"nm", nil, []Suggestion{{"NMU", "body:nmu"}}},
		{"union d", nil, []Suggestion{{"Union du mont Nord", "body:nmu"}}},
		{"nort mou", nil, []Suggestion{{"North Mountain Union", "body:nmu"}, {"Women of the North Mountain", "network:wnm"}}},
		{"mount", []wps.Kind{wps.Network}, []Suggestion{{"Mountain Women Network", "network:wmn"}, {"Women of the North Mountain", "network:wnm"}}},
		{"alphaland plan 2", nil, []Suggestion{{"Alphaland: second plan", "plan:aaa-2"}, {"Alphaland: first plan", "plan:aaa-1"}}},
		{"quarrels", nil, nil},
		{"", nil, nil},
	} {
		got, err := x.Suggest(context.Background(), c.text, c.kinds, 2)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q of %v (-want +got):\n%s", c.text, c.kinds, diff)
		}
	}
}

func TestSuggestFailsAsSearchDoes(t *testing.T) {
	if _, err := mountains(t).Suggest(context.Background(), "a", nil, -1); wps.CodeOf(err) != wps.BadUserInput {
		t.Errorf("the error is %v", err)
	}
}
