package gaps

import (
	"slices"

	"wpsgraph/internal/wps"
)

// thematic finds the gaps of some bodies on each theme, measured against the
// regions asked about, and the themes that none of these has.
func (f *finder) thematic(bodies []wps.ID) []Gap {
	var found []Gap
	for _, theme := range f.tables.OfKind(wps.Theme) {
		if f.having(theme.ID, "") == 0 {
			continue
		}
		for _, body := range bodies {
			if g := f.coverage(body, theme.ID); isListed(&g) {
				found = append(found, g)
			}
		}
	}
	return found
}

// isListed tells whether a cell is a gap.
func isListed(g *Gap) bool {
	return g.High > 0 || g.State == Thin || g.State == CommitmentOnly || g.State == PracticeOnly
}

// having counts the regions asked about, other than one, with a practice on a
// theme.
func (f *finder) having(theme, but wps.ID) int {
	n := 0
	for _, region := range f.regions {
		if region != but && f.themes().at(region, theme).fifths > 0 {
			n++
		}
	}
	return n
}

// coverage is the gap of a body on a theme:
//
//	score = demand · (1 − min(1, A/τ))
//
// A is the sum of the weights of its practices, τ the median of A over the
// regions that have any, demand the share of the other regions that have any.
func (f *finder) coverage(body, theme wps.ID) Gap {
	c := f.themes().at(body, theme)
	others := f.others(body)
	with := f.having(theme, body)
	median := f.median(theme)
	g := Gap{
		ID: idOf(ThematicCoverage, string(body), string(theme)), Kind: ThematicCoverage, State: c.state(),
		Subject: body, Theme: theme, Day: f.day,
		Score:   shortfall(with, others, c.value(), median),
		High:    shortfall(with, others, float64(c.certain)/5, median),
		RestsOn: slices.Concat(c.practices, c.commitments),
		Inputs: []Input{
			inputCount("practices", len(c.practices)), inputCount("actors", c.actors),
			inputCount("commitments", len(c.commitments)),
			input("coverage", c.value()), input("coverageCertain", float64(c.certain)/5), input("median", median),
			inputCount("others", others), inputCount("othersWith", with),
		},
	}
	if len(c.practices) > 0 {
		g.Low = g.Score
	}
	g.Says = says(gapKey(g.Kind, g.State),
		named("region", body), named("theme", theme), count("practices", len(c.practices)), count("actors", c.actors),
		count("commitments", len(c.commitments)), count("others", others), count("with", with), dated("day", f.day.Date()))
	return g
}

func shortfall(with, others int, coverage, median float64) float64 {
	if others == 0 || median == 0 {
		return 0
	}
	return float64(with) / float64(others) * (1 - min(1, coverage/median))
}

// median is τ: the median of the coverage of a theme over the regions asked
// about that have any.
func (f *finder) median(theme wps.ID) float64 {
	var values []float64
	for _, region := range f.regions {
		if value := f.themes().at(region, theme).value(); value > 0 {
			values = append(values, value)
		}
	}
	if len(values) == 0 {
		return 0
	}
	slices.Sort(values)
	middle := len(values) / 2
	if len(values)%2 == 1 {
		return values[middle]
	}
	return (values[middle-1] + values[middle]) / 2
}

// voids finds the themes that no region asked about has a practice on.
func (f *finder) voids() []Gap {
	var found []Gap
	for _, theme := range f.tables.OfKind(wps.Theme) {
		if len(f.regions) == 0 || f.having(theme.ID, "") > 0 {
			continue
		}
		g := Gap{
			ID: idOf(GlobalVoid, "", string(theme.ID)), Kind: GlobalVoid, State: NotRecorded, Theme: theme.ID, Day: f.day,
			Score: 1, High: 1,
			Inputs: []Input{inputCount("regions", len(f.regions)), inputCount("regionsWith", 0)},
		}
		for _, region := range f.regions {
			g.RestsOn = append(g.RestsOn, f.themes().at(region, theme.ID).commitments...)
		}
		if len(g.RestsOn) > 0 {
			g.State = CommitmentOnly
		}
		g.RestsOn = sorted(g.RestsOn)
		g.Says = says(gapKey(g.Kind, g.State), named("theme", theme.ID), count("regions", len(f.regions)),
			count("commitments", len(g.RestsOn)), dated("day", f.day.Date()))
		found = append(found, g)
	}
	return found
}
