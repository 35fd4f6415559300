package explorer

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// entityView is what is special to the page of an entity.
type entityView struct {
	Node    node
	Facts   []fact
	Names   []localName
	Actions []link
	Past    *link
	Picture *picture
	Graph   string // the same as a graph, for the live drawing
}

// fact is one key fact, in a list of at most a dozen.
type fact struct {
	Label string
	Cell  cell
}

// manyRefs is from how many entities on a fact gets a row of its own.
const manyRefs = 7

// Wide tells whether the fact needs a row of its own.
func (f fact) Wide() bool { return len(f.Cell.Refs) >= manyRefs }

// entity is the page of any of the twelve kinds.
func entity(ctx context.Context, v *visit) (*page, error) {
	id := idOf(v.address.path)
	if id == "" || id.IsSource() {
		return nil, wps.Errorf(wps.NotFound, "%s", v.address.path)
	}
	var a struct {
		Node *node `json:"node"`
	}
	asked, err := v.ask(ctx, "entity", map[string]any{"id": id}, &a)
	if err != nil {
		return nil, err
	}
	if a.Node == nil {
		return nil, wps.Errorf(wps.NotFound, "%s", v.address.path)
	}
	if to := pathOf(a.Node.ID); to != v.address.path {
		moved := v.address
		moved.path = to
		return nil, redirect{moved, http.StatusPermanentRedirect}
	}
	p := &page{
		Template: "entity", Title: a.Node.Name, Kind: a.Node.Kind, Dated: true,
		bibtex: a.Node.BibTeX, linked: a.Node.linked(v), drawn: &graph{},
	}
	if e := a.Node.Extra(); e != "" {
		p.Title += " (" + e + ")"
	}
	p.drawn.node(a.Node.ref)
	p.Panels = []*panel{v.about(a.Node, asked)}
	lists, err := v.relationLists(ctx, a.Node, p)
	if err != nil {
		return nil, err
	}
	p.Panels = append(p.Panels, lists...)
	body := v.entityView(a.Node)
	body.Picture, body.Graph = v.neighbours(a.Node.ref, lists), v.address.as(".gexf").String()
	p.Body = body
	if v.address.get("relation") == "" {
		p.Panels = append(p.Panels, v.functionsOf(a.Node, asked)...)
		totals, err := v.totalsOf(ctx, id)
		if err != nil {
			return nil, err
		}
		p.Panels = append(p.Panels, totals...)
	}
	return p, nil
}

// about is the first panel: the sources of the record itself.
func (v *visit) about(n *node, asked answer) *panel {
	about := v.panel("about", v.text("ui.entity.sources"), asked, ".csv", ".json", ".jsonld", ".gexf", ".bib")
	about.cited = n.Citation
	t := &table{Caption: about.Title, Columns: []string{v.text("ui.col.source"), v.text("ui.col.publisher"), v.text("ui.col.date"), v.text("ui.col.read")}}
	for _, s := range n.Sources {
		t.Rows = append(t.Rows, row{ID: string(s.ID), Cells: []cell{
			{Text: s.Title, Link: v.entity(s.ID).String()}, say(textOf(s.Publisher)), v.date(s.Date), say(v.readSays(s)),
		}})
	}
	about.Tables = []*table{t}
	return about
}

// readSays is how far a source was looked into.
func (v *visit) readSays(s source) string {
	if s.Read {
		return v.text("ui.source.read")
	}
	return v.text("ui.source.unread")
}

func (v *visit) entityView(n *node) entityView {
	e := entityView{Node: *n, Facts: v.facts(n), Names: n.otherNames()}
	value := valueOf(n.ID)
	if n.Kind.IsActor() || n.Kind.IsJoint() {
		e.Actions = append(e.Actions, link{v.text("ui.entity.find_connections"), v.to("/connections").with("from", value).String()})
	}
	if n.Kind == wps.RegionalBody || n.Kind == wps.Country || n.Kind == wps.Network || n.Kind == wps.Organization {
		e.Actions = append(e.Actions, link{v.text("ui.entity.find_practices"), v.to("/practices").with("for", value).String()})
	}
	if !n.Kind.Timeless() {
		e.Actions = append(e.Actions,
			link{v.text("ui.entity.compare"), v.to("/compare").with("plan", value).String()},
			link{v.text("ui.entity.timeline"), v.to(pathOf(n.ID) + "/timeline").String()})
	}
	if n.Kind == wps.RegionalBody {
		e.Actions = append(e.Actions,
			link{v.text("ui.entity.gaps"), v.to("/gaps").with("of", value).String()},
			link{v.text("ui.entity.between"), v.to("/between").with("a", value).String()})
	}
	switch past := v.address.get("past"); past {
	case "yes":
		e.Past = &link{v.text("ui.entity.hide_past"), v.address.as("").with("past").String()}
	default:
		e.Past = &link{v.text("ui.entity.show_past"), v.address.as("").with("past", "yes").String()}
	}
	return e
}

