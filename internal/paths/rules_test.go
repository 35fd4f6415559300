package paths_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/paths"
	"wpsgraph/internal/wps"
)

//	org:a ─member─ network:n ─member─ org:z     weak: they share a membership
//	org:a ─member─ network:n ─funds── org:y ── org:z
//
// The weak path scores more and comes last.
func TestSharedMembershipIsWeakAndComesLast(t *testing.T) {
	w := since2000("org:a", "org:z", "org:y", "network:n")
	w.Relation("org:a", wps.MemberOf, "network:n", "since=2001")
	w.Relation("org:z", wps.MemberOf, "network:n", "since=2001")
	w.Relation("network:n", wps.Funds, "org:y", "since=2001", "confidence=LOW")
	w.Relation("org:y", wps.Supports, "org:z", "since=2001", "confidence=LOW")
	view := w.At(t, today)
	got := checkPaths(t, view, ask("org:a", "org:z", 5), "a – n – y – z", "a – n – z (weak)")
	if got.Paths[0].Score >= got.Paths[1].Score {
		t.Errorf("scores %v and %v: the weak one should be higher", got.Paths[0].Score, got.Paths[1].Score)
	}
	among := ask("org:a", "org:z", 5)
	among.RankWeak = true
	checkPaths(t, view, among, "a – n – z (weak)")
	if got := find(t, view, ask("network:n", "org:a", 1)); got.Paths[0].Weak {
		t.Error("a member and its network are no weak path")
	}
}

func TestWhereOnlyWeakPathsExistTheyAreReturnedAndSaidToBeSo(t *testing.T) {
	w := since2000("org:a", "org:z", "network:n")
	w.Relation("org:a", wps.MemberOf, "network:n", "since=2001")
	w.Relation("org:z", wps.MemberOf, "network:n", "since=2001")
	got := checkPaths(t, w.At(t, today), ask("org:a", "org:z", 5), "a – n – z (weak)")
	want := []paths.Note{{Code: paths.FewerPaths, Count: 1}, {Code: paths.OnlyWeak}}
	if diff := cmp.Diff(want, got.Notes); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
}

// A membership and something else on one side: no longer weak.
func TestMoreThanMembershipOnOneSideIsNotWeak(t *testing.T) {
	w := since2000("org:a", "org:z", "network:n")
	w.Relation("org:a", wps.MemberOf, "network:n", "since=2001")
	w.Relation("org:z", wps.MemberOf, "network:n", "since=2001")
	w.Relation("org:z", wps.Supports, "network:n", "since=2001", "confidence=LOW")
	checkPaths(t, w.At(t, today), ask("org:a", "org:z", 5), "a – n – z")
}

//	┌─ body:un ─┐     universal
//
// org:a           org:z
//
//	└─ org:b ─ org:c ─┘
func TestPathsNeverPassThroughWhatNearlyEveryoneIsIn(t *testing.T) {
	w := since2000("org:a", "org:z", "org:b", "org:c", "body:un")
	w.Entity("body:un", "universal=yes")
	partners(w, "org:a", "body:un", "body:un", "org:z", "org:a", "org:b", "org:b", "org:c", "org:c", "org:z")
	view := w.At(t, today)
	got := checkPaths(t, view, ask("org:a", "org:z", 5), "a – b – c – z")
	want := []paths.ExcludedHub{{ID: "body:un", Reason: paths.Universal, PathsLeftOut: 1}}
	if diff := cmp.Diff(want, got.ExcludedHubs); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
	allowing := ask("org:a", "org:z", 5)
	allowing.AllowHubs = true
	if got := checkPaths(t, view, allowing, "a – un – z", "a – b – c – z"); got.ExcludedHubs != nil {
		t.Errorf("%+v", got.ExcludedHubs)
	}
	checkPaths(t, view, ask("body:un", "org:b", 1), "un – a – b") // an end it may be
}

func TestWhereOnlyAHubConnectsItIsSaid(t *testing.T) {
	w := since2000("org:a", "org:z", "body:un")
	w.Entity("body:un", "universal=yes")
	partners(w, "org:a", "body:un", "body:un", "org:z")
	got := checkPaths(t, w.At(t, today), ask("org:a", "org:z", 5))
	want := []paths.Note{{Code: paths.NoPath}, {Code: paths.HubsLeftOut, IDs: []wps.ID{"body:un"}, Count: 1}}
	if diff := cmp.Diff(want, got.Notes); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
}

// org:a ─ b ─ c ─ z      taken
// org:a ─ b ─ d ─ z      shares b of {b, c}: half, taken
// org:a ─ d ─ c ─ z …    shares c of {b, c} and d of {b, d}: taken
// org:a ─ b ─ c ─ d ─ z  shares both of {b, c}: not taken
func TestAPathIsTakenIfItSharesAtMostHalfOfEachTaken(t *testing.T) {
	w := since2000("org:a", "org:b", "org:c", "org:d", "org:z")
	partners(w, "org:a", "org:b", "org:b", "org:c", "org:c", "org:z", "org:b", "org:d", "org:d", "org:z", "org:a", "org:d", "org:c", "org:d")
	checkPaths(t, w.At(t, today), ask("org:a", "org:z", 50), "a – d – z", "a – b – c – z")
	avoiding := ask("org:a", "org:z", 50)
	avoiding.Avoid = []wps.ID{"org:d"}
	checkPaths(t, w.At(t, today), avoiding, "a – b – c – z")
}

