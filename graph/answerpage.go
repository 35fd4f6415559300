package graph

import (
	"context"
	"fmt"
	"slices"

	"wpsgraph/graph/model"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// rankOrder is the order of a list that an analysis made.
var rankOrder = plan.Order{By: "RANK"}

// pageOf finds what a place that shows a page asks for.
func (c *compiler) pageOf(a *answer, names, keys string, g group) error {
	p := &page{names: names, keys: keys, compiler: c.inner()}
	p.hop = &plan.Hop{}
	var err error
	if p.hop.Page, err = argumentsOf(g.fields[0], c.op.Variables).forward(rankOrder); err != nil {
		return err
	}
	a.pages = append(a.pages, p)
	return p.compiler.connection(p.hop, g)
}

// list puts a whole list into every place of these names that shows a page of
// it: entities, or relations whose second ends are the nodes.
func (a *answer) list(names string, of plan.Thing, ids []wps.ID) {
	for _, p := range a.pages {
		if p.names == names {
			p.of, p.ids = of, ids
		}
	}
}

// readPages fetches what the pages show.
func (a *answer) readPages(ctx context.Context) error {
	for _, p := range a.pages {
		connection, err := p.read(ctx)
		if err != nil {
			return err
		}
		a.Connections[p.keys] = connection
	}
	return nil
}

func (p *page) read(ctx context.Context) (*model.Connection[model.Entity], error) {
	from, to := p.window()
	tree := &plan.Tree{Root: plan.Root{Of: p.of, IDs: append([]wps.ID{}, p.ids[from:to]...)}, Select: p.hop.Node}
	if p.of == plan.Relations {
		tree.Select = p.relations()
	}
	r, err := p.compiler.read(ctx, tree)
	if err != nil {
		return nil, err
	}
	list := &plan.List{
		Rows: r.Result.Rows, Total: len(p.ids), Later: to < len(p.ids), Earlier: p.hop.Page.After != nil,
	}
	if p.of == plan.Relations {
		list.Edges, list.Rows = list.Rows, secondEnds(list.Rows)
	}
	for i := from; i < to; i++ {
		list.Cursors = append(list.Cursors, p.place(i))
	}
	return model.NewConnection(list, r, model.EntityOf), nil
}

// window is the part of the list that the page shows: behind the thing of the
// cursor, or where that has left the list, behind its place.
func (p *page) window() (from, to int) {
	if after := p.hop.Page.After; after != nil {
		from = slices.Index(p.ids, after.ID) + 1
		if from == 0 {
			_, _ = fmt.Sscanf(after.Key, "%d", &from)
		}
	}
	from = min(max(from, 0), len(p.ids))
	return from, min(from+p.hop.Page.First, len(p.ids))
}

func (p *page) place(i int) plan.Cursor {
	return plan.Cursor{Order: rankOrder, Key: fmt.Sprintf("%08d", i), ID: p.ids[i]}
}

// endKey is the key of the hop to the second end of a relation; no response key
// begins so.
const endKey = " to"

// relations reads relations and their second ends, as the edges and nodes of the
// page show them.
func (p *page) relations() *plan.Selection {
	s := plan.Selection{}
	if p.hop.Edge != nil {
		s = *p.hop.Edge
	}
	s.Hops = append(slices.Clone(s.Hops), plan.Hop{Key: endKey, Via: plan.ViaTo, Page: plan.Page{All: true}, Node: p.hop.Node})
	return &s
}

func secondEnds(relations []plan.Row) []plan.Row {
	ends := make([]plan.Row, len(relations))
	for i := range relations {
		if l := relations[i].List(endKey); l != nil && len(l.Rows) > 0 {
			ends[i] = l.Rows[0]
		}
	}
	return ends
}
