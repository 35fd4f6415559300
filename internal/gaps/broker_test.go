package gaps_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/wps"
)

// x is tied to one country of each region; with the dotted tie all three are
// tied to each other:
//
//	ecowas ─.5─ a ─.8─ x ─.8─ b ─.5─ eu
//	            └╌╌╌╌╌╌.8╌╌╌╌╌┘
const bridge = `
	body:ecowas
	body:eu
	country:a
	country:b
	org:x
	country:a MEMBER_OF body:ecowas since=1990-01-01
	country:b MEMBER_OF body:eu since=1990-01-01
	org:x PARTNERS_WITH country:a since=1990-01-01
	org:x PARTNERS_WITH country:b since=1990-01-01
`

func brokersOf(t *testing.T, lines ...string) map[wps.ID]gaps.Broker {
	t.Helper()
	all, err := gaps.Of(built(t, today, lines...)).Brokers(nil)
	if err != nil {
		t.Fatal(err)
	}
	found := map[wps.ID]gaps.Broker{}
	for _, b := range all {
		found[b.Actor] = b
	}
	return found
}

// x has two ties of the same strength, p = 1/2 each, and nobody in between:
// c = (1/2)² + (1/2)² = 1/2. It belongs to no region: E–I = 2/2 = 1.
func TestConstraintOfAPlainBridgeByHand(t *testing.T) {
	found := brokersOf(t, bridge)
	x, ok := found["org:x"]
	if !ok || !near(x.Constraint, .5) || !near(x.Score, .5) || x.EI != 1 || x.Ties != 2 {
		t.Errorf("x is %+v", x)
	}
	if diff := cmp.Diff([]wps.ID{"body:ecowas", "body:eu"}, x.Regions); diff != "" {
		t.Error(diff)
	}
	if len(found) != 1 {
		t.Errorf("only x is tied to both, got %v", found)
	}
}

// In the triangle k_x = 1.6 and k_a = .8 + .8 + .5 = 2.1, p_xa = 1/2 and
// p_ab = .8/2.1:
//
//	c_x = 2 · (1/2 + 1/2 · .8/2.1)² = 2 · .690476² = .953515
//	c_a = (p_ax + p_ab·p_bx)² + (p_ab + p_ax·p_xb)² + p_a,ecowas²
//	    = (.380952 + .380952²)² + (.380952 + .380952/2)² + .238095² = .659977
//
// a has one tie inside its region and two outside: E–I = (2 − 1)/3.
func TestConstraintOfATriangleByHand(t *testing.T) {
	found := brokersOf(t, bridge, "country:a PARTNERS_WITH country:b since=1990-01-01")
	if c := found["org:x"].Constraint; math.Abs(c-.953515) > 1e-6 {
		t.Errorf("c_x = %v", c)
	}
	a := found["country:a"]
	if math.Abs(a.Constraint-.659977) > 1e-6 || !near(a.EI, 1./3) {
		t.Errorf("c_a = %v, E–I = %v", a.Constraint, a.EI)
	}
}

// a1 and a2 are of one region that overlaps with neither side: no bridge.
func TestATieInsideARegionIsNoBridge(t *testing.T) {
	found := brokersOf(t, `
		body:ecowas
		body:eu
		country:a1
		country:a2
		country:a1 MEMBER_OF body:ecowas since=1990-01-01
		country:a2 MEMBER_OF body:ecowas since=1990-01-01
		country:a1 PARTNERS_WITH country:a2 since=1990-01-01
	`)
	if len(found) != 0 {
		t.Errorf("got %v", found)
	}
}

func TestBrokersStandBetweenAtLeastTwoRegions(t *testing.T) {
	found := gaps.Of(built(t, today, bridge))
	for _, regions := range [][]wps.ID{{"body:eu"}, {"body:eu", "body:eu"}, {"body:eu", "country:a"}, {"body:eu", "body:nowhere"}} {
		if _, err := found.Brokers(regions); wps.CodeOf(err) != wps.BadUserInput {
			t.Errorf("%v: got %v", regions, err)
		}
	}
}
