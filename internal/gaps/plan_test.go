package gaps_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/tables/tablestest"
)

const countries = `
	country:aaa
	country:bbb
	country:ccc
	theme:localization
	plan:aaa-1 level=NATIONAL adopted=2015-03-08 period_end=2020 dedicated_budget=no monitoring_framework=yes civil_society_in_drafting=yes
	plan:aaa-1 ADDRESSES theme:localization
	country:aaa ADOPTED plan:aaa-1 since=2015-03-08
	plan:bbb-1 level=NATIONAL adopted=2016-03-08
	country:bbb ADOPTED plan:bbb-1 since=2016-03-08
`

// The plan of aaa: no budget (a source says so); monitoring, drafting and
// localization are there; monitoring by civil society is not recorded. While it
// runs: missing 1, not recorded 1: [1/6, 2/6]. From 2021 on there is no
// successor: missing 2, [2/6, 3/6].
func TestPlanGapByHand(t *testing.T) {
	data := tablestest.Tables(t, countries)
	const id = "gap:PLAN:country:aaa:-"
	g := one(t, data, 20201231, id)
	wantScore(t, g, gaps.ConfirmedAbsent, 1./6, 1./6, 2./6)
	if diff := cmp.Diff([]gaps.Flag{gaps.Budget}, g.Missing); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]gaps.Flag{gaps.CivilSocietyInMonitoring}, g.NotRecorded); diff != "" {
		t.Error(diff)
	}
	g = one(t, data, 20210101, id)
	wantScore(t, g, gaps.ConfirmedAbsent, 2./6, 2./6, 3./6)
	if diff := cmp.Diff([]gaps.Flag{gaps.Budget, gaps.Successor}, g.Missing); diff != "" {
		t.Error(diff)
	}
}

func TestABudgetThatNobodyLookedAtIsNotMissing(t *testing.T) {
	g := one(t, tablestest.Tables(t, countries), today, "gap:PLAN:country:bbb:-")
	wantScore(t, g, gaps.NotRecorded, 0, 0, 5./6)
	if len(g.Missing) > 0 {
		t.Errorf("missing %v, want nothing", g.Missing)
	}
}

func TestACountryWithoutRecordedPlanIsNotRecorded(t *testing.T) {
	data := tablestest.Tables(t, countries)
	g := one(t, data, today, "gap:PLAN:country:ccc:-")
	wantScore(t, g, gaps.NotRecorded, 0, 0, 1)
	if g.Says.Key != "gap.PLAN.NOT_RECORDED" || g.Plan != "" {
		t.Errorf("%s about %q", g.Says.Key, g.Plan)
	}
	wantScore(t, one(t, data, 20150307, "gap:PLAN:country:aaa:-"), gaps.NotRecorded, 0, 0, 1) // the day before the adoption
}

func TestBodiesHavePlansToo(t *testing.T) {
	data := tablestest.Tables(t, `
		body:eac
		body:igad
		body:sadc
		body:eu
		body:far
		plan:eu-1 level=REGIONAL adopted=2019-07-04 period_end=2024
		body:eu ADOPTED plan:eu-1 since=2019-07-04
		function body:igad REGIONAL_ACTION_PLAN CONFIRMED_ABSENT sources=source:s
		function body:sadc REGIONAL_ACTION_PLAN PLANNED since=2020
		source:s
		assessment body:eac REGIONAL_ACTION_PLAN
	`)
	wantScore(t, one(t, data, 20250101, "gap:PLAN:body:eu:-"), gaps.NotRecorded, 1./6, 1./6, 1)
	wantScore(t, one(t, data, today, "gap:PLAN:body:igad:-"), gaps.ConfirmedAbsent, 1, 1, 1)
	wantScore(t, one(t, data, today, "gap:PLAN:body:sadc:-"), gaps.Planned, 0, 0, 1)
	if eac := one(t, data, today, "gap:PLAN:body:eac:-"); eac == nil || len(eac.Searches) != 1 {
		t.Error("the search for a plan of the EAC is not told")
	}
	if g := one(t, data, today, "gap:PLAN:body:far:-"); g != nil {
		t.Error("nobody asked about body:far")
	}
}
