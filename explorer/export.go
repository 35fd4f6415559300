package explorer

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"net/http"
	"strings"

	"wpsgraph/internal/wps"
)

// export writes the rows of a page in the form that its address names.
func (v *visit) export(ctx context.Context, w http.ResponseWriter, p *page) error {
	var frame struct{ Dataset dataset }
	if _, err := v.ask(ctx, "frame", nil, &frame); err != nil {
		return err
	}
	v.foots(p, frame.Dataset)
	var out []byte
	var err error
	kind := "application/json"
	switch v.address.suffix {
	case ".csv":
		kind = "text/csv; charset=utf-8"
		out, err = v.csv(p)
	case ".json":
		out, err = v.json(p, frame.Dataset)
	case ".jsonld":
		kind = "application/ld+json"
		out, err = indentedJSON(p.linked)
	case ".gexf":
		kind = "application/gexf+xml"
		out, err = p.drawn.gexf(v)
	case ".bib":
		kind = "application/x-bibtex; charset=utf-8"
		out = v.bib(p, frame.Dataset)
	}
	if err != nil {
		return err
	}
	if out == nil {
		return wps.Errorf(wps.NotFound, "%s", v.address)
	}
	w.Header().Set("Content-Type", kind)
	_, _ = w.Write(out)
	return nil
}

func indentedJSON(value any) ([]byte, error) {
	if value == nil {
		return nil, nil
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(value)
	return out.Bytes(), err
}

// json is what the documents of the panels answered, word for word, each once.
func (v *visit) json(p *page, data dataset) ([]byte, error) {
	type part struct {
		Panel     string          `json:"panel"`
		Query     string          `json:"query"`
		Variables json.RawMessage `json:"variables"`
		Data      json.RawMessage `json:"data"`
	}
	all := struct {
		Address string `json:"address"`
		AsOf    string `json:"asOf"`
		Version string `json:"version"`
		Licence string `json:"licence"`
		Panels  []part `json:"panels"`
	}{v.address.as("").String(), v.on(), data.Version, data.Licence, nil}
	seen := map[string]bool{}
	for _, one := range p.Panels {
		question := one.asked.name + string(one.asked.variables)
		if seen[question] {
			continue
		}
		seen[question] = true
		data, err := one.asked.data()
		if err != nil {
			return nil, err
		}
		all.Panels = append(all.Panels, part{one.Title, one.asked.document, one.asked.variables, data})
	}
	if len(all.Panels) == 0 {
		return nil, nil
	}
	return indentedJSON(all)
}

// csv is the tables of the page, one below the other; the first column names
// the table, the last the sources.
func (v *visit) csv(p *page) ([]byte, error) {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	tables := 0
	for _, part := range p.Panels {
		for _, t := range part.Tables {
			if tables > 0 {
				if err := w.Write([]string{""}); err != nil {
					return nil, err
				}
			}
			tables++
			if err := writeTable(w, v, t); err != nil {
				return nil, err
			}
		}
	}
	if tables == 0 {
		return nil, nil
	}
	w.Flush()
	return out.Bytes(), w.Error()
}

func writeTable(w *csv.Writer, v *visit, t *table) error {
	columns := t.Columns
	if n := len(columns); n > 0 && columns[n-1] == v.text("ui.col.sources") {
		columns = columns[:n-1]
	}
	head := append([]string{t.Caption, "id"}, columns...)
	if err := w.Write(append(head, v.text("ui.col.sources"))); err != nil {
		return err
	}
	for _, r := range t.Rows {
		fields := []string{"", r.ID}
		for _, c := range r.Cells {
			fields = append(fields, harmless(c.plain()))
		}
		for len(fields) < len(columns)+2 {
			fields = append(fields, "")
		}
		sources := make([]string, len(r.Sources))
		for i, s := range r.Sources {
			sources[i] = string(s.ID)
		}
		if err := w.Write(append(fields, strings.Join(sources, " "))); err != nil {
			return err
		}
	}
	return nil
}

// plain is a cell as text; what is not recorded is in brackets.
func (c cell) plain() string {
	parts := make([]string, 0, len(c.Refs)+1)
	switch {
	case c.Mark != "":
		parts = append(parts, "["+c.Text+"]")
	case c.Text != "":
		parts = append(parts, c.Text)
	}
	for _, r := range c.Refs {
		parts = append(parts, r.Name)
	}
	return strings.Join(parts, "; ")
}

// harmless keeps spreadsheets from taking a text for a formula.
func harmless(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
}

// bib is the citation of the page, the original sources first.
func (v *visit) bib(p *page, data dataset) []byte {
	if p.bibtex != "" {
		return []byte(p.bibtex + "\n")
	}
	var b strings.Builder
	var tables []*table
	for _, part := range p.Panels {
		tables = append(tables, part.Tables...)
	}
	for _, s := range sourcesOf(tables) {
		b.WriteString(s.bibtex())
	}
	if len(p.Panels) == 0 {
		return nil
	}
	b.WriteString(data.BibTeX + "\n")
	return []byte(b.String())
}

var escapeTeX = strings.NewReplacer(
	`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "%", `\%`, "&", `\&`, "$", `\$`,
	"#", `\#`, "_", `\_`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`, "\n", " ",
)

func (s source) bibtex() string {
	var b strings.Builder
	b.WriteString("@misc{" + s.ID.Slug() + ",\n  title = {" + escapeTeX.Replace(s.Title) + "}")
	for _, field := range [][2]string{
		{"publisher", escapeTeX.Replace(textOf(s.Publisher))}, {"date", string(s.On())}, {"url", textOf(s.URL)},
	} {
		if field[1] != "" {
			b.WriteString(",\n  " + field[0] + " = {" + field[1] + "}")
		}
	}
	b.WriteString("\n}\n")
	return b.String()
}
