package tables_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/wps"
)

func TestLinkedToCountries(t *testing.T) {
	tables := tablestest.Tables(t, twoBodies, `
		org:at-home headquarters_country=country:aa
		org:at-work
		org:paid
		org:at-work OPERATES_IN country:aa
		country:aa FUNDS org:paid
		event:e country=country:aa start=2020
		practice:led
		practice:supported
		country:aa LEADS practice:led
		country:aa SUPPORTS practice:supported
		plan:p adopted=2012
		country:aa ADOPTED plan:p since=2012
	`)
	for _, c := range []struct {
		kind wps.Kind
		want []wps.ID
	}{
		{wps.Country, []wps.ID{"country:aa"}},
		{wps.RegionalBody, []wps.ID{"body:west"}},
		{wps.Organization, []wps.ID{"org:at-home", "org:at-work"}},
		{wps.Event, []wps.ID{"event:e"}},
		{wps.Practice, []wps.ID{"practice:led"}},
		{wps.ActionPlan, []wps.ID{"plan:p"}},
		{wps.Theme, []wps.ID{}},
	} {
		if diff := cmp.Diff(c.want, tables.LinkedTo(c.kind, []wps.ID{"country:aa"}, 20210101)); diff != "" {
			t.Errorf("%s: %s", c.kind, diff)
		}
	}
	if got := tables.LinkedTo(wps.RegionalBody, []wps.ID{"country:dd"}, 20210101); len(got) != 0 {
		t.Errorf("an observer is linked to %v", got)
	}
}
