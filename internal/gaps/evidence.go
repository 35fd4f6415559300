package gaps

import "wpsgraph/internal/wps"

// stale is the score of a cell whose newest source is old, at least: what is
// told of it may have changed.
const stale = .5

// unproven finds the cells of some bodies whose practices are badly documented.
func (f *finder) unproven(bodies []wps.ID) []Gap {
	var found []Gap
	for _, theme := range f.tables.OfKind(wps.Theme) {
		for _, body := range bodies {
			c := f.themes().at(body, theme.ID)
			if len(c.practices) == 0 {
				continue
			}
			if g := f.evidence(c, body, theme.ID); g.High > 0 {
				found = append(found, g)
			}
		}
	}
	return found
}

// evidence is the gap of one cell:
//
//	score = max(1 − best grade/4, ½ if stale)
//
// The first holds where no practice is graded 3 or better, or at least three
// are and none 4; a cell is stale where the newest source of its practices is
// older than five years; where none is dated nobody knows.
func (f *finder) evidence(c *cell, body, theme wps.ID) Gap {
	lacking := 0.0
	if c.bestGrade < 3 || c.graded3 >= 3 && c.bestGrade < 4 {
		lacking = 1 - float64(c.bestGrade)/4
	}
	low, high := isStale(c.newest, f.day)
	g := Gap{
		ID: idOf(Evidence, string(body), string(theme)), Kind: Evidence, State: Present, Subject: body, Theme: theme, Day: f.day,
		Score: max(lacking, stale*low), Low: max(lacking, stale*low), High: max(lacking, stale*high),
		Inputs: []Input{
			inputCount("practices", len(c.practices)), inputCount("bestGrade", c.bestGrade), inputCount("graded3", c.graded3),
			input("stale", low), input("perhapsStale", high),
		},
		RestsOn: c.practices,
	}
	key := "gap.EVIDENCE.STALE"
	switch {
	case c.bestGrade < 3:
		g.State, key = NotRecorded, "gap.EVIDENCE.NOT_EVALUATED"
	case lacking > 0:
		g.State, key = NotRecorded, "gap.EVIDENCE.NOT_BROUGHT_TOGETHER"
	case low == 0:
		key = "gap.EVIDENCE.UNDATED"
	}
	g.Says = says(key, named("region", body), named("theme", theme), count("practices", len(c.practices)),
		count("grade", c.bestGrade), dated("newest", c.newest), dated("day", f.day.Date()))
	return g
}

// isStale tells, as 0 or 1, whether the newest of some sources is known to be,
// and whether it may be, older than five years.
func isStale(newest wps.Date, day wps.Day) (low, high float64) {
	switch {
	case newest == "" || newest.First().AddYears(5) < day && newest.Last().AddYears(5) >= day:
		return 0, 1
	case newest.Last().AddYears(5) < day:
		return 1, 1
	}
	return 0, 0
}
