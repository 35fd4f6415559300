package graph

import (
	"context"

	"wpsgraph/graph/model"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// Statistics counts what there is on a date.
func (q query) Statistics(ctx context.Context, asOf *wps.Date, includePast *bool) (*model.Statistics, error) {
	op := model.OperationOf(ctx)
	s := op.View.Tables.Statistics(op.On(asOf), includePast != nil && *includePast)
	out := &model.Statistics{
		AsOf:                     s.Day.Date(),
		CountriesEverWithPlan:    s.CountriesEverWithPlan,
		CountriesWithCurrentPlan: s.CountriesWithCurrentPlan,
		PlansWithBudget:          answers(s.PlansWithBudget),
		PlansWithMonitoring:      answers(s.PlansWithMonitoring),
		PlansWithCivilSociety:    answers(s.PlansWithCivilSociety),
		Sources:                  s.Sources,
		SourcesRead:              s.SourcesRead,
	}
	for _, n := range s.Entities {
		out.Entities = append(out.Entities, model.KindCount{Kind: n.Of, Count: n.Count})
	}
	for _, n := range s.Relations {
		out.Relations = append(out.Relations, model.RelationCount{Type: n.Of, Direction: plan.Both, Count: n.Count})
	}
	return out, nil
}

func answers(n tables.AnswerCount) *model.AnswerCount {
	return &model.AnswerCount{Yes: n.Yes, No: n.No, NotRecorded: n.NotRecorded}
}

// PublishedTotals lists the totals published for a date or earlier, all where
// no date is given.
func (q query) PublishedTotals(ctx context.Context, asOf *wps.Date) ([]model.PublishedTotal, error) {
	c, g := q.compile(ctx)
	a, err := c.answer(g)
	if err != nil {
		return nil, err
	}
	totals := []model.PublishedTotal{}
	for _, t := range c.operation.View.Tables.Totals() {
		if asOf != nil && t.AsOf.First() > asOf.Last() {
			continue
		}
		totals = append(totals, model.PublishedTotal{Answer: a.Answer, Total: t})
		a.show("subject", t.Subject)
		a.show("source", t.Source)
	}
	return totals, a.read(ctx)
}

// Dataset names the version of the data that answers.
func (q query) Dataset(ctx context.Context) (*model.Dataset, error) {
	return model.NewDataset(model.OperationOf(ctx)), nil
}
