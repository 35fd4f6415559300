package tables_test

import (
	"testing"

	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/wps"
)

func TestFunctionStatesHaveAHistoryAndAreInherited(t *testing.T) {
	built := tablestest.Tables(t, `
		body:au
		body:sadc
		body:eccas
		body:eu
		body:sadc PART_OF body:au
		body:eccas PART_OF body:au
		function body:au WOMEN_MEDIATOR_NETWORK PRESENT since=2017-07-04
		function body:sadc WOMEN_MEDIATOR_NETWORK PLANNED since=2022-12-06 until=2025-01-28
		function body:sadc WOMEN_MEDIATOR_NETWORK PRESENT since=2025-01-28
		function body:eccas WOMEN_MEDIATOR_NETWORK CONFIRMED_ABSENT since=2010
		function body:eu SPECIAL_ENVOY CONFIRMED_ABSENT until=2015
		function body:eu SPECIAL_ENVOY PRESENT since=2015
	`)
	for _, c := range []struct {
		body     wps.ID
		function wps.Function
		day      wps.Day
		want     wps.Presence
		from     wps.ID
	}{
		{"body:sadc", wps.WomenMediatorNetwork, 20170703, "", ""},
		{"body:sadc", wps.WomenMediatorNetwork, 20170704, wps.Inherited, "body:au"},
		{"body:sadc", wps.WomenMediatorNetwork, 20221207, wps.Planned, ""},
		{"body:sadc", wps.WomenMediatorNetwork, 20250127, wps.Planned, ""},
		{"body:sadc", wps.WomenMediatorNetwork, 20250128, wps.Present, ""},
		{"body:eccas", wps.WomenMediatorNetwork, 20120101, wps.ConfirmedAbsent, ""},
		{"body:eccas", wps.WomenMediatorNetwork, 20200101, wps.Inherited, "body:au"},
		{"body:eu", wps.WomenMediatorNetwork, 20200101, "", ""},
		{"body:eu", wps.SpecialEnvoy, 20141231, wps.ConfirmedAbsent, ""},
		{"body:eu", wps.SpecialEnvoy, 20150601, wps.Present, ""}, // from the first day that its start names
	} {
		got := built.Function(c.body, c.function, c.day)
		if got.State != c.want || got.From != c.from {
			t.Errorf("%s %s on %d: got %q from %q, want %q from %q", c.body, c.function, c.day, got.State, got.From, c.want, c.from)
		}
		if (len(got.Rows) == 0) != (c.want == "") {
			t.Errorf("%s %s on %d: %q rests on %d records", c.body, c.function, c.day, got.State, len(got.Rows))
		}
	}
	if n := len(built.History("body:sadc", wps.WomenMediatorNetwork)); n != 2 {
		t.Errorf("the history of SADC's network has %d steps, want 2", n)
	}
	if n := len(built.Functions("body:eu", 20200101)); n != len(wps.Functions) {
		t.Errorf("%d functions, want %d", n, len(wps.Functions))
	}
}
