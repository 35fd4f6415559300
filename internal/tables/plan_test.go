package tables_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/wps"
)

// aa: plan 1 (2010–2014), succeeded by plan 2 in November 2016 (2017–2020),
// nothing after; bb: one without end; cc: none; dd: adopted some day of 2018.
//
//	2010      2014    2016-11  2017   2020
//	aa  1 ──────┤        2 ─────┴──────┤
//	bb       ──────────────────────────────▶
const plans = `
	country:aa
	country:bb
	country:cc
	country:dd
	plan:aa-1 level=NATIONAL adopted=2010-03-08 period_start=2010 period_end=2014
	plan:aa-2 level=NATIONAL adopted=2016-11 period_start=2017 period_end=2020 dedicated_budget=no civil_society_in_drafting=no civil_society_in_monitoring=no
	plan:bb-1 level=NATIONAL adopted=2013-05-01 dedicated_budget=yes monitoring_framework=yes civil_society_in_drafting=yes
	plan:dd-1 level=NATIONAL adopted=2018
	plan:aa-2 SUPERSEDES plan:aa-1
	country:aa ADOPTED plan:aa-1 since=2010
	country:aa ADOPTED plan:aa-2 since=2016
	country:bb ADOPTED plan:bb-1 since=2013
	country:dd ADOPTED plan:dd-1
	body:b
	body:none
	body:drafting
	function body:none REGIONAL_ACTION_PLAN CONFIRMED_ABSENT since=2020
	function body:drafting REGIONAL_ACTION_PLAN PLANNED since=2020
`

func TestPlanStatusOverTime(t *testing.T) {
	built := tablestest.Tables(t, plans)
	for _, c := range []struct {
		plan wps.ID
		day  wps.Day
		want tables.PlanStatus
	}{
		{"plan:aa-1", 20100307, ""}, // not adopted yet
		{"plan:aa-1", 20100308, tables.Current},
		{"plan:aa-1", 20141231, tables.Current},
		{"plan:aa-1", 20150101, tables.Expired},
		{"plan:aa-1", 20161031, tables.Expired},
		{"plan:aa-1", 20161115, ""}, // nobody knows whether the successor was adopted
		{"plan:aa-1", 20161130, tables.Superseded},
		{"plan:aa-2", 20161130, tables.Current}, // adopted, the period begins later
		{"plan:aa-2", 20201231, tables.Current},
		{"plan:aa-2", 20210101, tables.Expired},
		{"plan:bb-1", 20991231, tables.OpenEnded},
		{"plan:dd-1", 20180601, ""},
		{"plan:dd-1", 20181231, tables.OpenEnded},
		{"plan:unknown", 20181231, ""},
	} {
		if got := built.PlanStatus(c.plan, c.day); got != c.want {
			t.Errorf("%s on %d: got %s, want %s", c.plan, c.day, got, c.want)
		}
	}
}

func TestCountryPlanStatusIsThatOfTheNewestPlan(t *testing.T) {
	built := tablestest.Tables(t, plans)
	for _, c := range []struct {
		adopter wps.ID
		day     wps.Day
		want    tables.PlanStatus
		current wps.ID
	}{
		{"country:aa", 20100101, "", ""},
		{"country:aa", 20120101, tables.Current, "plan:aa-1"},
		{"country:aa", 20150101, tables.Expired, ""},
		{"country:aa", 20161115, "", ""},
		{"country:aa", 20180101, tables.Current, "plan:aa-2"},
		{"country:aa", 20210101, tables.Expired, ""},
		{"country:bb", 20210101, tables.OpenEnded, "plan:bb-1"},
		{"country:cc", 20210101, "", ""}, // nothing recorded is not NONE
		{"body:none", 20210101, tables.NoPlan, ""},
		{"body:drafting", 20210101, tables.Drafting, ""},
		{"body:b", 20210101, "", ""},
	} {
		if got := built.CountryPlanStatus(c.adopter, c.day); got != c.want {
			t.Errorf("%s on %d: got %s, want %s", c.adopter, c.day, got, c.want)
		}
		var current wps.ID
		if plan := built.CurrentPlan(c.adopter, c.day); plan != nil {
			current = plan.ID
		}
		if current != c.current {
			t.Errorf("%s on %d: current plan %q, want %q", c.adopter, c.day, current, c.current)
		}
	}
}

func TestStatisticsCountWhatIsCertain(t *testing.T) {
	built := tablestest.Tables(t, plans, "source:a read=yes\nsource:b")
	for _, c := range []struct {
		day           wps.Day
		ever, current int
	}{
		{20091231, 0, 0},
		{20100308, 1, 1},
		{20150101, 2, 1}, // aa expired, bb goes on
		{20180601, 2, 2}, // dd perhaps
		{20181231, 3, 3},
		{20210101, 3, 2},
	} {
		s := built.Statistics(c.day, false)
		if s.CountriesEverWithPlan != c.ever || s.CountriesWithCurrentPlan != c.current {
			t.Errorf("on %d: %d ever and %d now, want %d and %d", c.day, s.CountriesEverWithPlan, s.CountriesWithCurrentPlan, c.ever, c.current)
		}
	}
	s := built.Statistics(20210101, false)
	got := []any{s.PlansWithBudget, s.PlansWithMonitoring, s.PlansWithCivilSociety, s.Sources, s.SourcesRead}
	want := []any{
		tables.AnswerCount{Yes: 1, No: 1, NotRecorded: 2},
		tables.AnswerCount{Yes: 1, No: 0, NotRecorded: 3},
		tables.AnswerCount{Yes: 1, No: 1, NotRecorded: 2},
		2, 1,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestStatisticsCountRelationsOfTheDay(t *testing.T) {
	built := tablestest.Tables(t, twoBodies)
	members := func(day wps.Day, past bool) int {
		return built.Statistics(day, past).Relations[wps.MemberOf.Index()].Count
	}
	if a, b, c := members(20190101, false), members(20210101, false), members(20210101, true); a != 5 || b != 4 || c != 5 {
		t.Errorf("got %d, %d and %d memberships, want 5, 4 and 5", a, b, c)
	}
	countries := built.Statistics(20210101, false).Entities[wps.Country.Index()]
	if countries.Of != wps.Country || countries.Count != 4 {
		t.Errorf("got %v, want 4 countries", countries)
	}
}
