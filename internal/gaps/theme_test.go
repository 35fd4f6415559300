package gaps_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/wps"
)

// On mediation, A is 1.2 (ECOWAS), .8 (EU), .2 (SADC) and 0 (ECCAS):
//
//	τ = median(.2, .8, 1.2) = .8
//	SADC:   demand 2/3 (ECOWAS, EU of three others) · (1 − .2/.8) = 2/3 · .75 = .5
//	ECCAS:  demand 3/3 · (1 − 0/.8) = 1; nothing is recorded, so [0, 1]
//	EU:     A = τ, and ECOWAS: A > τ, both 0
func TestThematicCoverageByHand(t *testing.T) {
	data := tablestest.Tables(t, regions)
	sadc := one(t, data, today, "gap:THEMATIC_COVERAGE:body:sadc:theme:mediation")
	wantScore(t, sadc, gaps.Thin, .5, .5, .5)
	wantScore(t, one(t, data, today, "gap:THEMATIC_COVERAGE:body:eccas:theme:mediation"), gaps.NotRecorded, 1, 0, 1)
	for name, want := range map[string]float64{"practices": 1, "actors": 1, "coverage": .2, "median": .8, "others": 3, "othersWith": 2} {
		if got := sadc.Input(name); !near(got, want) {
			t.Errorf("input %s is %v, want %v", name, got, want)
		}
	}
	// The EU has enough, and nothing that commits it: a gap of another sort.
	wantScore(t, one(t, data, today, "gap:THEMATIC_COVERAGE:body:eu:theme:mediation"), gaps.PracticeOnly, 0, 0, 0)
}

func TestNarrowerThemesCountForTheBroaderOne(t *testing.T) {
	data := tablestest.Tables(t, regions)
	wantScore(t, one(t, data, today, "gap:THEMATIC_COVERAGE:body:sadc:theme:participation"), gaps.Thin, .5, .5, .5)
}

// p3 ends some day of 2024: nobody knows whether it goes on in June. As if it
// does, SADC has .5 as before; as if not, demand 2/3 · (1 − 0/.8) = 2/3. In
// 2025 it is over: then τ = median(.8, 1.2) = 1, and SADC has nothing, 2/3.
func TestUncertainPracticesMakeAnInterval(t *testing.T) {
	lines := replace(regions, "practice:p3 started=2020", "practice:p3 started=2020 ended=2024")
	data := tablestest.Tables(t, lines)
	const id = "gap:THEMATIC_COVERAGE:body:sadc:theme:mediation"
	wantScore(t, one(t, data, 20231231, id), gaps.Thin, .5, .5, .5)
	wantScore(t, one(t, data, 20240601, id), gaps.Thin, .5, .5, 2./3)
	wantScore(t, one(t, data, 20250101, id), gaps.NotRecorded, 2./3, 0, 2./3)
}

func TestAThemeThatNoRegionHasIsAGlobalVoid(t *testing.T) {
	data := tablestest.Tables(t, regions)
	g := one(t, data, today, "gap:GLOBAL_VOID:-:theme:youth")
	wantScore(t, g, gaps.NotRecorded, 1, 0, 1)
	if g.Subject != "" || g.Theme != "theme:youth" {
		t.Errorf("subject %q, theme %q", g.Subject, g.Theme)
	}
	if none, err := on(t, data, today).Find(gaps.Filter{Themes: []wps.ID{"theme:youth"}, Kinds: []gaps.Kind{gaps.ThematicCoverage}}); err != nil || len(none) > 0 {
		t.Errorf("a void is no gap of one region: %v %v", none, err)
	}
	if g := one(t, data, 20180101, "gap:GLOBAL_VOID:-:theme:mediation"); g == nil {
		t.Error("before the first practice mediation was a void")
	}
}

func TestCommitmentsMakeTheState(t *testing.T) {
	const plan = `
		plan:p level=NATIONAL adopted=2019-01-01 period_end=2022
		plan:p ADDRESSES theme:mediation
		country:bbb ADOPTED plan:p since=2019-01-01
		framework:f adopted=2015-01-01
		framework:f ADDRESSES theme:mediation
		body:eu ADOPTED framework:f since=2015-01-01
	`
	data := tablestest.Tables(t, regions, plan)
	const eccas, eu = "gap:THEMATIC_COVERAGE:body:eccas:theme:mediation", "gap:THEMATIC_COVERAGE:body:eu:theme:mediation"
	g := one(t, data, 20211231, eccas)
	wantScore(t, g, gaps.CommitmentOnly, 1, 0, 1)
	if diff := cmp.Diff([]wps.ID{"plan:p"}, g.RestsOn); diff != "" {
		t.Error(diff)
	}
	wantScore(t, one(t, data, 20230101, eccas), gaps.NotRecorded, 1, 0, 1) // the plan is over
	if g := one(t, data, today, eu); g != nil {
		t.Errorf("the EU has a framework and practices, got %s %v", g.State, g.Score)
	}
	superseded := "framework:g adopted=2024-01-01\nframework:g SUPERSEDES framework:f since=2024-01-01"
	wantScore(t, one(t, tablestest.Tables(t, regions, plan, superseded), today, eu), gaps.PracticeOnly, 0, 0, 0)
}

func TestEvidenceOfAGapIsTheSourcesOfWhatItRestsOn(t *testing.T) {
	all := on(t, tablestest.Tables(t, regions), today)
	found, err := all.Find(gaps.Filter{IDs: []wps.ID{"gap:THEMATIC_COVERAGE:body:eu:theme:mediation"}})
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	if diff := cmp.Diff([]wps.ID{"source:study"}, all.Evidence(&found[0])); diff != "" {
		t.Error(diff)
	}
}
