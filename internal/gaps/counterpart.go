package gaps

import (
	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// factors are how much of a function is missing in each of its states.
var factors = map[wps.Presence]struct{ low, point, high float64 }{
	wps.Present:         {0, 0, 0},
	wps.Inherited:       {.4, .4, .4},
	wps.Planned:         {.5, .5, .5},
	wps.ConfirmedAbsent: {1, 1, 1},
	"":                  {0, 1, 1}, // not recorded: it may be there
}

var stateOf = map[wps.Presence]State{
	wps.Present: Present, wps.Inherited: Inherited, wps.Planned: Planned, wps.ConfirmedAbsent: ConfirmedAbsent, "": NotRecorded,
}

// counterparts finds the functions that some bodies lack and regions asked
// about have:
//
//	score = prevalence · factor of the state
//
// prevalence is the share of the other regions that have the function.
func (f *finder) counterparts(bodies []wps.ID) []Gap {
	var found []Gap
	for _, body := range bodies {
		for _, function := range wps.Functions {
			if g := f.counterpart(body, function); g.High > 0 {
				found = append(found, g)
			}
		}
	}
	return found
}

func (f *finder) counterpart(body wps.ID, function wps.Function) Gap {
	own := f.tables.Function(body, function, f.day)
	having := f.havingFunction(function, body)
	others := f.others(body)
	factor := factors[own.State]
	prevalence := share(len(having), others)
	g := Gap{
		ID: idOf(MissingCounterpart, string(body), string(function)), Kind: MissingCounterpart, State: stateOf[own.State],
		Subject: body, Function: function, Day: f.day,
		Score: prevalence * factor.point, Low: prevalence * factor.low, High: prevalence * factor.high,
		Inputs: []Input{
			inputCount("others", others), inputCount("othersWith", len(having)),
			input("factor", factor.point), input("factorLow", factor.low), input("factorHigh", factor.high),
		},
		RestsOn:  sourcesOf(own),
		Searches: f.tables.Assessments(string(function), body),
	}
	g.Says = says(gapKey(g.Kind, g.State), named("body", body), terms("function", string(function)), named("from", own.From),
		named("having", having...), count("others", others), count("with", len(having)), dated("day", f.day.Date()))
	return g
}

// havingFunction lists the regions asked about, other than one, that have a
// function themselves.
func (f *finder) havingFunction(function wps.Function, but wps.ID) []wps.ID {
	var having []wps.ID
	for _, region := range f.regions {
		if region != but && f.tables.Function(region, function, f.day).State == wps.Present {
			having = append(having, region)
		}
	}
	return having
}

// sourcesOf lists the sources of the records of a function, each once, by id.
func sourcesOf(s tables.FunctionState) []wps.ID {
	var sources []wps.ID
	for _, row := range s.Rows {
		sources = append(sources, row.Sources...)
	}
	return sorted(sources)
}

// share is n of all, 0 of none.
func share(n, all int) float64 {
	if all == 0 {
		return 0
	}
	return float64(n) / float64(all)
}
