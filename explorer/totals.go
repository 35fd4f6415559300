package explorer

import (
	"context"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// total is a count that somebody published.
type total struct {
	What    string   `json:"what"`
	Subject *ref     `json:"subject"`
	AsOf    wps.Date `json:"asOf"`
	Count   float64  `json:"count"`
	Of      *float64 `json:"of"`
	Unit    *string  `json:"unit"`
	Ours    *float64 `json:"ours"`
	Note    *string  `json:"note"`
	Source  source   `json:"source"`
}

// totalsOf is the panel of the counts that others published of an entity.
func (v *visit) totalsOf(ctx context.Context, id wps.ID) ([]*panel, error) {
	var a struct {
		PublishedTotals []total `json:"publishedTotals"`
	}
	asked, err := v.ask(ctx, "totals", nil, &a)
	if err != nil {
		return nil, err
	}
	var own []total
	for _, t := range a.PublishedTotals {
		if t.Subject != nil && t.Subject.ID == id {
			own = append(own, t)
		}
	}
	if len(own) == 0 {
		return nil, nil
	}
	published := v.panel("totals", v.text("ui.totals.title"), asked, ".csv", ".json")
	published.Lead = v.text("ui.totals.lead")
	published.address = v.to("/data")
	published.Tables = []*table{v.totalTable(published.Title, own)}
	return []*panel{published}, nil
}

// totalTable holds published counts against ours.
func (v *visit) totalTable(caption string, totals []total) *table {
	t := &table{Caption: caption, Columns: []string{
		v.text("ui.col.what"), v.text("ui.col.of_whom"), v.text("ui.col.date"), v.text("ui.col.published"), v.text("ui.col.ours"), v.text("ui.col.note"), v.text("ui.col.sources"),
	}}
	for _, one := range totals {
		published := v.say.Number(one.Count)
		if one.Of != nil {
			published = v.text("ui.totals.of", words.Number("n", one.Count), words.Number("of", *one.Of))
		}
		if one.Unit != nil {
			published += " " + *one.Unit
		}
		ours := cell{Text: v.say.Label(words.State, "NOT_RECORDED"), Mark: "NOT_RECORDED"}
		if one.Ours != nil {
			ours = cell{Text: v.say.Number(*one.Ours), Number: true}
		}
		on := one.AsOf
		t.Rows = append(t.Rows, row{ID: one.What, Sources: []source{one.Source}, Cells: []cell{
			say(one.What), names(maybe(one.Subject)...), v.date(&on), {Text: published, Number: true}, ours, say(textOf(one.Note)),
		}})
	}
	return t
}
