package gaps_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/wps"
)

func suggested(t *testing.T, region wps.ID, n int, lines ...string) []gaps.SuggestedTie {
	t.Helper()
	found, err := gaps.Of(built(t, 20141231, lines...)).SuggestedTies(region, n)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// Before 2015 nothing ties the two regions: hole 1. With a tie of .8 between
// any two of them K = 3.6 + .8 = 4.4 on each side and m = 4.4, so X = 2.2 and
// the hole is 1 − .8/2.2 = 7/11: lowered by 4/11. Of the pairs, a1 – b1 (and
// whichever else has as many ties) brings most within two ties: a1, its
// partner a2 and its body ecowas, b1, b2 and eu, in both directions counted
// once: b1 itself, {b2, eu} for a1 and {a2, ecowas} for b1, 5 of 6.
func TestSuggestedTieByHand(t *testing.T) {
	found := suggested(t, "", 1, twoRegions)
	if len(found) != 1 {
		t.Fatalf("%d ties", len(found))
	}
	s := found[0]
	if !near(s.Lowered, 4./11) || !near(s.Reach, 5./6) || !near(s.Gain, 4./11+5./6) {
		t.Errorf("%s – %s: lowered %v, reach %v", s.From, s.To, s.Lowered, s.Reach)
	}
	if len(s.Closes) != 1 || s.Closes[0].Gap.ID != hole || !near(s.Closes[0].After, 7./11) {
		t.Errorf("closes %v", s.Closes)
	}
}

// The promised score is what the data give once the tie is there.
func TestSuggestedTiesKeepTheirPromise(t *testing.T) {
	for _, s := range suggested(t, "", 10, twoRegions) {
		tie := string(s.From) + " PARTNERS_WITH " + string(s.To) + " since=2000-01-01"
		for _, l := range s.Closes {
			g := tied(t, 20141231, l.Gap.ID, twoRegions, tie)
			if g == nil || !near(g.Score, l.After) {
				t.Errorf("%s: promised %v, got %v", tie, l.After, g)
			}
		}
	}
}

func TestAtMostTwoSuggestionsOfOneActor(t *testing.T) {
	taken := map[wps.ID]int{}
	found := suggested(t, "", 100, twoRegions)
	for _, s := range found {
		taken[s.From]++
		taken[s.To]++
	}
	for id, n := range taken {
		if n > 2 {
			t.Errorf("%s is in %d suggestions", id, n)
		}
	}
	if len(found) < 3 {
		t.Errorf("only %d suggestions", len(found))
	}
}

func TestATieBetweenTracksIsSuggested(t *testing.T) {
	const lines = `
		body:ecowas
		body:eu
		country:gov
		network:women network_type=WOMEN_MEDIATORS headquarters_country=country:far
		country:far
		country:gov MEMBER_OF body:ecowas since=1990-01-01
		country:far MEMBER_OF body:eu since=1990-01-01
		process:talks start=2010
		country:gov LEADS process:talks
		network:women TAKES_PART_IN process:talks
		country:gov TAKES_PART_IN event:crowd
		event:crowd start=2011
	`
	for _, s := range suggested(t, "", 10, lines) {
		if cmp.Equal([]wps.ID{s.From, s.To}, []wps.ID{"country:gov", "network:women"}) {
			t.Error("the two are tied by the talks")
		}
	}
	found := suggested(t, "body:ecowas", 1, lines)
	if len(found) != 1 || found[0].Closes[0].Gap.ID != "gap:TRACK:process:talks:-" || found[0].Lowered != 1 {
		t.Errorf("got %+v", found)
	}
}

func TestSuggestionsOfAnUnknownRegion(t *testing.T) {
	c := tablestest.Content(t, twoRegions)
	g := gaps.Of(tablestest.Of(t, c), viewOf(t, c, today))
	for _, region := range []wps.ID{"body:nowhere", "country:a1"} {
		if _, err := g.SuggestedTies(region, 3); wps.CodeOf(err) != wps.BadUserInput {
			t.Errorf("%s: got %v", region, err)
		}
	}
	if found, err := g.SuggestedTies("", -1); err != nil || len(found) > 0 {
		t.Errorf("minus one: %v %v", found, err)
	}
}
