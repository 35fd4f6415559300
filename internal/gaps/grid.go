package gaps

import (
	"slices"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// place is a cell: a region and a theme (or a question).
type place struct{ row, column wps.ID }

// cell is what is recorded of one region and one theme.
type cell struct {
	practices   []wps.ID
	fifths      int // the sum of 1 + grade, so that sums are exact
	certain     int // of those that are known to go on
	actors      int
	bestGrade   int
	graded3     int // practices of grade 3 or better
	newest      wps.Date
	commitments []wps.ID // plans and frameworks that name the theme
	actorIDs    []wps.ID
}

// grid is the cells of some regions; a cell that is not there is empty.
type grid map[place]*cell

// at is a cell, an empty one where nothing is recorded.
func (g grid) at(row, column wps.ID) *cell {
	if c := g[place{row, column}]; c != nil {
		return c
	}
	return &cell{}
}

func (g grid) open(row, column wps.ID) *cell {
	c := g[place{row, column}]
	if c == nil {
		c = &cell{}
		g[place{row, column}] = c
	}
	return c
}

// gridOf puts practices into the cells of their regions and columns.
func gridOf(practices []practice, rows []wps.ID, columns func(*practice) []wps.ID) grid {
	g := grid{}
	for i := range practices {
		p := &practices[i]
		for _, row := range p.regions {
			if !slices.Contains(rows, row) {
				continue
			}
			for _, column := range columns(p) {
				g.open(row, column).add(p)
			}
		}
	}
	for _, c := range g {
		slices.Sort(c.actorIDs)
		c.actors = len(slices.Compact(c.actorIDs))
		c.actorIDs = nil
	}
	return g
}

func (c *cell) add(p *practice) {
	c.practices = append(c.practices, p.id)
	c.fifths += 1 + p.grade
	if p.certain {
		c.certain += 1 + p.grade
	}
	c.actorIDs = append(c.actorIDs, p.actors...)
	c.bestGrade = max(c.bestGrade, p.grade)
	if p.grade >= 3 {
		c.graded3++
	}
	if p.newest != "" && (c.newest == "" || p.newest.Last() > c.newest.Last()) {
		c.newest = p.newest
	}
}

// commit adds the plans and frameworks that bind the rows on a day.
func (g grid) commit(t *tables.Tables, rows []wps.ID, day wps.Day) {
	for _, kind := range []wps.Kind{wps.ActionPlan, wps.Framework} {
		for _, e := range t.OfKind(kind) {
			if !binds(t, e, day) {
				continue
			}
			themes := upwards(t, t.Themes(e.ID, day))
			for _, row := range t.RegionsOf(e.ID, day) {
				if !slices.Contains(rows, row) {
					continue
				}
				for _, theme := range themes {
					c := g.open(row, theme)
					c.commitments = append(c.commitments, e.ID)
				}
			}
		}
	}
}

// binds tells whether a plan is in force, or a framework adopted and not
// superseded, on a day.
func binds(t *tables.Tables, e *wps.Entity, day wps.Day) bool {
	if e.Kind == wps.ActionPlan {
		return t.PlanStatus(e.ID, day).InForce()
	}
	if e.Exists(day) == wps.No {
		return false
	}
	for r := range t.Incoming(e.ID, wps.Supersedes, day) {
		if t.Entity(r.From).Exists(day) == wps.Yes {
			return false
		}
	}
	return true
}

// value is A: the sum of e = (1 + grade)/5 over the practices.
func (c *cell) value() float64 { return float64(c.fifths) / 5 }

// state is how far the theme is there.
func (c *cell) state() State {
	switch {
	case len(c.practices) == 0 && len(c.commitments) > 0:
		return CommitmentOnly
	case len(c.practices) == 0:
		return NotRecorded
	case c.actors < 2:
		return Thin
	case len(c.commitments) == 0:
		return PracticeOnly
	}
	return Present
}
