package topology_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// crowded throws a world in which everything ties everyone, with all dates.
func crowded(seed uint64) *world {
	dice := rand.New(rand.NewPCG(seed, 7))
	w := among("practice:p", "event:e")
	var actors []wps.ID
	for i := range 12 {
		id := wps.ID([]string{"org", "network", "body", "country", "fund"}[i%5] + ":" + string(rune('a'+i)))
		w.Entity(id, "founded="+[]string{"2000", "2015", ""}[dice.IntN(3)])
		actors = append(actors, id)
	}
	w.Entity("body:c", "universal=yes")
	types := []wps.RelationType{wps.PartnersWith, wps.Funds, wps.MemberOf, wps.MemberOf, wps.TakesPartIn, wps.Supports}
	for range 60 {
		from, to, kind := actors[dice.IntN(12)], actors[dice.IntN(12)], types[dice.IntN(len(types))]
		if kind == wps.TakesPartIn {
			to = []wps.ID{"practice:p", "event:e"}[dice.IntN(2)]
		}
		w.Relation(from, kind, to,
			"since="+[]string{"", "", "2014", "2019-05"}[dice.IntN(4)],
			"confidence="+[]string{"HIGH", "MEDIUM", "LOW"}[dice.IntN(3)])
	}
	return w
}

// Whatever the graph: a tie is the same from both sides, it is the joint strength
// of its evidence, and links cost what it is worth.
func TestTiesAgreeWithTheirEvidenceFromBothSides(t *testing.T) {
	for seed := range uint64(60) {
		v := crowded(seed).At(t, "2019-05-10")
		ties := 0
		for a := range topology.Node(v.Graph().Nodes()) {
			list := v.Ties(a)
			ties += len(list)
			if v.Partners(a) != len(list) || len(v.Links(a)) != len(list) {
				t.Fatalf("seed %d: %d partners, %d ties", seed, v.Partners(a), len(list))
			}
			if !slices.IsSortedFunc(list, func(x, y topology.Tie) int {
				if x.Strength != y.Strength {
					if x.Strength > y.Strength {
						return -1
					}
					return 1
				}
				return int(x.To - y.To)
			}) {
				t.Errorf("seed %d: ties of %s out of order: %+v", seed, v.Graph().ID(a), list)
			}
			for i, tie := range list {
				checkTie(t, v, a, tie, v.Links(a)[i])
			}
		}
		if ties != 2*v.TieCount() || ties == 0 {
			t.Errorf("seed %d: %d sides of %d ties", seed, ties, v.TieCount())
		}
	}
}

func checkTie(t *testing.T, v *topology.View, a topology.Node, tie topology.Tie, link topology.Link) {
	t.Helper()
	b := tie.To
	if v.Strength(a, b) != tie.Strength || v.Strength(b, a) != tie.Strength {
		t.Errorf("%d and %d: %v, %v, %v", a, b, tie.Strength, v.Strength(a, b), v.Strength(b, a))
	}
	var strengths []float64
	memberOnly := true
	for _, e := range v.Evidence(a, b, topology.Filter{}) {
		strengths = append(strengths, e.Strength)
		memberOnly = memberOnly && v.IsMembership(e)
	}
	slices.Sort(strengths)
	slices.Reverse(strengths)
	if topology.Combine(strengths) != tie.Strength || memberOnly != tie.MemberOnly {
		t.Errorf("%d and %d: %+v from %v", a, b, tie, strengths)
	}
	if link != topology.NewLink(b, tie.Strength, memberOnly) || link.MemberOnly() != memberOnly {
		t.Errorf("%d and %d: %+v is not the link of %+v", a, b, link, tie)
	}
}

func TestFiltersLeaveOutEvidence(t *testing.T) {
	w := among("org:a", "org:b", "org:c", "practice:p")
	w.Relation("org:a", wps.Funds, "org:b", "confidence=LOW")
	w.Relation("org:a", wps.PartnersWith, "org:b", "confidence=MEDIUM")
	w.Together("practice:p", "org:a", "org:b", "org:c")
	w.Relation("org:a", wps.Leads, "practice:p", "confidence=MEDIUM")
	v := w.At(t, today)
	a, b, p := node(t, v, "org:a"), node(t, v, "org:b"), node(t, v, "practice:p")
	for _, c := range []struct {
		about  string
		filter topology.Filter
		want   float64
	}{
		{"all", topology.Filter{}, 1 - .51*.28*.5}, // .7 × .7, .8 × .9, 1/2
		{"any confidence", topology.Filter{MinConfidence: wps.Low}, 1 - .51*.28*.5},
		{"at least MEDIUM", topology.Filter{MinConfidence: wps.Medium}, 1 - .28*.5},
		{"HIGH", topology.Filter{MinConfidence: wps.High}, .5},
		{"money", topology.Filter{Types: []wps.RelationType{wps.Funds}}, .49},
		{"both must take part", topology.Filter{Types: []wps.RelationType{wps.TakesPartIn}}, .5},
		{"one leads, one takes part", topology.Filter{Types: []wps.RelationType{wps.Leads}}, 0},
		{"not by the practice", topology.Filter{Without: []topology.Node{p}}, 1 - .51*.28},
		{"nothing", topology.Filter{Types: []wps.RelationType{wps.Answers}}, 0},
	} {
		got := 0.0
		for _, tie := range v.TiesUnder(a, c.filter) {
			if tie.To == b {
				got = tie.Strength
			}
		}
		if !near(got, c.want) {
			t.Errorf("%s: %v, want %v", c.about, got, c.want)
		}
	}
	if got := v.TiesUnder(p, topology.Filter{MinConfidence: wps.High}); got != nil {
		t.Errorf("ties of a practice: %+v", got)
	}
}

