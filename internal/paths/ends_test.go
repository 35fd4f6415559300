package paths_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/paths"
	"wpsgraph/internal/wps"
)

// a ─ m ─ y      from {a, b} to {y, z}
// b ─ m ─ z
func TestEndsMayBeSets(t *testing.T) {
	w := since2000("org:a", "org:b", "org:m", "org:n", "org:y", "org:z")
	partners(w, "org:a", "org:m", "org:m", "org:y", "org:b", "org:n", "org:n", "org:z", "org:a", "org:b")
	r := paths.Request{From: []wps.ID{"org:b", "org:a"}, To: []wps.ID{"org:z", "org:y"}, K: 5, MaxHops: 6}
	// a – b – n – z passes through another end: b – n – z says the same.
	checkPaths(t, w.At(t, today), r, "a – m – y", "b – n – z")
}

// practice:p is led by org:a (HIGH) and has org:b (LOW) in it.
//
//	p ─ a ─ m ─ z
//	p ─ b ─ z
func TestAPracticeStandsForItsActors(t *testing.T) {
	w := since2000("org:a", "org:b", "org:m", "org:z", "practice:p")
	w.Relation("org:a", wps.Leads, "practice:p")
	w.Relation("org:b", wps.TakesPartIn, "practice:p", "confidence=LOW")
	partners(w, "org:a", "org:m", "org:m", "org:z", "org:b", "org:z")
	view := w.At(t, today)
	got := checkPaths(t, view, ask("practice:p", "org:z", 5), "p – b – z", "p – a – m – z")
	// .6 × .7 to org:b, 2^-.35 for it (tied to a and z), .6 × 1 to org:z
	first := got.Paths[0]
	if first.Score < .197 || first.Score > .198 { // .42 × .784584 × .6 = .197715
		t.Errorf("score %v", first.Score)
	}
	if id := first.Hops[0].Relations[0].ID; id != "TAKES_PART_IN:org:b:practice:p:-" || first.Hops[0].Strength != .7 {
		t.Errorf("first hop %+v", first.Hops[0])
	}
	checkPaths(t, view, ask("org:z", "practice:p", 5), "z – b – p", "z – m – a – p")
	checkPaths(t, view, ask("org:a", "practice:p", 1), "a – p")
	types := ask("practice:p", "org:z", 1)
	types.Types = []wps.RelationType{wps.PartnersWith} // asks of ties, not of who is in the practice
	checkPaths(t, view, types, "p – b – z")
	sure := ask("practice:p", "org:z", 1)
	sure.MinConfidence = wps.High
	checkPaths(t, view, sure, "p – a – m – z")
}

// Two practices with the same actor, and one with more actors than a tie could
// be made of.
func TestPracticesMeetInTheirActors(t *testing.T) {
	w := since2000("org:a", "practice:p", "event:q")
	w.Relation("org:a", wps.Leads, "practice:p")
	for i := range 20 {
		w.Together("event:q", wps.ID("org:m"+string(rune('a'+i))))
	}
	w.Together("event:q", "org:a")
	got := checkPaths(t, w.At(t, today), ask("practice:p", "event:q", 1), "p – a – q")
	// Nobody is tied to org:a, so passing it costs nothing: .6 × .6.
	if s := got.Paths[0].Score; s < .3599 || s > .3601 {
		t.Errorf("score %v, want .36", s)
	}
}

func TestAPracticeThatDoesNotExistYetHasNoPaths(t *testing.T) {
	w := since2000("org:a", "org:z")
	w.Entity("practice:p", "started=2020")
	w.Relation("org:a", wps.Leads, "practice:p")
	partners(w, "org:a", "org:z")
	got := checkPaths(t, w.At(t, "2019"), ask("practice:p", "org:z", 5))
	want := []paths.Note{
		{Code: paths.NoPath},
		{Code: paths.NotThere, IDs: []wps.ID{"practice:p"}},
		{Code: paths.NoTies, IDs: []wps.ID{"practice:p"}},
	}
	if diff := cmp.Diff(want, got.Notes); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
}

