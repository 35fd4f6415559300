package gaps_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// Two regions of two countries; each membership ties a country to its body by
// .5, each partnership by .8:
//
//	ecowas ─.5─ a1 ─.8─ a2 ─.5─ ecowas
//	            │.8  (since 2015)
//	eu ──.5──── b1 ─.8─ b2 ─.5─ eu
const twoRegions = `
	body:ecowas
	body:eu
	body:un universal=yes
	country:a1
	country:a2
	country:b1
	country:b2
	country:a1 MEMBER_OF body:ecowas since=1990-01-01
	country:a2 MEMBER_OF body:ecowas since=1990-01-01
	country:b1 MEMBER_OF body:eu since=1990-01-01
	country:b2 MEMBER_OF body:eu since=1990-01-01
	country:a1 MEMBER_OF body:un since=1990-01-01
	country:b2 MEMBER_OF body:un since=1990-01-01
	country:a1 PARTNERS_WITH country:a2 since=1990-01-01
	country:b1 PARTNERS_WITH country:b2 since=1990-01-01
	country:a1 PARTNERS_WITH country:b1 since=2015-01-01
	assessment body:eu|body:ecowas TIE_ON_WPS
`

const hole wps.ID = "gap:STRUCTURAL_HOLE:body:ecowas:body:eu"

// k: a1 and b1 .8 + .8 + .5 = 2.1; a2 and b2 .8 + .5 = 1.3; the bodies 1.0. So
// K = 4.4 on each side and m = 3·.8 + 4·.5 = 4.4:
//
//	X = 4.4 · 4.4 / (2 · 4.4) = 2.2, L = .8, hole = 1 − .8/2.2 = 7/11
//
// Before 2015 K = 3.6 and m = 3.6, X = 1.8 and L = 0: a hole of 1, of which
// nothing is recorded.
func TestStructuralHoleByHand(t *testing.T) {
	g := tied(t, today, hole, twoRegions)
	wantScore(t, g, gaps.Thin, 7./11, 7./11, 7./11)
	if !near(g.Input("observed"), .8) || !near(g.Input("expected"), 2.2) || g.Input("connectivity") != 1 {
		t.Errorf("inputs %v", g.Inputs)
	}
	if diff := cmp.Diff([][2]wps.ID{{"country:a1", "country:b1"}}, g.Ties); diff != "" {
		t.Error(diff)
	}
	g = tied(t, 20141231, hole, twoRegions)
	wantScore(t, g, gaps.NotRecorded, 1, 0, 1)
	if len(g.Searches) != 1 || g.Says.Key != "gap.STRUCTURAL_HOLE.NOT_RECORDED" {
		t.Errorf("%s with %d searches, want what was searched", g.Says.Key, len(g.Searches))
	}
}

// A second tie, a2 – b2: K = 5.2 and m = 5.2, X = 2.6, L = 1.6, hole = 1 − 1.6/2.6 = 5/13.
func TestTwoSeparateTiesAreNotFragile(t *testing.T) {
	g := tied(t, today, hole, twoRegions, "country:a2 PARTNERS_WITH country:b2 since=2015-01-01")
	wantScore(t, g, gaps.Present, 5./13, 5./13, 5./13)
	if g.Input("connectivity") != 2 {
		t.Errorf("connectivity %v, want 2", g.Input("connectivity"))
	}
}

// Ties of one actor only: all hangs on a1, whom the gap names.
func TestFragileTiesNameTheBroker(t *testing.T) {
	g := tied(t, today, hole, twoRegions, "country:a1 PARTNERS_WITH country:b2 since=2015-01-01")
	if g.State != gaps.Thin || g.Input("connectivity") != 1 {
		t.Fatalf("%s, connectivity %v", g.State, g.Input("connectivity"))
	}
	for _, arg := range g.Says.Args {
		if arg.Slot == "broker" && !cmp.Equal(arg.Entities, []wps.ID{"country:a1"}) {
			t.Errorf("the broker is %v", arg.Entities)
		}
	}
}

