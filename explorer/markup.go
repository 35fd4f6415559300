package explorer

import (
	"html/template"
	"strings"

	"wpsgraph/internal/words"
)

// markup writes what stands on a page hundreds of times: names, sources and
// the rows of tables. Templates say the same; reflection made them take two
// fifths of the time of a page.
//
// Whatever is not markup of its own goes through text or address.
type markup struct {
	strings.Builder
	view *visit
}

// Ref, Cell, Sources and Rows are what templates put in.
func (v *visit) Ref(r ref) template.HTML   { return v.written(func(m *markup) { m.ref(r) }) }
func (v *visit) Cell(c cell) template.HTML { return v.written(func(m *markup) { m.cell(&c) }) }
func (v *visit) Sources(all []source) template.HTML {
	return v.written(func(m *markup) { m.sources(all) })
}
func (v *visit) Rows(t *table) template.HTML { return v.written(func(m *markup) { m.rows(t) }) }

func (v *visit) written(write func(*markup)) template.HTML {
	m := &markup{view: v}
	write(m)
	return template.HTML(m.String()) //nolint:gosec // text and address escape
}

// text writes what is not markup, between tags or in an attribute.
func (m *markup) text(s string) { template.HTMLEscape(m, []byte(s)) }

// address writes an address for href. Those of ours begin with a slash; of
// others only what is on the web is let through, no script.
func (m *markup) address(to string) {
	if !strings.HasPrefix(to, "/") && !strings.HasPrefix(to, "https://") && !strings.HasPrefix(to, "http://") {
		to = "#"
	}
	m.text(to)
}

func (m *markup) link(to, class string) {
	m.WriteString("<a")
	if class != "" {
		m.WriteString(` class="` + class + `"`)
	}
	m.WriteString(` href="`)
	m.address(to)
	m.WriteString(`">`)
}

// isolated writes text whose direction is its own.
func (m *markup) isolated(class, s string) {
	m.WriteString("<bdi")
	if class != "" {
		m.WriteString(` class="` + class + `"`)
	}
	m.WriteString(">")
	m.text(s)
	m.WriteString("</bdi>")
}

func (m *markup) comma() { m.text(m.view.text("list.comma")) }

func (m *markup) ref(r ref) {
	m.link(m.view.To(r.ID), "ref "+family(r.Kind))
	m.isolated("", r.Name)
	if extra := r.Extra(); extra != "" {
		m.WriteString(" ")
		m.isolated("acronym", "("+extra+")")
	}
	m.WriteString("</a>")
}

func (m *markup) cell(c *cell) {
	switch {
	case c.Mark != "":
		m.span("mark "+c.Mark, c.Text)
	case c.Link != "":
		m.link(c.Link, "")
		m.isolated("", c.Text)
		m.WriteString("</a>")
	case c.Text != "":
		if c.Share != nil {
			m.share(c.Share)
		}
		m.isolated("", c.Text)
	}
	for i, r := range c.Refs {
		if i > 0 || c.Text != "" {
			m.comma()
		}
		m.ref(r)
	}
}

// sourcesNamed is how many sources a row names; of more it says how many.
const sourcesNamed = 2

func (m *markup) sources(all []source) {
	for i, s := range all[:min(sourcesNamed, len(all))] {
		if i > 0 {
			m.WriteString(" · ")
		}
		m.link(m.view.To(s.ID), "")
		m.isolated("", s.Label())
		if on := s.On(); on != "" {
			m.comma()
			m.isolated("date", m.view.say.Date(on))
		}
		m.WriteString("</a>")
		if !s.Read {
			m.quiet("(" + m.view.text("ui.source.unread_short") + ")")
		}
	}
	if more := len(all) - sourcesNamed; more > 0 {
		m.quiet(m.view.text("ui.more_sources", words.Count("n", more)))
	}
}

func (m *markup) quiet(s string) {
	m.WriteString(" ")
	m.span("quiet", s)
}

func (m *markup) span(class, s string) {
	m.WriteString(`<span class="`)
	m.text(class)
	m.WriteString(`">`)
	m.text(s)
	m.WriteString("</span>")
}

// share is a small bar.
func (m *markup) share(s *share) {
	m.WriteString(`<svg class="share" width="50" height="8" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">`)
	if s.Spread() != 0 {
		m.element("rect", "class", "spread", "x", itoa(s.Least), "width", itoa(s.Spread()), "height", "16")
	}
	m.element("rect", "width", itoa(s.Stated), "y", "4", "height", "8")
	m.WriteString("</svg>")
}

// rows are those of a table, the first cell of each its heading.
func (m *markup) rows(t *table) {
	sourced := t.Sourced()
	for i := range t.Rows {
		r := &t.Rows[i]
		m.WriteString("<tr>")
		for j := range r.Cells {
			m.place(&r.Cells[j], j == 0)
		}
		if sourced {
			m.WriteString(`<td class="sources">`)
			m.sources(r.Sources)
			m.WriteString("</td>")
		}
		m.WriteString("</tr>\n")
	}
}

func (m *markup) place(c *cell, heading bool) {
	if heading {
		m.WriteString(`<th scope="row">`)
		m.cell(c)
		m.WriteString("</th>")
		return
	}
	m.WriteString("<td")
	if style := c.Style(); style != "" {
		m.WriteString(` class="` + style + `"`)
	}
	m.WriteString(">")
	m.cell(c)
	m.WriteString("</td>")
}
