package gaps

import (
	"slices"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// By is what the columns of a coverage matrix are.
type By string

// The columns of coverage matrices.
const (
	ByTheme      By = "THEME"       // practices of the region that address each
	ByFunction   By = "FUNCTION"    // what each body has
	ByPlanStatus By = "PLAN_STATUS" // member countries by the status of their newest plan
	ByQuestion   By = "QUESTION"    // practices of the region that answer each
)

// Matrix is regions against something.
type Matrix struct {
	By      By
	Rows    []wps.ID
	Columns []Column
	Cells   [][]Cell // a list for each row
	Day     wps.Day
}

// Column is one column: the id of a theme or question, the name of a function
// or status.
type Column struct {
	Key    string
	Entity wps.ID // "" for a function or status
}

// Cell is one cell. Regions overlap, so cells do not add up.
type Cell struct {
	Count    int      // practices, things that serve a function, or countries
	Value    *float64 // A of the practices, or the share of the countries; nil for functions
	State    State
	Residual *float64 // see residuals; nil where too little is expected
	Evidence []wps.ID // what was counted, by id
}

// Coverage draws up a matrix; without rows of the regions asked about, without
// columns of all there are. It returns BadUserInput for rows that are no
// regional bodies and columns that are not there.
func (g *Gaps) Coverage(by By, rows []wps.ID, columns []string) (*Matrix, error) {
	t := g.finder.tables
	m := &Matrix{By: by, Day: g.finder.day}
	var err error
	if m.Rows, err = bodiesOf(t, rows); err != nil {
		return nil, err
	}
	if m.Columns, err = columnsOf(t, by, columns); err != nil {
		return nil, err
	}
	fill := m.filler(g.finder)
	for _, row := range m.Rows {
		cells := make([]Cell, 0, len(m.Columns))
		for _, column := range m.Columns {
			cells = append(cells, fill(row, column))
		}
		m.Cells = append(m.Cells, cells)
	}
	residuals(m.Cells)
	return m, nil
}

// bodiesOf gives the bodies of ids, each once, in their order; the regions
// asked about where none is given.
func bodiesOf(t *tables.Tables, ids []wps.ID) ([]wps.ID, error) {
	if len(ids) == 0 {
		return MissionIn(t), nil
	}
	var bodies []wps.ID
	for _, id := range ids {
		e := t.Entity(id)
		if e == nil || e.Kind != wps.RegionalBody {
			return nil, unknown(t, "region", wps.RegionalBody, id)
		}
		if !slices.Contains(bodies, e.ID) {
			bodies = append(bodies, e.ID)
		}
	}
	return bodies, nil
}

// filler gives what computes one cell.
func (m *Matrix) filler(f *finder) func(row wps.ID, column Column) Cell {
	t := f.tables
	switch m.By {
	case ByFunction:
		return func(row wps.ID, column Column) Cell { return functionCell(t, row, wps.Function(column.Key), m.Day) }
	case ByPlanStatus:
		return func(row wps.ID, column Column) Cell { return statusCell(t, row, column.Key, m.Day) }
	case ByQuestion:
		g := gridOf(f.practices(), m.Rows, func(p *practice) []wps.ID { return answeredBy(t, p.id, m.Day) })
		return func(row wps.ID, column Column) Cell { return practiceCell(g.at(row, column.Entity), false) }
	}
	g := f.themesOf(m.Rows)
	return func(row wps.ID, column Column) Cell { return practiceCell(g.at(row, column.Entity), true) }
}

// answeredBy lists the questions that a practice answers.
func answeredBy(t *tables.Tables, practice wps.ID, day wps.Day) []wps.ID {
	var questions []wps.ID
	for r := range t.Outgoing(practice, wps.Answers, day) {
		questions = append(questions, r.To)
	}
	return sorted(questions)
}

// practiceCell shows a cell of practices; nobody commits to a question.
func practiceCell(c *cell, committed bool) Cell {
	state := c.state()
	if !committed && state == PracticeOnly {
		state = Present
	}
	value := c.value()
	return Cell{Count: len(c.practices), Value: &value, State: state, Evidence: c.practices}
}

// functionCell shows what serves a function of a body.
func functionCell(t *tables.Tables, body wps.ID, function wps.Function, day wps.Day) Cell {
	own := t.Function(body, function, day)
	c := Cell{State: stateOf[own.State]}
	for _, row := range own.Rows {
		if row.State == wps.Present && row.Body == body {
			c.Count++
		}
		if row.Entity != "" {
			c.Evidence = append(c.Evidence, row.Entity)
		}
	}
	c.Evidence = sorted(c.Evidence)
	return c
}

// statusCell counts the member countries whose newest plan has a status.
func statusCell(t *tables.Tables, body wps.ID, status string, day wps.Day) Cell {
	members, c := 0, Cell{State: NotRecorded}
	for _, m := range t.Members(body, day) {
		if m.Entity.Kind != wps.Country {
			continue
		}
		members++
		if t.CountryPlanStatus(m.Entity.ID, day).String() == status {
			c.Evidence = append(c.Evidence, m.Entity.ID)
		}
	}
	c.Count = len(c.Evidence)
	value := share(c.Count, members)
	c.Value = &value
	if c.Count > 0 {
		c.State = Present
	}
	return c
}
