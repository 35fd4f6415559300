package graph

import (
	"context"

	"wpsgraph/graph/model"
	"wpsgraph/graph/transport"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// computed names a field that is worked out for all rows of a level at once,
// after they were read; its values are kept in the reading.
type computed int

// The computed fields.
const (
	statusHistory computed = iota + 1
	functions
	currentPlan
	peerPractices
	questionAnswer
	pathsToOther
)

func (l late) work(ctx context.Context, c *compiler, rows []*plan.Row, r *model.Reading) error {
	switch l.computed {
	case statusHistory:
		return c.statusHistory(ctx, l, rows, r)
	case functions:
		return c.functions(ctx, l, rows, r)
	case peerPractices:
		return c.peers(ctx, l, rows, r)
	case questionAnswer:
		return c.answers(ctx, l, rows, r)
	case pathsToOther:
		return c.pathsTo(ctx, l, rows, r)
	}
	return c.currentPlan(ctx, l, rows, r)
}

// fetch fetches a tree of which nothing is computed.
func (c *compiler) fetch(ctx context.Context, t *plan.Tree) (*plan.Result, error) {
	view := c.operation.View
	result, err := view.Store.Fetch(ctx, view.Version, t)
	if err != nil {
		if wps.CodeOf(err) == wps.VersionGone {
			c.operation.Gone.Store(true)
		}
		return nil, err
	}
	transport.FiguresOf(ctx).AddStatement(rowsOf(&result.List))
	return result, nil
}

// read fetches a tree and then works out what is computed of its rows.
func (c *compiler) read(ctx context.Context, t *plan.Tree) (*model.Reading, error) {
	result, err := c.fetch(ctx, t)
	if err != nil {
		return nil, err
	}
	r := &model.Reading{Operation: c.operation, Result: result}
	if len(c.lates) == 0 {
		return r, nil
	}
	r.Late = map[model.LateKey]any{}
	levels := map[*plan.Selection][]*plan.Row{}
	gather(levels, result.Rows)
	for _, l := range c.lates {
		var rows []*plan.Row
		for _, row := range levels[l.selection] {
			if row.Entity != nil && l.on&kindsOf(row.Entity.Kind) != 0 {
				rows = append(rows, row)
			}
		}
		if err := l.work(ctx, c, rows, r); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// rowsOf counts all rows that were read for a list.
func rowsOf(l *plan.List) int {
	n := len(l.Rows) + len(l.Edges)
	for _, rows := range [][]plan.Row{l.Rows, l.Edges} {
		for i := range rows {
			row := &rows[i]
			for j := range row.Lists {
				if row.Select.Hops[j].Applies(row) {
					n += rowsOf(&row.Lists[j])
				}
			}
		}
	}
	return n
}

// gather sorts all rows of a result by the selection that they were read with.
func gather(levels map[*plan.Selection][]*plan.Row, rows []plan.Row) {
	for i := range rows {
		row := &rows[i]
		if row.Select == nil || !row.Found() {
			continue
		}
		levels[row.Select] = append(levels[row.Select], row)
		for h := range row.Select.Hops {
			if row.Select.Hops[h].Applies(row) {
				gather(levels, row.Lists[h].Rows)
				gather(levels, row.Lists[h].Edges)
			}
		}
	}
}

func keep[T any](r *model.Reading, l late, row *plan.Row, value T) {
	r.Late[model.LateKey{Select: l.selection, Key: l.key, ID: row.ID()}] = value
}

// statusHistory gives the steps of an entity's status history.
func (c *compiler) statusHistory(ctx context.Context, l late, rows []*plan.Row, r *model.Reading) error {
	a, err := c.answer(l.field)
	if err != nil {
		return err
	}
	for _, row := range rows {
		states := c.operation.View.Tables.Entity(row.Entity.ID).States
		steps := make([]model.StatusStep, len(states))
		for i, s := range states {
			steps[i] = model.StatusStep{Answer: a.Answer, Status: s.Status, From: s.From, Cited: s.Sources}
			a.show("sources", s.Sources...)
		}
		keep(r, l, row, steps)
	}
	return a.read(ctx)
}

// functions gives what a regional body has, plans or inherits of each function.
func (c *compiler) functions(ctx context.Context, l late, rows []*plan.Row, r *model.Reading) error {
	day, err := argumentsOf(l.field.fields[0], c.op.Variables).day("asOf", c.operation.Day)
	if err != nil {
		return err
	}
	a, err := c.answer(l.field)
	if err != nil {
		return err
	}
	for _, row := range rows {
		keep(r, l, row, a.functions(c.operation.View.Tables.Functions(row.Entity.ID, day)))
	}
	return a.read(ctx)
}

// functions shows one state for each record, and one for each function of
// which nothing is recorded.
func (a *answer) functions(recorded []tables.FunctionState) []model.FunctionState {
	var states []model.FunctionState
	for _, f := range recorded {
		if len(f.Rows) == 0 {
			f.Rows = []wps.FunctionState{{Function: f.Function}}
		}
		for _, row := range f.Rows {
			states = append(states, model.NewFunctionState(a.Answer, f.State, row))
			a.show("sources", row.Sources...)
			a.show("entity", row.Entity)
		}
	}
	return states
}

// currentPlan gives the plan of a country that is current on the date.
func (c *compiler) currentPlan(ctx context.Context, l late, rows []*plan.Row, r *model.Reading) error {
	day, err := argumentsOf(l.field.fields[0], c.op.Variables).day("asOf", c.operation.Day)
	if err != nil {
		return err
	}
	inner := c.inner()
	selection, err := inner.selection(reads, position{parts: l.field.parts(kindsOf(wps.ActionPlan))})
	if err != nil {
		return err
	}
	ids := make([]wps.ID, len(rows))
	for i, row := range rows {
		if plan := c.operation.View.Tables.CurrentPlan(row.Entity.ID, day); plan != nil {
			ids[i] = plan.ID
		}
	}
	read, err := inner.read(ctx, &plan.Tree{Root: plan.Root{IDs: ids}, Select: selection})
	if err != nil {
		return err
	}
	for i, row := range rows {
		keep(r, l, row, model.As[*model.ActionPlan](model.Thing{Row: &read.Result.Rows[i], Reading: read}))
	}
	return nil
}
