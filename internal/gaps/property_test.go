package gaps_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/wps"
)

var (
	bodies     = []string{"au", "ecowas", "sadc", "eccas", "eu"}
	themes     = []string{"participation", "mediation", "youth"}
	stateNames = []string{"PRESENT", "PLANNED", "CONFIRMED_ABSENT"}
)

// drawLines draws a small data set: bodies with a country each, practices,
// functions and plans; absences only where absent.
func drawLines(t *rapid.T, absent bool) []string {
	lines := []string{"theme:participation", "theme:mediation broader=theme:participation", "theme:youth", "source:s read=yes type=RESEARCH", "org:o"}
	for i, body := range bodies {
		lines = append(lines, "body:"+body, fmt.Sprintf("country:c%d", i), fmt.Sprintf("country:c%d MEMBER_OF body:%s since=1990", i, body))
	}
	for i := range rapid.IntRange(0, 8).Draw(t, "practices") {
		p := fmt.Sprintf("practice:p%d", i)
		sources := rapid.SampledFrom([]string{"", " sources=source:s"}).Draw(t, "sources")
		ended := rapid.SampledFrom([]string{"", " ended=2026", " ended=2020"}).Draw(t, "ended")
		lines = append(lines, p+" started=2015"+sources+ended,
			p+" OPERATES_IN body:"+rapid.SampledFrom(bodies).Draw(t, "body"),
			p+" ADDRESSES theme:"+rapid.SampledFrom(themes).Draw(t, "theme"))
	}
	for range rapid.IntRange(0, 6).Draw(t, "functions") {
		state := rapid.SampledFrom(stateNames[:2]).Draw(t, "state")
		if absent {
			state = rapid.SampledFrom(stateNames).Draw(t, "any state")
		}
		lines = append(lines, fmt.Sprintf("function body:%s SPECIAL_ENVOY %s", rapid.SampledFrom(bodies).Draw(t, "has"), state))
	}
	for i := range rapid.IntRange(0, 4).Draw(t, "plans") {
		budget := rapid.SampledFrom([]string{"", " dedicated_budget=yes"}).Draw(t, "budget")
		end := rapid.SampledFrom([]string{"", " period_end=2020"}).Draw(t, "end")
		lines = append(lines, fmt.Sprintf("plan:p%d level=NATIONAL adopted=2016%s%s", i, budget, end), fmt.Sprintf("country:c%d ADOPTED plan:p%d", i, i))
	}
	return lines
}

func TestScoresStayBetweenZeroAndOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := wps.Day(rapid.IntRange(2014, 2027).Draw(t, "year")*10000 + 630)
		for _, g := range on(t, tablestest.Tables(t, drawLines(t, true)...), day).All() {
			if !(0 <= g.Low && g.Low <= g.Score && g.Score <= g.High && g.High <= 1) {
				t.Fatalf("%s: %v [%v, %v]", g.ID, g.Score, g.Low, g.High)
			}
		}
	})
}

func TestGapsDoNotDependOnTheOrderOfTheData(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := drawLines(t, true)
		shuffled := rapid.Permutation(lines).Draw(t, "shuffled")
		a := on(t, tablestest.Tables(t, lines...), today).All()
		b := on(t, tablestest.Tables(t, shuffled...), today).All()
		if diff := cmp.Diff(a, b); diff != "" {
			t.Fatal(diff)
		}
	})
}

// A practice that begins in a region makes none of its thematic gaps larger.
func TestANewPracticeMakesNoGapOfItsRegionLarger(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := drawLines(t, true)
		body, theme := rapid.SampledFrom(bodies).Draw(t, "body"), rapid.SampledFrom(themes).Draw(t, "theme")
		before := scores(t, lines, body)
		after := scores(t, append(lines, "practice:new started=2015", "practice:new OPERATES_IN body:"+body, "practice:new ADDRESSES theme:"+theme), body)
		for id, score := range after {
			if was, ok := before[id]; ok && score > was+1e-12 {
				t.Fatalf("%s grew from %v to %v", id, was, score)
			}
			if _, ok := before[id]; !ok && score > 1e-12 {
				t.Fatalf("%s is new with %v", id, score)
			}
		}
	})
}

// scores gives the score of each thematic gap of a region; one of a void counts
// as its own.
func scores(t *rapid.T, lines []string, body string) map[wps.ID]float64 {
	all := map[wps.ID]float64{}
	for _, g := range on(t, tablestest.Tables(t, lines...), today).All() {
		if g.Kind == gaps.ThematicCoverage && g.Subject == wps.ID("body:"+body) {
			all[g.ID] = math.Round(g.Score*1e12) / 1e12
		}
	}
	return all
}

func TestNotRecordedNeverBecomesConfirmedAbsent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, g := range on(t, tablestest.Tables(t, drawLines(t, false)...), today).All() {
			if g.State == gaps.ConfirmedAbsent {
				t.Fatalf("nothing in the data states an absence, but %s is %s", g.ID, g.State)
			}
		}
	})
}
