package gaps_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/wps"
)

func pairOf(t *testing.T, day wps.Day, a, b wps.ID, lines ...string) *gaps.RegionPair {
	t.Helper()
	p, err := gaps.Of(built(t, day, lines...)).RegionPair(a, b)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// The numbers are those of TestStructuralHoleByHand.
func TestRegionPairByHand(t *testing.T) {
	p := pairOf(t, today, "body:eu", "body:ecowas", twoRegions, `
		country:both
		country:both MEMBER_OF body:ecowas since=1990-01-01 status=OBSERVER
		function body:eu SPECIAL_ENVOY PRESENT
		theme:youth
		practice:p started=2015
		practice:p OPERATES_IN country:a1
		practice:p OPERATES_IN country:b1
		practice:p ADDRESSES theme:youth
	`)
	if p.Hole == nil || !near(*p.Hole, 7./11) || p.Connectivity != 1 || p.Broker != "country:a1" {
		t.Errorf("hole %v, connectivity %d, broker %s", p.Hole, p.Connectivity, p.Broker)
	}
	if diff := cmp.Diff([]wps.ID{"PARTNERS_WITH:country:a1:country:b1:2015-01-01"}, p.Ties); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]wps.ID{"theme:youth"}, p.SharedThemes); diff != "" {
		t.Error(diff)
	}
	if len(p.SharedMembers) != 0 || len(p.Searches) != 1 || p.Contained {
		t.Errorf("shared %v, searches %d, contained %t", p.SharedMembers, len(p.Searches), p.Contained)
	}
	if len(p.MissingCounterparts) != 1 || p.MissingCounterparts[0].Subject != "body:ecowas" {
		t.Errorf("missing counterparts %v", p.MissingCounterparts)
	}
	var bridges []wps.ID
	for _, b := range p.Bridges {
		bridges = append(bridges, b.Actor)
	}
	if diff := cmp.Diff([]wps.ID{"country:a1", "country:b1"}, bridges); diff != "" {
		t.Error(diff)
	}
}

func TestRegionPairIsTheSameFromBothSides(t *testing.T) {
	ab := pairOf(t, today, "body:eu", "body:ecowas", twoRegions)
	ba := pairOf(t, today, "body:ecowas", "body:eu", twoRegions)
	if *ab.Hole != *ba.Hole || ab.Connectivity != ba.Connectivity || ab.Broker != ba.Broker || !cmp.Equal(ab.Ties, ba.Ties) {
		t.Errorf("from one side %+v, from the other %+v", ab, ba)
	}
}

func TestRegionPairOfABodyAndItsPart(t *testing.T) {
	p := pairOf(t, today, "body:eu", "body:ecowas", twoRegions, "body:ecowas PART_OF body:eu since=1990-01-01")
	if !p.Contained || p.Hole != nil || p.Says.Key != "pair.CONTAINED" {
		t.Errorf("contained %t, hole %v, %s", p.Contained, p.Hole, p.Says.Key)
	}
}

func TestRegionPairBesideTheMission(t *testing.T) {
	p := pairOf(t, today, "body:far", "body:eu", twoRegions, "body:far\ncountry:f\ncountry:f MEMBER_OF body:far since=1990-01-01")
	if p.Connectivity != 0 || p.Says.Key != "pair.NOT_RECORDED" {
		t.Errorf("connectivity %d, %s", p.Connectivity, p.Says.Key)
	}
}

func TestRegionPairRefusesWhatIsNoPair(t *testing.T) {
	g := gaps.Of(built(t, today, twoRegions))
	for _, pair := range [][2]wps.ID{{"body:eu", "body:eu"}, {"body:eu", "country:a1"}, {"body:nowhere", "body:eu"}, {"", ""}} {
		if _, err := g.RegionPair(pair[0], pair[1]); wps.CodeOf(err) != wps.BadUserInput {
			t.Errorf("%v: got %v", pair, err)
		}
	}
}
