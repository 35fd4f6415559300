package paths_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"wpsgraph/internal/paths"
	"wpsgraph/internal/wps"
)

func TestWhatCannotBeAskedIsSaidInASentence(t *testing.T) {
	w := since2000("org:a", "org:b", "org:z", "theme:t", "framework:f", "question:q", "body:un", "practice:p")
	w.Entity("body:un", "universal=yes")
	partners(w, "org:a", "org:z")
	view := w.At(t, today)
	for _, c := range []struct {
		about  string
		change func(*paths.Request)
		says   []string // all of these are in the sentence
	}{
		{"from equals to", func(r *paths.Request) { r.To = r.From }, []string{"org:a", "two different ends"}},
		{"an end on both sides", func(r *paths.Request) { r.To = append(r.To, "org:a") }, []string{"org:a", "in from and in to"}},
		{"unknown ids", func(r *paths.Request) { r.From, r.Avoid = []wps.ID{"org:x"}, []wps.ID{"org:y"} }, []string{`"org:x", "org:y"`}},
		{"an unknown id in through", func(r *paths.Request) { r.Through = []wps.ID{"org:x"} }, []string{`"org:x"`}},
		{"an unknown id assumed", func(r *paths.Request) {
			r.Assume = []paths.AssumedTie{{From: "org:a", To: "org:x", Type: wps.Funds}}
		}, []string{`"org:x"`}},
		{"no end", func(r *paths.Request) { r.From = nil }, []string{"at least one end"}},
		{"a theme as an end", func(r *paths.Request) { r.To = []wps.ID{"theme:t"} }, []string{"theme:t", "THEME", "can be no end"}},
		{"a framework as an end", func(r *paths.Request) { r.From = []wps.ID{"framework:f"} }, []string{"framework:f", "FRAMEWORK"}},
		{"a question as an end", func(r *paths.Request) { r.From = []wps.ID{"question:q"} }, []string{"question:q", "QUESTION"}},
		{"k 0", func(r *paths.Request) { r.K = 0 }, []string{"k is 0", "1 to 50"}},
		{"k 51", func(r *paths.Request) { r.K = 51 }, []string{"k is 51", "1 to 50"}},
		{"maxHops 0", func(r *paths.Request) { r.MaxHops = 0 }, []string{"maxHops is 0", "1 to 8"}},
		{"maxHops 9", func(r *paths.Request) { r.MaxHops = 9 }, []string{"maxHops is 9", "1 to 8"}},
		{"a negative budget", func(r *paths.Request) { r.Budget = -1 }, []string{"-1"}},
		{"an unknown type", func(r *paths.Request) { r.Types = []wps.RelationType{"LOVES"} }, []string{"LOVES", "MEMBER_OF"}},
		{"an unknown confidence", func(r *paths.Request) { r.MinConfidence = "SURE" }, []string{"SURE", "HIGH"}},
		{"avoid contains an end", func(r *paths.Request) { r.Avoid = []wps.ID{"org:b", "org:z"} }, []string{"org:z", "is an end", "avoided"}},
		{"avoid contains a theme", func(r *paths.Request) { r.Avoid = []wps.ID{"theme:t"} }, []string{"theme:t"}},
		{"through contains an end", func(r *paths.Request) { r.Through = []wps.ID{"org:a"} }, []string{"org:a", "is an end"}},
		{"through contains what is avoided", func(r *paths.Request) {
			r.Through, r.Avoid = []wps.ID{"org:b"}, []wps.ID{"org:b"}
		}, []string{"org:b", "through and in avoid"}},
		{"through a practice", func(r *paths.Request) { r.Through = []wps.ID{"practice:p"} }, []string{"practice:p", "no actor"}},
		{"through a hub", func(r *paths.Request) { r.Through = []wps.ID{"body:un"} }, []string{"body:un", "allowHubs"}},
		{"through too many", func(r *paths.Request) { r.MaxHops, r.Through = 1, []wps.ID{"org:b"} }, []string{"1 hops", "at most 0"}},
		{"assume a loop", func(r *paths.Request) {
			r.Assume = []paths.AssumedTie{{From: "org:a", To: "org:a", Type: wps.Funds}}
		}, []string{"org:a", "itself"}},
		{"assume an unknown type", func(r *paths.Request) {
			r.Assume = []paths.AssumedTie{{From: "org:a", To: "org:b", Type: "LOVES"}}
		}, []string{"LOVES"}},
		{"assume what ties nobody", func(r *paths.Request) {
			r.Assume = []paths.AssumedTie{{From: "org:a", To: "theme:t", Type: wps.Addresses}}
		}, []string{"ADDRESSES", "theme:t"}},
	} {
		r := ask("org:a", "org:z", 5)
		c.change(&r)
		_, err := paths.Find(t.Context(), view, r)
		if wps.CodeOf(err) != wps.BadUserInput {
			t.Errorf("%s: %v, want BAD_USER_INPUT", c.about, err)
			continue
		}
		for _, part := range c.says {
			if !strings.Contains(err.Error(), part) {
				t.Errorf("%s: %q does not say %q", c.about, err, part)
			}
		}
		if !strings.HasSuffix(err.(*wps.Error).Message, ".") {
			t.Errorf("%s: %q is no sentence", c.about, err)
		}
	}
}

func TestUnknownIDsAreGivenToTheCaller(t *testing.T) {
	w := since2000("org:a", "org:z")
	_, err := paths.Find(t.Context(), w.At(t, today), ask("org:x", "org:y", 1))
	var unknown *paths.Unknown
	if !errors.As(err, &unknown) || !slices.Equal(unknown.IDs, []wps.ID{"org:x", "org:y"}) {
		t.Errorf("%v", err)
	}
}

// The same id twice is one end, or one waypoint.
func TestIDsMayBeNamedTwice(t *testing.T) {
	w := since2000("org:a", "org:b", "org:z")
	partners(w, "org:a", "org:b", "org:b", "org:z")
	r := ask("org:a", "org:z", 5)
	r.From, r.To = append(r.From, "org:a"), append(r.To, "org:z")
	r.Through, r.MaxHops = []wps.ID{"org:b", "org:b"}, 2
	checkPaths(t, w.At(t, today), r, "a – b – z")
}

// An organization that does not exist yet has no relation to assume.
func TestAssumedTiesNeedActorsThatExist(t *testing.T) {
	w := since2000("org:a", "org:z")
	w.Entity("org:late", "founded=2020")
	r := ask("org:a", "org:z", 1)
	r.Assume = []paths.AssumedTie{{From: "org:a", To: "org:late", Type: wps.Funds}}
	_, err := paths.Find(t.Context(), w.At(t, "2019"), r)
	if wps.CodeOf(err) != wps.BadUserInput {
		t.Errorf("%v", err)
	}
}
