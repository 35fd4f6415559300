package gaps_test

import (
	"math"
	"strings"
	"testing"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/wps"
)

func replace(text, old, now string) string { return strings.Replace(text, old, now, 1) }

func TestFilterRefusesWhatNobodyKnows(t *testing.T) {
	data := tablestest.Tables(t, regions)
	for _, c := range []struct {
		filter gaps.Filter
		names  string // what the sentence must name
	}{
		{gaps.Filter{IDs: []wps.ID{"gap:PLAN:country:aab:-"}}, "gap:PLAN:country:aaa:-"},
		{gaps.Filter{IDs: []wps.ID{"gap:PLANS:country:aaa:-"}}, "gap:PLAN:country:aaa:-"},
		{gaps.Filter{IDs: []wps.ID{"gap:PLAN:country:aaa"}}, "gap:PLAN:country:aaa:-"},
		{gaps.Filter{IDs: []wps.ID{"body:eu"}}, "gap:KIND:subject:object"},
		{gaps.Filter{IDs: []wps.ID{""}}, "gap:KIND:subject:object"},
		{gaps.Filter{IDs: []wps.ID{wps.ID("gap:" + strings.Repeat(":", 5000))}}, "gap:KIND:subject:object"},
		{gaps.Filter{Subjects: []wps.ID{"body:euu"}}, "body:eu"},
		{gaps.Filter{Themes: []wps.ID{"theme:mediaton"}}, "theme:mediation"},
		{gaps.Filter{Themes: []wps.ID{"body:eu"}}, "theme:"},
		{gaps.Filter{Kinds: []gaps.Kind{"HOLE"}}, "STRUCTURAL_HOLE"},
		{gaps.Filter{States: []gaps.State{"ABSENT"}}, "CONFIRMED_ABSENT"},
		{gaps.Filter{MinScore: -.1}, "0 to 1"},
		{gaps.Filter{MinScore: 1.1}, "0 to 1"},
		{gaps.Filter{MinScore: math.NaN()}, "0 to 1"},
	} {
		_, err := on(t, data, today).Find(c.filter)
		if wps.CodeOf(err) != wps.BadUserInput || !strings.Contains(err.Error(), c.names) {
			t.Errorf("%+v: got %v, want it to name %s", c.filter, err, c.names)
		}
	}
}

func TestFilterConditionsMustAllHold(t *testing.T) {
	data := tablestest.Tables(t, regions)
	for _, c := range []struct {
		name   string
		filter gaps.Filter
		want   string
	}{
		{"a subject and a kind", gaps.Filter{Subjects: []wps.ID{"body:sadc"}, Kinds: []gaps.Kind{gaps.Plan}}, "gap:PLAN:body:sadc:-"},
		{
			"a broader theme takes in the narrower",
			gaps.Filter{Themes: []wps.ID{"theme:participation"}, Subjects: []wps.ID{"body:sadc"}, Kinds: []gaps.Kind{gaps.ThematicCoverage}},
			"gap:THEMATIC_COVERAGE:body:sadc:theme:mediation gap:THEMATIC_COVERAGE:body:sadc:theme:participation",
		},
		{"a state and a score", gaps.Filter{States: []gaps.State{gaps.NotRecorded}, Kinds: []gaps.Kind{gaps.GlobalVoid}, MinScore: 1}, "gap:GLOBAL_VOID:-:theme:youth"},
		{"a gap of another day", gaps.Filter{IDs: []wps.ID{"gap:THEMATIC_COVERAGE:body:ecowas:theme:youth"}}, ""},
	} {
		found, err := on(t, data, today).Find(c.filter)
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, g := range found {
			ids = append(ids, string(g.ID))
		}
		if got := strings.Join(ids, " "); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

// A body that the mission does not name is measured against those that it
// names, and changes none of their scores.
func TestFurtherBodiesAreFoundWhenNamed(t *testing.T) {
	data := tablestest.Tables(t, regions, `
		body:far
		country:zzz
		country:zzz MEMBER_OF body:far since=1990
		practice:p9 started=2020
		practice:p9 OPERATES_IN country:zzz
		practice:p9 ADDRESSES theme:mediation
	`)
	before := one(t, data, today, "gap:THEMATIC_COVERAGE:body:sadc:theme:mediation")
	// demand 3/4 (of all four) · (1 − .2/.8)
	wantScore(t, one(t, data, today, "gap:THEMATIC_COVERAGE:body:far:theme:mediation"), gaps.Thin, .5625, .5625, .5625)
	found, err := on(t, data, today).Find(gaps.Filter{Subjects: []wps.ID{"body:far", "body:sadc"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range found {
		if g.ID == before.ID && g.Score != before.Score {
			t.Errorf("the gap of SADC went from %v to %v", before.Score, g.Score)
		}
	}
	all, err := on(t, data, today).Find(gaps.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range all {
		if g.Subject == "body:far" {
			t.Errorf("nobody asked for %s", g.ID)
		}
	}
}

func TestGapsStandLargestFirstThenByID(t *testing.T) {
	all := on(t, tablestest.Tables(t, regions, networks2), today).All()
	for i := 1; i < len(all); i++ {
		if a, b := all[i-1], all[i]; a.Score < b.Score || a.Score == b.Score && a.ID >= b.ID {
			t.Errorf("%s (%v) stands before %s (%v)", a.ID, a.Score, b.ID, b.Score)
		}
	}
}

const networks2 = `
	function body:eu SPECIAL_ENVOY PRESENT
	function body:sadc SPECIAL_ENVOY PLANNED
`
