package explorer

import (
	"context"
	"strings"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// changesView is what is special to the page of changes.
type changesView struct {
	Since, Until string
	Kinds        []kindFilter
	Region       field
}

type change struct {
	On       wps.Date `json:"on"`
	What     string   `json:"what"`
	Sentence string   `json:"sentence"`
	Entity   *struct {
		ref
		Sources []source `json:"sources"`
	} `json:"entity"`
	Relation *struct {
		ID      wps.ID   `json:"id"`
		From    ref      `json:"from"`
		To      ref      `json:"to"`
		Sources []source `json:"sources"`
	} `json:"relation"`
}

// changes shows what happened between two dates.
func changes(ctx context.Context, v *visit) (*page, error) {
	chosen, err := v.resolve(ctx, "region")
	if err != nil {
		return nil, err
	}
	since, until := v.span()
	body := changesView{Since: since, Until: until, Region: v.field("region", v.text("ui.changes.region"), kindsOf["region"], chosen)}
	if err := v.asks(ctx, &body.Region); err != nil {
		return nil, err
	}
	kinds := v.kindsAsked()
	for _, k := range wps.Kinds[:len(wps.Kinds)-2] {
		one := kindFilter{Kind: k, Value: strings.ToLower(string(k))}
		for _, c := range kinds {
			one.Checked = one.Checked || c == k
		}
		body.Kinds = append(body.Kinds, one)
	}
	var a struct {
		Changes struct {
			TotalCount int      `json:"totalCount"`
			PageInfo   pageInfo `json:"pageInfo"`
			Nodes      []change `json:"nodes"`
		} `json:"changes"`
	}
	asked, err := v.ask(ctx, "changes", map[string]any{
		"since": since, "until": until, "kinds": orNull(kinds), "regions": orNull(ids(chosen["region"])), "after": v.cursor(),
	}, &a)
	if err != nil {
		return nil, err
	}
	part := v.panel("changes", v.text("ui.changes.table"), asked, ".csv", ".json", ".bib")
	part.Lead = v.text("ui.rows", words.Count("n", a.Changes.TotalCount))
	part.Tables = []*table{v.changeTable(part.Title, a.Changes.Nodes)}
	if a.Changes.PageInfo.HasNextPage {
		part.More = &link{v.text("ui.next"), v.address.as("").with("after", textOf(a.Changes.PageInfo.EndCursor)).String()}
	}
	title := v.text("ui.changes.title_of", words.On("since", wps.Date(since)), words.On("until", wps.Date(until)))
	return &page{Template: "changes", Title: title, Lead: v.text("ui.changes.lead"), Panels: []*panel{part}, Body: body}, nil
}

// span is the two dates asked for; the year before the date of the page where
// none are given.
func (v *visit) span() (since, until string) {
	if until = v.address.get("until"); until == "" {
		until = v.on()
	}
	if since = v.address.get("since"); since == "" {
		since = string(wps.Date(until).Last().AddYears(-1).Date())
	}
	return since, until
}

func (v *visit) changeTable(caption string, all []change) *table {
	t := &table{Caption: caption, Columns: []string{
		v.text("ui.col.date"), v.text("ui.col.change"), v.text("ui.col.who"), v.text("ui.col.says"), v.text("ui.col.sources"),
	}}
	for _, c := range all {
		on := c.On
		r := row{Cells: []cell{v.date(&on), say(v.say.Label(words.ChangeKind, c.What))}}
		switch {
		case c.Relation != nil:
			r.ID, r.Sources = string(c.Relation.ID), c.Relation.Sources
			r.Cells = append(r.Cells, names(c.Relation.From, c.Relation.To))
		case c.Entity != nil:
			r.ID, r.Sources = string(c.Entity.ID), c.Entity.Sources
			r.Cells = append(r.Cells, names(c.Entity.ref))
		default:
			r.Cells = append(r.Cells, cell{})
		}
		r.Cells = append(r.Cells, say(c.Sentence))
		t.Rows = append(t.Rows, r)
	}
	return t
}
