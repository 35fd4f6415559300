package explorer

import (
	"context"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// sourceView is what is special to the page of a source.
type sourceView struct {
	Source source
	Facts  []fact
}

type sourceNode struct {
	source
	By    *ref `json:"by"`
	Cites *struct {
		TotalCount int      `json:"totalCount"`
		PageInfo   pageInfo `json:"pageInfo"`
		Nodes      []ref    `json:"nodes"`
	} `json:"cites"`
}

// sourcePage is the page of a source: what was read, and what cites it.
func sourcePage(ctx context.Context, v *visit) (*page, error) {
	var a struct {
		Node *sourceNode `json:"node"`
	}
	id := idOf(v.address.path)
	asked, err := v.ask(ctx, "source", map[string]any{"id": id, "after": v.cursor()}, &a)
	if err != nil {
		return nil, err
	}
	if a.Node == nil || a.Node.Cites == nil {
		return nil, wps.Errorf(wps.NotFound, "%s", v.address.path)
	}
	f := &facts{visit: v}
	f.text("publisher", a.Node.Publisher)
	f.refs("published_by", maybe(a.Node.By)...)
	f.date("date", a.Node.Date)
	f.label("type", words.SourceType, &a.Node.Type)
	f.add("read", say(v.readSays(a.Node.source)))
	f.link("address", a.Node.URL)
	cites := v.panel("cites", v.text("ui.source.cited_by"), asked, ".csv", ".json", ".bib")
	cites.Lead = v.text("ui.rows", words.Count("n", a.Node.Cites.TotalCount))
	cites.cited = a.Node.reference(v)
	t := &table{Caption: cites.Title, Columns: []string{v.text("ui.col.name"), v.text("ui.col.kind"), v.text("ui.col.sources")}}
	for _, n := range a.Node.Cites.Nodes {
		t.Rows = append(t.Rows, row{ID: string(n.ID), Sources: []source{a.Node.source}, Cells: []cell{
			names(n), say(v.say.Label(words.Kind, string(n.Kind))),
		}})
	}
	cites.Tables = []*table{t}
	if a.Node.Cites.PageInfo.HasNextPage {
		cites.More = &link{v.text("ui.next"), v.address.as("").with("after", textOf(a.Node.Cites.PageInfo.EndCursor)).String()}
	}
	return &page{Template: "source", Title: a.Node.Title, Lead: v.text("ui.source.lead"), Panels: []*panel{cites}, Body: sourceView{a.Node.source, f.all}}, nil
}

// cursor is where a list goes on, null for its start.
func (v *visit) cursor() any {
	if after := v.address.get("after"); after != "" {
		return after
	}
	return nil
}
