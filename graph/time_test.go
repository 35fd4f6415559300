package graph_test

import (
	"fmt"
	"strings"
	"testing"
)

func TestMembersOfABodyOnADate(t *testing.T) {
	h, _ := api(t)
	for _, c := range []struct {
		body, on string
		want     int
	}{
		{"body:ecowas", "2024-06-01", 15},
		{"body:ecowas", "2025-06-01", 12},
		{"body:au", "2026-11-25", 55},
		{"body:eu", "2019-12-31", 28},
		{"body:eu", "2020-02-01", 27},
		{"body:eac", "2024-03-03", 7},
		{"body:eac", "2024-03-04", 8},
	} {
		document := fmt.Sprintf(`{ node(id: %q) { ... on RegionalBody { members(kinds: [COUNTRY], asOf: %q) { totalCount } } } }`, c.body, c.on)
		want := fmt.Sprintf(`{"node":{"members":{"totalCount":%d}}}`, c.want)
		if got := compact(t, get(t, h, document)); got != want {
			t.Errorf("%s on %s: %s, want %s", c.body, c.on, got, want)
		}
		// The date of the whole operation means the same.
		document = fmt.Sprintf(`query @asOf(date: %q) { node(id: %q) { ... on RegionalBody { members(kinds: [COUNTRY]) { totalCount } } } }`, c.on, c.body)
		if got := compact(t, get(t, h, document)); got != want {
			t.Errorf("@asOf: %s on %s: %s, want %s", c.body, c.on, got, want)
		}
	}
}

func TestTheNetworkOfSADCIsPlannedThenPresent(t *testing.T) {
	h, _ := api(t)
	got := compact(t, get(t, h, `{ node(id: "network:sadc-women-mediators") { ... on Network {
		before: activity(asOf: "2022-12-05") pretoria: activity(asOf: "2022-12-07") later: activity(asOf: "2025-06-01") } } }`))
	want := `{"node":{"before":"NOT_RECORDED","pretoria":"BEING_ESTABLISHED","later":"ACTIVE"}}`
	if got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for on, state := range map[string]string{"2022-12-07": "PLANNED", "2025-06-01": "PRESENT"} {
		got := compact(t, get(t, h, fmt.Sprintf(`{ coverage(input: { by: FUNCTION, rows: ["body:sadc"], columns: ["WOMEN_MEDIATOR_NETWORK"], asOf: %q }) { cells { state } } }`, on)))
		if want := `{"coverage":{"cells":[[{"state":"` + state + `"}]]}}`; got != want {
			t.Errorf("on %s: %s, want %s", on, got, want)
		}
	}
}

func TestAListAsOfADateLeavesOutWhatBeganLater(t *testing.T) {
	h, _ := api(t)
	before := get(t, h, `{ networks(filter: { ids: ["network:femwise-africa"] }, asOf: "2016-01-01") { totalCount } }`)
	after := get(t, h, `{ networks(filter: { ids: ["network:femwise-africa"] }, asOf: "2018-01-01") { totalCount } }`)
	if !strings.Contains(before, ": 0") || !strings.Contains(after, ": 1") {
		t.Errorf("before its founding %s, after it %s", before, after)
	}
}

func TestWhatEndedIsShownOnlyOnRequest(t *testing.T) {
	h, _ := api(t)
	got := compact(t, get(t, h, `{ node(id: "country:mli") { ... on Country {
		now: bodies(asOf: "2025-06-01", first: 50) { nodes { id } }
		ever: bodies(asOf: "2025-06-01", includePast: true, first: 50) { edges { node { id } relation { until holds(asOf: "2025-06-01") } } } } } }`))
	now, ever, _ := strings.Cut(got, `"ever"`)
	if strings.Contains(now, "body:ecowas") {
		t.Errorf("Mali left in January 2025: %s", now)
	}
	if !strings.Contains(ever, `{"node":{"id":"body:ecowas"},"relation":{"until":"2025-01-29","holds":"NO"}}`) {
		t.Errorf("the membership that ended is not there: %s", ever)
	}
}
