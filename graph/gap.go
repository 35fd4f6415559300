package graph

import (
	"context"
	"strconv"

	"github.com/hashicorp/golang-lru/v2"

	"wpsgraph/graph/model"
	"wpsgraph/internal/gaps"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// gapCache keeps the gaps of the versions and dates that were asked for last.
type gapCache = lru.Cache[gapKey, *gaps.Gaps]

type gapKey struct {
	version string
	day     wps.Day
}

// gapsKept is for how many versions and dates gaps are kept.
const gapsKept = 16

func (q query) gapsOn(ctx context.Context, op *model.Operation, day wps.Day) (*gaps.Gaps, error) {
	key := gapKey{op.View.Version.Hash, day}
	if kept, ok := q.gaps.Get(key); ok {
		return kept, nil
	}
	view, err := op.View.Graph.At(ctx, day)
	if err != nil {
		return nil, err
	}
	found := gaps.Of(op.View.Tables, view)
	q.gaps.Add(key, found)
	return found, nil
}

// Gaps lists what is missing where, the largest gap first.
func (q query) Gaps(ctx context.Context, filter *model.GapFilter, asOf *wps.Date, first int, after *string) (*model.GapConnection, error) {
	c, g := q.compile(ctx)
	args := argumentsOf(g.fields[0], c.op.Variables)
	page, err := args.forward(gapOrder)
	if err != nil {
		return nil, err
	}
	all, err := q.gapsOn(ctx, c.operation, c.operation.On(asOf))
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
	from, to := window(len(found), page, func(i int) plan.Cursor { return gapPlace(&found[i]) })
	out := &model.GapConnection{
		Edges: []model.GapEdge{}, Nodes: []model.Gap{}, TotalCount: len(found),
		PageInfo: &model.PageInfo{HasNextPage: to < len(found), HasPreviousPage: page.After != nil},
	}
	for i := from; i < to; i++ {
		shown := a.gap(c.operation, all, &found[i])
		cursor := gapPlace(&found[i]).String()
		out.Edges = append(out.Edges, model.GapEdge{Cursor: cursor, Node: shown})
		out.Nodes = append(out.Nodes, *shown)
		if i == from {
			out.PageInfo.StartCursor = &cursor
		}
		out.PageInfo.EndCursor = &cursor
	}
	return out, a.read(ctx)
}

// gap shows one gap in every place of an answer that shows gaps.
func (a *answer) gap(op *model.Operation, all *gaps.Gaps, g *gaps.Gap) *model.Gap {
	shown := &model.Gap{Answer: a.Answer, Operation: op, Found: g, Cited: all.Evidence(g)}
	for _, at := range []string{"edges.node.", "nodes."} {
		a.show(at+"subject", g.Subject)
		a.show(at+"counterpart", g.Counterpart)
		a.show(at+"theme", g.Theme)
		a.show(at+"evidence", shown.Cited...)
		for _, s := range g.Searches {
			a.show(at+"assessments.subjects", s.Subjects...)
		}
	}
	return shown
}

// gapOrder is the order of gaps: the largest score first, then by id.
var gapOrder = plan.Order{By: "SCORE", Desc: true}

func gapPlace(g *gaps.Gap) plan.Cursor {
	return plan.Cursor{Order: gapOrder, Key: strconv.FormatFloat(g.Score, 'f', 17, 64), ID: g.ID}
}

// window finds the page in a list of n things that is in its order.
func window(n int, page plan.Page, place func(int) plan.Cursor) (from, to int) {
	if page.After != nil {
		for from < n && place(from).Compare(*page.After) <= 0 {
			from++
		}
	}
	return from, min(n, from+page.First)
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
	m, err := gaps.Coverage(c.operation.View.Tables, c.operation.On(input.AsOf), input.By, idsOf(input.Rows), input.Columns)
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