func TestParticipantsAreListedHoweverMany(t *testing.T) {
	w := among("practice:p", "org:a")
	w.Relation("org:a", wps.Leads, "practice:p")
	w.Relation("org:a", wps.TakesPartIn, "practice:p")
	w.Relation("org:a", wps.Supports, "practice:p", "wps=no")
	w.Relation("practice:p", wps.OperatesIn, "country:c")
	for i := range 20 {
		w.Together("practice:p", member(i))
	}
	v := w.At(t, today)
	roles := v.Participants(node(t, v, "practice:p"))
	if len(roles) != 22 {
		t.Errorf("%d roles, want 22", len(roles))
	}
	first := ids(v.Graph().RelationID, []topology.Rel{roles[0].Relation, roles[1].Relation})
	if diff := cmp.Diff([]wps.ID{"LEADS:org:a:practice:p:-", "TAKES_PART_IN:org:a:practice:p:-"}, first); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
	if got := v.Participants(node(t, v, "org:a")); got != nil {
		t.Errorf("of an actor: %+v", got)
	}
	before := w.At(t, "1999")
	if got := before.Participants(node(t, before, "practice:p")); got != nil {
		t.Errorf("before it began: %+v", got)
	}
}

func TestAnAssumedRelationIsWorthWhatARealOneWouldBe(t *testing.T) {
	w := among("org:a", "org:b", "body:un", "theme:t")
	w.Entity("body:un", "universal=yes")
	for i := range 15 {
		w.Relation(member(i), wps.MemberOf, "org:b")
	}
	v := w.At(t, today)
	a, b, un, theme := node(t, v, "org:a"), node(t, v, "org:b"), node(t, v, "body:un"), node(t, v, "theme:t")
	for _, c := range []struct {
		kind     wps.RelationType
		from, to topology.Node
		want     float64
	}{
		{wps.PartnersWith, a, b, .8},
		{wps.Funds, a, b, .7},
		{wps.PartOf, a, b, .6},
		{wps.MemberOf, a, b, .25}, // the sixteenth: .5/√(16/4)
		{wps.MemberOf, a, un, 0},
		{wps.OperatesIn, a, b, 0},
		{wps.Addresses, a, theme, 0},
		{wps.Funds, theme, a, 0},
	} {
		if got := v.Assumed(c.kind, c.from, c.to); !near(got, c.want) {
			t.Errorf("%s: %v, want %v", c.kind, got, c.want)
		}
	}
}

func TestViewsOfADateAreMadeOnceAndKeptForAFew(t *testing.T) {
	g := crowded(1).Graph(t)
	var views [16]*topology.View
	var all sync.WaitGroup
	for i := range views {
		all.Go(func() { views[i], _ = g.At(context.Background(), 20200101) })
	}
	all.Wait()
	for _, v := range views {
		if v == nil || v != views[0] {
			t.Fatalf("the same date gives several views")
		}
	}
	for year := range 20 {
		v, err := g.At(t.Context(), wps.Day(20000101+10000*year))
		if err != nil || v.Day() != wps.Day(20000101+10000*year) {
			t.Fatalf("%d: %v, %v", year, v, err)
		}
	}
	again, _ := g.At(t.Context(), 20200101)
	if again == views[0] {
		t.Error("a date not asked for in a long time is still kept")
	}
	if diff := cmp.Diff(again.Ties(0), views[0].Ties(0), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("made anew, it differs:\n%s", diff)
	}
}

func TestAViewEndsWithItsContext(t *testing.T) {
	g := crowded(1).Graph(t)
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := g.At(ended, 20200101); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	// Whoever asks next gets it.
	if v, err := g.At(t.Context(), 20200101); err != nil || v.Actors() == 0 || v.Memory() == 0 {
		t.Errorf("%v, %v", v, err)
	}
}

// Nobody waits as long as the view of a large graph takes: all of them together do.
func TestWhatWasBegunIsMadeForThoseWhoAskAgain(t *testing.T) {
	w := among()
	organization := func(i int) wps.ID { return wps.ID(fmt.Sprintf("org:%d", i%500)) }
	for i := range 500 {
		w.Entity(organization(i))
		for j := range 9 {
			w.Relation(organization(i), wps.PartnersWith, organization(i+j+1))
		}
	}
	g := w.Graph(t)
	inVain := false
	for year := 0; year < 100 && !inVain; year++ { // on a busy machine, who waits may wake up only when it is made
		_, err := g.At(deadline(t, 100*time.Microsecond), wps.Day(19000101+10000*year))
		inVain = err != nil
	}
	if !inVain {
		t.Fatal("the graph is too small for anybody to wait for it in vain")
	}
	for range 10_000 {
		v, err := g.At(deadline(t, 100*time.Microsecond), 20200101)
		if err == nil {
			if v.Actors() == 0 {
				t.Error("the view is empty")
			}
			return
		}
	}
	t.Error("nobody ever got the view")
}

func deadline(t *testing.T, d time.Duration) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), d)
	t.Cleanup(cancel)
	return ctx
}

func TestLinksCostTheLogarithmOfTheirStrength(t *testing.T) {
	for _, c := range []struct {
		strength float64
		want     uint32
	}{
		{1, 0},
		{.5, 5814540},  // ln 2 × 2^23 = .693147181 × 8388608 = 5814540.0
		{.1, 19315484}, // ln 10 × 2^23 = 2.302585093 × 8388608 = 19315483.7
	} {
		for _, memberOnly := range []bool{false, true} {
			l := topology.NewLink(3, c.strength, memberOnly)
			if l.Cost() != c.want || l.MemberOnly() != memberOnly || l.To != 3 {
				t.Errorf("%v: %d, %v", c.strength, l.Cost(), l.MemberOnly())
			}
		}
	}
}
