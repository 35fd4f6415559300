package graph

import (
	"context"

	"wpsgraph/graph/model"
	"wpsgraph/internal/gaps"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// RegionPair is how two regional bodies stand to each other.
func (q query) RegionPair(ctx context.Context, first, second string, asOf *wps.Date) (*model.RegionPair, error) {
	c, g := q.compile(ctx)
	ids := []wps.ID{wps.ID(first), wps.ID(second)}
	if err := c.mustBe(ids, "a and b", wps.RegionalBody); err != nil {
		return nil, err
	}
	all, err := q.analyses.gapsOn(ctx, c.operation, c.operation.On(asOf))
	if err != nil {
		return nil, err
	}
	found, err := all.RegionPair(ids[0], ids[1])
	if err != nil {
		return nil, err
	}
	a, err := c.answer(g)
	if err != nil {
		return nil, err
	}
	pair := &model.RegionPair{Answer: a.Answer, Operation: c.operation, Found: found}
	a.show("a", found.A)
	a.show("b", found.B)
	a.show("sharedMembers", found.SharedMembers...)
	a.show("sharedThemes", found.SharedThemes...)
	a.list("ties", plan.Relations, found.Ties)
	a.brokers("bridges.", found.Bridges)
	for _, s := range found.Searches {
		a.show("assessments.subjects", s.Subjects...)
	}
	for i := range found.MissingCounterparts {
		shown, err := a.gap(ctx, c, all, &found.MissingCounterparts[i], "missingCounterparts.")
		if err != nil {
			return nil, err
		}
		pair.Missing = append(pair.Missing, shown)
	}
	if k := a.most(c, "paths", "k", model.DefaultPaths); k > 0 {
		ways, err := c.ways(ctx, a.Answer, found.A, found.B, found.Day, k)
		if err != nil {
			return nil, err
		}
		pair.Ways = ways.Paths()
		for i := range ways.Found.Paths {
			a.path("paths.", ways, &ways.Found.Paths[i])
		}
	}
	return pair, a.read(ctx)
}

func (a *answer) brokers(at string, found []gaps.Broker) {
	for _, b := range found {
		a.show(at+"actor", b.Actor)
		a.show(at+"regions", b.Regions...)
	}
}

// Brokers are the actors that connect regions.
func (q query) Brokers(ctx context.Context, regions []string, asOf *wps.Date, first int) ([]model.Broker, error) {
	c, g := q.compile(ctx)
	if err := c.mustBe(idsOf(regions), "regions", wps.RegionalBody); err != nil {
		return nil, err
	}
	if first < 1 || first > MaxPage {
		return nil, wps.Errorf(wps.BadUserInput, "first is %d: ask for 1 to %d", first, MaxPage)
	}
	all, err := q.analyses.gapsOn(ctx, c.operation, c.operation.On(asOf))
	if err != nil {
		return nil, err
	}
	found, err := all.Brokers(idsOf(regions))
	if err != nil {
		return nil, err
	}
	found = found[:min(first, len(found))]
	a, err := c.answer(g)
	if err != nil {
		return nil, err
	}
	a.brokers("", found)
	return model.Brokers(a.Answer, c.operation, found), a.read(ctx)
}

// SuggestedTies are ties that do not exist and would close most.
func (q query) SuggestedTies(ctx context.Context, region *string, asOf *wps.Date, first int) ([]model.SuggestedTie, error) {
	c, g := q.compile(ctx)
	var of wps.ID
	if region != nil {
		of = wps.ID(*region)
		if err := c.mustBe([]wps.ID{of}, "region", wps.RegionalBody); err != nil {
			return nil, err
		}
	}
	if first < 1 || first > mostSuggested {
		return nil, wps.Errorf(wps.BadUserInput, "first is %d: ask for 1 to %d", first, mostSuggested)
	}
	all, err := q.analyses.gapsOn(ctx, c.operation, c.operation.On(asOf))
	if err != nil {
		return nil, err
	}
	var found []gaps.SuggestedTie
	if err := q.searches.run(ctx, func() error {
		found, err = all.SuggestedTies(of, first)
		return err
	}); err != nil {
		return nil, err
	}
	a, err := c.answer(g)
	if err != nil {
		return nil, err
	}
	out := []model.SuggestedTie{}
	for _, s := range found {
		shown := model.SuggestedTie{Answer: a.Answer, Operation: c.operation, Found: s}
		a.show("from", s.From)
		a.show("to", s.To)
		for i := range s.Closes {
			lowered, err := a.gap(ctx, c, all, &s.Closes[i].Gap, "closes.")
			if err != nil {
				return nil, err
			}
			shown.Lowered = append(shown.Lowered, lowered)
		}
		out = append(out, shown)
	}
	return out, a.read(ctx)
}

// mostSuggested is how many suggested ties can be asked for.
const mostSuggested = 50