// A direct tie has nobody in between, so nothing can be shared with it.
func TestADirectTieLeavesRoomForAllOthers(t *testing.T) {
	w := since2000("org:a", "org:b", "org:c", "org:z")
	partners(w, "org:a", "org:z", "org:a", "org:b", "org:b", "org:z", "org:b", "org:c", "org:c", "org:z")
	// a – b – c – z shares b, all there is between a and z on a – b – z.
	checkPaths(t, w.At(t, today), ask("org:a", "org:z", 5), "a – z", "a – b – z")
}

// Several relations between two actors are one hop, not several paths.
func TestParallelRelationsAreOneHop(t *testing.T) {
	w := since2000("org:a", "org:z")
	partners(w, "org:a", "org:z")
	w.Relation("org:a", wps.Funds, "org:z", "since=2001")
	w.Relation("org:z", wps.Supports, "org:a", "since=2001")
	got := checkPaths(t, w.At(t, today), ask("org:a", "org:z", 5), "a – z")
	if n := len(got.Paths[0].Hops[0].Relations); n != 3 {
		t.Errorf("%d relations on the hop, want 3", n)
	}
}

// A short dear way matters where the number of hops is limited: from org:b on
// there is but one hop left.
//
//	org:a ─weak─ org:b ─ org:z
//	  └─ org:c ──┘
func TestADearShortWayIsKeptForTheLimitOfHops(t *testing.T) {
	w := since2000("org:a", "org:b", "org:c", "org:z")
	w.Relation("org:a", wps.PartnersWith, "org:b", "basis=SHARED_EVENT", "confidence=LOW", "since=2001") // .21
	partners(w, "org:a", "org:c", "org:c", "org:b", "org:b", "org:z")
	view := w.At(t, today)
	for hops, want := range map[int][]string{1: nil, 2: {"a – b – z"}, 3: {"a – c – b – z"}} {
		r := ask("org:a", "org:z", 1)
		r.MaxHops = hops
		checkPaths(t, view, r, want...)
		r.From, r.To = r.To, r.From
		if got := find(t, view, r); len(got.Paths) != len(want) {
			t.Errorf("back, at most %d hops: %v", hops, shown(got))
		}
	}
}

func TestTypesAndConfidenceAreFilteredBeforeTheSearch(t *testing.T) {
	w := since2000("org:a", "org:b", "org:c", "org:z")
	partners(w, "org:a", "org:b", "org:b", "org:z")
	w.Relation("org:a", wps.Funds, "org:c", "since=2001", "confidence=MEDIUM")
	w.Relation("org:c", wps.Funds, "org:z", "since=2001")
	view := w.At(t, today)
	money := ask("org:a", "org:z", 5)
	money.Types = []wps.RelationType{wps.Funds}
	checkPaths(t, view, money, "a – c – z")
	sure := ask("org:a", "org:z", 5)
	sure.MinConfidence = wps.High
	checkPaths(t, view, sure, "a – b – z")
	money.MinConfidence = wps.High
	checkPaths(t, view, money)
}

func TestAvoidLeavesOutActorsAndWhatTheyDoTogether(t *testing.T) {
	w := since2000("org:a", "org:b", "org:z", "practice:p")
	partners(w, "org:a", "org:b", "org:b", "org:z")
	w.Together("practice:p", "org:a", "org:z")
	view := w.At(t, today)
	r := ask("org:a", "org:z", 5)
	r.Avoid = []wps.ID{"org:b"}
	checkPaths(t, view, r, "a – z")
	r.Avoid = []wps.ID{"practice:p"}
	checkPaths(t, view, r, "a – b – z")
	r.Avoid = []wps.ID{"practice:p", "org:b"}
	checkPaths(t, view, r)
}

// a ─ b ─ c ─ z     and b ─ d ─ c
// a ─ d ─ e ─ z
func TestThroughMakesEveryPathPass(t *testing.T) {
	w := since2000("org:a", "org:b", "org:c", "org:d", "org:e", "org:z", "org:far")
	partners(w, "org:a", "org:b", "org:b", "org:c", "org:c", "org:z", "org:a", "org:d", "org:d", "org:e", "org:e", "org:z", "org:b", "org:d", "org:d", "org:c")
	view := w.At(t, today)
	r := ask("org:a", "org:z", 5)
	for _, c := range []struct {
		through []wps.ID
		want    []string
	}{
		// A waypoint does not count as shared: a – d – c – z shares nothing else.
		{[]wps.ID{"org:c"}, []string{"a – b – c – z", "a – d – c – z"}},
		{[]wps.ID{"org:c", "org:d"}, []string{"a – d – c – z", "a – b – d – c – z"}},
		{[]wps.ID{"org:e", "org:c"}, []string{"a – b – c – d – e – z"}},
		{[]wps.ID{"org:far"}, nil},
	} {
		r.Through = c.through
		checkPaths(t, view, r, c.want...)
	}
	want := []paths.Note{{Code: paths.NoPath}, {Code: paths.NoTies, IDs: []wps.ID{"org:far"}}}
	if diff := cmp.Diff(want, find(t, view, r).Notes); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
}
