package graph

import (
	"context"

	"wpsgraph/docs/queries"
	"wpsgraph/graph/model"
	"wpsgraph/internal/gaps"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// answers gives what the graph answers to guiding questions.
func (c *compiler) answers(ctx context.Context, l late, rows []*plan.Row, r *model.Reading) error {
	args := argumentsOf(l.field.fields[0], c.op.Variables)
	day, err := args.day("asOf", c.operation.Day)
	if err != nil {
		return err
	}
	region := wps.ID(args.text("region"))
	if region != "" {
		if err := c.mustBe([]wps.ID{region}, "region", wps.RegionalBody); err != nil {
			return err
		}
	}
	for _, row := range rows {
		shown, err := c.answerOf(ctx, l, row.Entity.ID, region, day)
		if err != nil {
			return err
		}
		keep(r, l, row, shown)
	}
	return nil
}

// answerOf answers one question. The lists of two questions differ, so each
// has an answer of its own.
func (c *compiler) answerOf(ctx context.Context, l late, question, region wps.ID, day wps.Day) (*model.QuestionAnswer, error) {
	found, err := gaps.AnswerQuestion(c.operation.View.Tables, day, question, region)
	if err != nil {
		return nil, err
	}
	a, err := c.answer(l.field)
	if err != nil {
		return nil, err
	}
	document, err := queries.Text(found.Query)
	if err != nil {
		return nil, err
	}
	a.list("practices", plan.Entities, found.Practices)
	a.show("actors", found.Actors[:min(model.MostActors, len(found.Actors))]...)
	a.show("regionsWithout", found.RegionsWithout...)
	for _, n := range found.ByRegion {
		a.show("byRegion.region", n.Region)
	}
	return &model.QuestionAnswer{Answered: a.Answer, Operation: c.operation, Found: found, Document: document}, a.read(ctx)
}

// pathsTo gives how each of some actors could work together with another.
func (c *compiler) pathsTo(ctx context.Context, l late, rows []*plan.Row, r *model.Reading) error {
	args := argumentsOf(l.field.fields[0], c.op.Variables)
	day, err := args.day("asOf", c.operation.Day)
	if err != nil {
		return err
	}
	to := wps.ID(args.text("id"))
	if err := c.mustBe([]wps.ID{to}, "id"); err != nil {
		return err
	}
	k, ok := args.number("k")
	if !ok {
		k = model.DefaultPaths
	}
	a, err := c.answer(l.field)
	if err != nil {
		return err
	}
	for _, row := range rows {
		shown, err := c.ways(ctx, a.Answer, row.Entity.ID, c.operation.View.Tables.Entity(to).ID, day, k)
		if err != nil {
			return err
		}
		a.paths(shown)
		keep(r, l, row, shown)
	}
	return a.read(ctx)
}
