package explorer

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// panel makes a part of a page from an answer. Its address is that of the page
// unless it has one of its own.
func (v *visit) panel(id, title string, asked answer, forms ...string) *panel {
	return &panel{ID: id, Title: title, Level: 2, asked: asked, address: v.address.as(""), Forms: forms}
}

// foots fills in what every panel offers. The page holds each document once:
// panels that differ in its variables alone lead to the first.
func (v *visit) foots(p *page, data dataset) {
	shown := map[string]*panel{}
	for _, part := range p.Panels {
		f := foot{Name: part.Title, Asks: part.asked.name, Variables: string(part.asked.variables)}
		f.Link = part.address.String()
		if part.ID != "" && part.address.String() == v.address.as("").String() {
			f.Link += "#" + part.ID
		}
		for _, suffix := range part.Forms {
			f.Exports = append(f.Exports, link{v.text("ui.export" + suffix), part.address.as(suffix).String()})
		}
		f.Citation = part.cited
		if f.Citation == "" {
			f.Citation = v.cite(part, data, citedOf(len(p.Panels)))
		}
		f.BibTeX = part.address.as(".bib").String()
		if first := shown[f.Asks]; first == nil {
			f.Document, f.Laid, shown[f.Asks] = part.asked.document, indented(part.asked.variables), part
		} else {
			f.Same, f.SameName = first.ID, first.Title
		}
		part.PanelFoot = f
	}
}

// indented lays JSON out for people.
func indented(raw json.RawMessage) string {
	var out bytes.Buffer
	if json.Indent(&out, raw, "", "  ") != nil {
		return ""
	}
	return out.String()
}

// citedOf is how many sources a citation of a panel writes out: one on pages of
// many panels, which have to stay light; BibTeX has them all.
func citedOf(panels int) int {
	const few, many = 3, 8
	if panels > many {
		return 1
	}
	return few
}

// cite names the sources of a panel first, then the data set and the address.
func (v *visit) cite(part *panel, data dataset, most int) string {
	sources := sourcesOf(part.Tables)
	var b strings.Builder
	for i, s := range sources {
		if i == most {
			b.WriteString(v.text("ui.cite.more", words.Count("n", len(sources)-i)) + " ")
			break
		}
		b.WriteString(s.reference(v) + " ")
	}
	b.WriteString(data.Citation + " " + v.text("ui.cite.as_of", words.On("on", wps.Date(v.on()))) + " " + part.address.fixed(v.on()))
	return b.String()
}

// reference is a source as a reader would cite it.
func (s source) reference(v *visit) string {
	text := s.Title
	if s.Publisher != nil {
		text = *s.Publisher + ": " + text
	}
	if s.Date != nil {
		text += " (" + v.say.Date(*s.Date) + ")"
	}
	text += "."
	if s.URL != nil {
		text += " " + *s.URL + "."
	}
	return text
}

// sourcesOf are the sources of the rows, each once, in the order of the rows.
func sourcesOf(tables []*table) []source {
	seen := map[wps.ID]bool{}
	var all []source
	for _, t := range tables {
		for _, r := range t.Rows {
			for _, s := range r.Sources {
				if !seen[s.ID] {
					seen[s.ID] = true
					all = append(all, s)
				}
			}
		}
	}
	return all
}

// text, date, number, entity are cells.
func say(text string) cell { return cell{Text: text} }

func (v *visit) date(d *wps.Date) cell { return cell{Text: v.say.Date(dateOf(d)), Class: "date"} }

func (v *visit) number(n int) cell {
	return cell{Text: v.say.Number(float64(n)), Number: true, count: n}
}

func names(refs ...ref) cell { return cell{Refs: refs} }

func maybe(r *ref) []ref {
	if r == nil {
		return nil
	}
	return []ref{*r}
}

// itoa is n in digits, for addresses.
func itoa(n int) string { return strconv.Itoa(n) }
