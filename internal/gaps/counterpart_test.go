package gaps_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/wps"
)

// Six regions; a mediator network:
//
//	au PRESENT from 2017, ecowas PRESENT from 2019, eu not recorded (searched),
//	osce CONFIRMED_ABSENT, eac part of au, sadc part of au and PLANNED, then PRESENT
const networks = `
	body:au
	body:ecowas
	body:sadc
	body:eac
	body:eu
	body:osce
	body:eac PART_OF body:au
	body:sadc PART_OF body:au
	function body:au WOMEN_MEDIATOR_NETWORK PRESENT since=2017-07-04 sources=source:au
	function body:ecowas WOMEN_MEDIATOR_NETWORK PRESENT since=2019-01-01
	function body:osce WOMEN_MEDIATOR_NETWORK CONFIRMED_ABSENT
	function body:sadc WOMEN_MEDIATOR_NETWORK PLANNED since=2022-12-06 until=2025-01-28 sources=source:plan
	function body:sadc WOMEN_MEDIATOR_NETWORK PRESENT since=2025-01-28
	source:au
	source:plan
	assessment body:eu WOMEN_MEDIATOR_NETWORK
`

// On 7 December 2022 two of the five others have one, AU and ECOWAS, so the
// prevalence is 2/5 = .4 for everyone else:
//
//	SADC  planned            .4 · .5 = .2
//	EAC   inherited from AU  .4 · .4 = .16
//	OSCE  confirmed absent   .4 · 1  = .4
//	EU    not recorded       .4 · 1  = .4, with [0, .4]
func TestMissingCounterpartByHand(t *testing.T) {
	data := tablestest.Tables(t, networks)
	const day wps.Day = 20221207
	id := func(body string) wps.ID {
		return wps.ID("gap:MISSING_COUNTERPART:body:" + body + ":WOMEN_MEDIATOR_NETWORK")
	}
	sadc := one(t, data, day, id("sadc"))
	wantScore(t, sadc, gaps.Planned, .2, .2, .2)
	if diff := cmp.Diff([]wps.ID{"source:plan"}, sadc.RestsOn); diff != "" {
		t.Error(diff)
	}
	wantScore(t, one(t, data, day, id("eac")), gaps.Inherited, .16, .16, .16)
	wantScore(t, one(t, data, day, id("osce")), gaps.ConfirmedAbsent, .4, .4, .4)
	eu := one(t, data, day, id("eu"))
	wantScore(t, eu, gaps.NotRecorded, .4, 0, .4)
	if len(eu.Searches) != 1 {
		t.Errorf("%d searches, want the one that was made", len(eu.Searches))
	}
	for _, has := range []string{"au", "ecowas"} {
		if g := one(t, data, day, id(has)); g != nil {
			t.Errorf("%s has one, got %s", has, g.State)
		}
	}
}

func TestSADCNetworkIsPlannedThenPresent(t *testing.T) {
	data := tablestest.Tables(t, networks)
	const id = "gap:MISSING_COUNTERPART:body:sadc:WOMEN_MEDIATOR_NETWORK"
	for _, c := range []struct {
		day  wps.Day
		want gaps.State
	}{{20170703, ""}, {20190101, gaps.Inherited}, {20221206, gaps.Planned}, {20250127, gaps.Planned}, {20250128, ""}} {
		var got gaps.State
		if g := one(t, data, c.day, id); g != nil {
			got = g.State
		}
		if got != c.want {
			t.Errorf("on %d: %q, want %q", c.day, got, c.want)
		}
	}
}

func TestWhatNobodyHasIsNoMissingCounterpart(t *testing.T) {
	found, err := on(t, tablestest.Tables(t, networks), today).Find(gaps.Filter{Kinds: []gaps.Kind{gaps.MissingCounterpart}})
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range found {
		if g.Function != wps.WomenMediatorNetwork {
			t.Errorf("no body has %s, but it is a gap of %s", g.Function, g.Subject)
		}
	}
}
