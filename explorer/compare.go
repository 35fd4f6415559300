package explorer

import (
	"context"
	"slices"

	"wpsgraph/internal/words"
)

// compareView is what is special to the page that compares.
type compareView struct {
	Fields []field
	Items  []ref
	Rows   []compareRow
}

type compareRow struct {
	Property string
	Differs  bool
	Values   []compareValue
}

type compareValue struct {
	cell
	Sources []source
}

type compareAnswer struct {
	Compare struct {
		Items []struct {
			ref
			Sources []source `json:"sources"`
		} `json:"items"`
		Rows []struct {
			Property string `json:"property"`
			Differs  bool   `json:"differs"`
			Values   []struct {
				Text    *string  `json:"text"`
				Answer  *string  `json:"answer"`
				Sources []source `json:"sources"`
			} `json:"values"`
		} `json:"rows"`
	} `json:"compare"`
}

// comparedMost is how many entities stand side by side.
const comparedMost = 4

// compare shows entities of one kind side by side.
func compare(ctx context.Context, v *visit) (*page, error) {
	chosen, err := v.resolve(ctx, "plan")
	if err != nil {
		return nil, err
	}
	p := &page{Template: "compare", Title: v.text("ui.compare.title"), Lead: v.text("ui.compare.lead"), Dated: true}
	var body compareView
	if body.Fields, err = v.compareFields(ctx, chosen["plan"]); err != nil {
		return nil, err
	}
	if len(chosen["plan"]) < 2 {
		p.Body = body
		return p, nil
	}
	var a compareAnswer
	asked, err := v.ask(ctx, "compare", map[string]any{"ids": ids(chosen["plan"])}, &a)
	if err != nil {
		return nil, err
	}
	part := v.panel("comparison", v.text("ui.compare.table"), asked, ".csv", ".json", ".bib")
	part.Tables = []*table{v.comparison(part.Title, a, &body)}
	p.Panels, p.Body = []*panel{part}, body
	return p, nil
}

// compareFields are a box for each entity and one more.
func (v *visit) compareFields(ctx context.Context, chosen []ref) ([]field, error) {
	var fields []field
	kinds := v.kindsFor("plan")
	for i, r := range chosen {
		f := v.field("plan", v.text("ui.compare.nth", number("n", i+1)), kinds, picked{"plan": {r}})
		fields = append(fields, f)
	}
	for _, value := range v.address.list("plan") {
		if idOf(value) != "" {
			continue
		}
		f := v.field("plan", v.text("ui.compare.nth", number("n", len(fields)+1)), kinds, picked{})
		f.Value = value
		found, err := v.suggestions(ctx, value, kinds)
		if err != nil {
			return nil, err
		}
		if len(found) == 0 {
			f.NotFound = value
		}
		for _, s := range found {
			to := v.address.as("").with("plan", replaced(v.address.list("plan"), value, valueOf(s.Entity.ID))...)
			f.Choices = append(f.Choices, link{s.Text, to.String()})
		}
		fields = append(fields, f)
	}
	for n := len(fields); n < comparedMost && n < max(2, len(chosen)+1); n++ {
		fields = append(fields, v.field("plan", v.text("ui.compare.nth", number("n", n+1)), kinds, picked{}))
	}
	return fields, nil
}

// comparison is the answer as a table of properties.
func (v *visit) comparison(caption string, a compareAnswer, body *compareView) *table {
	t := &table{Caption: caption, Columns: []string{v.text("ui.col.property")}}
	for _, i := range a.Compare.Items {
		body.Items = append(body.Items, i.ref)
		t.Columns = append(t.Columns, i.Name)
	}
	t.Columns = append(t.Columns, v.text("ui.col.sources"))
	for _, r := range a.Compare.Rows {
		one := compareRow{Property: v.property(r.Property), Differs: r.Differs}
		flat := row{ID: r.Property, Cells: []cell{say(one.Property)}}
		for i, value := range r.Values {
			c := v.compared(value.Text, value.Answer)
			sources := value.Sources
			if len(sources) == 0 {
				sources = a.Compare.Items[i].Sources
			}
			one.Values = append(one.Values, compareValue{c, sources})
			flat.Cells = append(flat.Cells, c)
			flat.Sources = union(flat.Sources, sources)
		}
		body.Rows = append(body.Rows, one)
		t.Rows = append(t.Rows, flat)
	}
	return t
}

// compared is one value: words, an answer, or not recorded.
func (v *visit) compared(text, given *string) cell {
	switch {
	case text != nil && *text != "":
		return say(*text)
	case given != nil && *given != "NOT_RECORDED":
		return say(v.say.Label(words.Answer, *given))
	}
	return cell{Text: v.say.Label(words.Answer, "NOT_RECORDED"), Mark: "NOT_RECORDED"}
}

// property is the name of a property in words.
func (v *visit) property(name string) string {
	if v.say.Has("ui.property." + name) {
		return v.text("ui.property." + name)
	}
	return name
}

// replaced is a list with one of its values replaced.
func replaced(list []string, old, by string) []string {
	changed := slices.Clone(list)
	if i := slices.Index(changed, old); i >= 0 {
		changed[i] = by
	}
	return changed
}
