package graph

import (
	"context"
	"strconv"

	"wpsgraph/graph/model"
	"wpsgraph/internal/gaps"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// Gaps lists what is missing where, the largest gap first.
func (q query) Gaps(ctx context.Context, filter *model.GapFilter, asOf *wps.Date, first int, after *string) (*model.GapConnection, error) {
	c, g := q.compile(ctx)
	args := argumentsOf(g.fields[0], c.op.Variables)
	page, err := args.forward(gapOrder)
	if err != nil {
		return nil, err
	}
	all, err := q.analyses.gapsOn(ctx, c.operation, c.operation.On(asOf))
	if err != nil {
		return nil, err
	}
	found, err := all.Find(gapFilter(filter))
	if err != nil {
		return nil, err
	}
	a, err := c.answer(g)
	if err != nil {
		return nil, err
	}
	out := &model.GapConnection{Edges: []model.GapEdge{}, Nodes: []model.Gap{}, TotalCount: len(found)}
	place := func(i int) plan.Cursor { return gapPlace(&found[i]) }
	out.PageInfo, err = walk(len(found), page, place, func(i int, cursor string) error {
		shown, err := a.gap(ctx, c, all, &found[i], "edges.node.", "nodes.")
		if err != nil {
			return err
		}
		out.Edges = append(out.Edges, model.GapEdge{Cursor: cursor, Node: shown})
		out.Nodes = append(out.Nodes, *shown)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, a.read(ctx)
}

// gap shows one gap in the places of an answer that begin with these names.
func (a *answer) gap(ctx context.Context, c *compiler, all *gaps.Gaps, g *gaps.Gap, places ...string) (*model.Gap, error) {
	shown := &model.Gap{Answer: a.Answer, Operation: c.operation, Found: g, Cited: all.Evidence(g)}
	helpers, ways := 0, 0
	for _, at := range places {
		a.show(at+"subject", g.Subject)
		a.show(at+"counterpart", g.Counterpart)
		a.show(at+"theme", g.Theme)
		a.show(at+"evidence", shown.Cited...)
		for _, s := range g.Searches {
			a.show(at+"assessments.subjects", s.Subjects...)
		}
		helpers = max(helpers, a.most(c, at+"helpers", "first", model.DefaultHelpers))
		ways += len(a.objects[at+"helpers.path"])
	}
	if helpers > mostHelpers {
		return nil, wps.Errorf(wps.BadUserInput, "first is %d: a gap has from 1 to %d helpers", helpers, mostHelpers)
	}
	for _, h := range all.Helpers(g, helpers) {
		help := model.GapHelper{Answer: a.Answer, Operation: c.operation, Found: h}
		if ways > 0 {
			way, err := c.way(ctx, a.Answer, g.Subject, h.Actor, g.Day)
			if err != nil {
				return nil, err
			}
			help.Way = way.first()
			for _, at := range places {
				a.way(at+"helpers.path.", way)
			}
		}
		for _, at := range places {
			a.show(at+"helpers.actor", h.Actor)
			a.show(at+"helpers.practice", h.Practice)
		}
		shown.Help = append(shown.Help, help)
	}
	return shown, nil
}

// mostHelpers is how many helpers of a gap can be asked for.
const mostHelpers = 20

// gapOrder is the order of gaps: the largest score first, then by id.
var gapOrder = plan.Order{By: "SCORE", Desc: true}

func gapPlace(g *gaps.Gap) plan.Cursor {
	return plan.Cursor{Order: gapOrder, Key: strconv.FormatFloat(g.Score, 'f', 17, 64), ID: g.ID}
}

func gapFilter(f *model.GapFilter) gaps.Filter {
	if f == nil {
		return gaps.Filter{}
	}
	out := gaps.Filter{IDs: idsOf(f.Ids), Subjects: idsOf(f.Subjects), Themes: idsOf(f.Themes), Kinds: f.Kinds}
	for _, s := range f.States {
		out.States = append(out.States, gaps.State(s))
	}
	if f.MinScore != nil {
		out.MinScore = *f.MinScore
	}
	return out
}

func idsOf(texts []string) []wps.ID {
	if texts == nil {
		return nil
	}
	ids := make([]wps.ID, len(texts))
	for i, t := range texts {
		ids[i] = wps.ID(t)
	}
	return ids
}

// Coverage draws up what regions have of something.
func (q query) Coverage(ctx context.Context, input model.CoverageInput) (*model.CoverageMatrix, error) {
	c, g := q.compile(ctx)
	all, err := q.analyses.gapsOn(ctx, c.operation, c.operation.On(input.AsOf))
	if err != nil {
		return nil, err
	}
	m, err := all.Coverage(input.By, idsOf(input.Rows), input.Columns)
	if err != nil {
		return nil, err
	}
	a, err := c.answer(g)
	if err != nil {
		return nil, err
	}
	a.show("rows", m.Rows...)
	for _, column := range m.Columns {
		a.show("columns.entity", column.Entity)
	}
	for _, row := range m.Cells {
		for _, cell := range row {
			a.show("cells.evidence", cell.Evidence...)
		}
	}
	return &model.CoverageMatrix{Answer: a.Answer, Operation: c.operation, Drawn: m}, a.read(ctx)
}