// Who is in both regions is no tie between them: with c in both, tied to a2 and
// b2, X still counts pairs of one and another only.
func TestOverlappingRemitsDoNotCount(t *testing.T) {
	both := `
		country:c
		country:c MEMBER_OF body:ecowas since=1990-01-01
		country:c MEMBER_OF body:eu since=1990-01-01
	`
	g := tied(t, today, hole, twoRegions, both)
	// c adds .5 to both bodies and so to m: K = 4.9, m = 5.4, X = 4.9²/10.8
	if want := 4.9 * 4.9 / 10.8; !near(g.Input("expected"), want) || !near(g.Input("observed"), .8) {
		t.Errorf("observed %v, expected %v, want .8 and %v", g.Input("observed"), g.Input("expected"), want)
	}
}

func TestNoHoleBetweenABodyAndItsPart(t *testing.T) {
	if g := tied(t, today, hole, twoRegions, "body:ecowas PART_OF body:eu since=1990-01-01"); g != nil {
		t.Errorf("the EU contains ECOWAS here, got %s", g.ID)
	}
}

func TestAHoleIsFoundByItsIDTheOtherWayRound(t *testing.T) {
	if g := tied(t, today, "gap:STRUCTURAL_HOLE:body:eu:body:ecowas", twoRegions); g == nil || g.ID != hole {
		t.Errorf("got %v", g)
	}
}

// The sums by remit equal the definition: over all pairs of actors.
func TestHolesEqualTheSumOverPairs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := drawTies(t)
		c := tablestest.Content(t, lines...)
		data, view := tablestest.Of(t, c), viewOf(t, c, today)
		for _, g := range gaps.Of(data, view).All() {
			if g.Kind != gaps.StructuralHole {
				continue
			}
			observed, expected := overPairs(view, func(n topology.Node) []wps.ID { return data.RegionsOf(view.Graph().ID(n), today) }, g.Subject, g.Counterpart)
			if d := observed - g.Input("observed"); d > 1e-9 || d < -1e-9 {
				t.Fatalf("%s: observed %v, over pairs %v", g.ID, g.Input("observed"), observed)
			}
			if d := expected - g.Input("expected"); d > 1e-9 || d < -1e-9 {
				t.Fatalf("%s: expected %v, over pairs %v", g.ID, g.Input("expected"), expected)
			}
		}
	})
}

// drawTies draws countries in one or two of three regions, and partnerships.
func drawTies(t *rapid.T) []string {
	lines := []string{"body:ecowas", "body:eu", "body:sadc"}
	regions := []string{"ecowas", "eu", "sadc"}
	const countries = 7
	for i := range countries {
		lines = append(lines, fmt.Sprintf("country:c%d", i))
		for _, at := range rapid.SliceOfNDistinct(rapid.IntRange(0, 2), 0, 2, rapid.ID[int]).Draw(t, "in") {
			lines = append(lines, fmt.Sprintf("country:c%d MEMBER_OF body:%s since=1990-01-01", i, regions[at]))
		}
	}
	for n := range rapid.IntRange(0, 10).Draw(t, "ties") {
		a, b := rapid.IntRange(0, countries-1).Draw(t, "a"), rapid.IntRange(0, countries-1).Draw(t, "b")
		lines = append(lines, fmt.Sprintf("country:c%d PARTNERS_WITH country:c%d since=20%02d-01-01", a, b, n))
	}
	return lines
}

// overPairs is the definition of L and X, pair by pair.
func overPairs(v *topology.View, regionsOf func(topology.Node) []wps.ID, r, s wps.ID) (observed, expected float64) {
	n := topology.Node(v.Graph().Nodes())
	k := make([]float64, n)
	m := 0.0
	for a := range n {
		for _, tie := range v.Ties(a) {
			k[a] += tie.Strength
		}
		m += k[a] / 2
	}
	for a := range n {
		for b := range n {
			in, out := regionsOf(a), regionsOf(b)
			if !contains(in, r) || !contains(out, s) || overlap(in, out) {
				continue
			}
			observed += v.Strength(a, b)
			expected += k[a] * k[b] / (2 * m)
		}
	}
	return observed, expected
}

func contains(ids []wps.ID, id wps.ID) bool { return overlap(ids, []wps.ID{id}) }

func overlap(a, b []wps.ID) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}
