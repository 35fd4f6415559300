package words_test

import (
	"testing"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

var search = &wps.Assessment{On: "2026-11-24", Scope: "public web pages", Searched: "two searches"}

func TestGapsInEveryKindStateAndLanguage(t *testing.T) {
	w := spoken(t)
	eac, au, mediation := thing("body:eac"), thing("body:au"), thing("theme:mediation")
	cases := []struct {
		name string
		words.Gap
	}{
		{"theme", words.Gap{Kind: "THEMATIC_COVERAGE", State: "NOT_RECORDED", Subject: eac, Theme: mediation, Elsewhere: 4}},
		{"theme, searched", words.Gap{Kind: "THEMATIC_COVERAGE", State: "NOT_RECORDED", Subject: eac, Theme: mediation, Searched: search}},
		{"theme", words.Gap{Kind: "THEMATIC_COVERAGE", State: "THIN", Subject: eac, Theme: mediation, Elsewhere: 1}},
		{"theme", words.Gap{Kind: "THEMATIC_COVERAGE", State: "COMMITMENT_ONLY", Subject: eac, Theme: mediation}},
		{"theme", words.Gap{Kind: "THEMATIC_COVERAGE", State: "PRACTICE_ONLY", Subject: eac, Theme: mediation}},
		{"theme", words.Gap{Kind: "THEMATIC_COVERAGE", State: "PRESENT", Subject: eac, Theme: mediation, Practices: 3}},
		{"theme", words.Gap{Kind: "THEMATIC_COVERAGE", State: "CONFIRMED_ABSENT", Subject: eac, Theme: mediation, Elsewhere: 2}},
		{"void", words.Gap{Kind: "GLOBAL_VOID", State: "NOT_RECORDED", Theme: mediation}},
		{"void", words.Gap{Kind: "GLOBAL_VOID", State: "COMMITMENT_ONLY", Theme: mediation}},
		{"function", words.Gap{Kind: "MISSING_COUNTERPART", State: "NOT_RECORDED", Subject: eac, Function: wps.FundingFunction, Elsewhere: 5}},
		{"function, searched", words.Gap{Kind: "MISSING_COUNTERPART", State: "NOT_RECORDED", Subject: eac, Function: wps.FundingFunction, Searched: search}},
		{"function", words.Gap{Kind: "MISSING_COUNTERPART", State: "PLANNED", Subject: eac, Function: wps.WomenMediatorNetwork, Since: "2022-12", Elsewhere: 1}},
		{"function, no date", words.Gap{Kind: "MISSING_COUNTERPART", State: "PLANNED", Subject: eac, Function: wps.WomenMediatorNetwork}},
		{"function", words.Gap{Kind: "MISSING_COUNTERPART", State: "INHERITED", Subject: eac, Function: wps.WomenMediatorNetwork, Through: au}},
		{"function, from nobody named", words.Gap{Kind: "MISSING_COUNTERPART", State: "INHERITED", Subject: eac, Function: wps.WomenMediatorNetwork}},
		{"function", words.Gap{Kind: "MISSING_COUNTERPART", State: "CONFIRMED_ABSENT", Subject: eac, Function: wps.EarlyWarning, Elsewhere: 11}},
		{"function", words.Gap{Kind: "MISSING_COUNTERPART", State: "PRESENT", Subject: eac, Function: wps.EarlyWarning}},
		{"plan", words.Gap{Kind: "PLAN", Subject: thing("country:ken"), Status: "EXPIRED", Missing: []string{"BUDGET", "SUCCESSOR"}, Unknown: []string{"LOCALIZATION"}}},
		{"plan, nothing known", words.Gap{Kind: "PLAN", Subject: thing("country:ken"), Searched: search}},
		{"hole", words.Gap{Kind: "STRUCTURAL_HOLE", Subject: eac, Counterpart: au, Observed: .25, Expected: 3.5, Connectivity: 7}},
		{"hole, one broker", words.Gap{Kind: "STRUCTURAL_HOLE", Subject: eac, Counterpart: au, Observed: 1, Expected: 12.345, Connectivity: 1, Through: thing("org:accord")}},
		{"hole, one", words.Gap{Kind: "STRUCTURAL_HOLE", Subject: eac, Counterpart: au, Observed: 1, Expected: 2, Connectivity: 1}},
		{"hole, apart, searched", words.Gap{Kind: "STRUCTURAL_HOLE", Subject: eac, Counterpart: au, Expected: 2, Searched: search}},
		{"evidence", words.Gap{Kind: "EVIDENCE", State: "NOT_RECORDED", Subject: eac, Theme: mediation, Case: "NOT_EVALUATED", Practices: 1}},
		{"evidence", words.Gap{Kind: "EVIDENCE", State: "NOT_RECORDED", Subject: eac, Theme: mediation, Case: "NOT_BROUGHT_TOGETHER", Practices: 3}},
		{"evidence", words.Gap{Kind: "EVIDENCE", State: "PRESENT", Subject: eac, Theme: mediation, Case: "STALE", Practices: 2, Newest: "2014-05"}},
		{"evidence", words.Gap{Kind: "EVIDENCE", State: "PRESENT", Subject: eac, Theme: mediation, Case: "UNDATED", Practices: 12}},
		{"evidence, no case", words.Gap{Kind: "EVIDENCE", State: "NOT_RECORDED", Subject: eac, Theme: mediation}},
		{"track", words.Gap{Kind: "TRACK", State: "NOT_RECORDED", Subject: thing("process:juba"), Case: "NO_PATH"}},
		{"track", words.Gap{Kind: "TRACK", State: "NOT_RECORDED", Subject: thing("process:juba"), Case: "TOO_FEW"}},
	}
	for _, language := range words.Languages {
		s := w.In(language)
		var lines []string
		for _, c := range cases {
			lines = append(lines, c.name+" "+c.State+": "+s.Gap(c.Gap))
		}
		lines = append(lines, s.StateOf(words.Gap{}), s.StateOf(words.Gap{State: "PRESENT", Practices: 4}), s.Assessment(search))
		golden(t, "gaps."+language+".txt", lines)
	}
}

func TestNothingRecordedIsSaidInTheSameWordsEverywhere(t *testing.T) {
	s := spoken(t).In("en")
	want := "Nothing recorded yet. It may exist."
	if got := s.StateOf(words.Gap{State: "NOT_RECORDED"}); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	theme := s.Gap(words.Gap{Kind: "THEMATIC_COVERAGE", Subject: thing("body:eac"), Theme: thing("theme:mediation")})
	if want := "East African Community, theme “Mediation”: nothing recorded yet. It may exist."; theme != want {
		t.Errorf("got %q, want %q", theme, want)
	}
}

func TestChangesInEveryLanguage(t *testing.T) {
	w := spoken(t)
	began, from, to := related(wps.Relation{Type: wps.MemberOf, From: "country:usa", To: "body:au", Since: "1984-05", Until: "2018-12-31"})
	for _, language := range words.Languages {
		s := w.In(language)
		golden(t, "changes."+language+".txt", []string{
			s.Change("STARTED", thing("practice:exchange"), "2019-03"),
			s.Change("STARTED", thing("event:pretoria"), "2022-12-06"),
			s.Change("ENDED", thing("process:juba"), "2008-04"),
			s.Change("ADOPTED", thing("plan:ken-nap-2"), "2020-05-08"),
			s.Change("ADOPTED", thing("framework:1325"), "2000-10-31"),
			s.Change("EXPIRED", thing("plan:ken-nap-2"), "2024"),
			s.Change("FOUNDED", thing("network:femwise"), "2017-07-04"),
			s.Change("FOUNDED", thing("body:au"), "2002"),
			s.RelationChange(began, from, to, "1984-05"),
			s.RelationChange(began, from, to, "2018-12-31"),
		})
	}
}