// rowsShown is how many relations of one type the page of an entity shows at
// most, rowsInAll how many of all types together, so that the pages of the
// largest bodies stay light, and rowsLeast how many of a type nevertheless;
// rowsListed is how many a list of its own shows at once.
const (
	rowsShown  = 20
	rowsInAll  = 68
	rowsLeast  = 5
	rowsListed = 60
)

// relationLists are the panels of relations, one a type and direction; only
// one where the address asks for it.
func (v *visit) relationLists(ctx context.Context, n *node, p *page) ([]*panel, error) {
	var panels []*panel
	only := v.address.get("relation")
	for _, c := range n.RelationCounts {
		name := strings.ToLower(string(c.Type))
		if c.Direction != "BOTH" {
			name += "." + strings.ToLower(c.Direction)
		}
		if only != "" && only != name {
			continue
		}
		first := rowsEach(n.RelationCounts)
		if only != "" || v.address.suffix == ".gexf" {
			first = rowsListed
		}
		one, err := v.relationList(ctx, n, c, name, first, p)
		if err != nil {
			return nil, err
		}
		if one != nil {
			panels = append(panels, one)
		}
	}
	if only != "" && len(panels) == 0 {
		return nil, wps.Errorf(wps.NotFound, "%s", only)
	}
	return panels, nil
}

// rowsEach is how many rows each list may have: short lists leave theirs to the
// long ones.
func rowsEach(counts []relationCount) int {
	for each := rowsShown; each > rowsLeast; each-- {
		all := 0
		for _, c := range counts {
			all += min(c.Count, each)
		}
		if all <= rowsInAll {
			return each
		}
	}
	return rowsLeast
}

func (v *visit) relationList(ctx context.Context, n *node, c relationCount, name string, first int, p *page) (*panel, error) {
	own := v.address.get("relation") != ""
	after := any(nil)
	if own {
		after = v.cursor()
	}
	var a relationsAnswer
	asked, err := v.ask(ctx, "relations", map[string]any{
		"id": n.ID, "type": c.Type, "direction": c.Direction, "past": v.address.get("past") == "yes", "first": first, "after": after,
	}, &a)
	if err != nil || len(a.Node.Relations.Edges) == 0 {
		return nil, err
	}
	group := words.Incoming
	if c.Direction == "OUT" {
		group = words.Outgoing
	}
	list := v.panel(strings.ReplaceAll(name, ".", "-"), v.say.Label(group, string(c.Type)), asked, ".csv", ".json")
	list.address = v.entity(n.ID).with("relation", name).with("past", v.address.get("past"))
	list.Tables = []*table{v.relationTable(list.Title, a.Node.Relations.Edges)}
	for _, e := range a.Node.Relations.Edges {
		p.drawn.edge(n.ref, e.Node, e.Relation, c.Direction == "IN")
	}
	total, info := a.Node.Relations.TotalCount, a.Node.Relations.PageInfo
	list.Lead = v.text("ui.rows", words.Count("n", total))
	switch {
	case own && info.HasNextPage:
		list.More = &link{v.text("ui.next"), list.address.with("after", textOf(info.EndCursor)).String()}
	case info.HasNextPage:
		list.More = &link{v.text("ui.more", words.Count("n", total-first)), list.address.String()}
	}
	return list, nil
}

// functionsOf are what a body has, plans or is not known to have.
func (v *visit) functionsOf(n *node, asked answer) []*panel {
	if len(n.Functions) == 0 {
		return nil
	}
	recorded := v.panel("functions", v.text("ui.entity.functions"), asked, ".csv", ".json")
	t := &table{Caption: recorded.Title, Columns: []string{
		v.text("ui.col.function"), v.text("ui.col.state"), v.text("ui.col.what"), v.text("ui.col.since"), v.text("ui.col.note"), v.text("ui.col.sources"),
	}}
	functions := slices.Clone(n.Functions)
	for _, f := range functions {
		to := v.to("/gaps/" + n.ID.Slug() + "/" + slugOfFunction(f.Function)).String()
		t.Rows = append(t.Rows, row{ID: f.Function, Sources: f.Sources, Cells: []cell{
			{Text: v.say.Label("function", f.Function), Link: to},
			{Text: v.say.Label("state_label", f.State), Mark: f.State},
			names(maybe(f.Entity)...), v.date(f.Since), say(textOf(f.Note)),
		}})
	}
	recorded.Lead = v.text("ui.entity.functions_lead")
	recorded.Tables = []*table{t}
	return []*panel{recorded}
}

func slugOfFunction(f string) string { return strings.ReplaceAll(strings.ToLower(f), "_", "-") }
