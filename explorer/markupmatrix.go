package explorer

import (
	"html/template"

	"wpsgraph/internal/words"
)

// MatrixRows are the rows of a matrix.
func (v *visit) MatrixRows(t *matrix) template.HTML {
	return v.written(func(m *markup) {
		for i := range t.Rows {
			m.matrixRow(t, &t.Rows[i])
		}
	})
}

func (m *markup) matrixRow(t *matrix, r *matrixRow) {
	m.WriteString(`<tr><th scope="row">`)
	m.link(m.view.To(r.Body.ID), "")
	m.isolated("", r.Body.Short())
	m.WriteString(`<span class="unseen"> `)
	m.isolated("", r.Body.Name)
	m.WriteString("</span></a>")
	if r.Note != "" {
		m.quiet(r.Note)
	}
	m.WriteString("</th>")
	for i := range r.Cells {
		m.matrixCell(&r.Cells[i], r.Body.Short()+", "+t.Columns[i].Label)
	}
	m.WriteString("</tr>\n")
}

// matrixCell is a number that leads to the page of its cell; those who do not
// see the table hear which it is.
func (m *markup) matrixCell(c *matrixCell, of string) {
	m.WriteString(`<td class="`)
	m.text(c.Class + " " + c.State)
	m.WriteString(`">`)
	if c.To != "" {
		m.link(c.To, "")
	}
	m.counted(c)
	if c.To != "" {
		m.unseen(of)
		m.WriteString("</a>")
	}
	m.WriteString("</td>")
}

// counted is the number of a cell, and its state where it is not what the
// number makes one think.
func (m *markup) counted(c *matrixCell) {
	state := m.view.say.Label(words.State, c.State)
	switch {
	case c.Count > 0:
		m.isolated("", m.view.say.Number(float64(c.Count)))
		if c.State != "PRESENT" {
			m.WriteString(" ")
			m.span("state", state)
		}
	case c.State == "CONFIRMED_ABSENT":
		m.WriteString("<b>0</b>")
		m.unseen(state)
	case c.State == "NOT_RECORDED":
		m.span("unseen", state)
	default:
		m.span("state", state)
	}
}

func (m *markup) unseen(s string) { m.span("unseen", " "+s) }