// a ─ b ─ c ─ d ─ e      z ─ y
func TestWhereThereIsNoPathTheNearestOfEachEndAreNamed(t *testing.T) {
	w := since2000("org:a", "org:b", "org:c", "org:d", "org:e", "org:y", "org:z")
	partners(w, "org:a", "org:b", "org:b", "org:c", "org:c", "org:d", "org:d", "org:e", "org:z", "org:y")
	view := w.At(t, today)
	got := find(t, view, ask("org:a", "org:z", 5))
	want := []paths.Nearest{
		{End: "org:a", Actor: "org:b", Hops: 1},
		{End: "org:a", Actor: "org:c", Hops: 2},
		{End: "org:a", Actor: "org:d", Hops: 3},
		{End: "org:z", Actor: "org:y", Hops: 1},
	}
	if diff := cmp.Diff(want, got.Nearest); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
	if got.Mode != paths.Exact || got.Scope.Actors != 7 || got.Scope.Ties != 5 || got.Scope.MaxHops != 6 || got.Scope.Day != 20261125 {
		t.Errorf("%s, %+v", got.Mode, got.Scope)
	}
	if got := find(t, view, ask("org:a", "org:e", 5)); got.Nearest != nil {
		t.Errorf("there is a path, and nearest %+v", got.Nearest)
	}
}

// a ─ m        m ┄ z is assumed
func TestAssumedTiesAreMarked(t *testing.T) {
	w := since2000("org:a", "org:m", "org:n", "org:z", "network:n")
	partners(w, "org:a", "org:m")
	view := w.At(t, today)
	r := ask("org:a", "org:z", 5)
	checkPaths(t, view, r)
	r.Assume = []paths.AssumedTie{{From: "org:m", To: "org:z", Type: wps.PartnersWith}}
	got := checkPaths(t, view, r, "a – m – z")
	p := got.Paths[0]
	if !p.Assumed || p.Hops[0].Assumed != nil || len(p.Hops[1].Assumed) != 1 || p.Hops[1].Strength != .8 {
		t.Errorf("%+v", p)
	}
	// The new partner counts: k of org:m is 2.
	if f := p.Factors[1]; f.Kind != paths.CrowdFactor || f.Partners != 2 {
		t.Errorf("%+v", f)
	}
	// The graph is as it was.
	r.Assume = nil
	checkPaths(t, view, r)
}

// An assumed tie beside a real one: 1 - (1 - 1)(1 - .7) and no new partner.
func TestAnAssumedTieStrengthensARealOne(t *testing.T) {
	w := since2000("org:a", "org:z")
	w.Relation("org:a", wps.PartnersWith, "org:z", "basis=JOINT_EVENT", "since=2001")
	r := ask("org:a", "org:z", 1)
	r.Assume = []paths.AssumedTie{{From: "org:z", To: "org:a", Type: wps.Funds}}
	got := checkPaths(t, w.At(t, today), r, "a – z")
	if s := got.Paths[0].Hops[0].Strength; s < .85-1e-12 || s > .85+1e-12 { // 1 - .5 × .3
		t.Errorf("strength %v, want .85", s)
	}
	if k := len(got.Paths[0].Hops[0].Relations); k != 1 {
		t.Errorf("%d relations", k)
	}
}

func TestAPathThroughAssumedMembershipsOnlyIsWeak(t *testing.T) {
	w := since2000("org:a", "org:z", "network:n")
	w.Relation("org:a", wps.MemberOf, "network:n", "since=2001")
	r := ask("org:a", "org:z", 1)
	r.Assume = []paths.AssumedTie{{From: "org:z", To: "network:n", Type: wps.MemberOf}}
	checkPaths(t, w.At(t, today), r, "a – n – z (weak)")
}

func TestOnlyTheEndsOfASetThatExistAreUsed(t *testing.T) {
	w := since2000("org:a", "org:z")
	w.Entity("org:late", "founded=2020")
	partners(w, "org:a", "org:z", "org:late", "org:z")
	r := paths.Request{From: []wps.ID{"org:a", "org:late"}, To: []wps.ID{"org:z"}, K: 5, MaxHops: 2}
	got := checkPaths(t, w.At(t, "2019"), r, "a – z")
	if !slices.ContainsFunc(got.Notes, func(n paths.Note) bool { return n.Code == paths.NotThere && n.IDs[0] == "org:late" }) {
		t.Errorf("%+v", got.Notes)
	}
}
