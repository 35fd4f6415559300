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
	at := plan.Cursor{Order: changeOrder, Key: plan.DayKey(c.On.First()) + string(c.On) + string(c.What)}
	if c.Entity != nil {
		at.ID = c.Entity.ID
		return at
	}
	at.ID = c.Relation.ID
	return at
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
	out := &model.ChangeConnection{Edges: []model.ChangeEdge{}, Nodes: []model.Change{}, TotalCount: len(found)}
	place := func(i int) plan.Cursor { return changePlace(&found[i]) }
	out.PageInfo, err = walk(len(found), page, place, func(i int, cursor string) error {
		change := model.Change{Answer: a.Answer, Operation: c.operation, Found: &found[i]}
		out.Edges = append(out.Edges, model.ChangeEdge{Cursor: cursor, Node: &change})
		out.Nodes = append(out.Nodes, change)
		a.change(&found[i])
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, a.read(ctx)
}

// change shows one change in every place of an answer that shows changes.
func (a *answer) change(found *tables.Change) {
	for _, at := range []string{"edges.node.", "nodes."} {
		if e := found.Entity; e != nil {
			a.show(at+"entity", e.ID)
		}
		if r := found.Relation; r != nil {
			a.show(at+"relation", r.ID)
		}
	}
}
