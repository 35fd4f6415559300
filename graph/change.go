package graph

import (
	"context"

	"wpsgraph/graph/model"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// changeOrder is the order of changes: by date, then by what changed.
var changeOrder = plan.Order{By: "CHANGED"}

func changePlace(c *tables.Change) plan.Cursor {
	id := wps.ID("")
	if c.Entity != nil {
		id = c.Entity.ID
	} else {
		id = c.Relation.ID
	}
	return plan.Cursor{Order: changeOrder, Key: plan.DayKey(c.On.First()) + string(c.On) + string(c.What), ID: id}
}

// Changes lists what changed between two dates.
func (q query) Changes(
	ctx context.Context, since, until wps.Date, kinds []wps.Kind, regions []string, first int, after *string,
) (*model.ChangeConnection, error) {
	c, g := q.compile(ctx)
	page, err := argumentsOf(g.fields[0], c.op.Variables).forward(changeOrder)
	if err != nil {
		return nil, err
	}
	found, err := c.operation.View.Tables.Changes(since.Last(), until.Last(), tables.ChangeFilter{Kinds: kinds, Regions: idsOf(regions)})
	if err != nil {
		return nil, err
	}
	a, err := c.answer(g)
	if err != nil {
		return nil, err
	}
	from, to := window(len(found), page, func(i int) plan.Cursor { return changePlace(&found[i]) })
	out := &model.ChangeConnection{
		Edges: []model.ChangeEdge{}, Nodes: []model.Change{}, TotalCount: len(found),
		PageInfo: &model.PageInfo{HasNextPage: to < len(found), HasPreviousPage: page.After != nil},
	}
	for i := from; i < to; i++ {
		change := model.Change{Answer: a.Answer, Operation: c.operation, Found: &found[i]}
		cursor := changePlace(&found[i]).String()
		out.Edges = append(out.Edges, model.ChangeEdge{Cursor: cursor, Node: &change})
		out.Nodes = append(out.Nodes, change)
		if i == from {
			out.PageInfo.StartCursor = &cursor
		}
		out.PageInfo.EndCursor = &cursor
		for _, at := range []string{"edges.node.", "nodes."} {
			if e := found[i].Entity; e != nil {
				a.show(at+"entity", e.ID)
			}
			if r := found[i].Relation; r != nil {
				a.show(at+"relation", r.ID)
			}
		}
	}
	return out, a.read(ctx)
}
