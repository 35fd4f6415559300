package graph

import (
	"context"

	"wpsgraph/graph/model"
	"wpsgraph/internal/gaps"
	"wpsgraph/internal/peers"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// mostPeers is how many peer practices can be asked for.
const mostPeers = 50

// PeerPractices are practices that others had for a need.
func (q query) PeerPractices(ctx context.Context, input model.PeerInput) (*model.PeerResult, error) {
	c, g := q.compile(ctx)
	day := c.operation.On(input.AsOf)
	request, err := q.peerRequest(ctx, c, input, day)
	if err != nil {
		return nil, err
	}
	found, err := q.analyses.peersOn(c.operation, day).Find(request)
	if err != nil {
		return nil, err
	}
	a, err := c.answer(g)
	if err != nil {
		return nil, err
	}
	result := &model.PeerResult{Operation: c.operation, Found: found, Shown: []model.PeerPractice{}}
	for i := range found.Peers {
		shown, err := a.peer(ctx, c, "peers.", request.For, &found.Peers[i], day)
		if err != nil {
			return nil, err
		}
		result.Shown = append(result.Shown, shown)
	}
	return result, a.read(ctx)
}

func (q query) peerRequest(ctx context.Context, c *compiler, input model.PeerInput, day wps.Day) (peers.Request, error) {
	r := peers.Request{For: wps.ID(input.For), Themes: idsOf(input.Themes), Tracks: input.Tracks, First: 10}
	if err := c.mustBe([]wps.ID{r.For}, "for"); err != nil {
		return r, err
	}
	if err := c.mustBe(r.Themes, "themes", wps.Theme); err != nil {
		return r, err
	}
	if input.First != nil {
		r.First = *input.First
	}
	if r.First < 1 || r.First > mostPeers {
		return r, wps.Errorf(wps.BadUserInput, "first is %d: ask for 1 to %d", r.First, mostPeers)
	}
	r.SameRegion = input.SameRegion != nil && *input.SameRegion
	if w := input.Weights; w != nil {
		r.Weights = peers.WeightChange{Theme: w.Theme, Gap: w.Gap, Context: w.Context, ActorType: w.ActorType, Recency: w.Recency}
	}
	if input.Gap == nil {
		return r, nil
	}
	all, err := q.analyses.gapsOn(ctx, c.operation, day)
	if err != nil {
		return r, err
	}
	found, err := all.Find(gaps.Filter{IDs: []wps.ID{wps.ID(*input.Gap)}})
	if err != nil {
		return r, err
	}
	if len(found) == 0 {
		return r, wps.Errorf(wps.BadUserInput, "gap: on that date there is no gap %q", shorten(*input.Gap))
	}
	r.Gap = &found[0]
	return r, nil
}

// peer shows one practice, with the way to the first of its leaders that there
// is a way to, where that is asked for.
func (a *answer) peer(ctx context.Context, c *compiler, at string, whose wps.ID, p *peers.Peer, day wps.Day) (model.PeerPractice, error) {
	shown := model.PeerPractice{Answer: a.Answer, Operation: c.operation, Found: p}
	a.show(at+"practice", p.Practice)
	if len(a.objects[at+"path"]) == 0 {
		return shown, nil
	}
	for _, leader := range p.Leaders {
		way, err := c.way(ctx, a.Answer, whose, leader, day)
		if err != nil {
			return shown, err
		}
		if shown.Way = way.first(); shown.Way != nil {
			a.way(at+"path.", way)
			return shown, nil
		}
	}
	return shown, nil
}

// peers gives the practices elsewhere that are most like each of some practices.
func (c *compiler) peers(ctx context.Context, l late, rows []*plan.Row, r *model.Reading) error {
	first, ok := argumentsOf(l.field.fields[0], c.op.Variables).number("first")
	if !ok || first < 1 || first > 20 {
		return wps.Errorf(wps.BadUserInput, "first is %d: ask for 1 to 20", first)
	}
	a, err := c.answer(l.field)
	if err != nil {
		return err
	}
	all := c.analyses.peersOn(c.operation, c.operation.Day)
	for _, row := range rows {
		found, err := all.Find(peers.Request{For: row.Entity.ID, First: first})
		if err != nil {
			return err
		}
		list := make([]model.PeerPractice, 0, len(found.Peers))
		for i := range found.Peers {
			shown, err := a.peer(ctx, c, "", row.Entity.ID, &found.Peers[i], c.operation.Day)
			if err != nil {
				return err
			}
			list = append(list, shown)
		}
		keep(r, l, row, list)
	}
	return a.read(ctx)
}

// Compare sets entities of one kind side by side.
func (q query) Compare(ctx context.Context, ids []string, asOf *wps.Date) (*model.Comparison, error) {
	c, g := q.compile(ctx)
	found, err := peers.Compare(c.operation.View.Tables, c.operation.On(asOf), idsOf(ids))
	if err != nil {
		return nil, err
	}
	a, err := c.answer(g)
	if err != nil {
		return nil, err
	}
	a.show("items", found.Items...)
	for _, row := range found.Rows {
		for _, v := range row.Values {
			a.show("rows.values.sources", v.Sources...)
		}
	}
	return &model.Comparison{Answer: a.Answer, Operation: c.operation, Found: found}, a.read(ctx)
}
