package gaps_test

import (
	"math"
	"testing"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/wps"
)

// redone computes the score of a gap from nothing but its inputs, as a reader
// with a pocket calculator would.
func redone(g *gaps.Gap) (score, low, high float64, ok bool) {
	in := map[string]float64{}
	for _, i := range g.Inputs {
		in[i.Name] = i.Value
	}
	switch g.Kind {
	case gaps.ThematicCoverage:
		demand := in["othersWith"] / in["others"]
		missing := func(coverage float64) float64 { return demand * (1 - math.Min(1, coverage/in["median"])) }
		score, low, high = missing(in["coverage"]), missing(in["coverage"]), missing(in["coverageCertain"])
		if in["practices"] == 0 {
			low = 0
		}
	case gaps.GlobalVoid:
		score = 1 - in["regionsWith"]/in["regions"]
		low, high = 0, score
	case gaps.MissingCounterpart:
		prevalence := in["othersWith"] / in["others"]
		score, low, high = prevalence*in["factor"], prevalence*in["factorLow"], prevalence*in["factorHigh"]
	case gaps.Plan:
		low, high = in["missing"]/in["flags"], (in["missing"]+in["notRecorded"])/in["flags"]
		score = low
	case gaps.StructuralHole:
		score = 1 - math.Min(1, in["observed"]/in["expected"])
		low, high = score, score
		if in["connectivity"] == 0 {
			low = 0
		}
	case gaps.Evidence:
		lacking := 0.0
		if in["bestGrade"] < 3 || in["graded3"] >= 3 && in["bestGrade"] < 4 {
			lacking = 1 - in["bestGrade"]/4
		}
		low, high = math.Max(lacking, in["stale"]/2), math.Max(lacking, in["perhapsStale"]/2)
		score = low
	case gaps.Track:
		high = 1
		if in["actors"] >= 2 && in["trackOne"] > 0 && in["trackTwoAndThree"] > 0 && in["joined"] == 0 {
			score = 1
		}
	default:
		return 0, 0, 0, false
	}
	return score, low, high, true
}

func TestEveryScoreOfTheSeedCanBeRedone(t *testing.T) {
	data := seedTables(t)
	kinds := map[gaps.Kind]int{}
	for _, day := range []wps.Day{20100101, 20181231, 20221207, today} {
		all := seedOn(t, data, day).All()
		for i := range all {
			g := &all[i]
			kinds[g.Kind]++
			score, low, high, ok := redone(g)
			if !ok || !near(score, g.Score) || !near(low, g.Low) || !near(high, g.High) {
				t.Errorf("%s on %d: %v [%v, %v], redone %v [%v, %v]", g.ID, day, g.Score, g.Low, g.High, score, low, high)
			}
			if !(0 <= g.Low && g.Low <= g.Score && g.Score <= g.High && g.High <= 1) {
				t.Errorf("%s on %d: %v [%v, %v]", g.ID, day, g.Score, g.Low, g.High)
			}
			if g.State == gaps.NotRecorded && g.Kind != gaps.Plan && g.Kind != gaps.Evidence && g.Low != 0 {
				t.Errorf("%s on %d is not recorded, but its low end is %v", g.ID, day, g.Low)
			}
		}
	}
	for _, kind := range gaps.Kinds {
		if kinds[kind] == 0 {
			t.Errorf("no gap of kind %s on any of the days", kind)
		}
	}
}

func TestPairsOfRegionsWithoutTieSayWhatWasSearched(t *testing.T) {
	data := seedTables(t)
	searched := 0
	for _, g := range seedOn(t, data, today).All() {
		if g.Kind == gaps.StructuralHole && len(g.Ties) == 0 {
			if g.State != gaps.NotRecorded {
				t.Errorf("%s has no tie and is %s", g.ID, g.State)
			}
			searched += len(g.Searches)
		}
	}
	if searched == 0 {
		t.Error("no hole without tie tells what was searched")
	}
}
