package graph

import (
	"context"

	"wpsgraph/graph/model"
	"wpsgraph/internal/paths"
	"wpsgraph/internal/wps"
)

// CollaborationPaths finds how two actors, or two sets of actors, could work
// together.
func (q query) CollaborationPaths(ctx context.Context, input model.PathInput) (*model.PathResult, error) {
	c, g := q.compile(ctx)
	request, err := c.pathRequest(input)
	if err != nil {
		return nil, err
	}
	view, err := c.operation.View.Graph.At(ctx, c.operation.On(input.AsOf))
	if err != nil {
		return nil, err
	}
	found, err := q.searches.find(ctx, view, request)
	if err != nil {
		return nil, err
	}
	a, err := c.answer(g)
	if err != nil {
		return nil, err
	}
	shown := &model.PathResult{Answer: a.Answer, Operation: c.operation, Found: found}
	a.paths(shown)
	return shown, a.read(ctx)
}

// pathRequest checks that all ids are there, so that the answer can name the
// nearest ones, and fills in what was left out.
func (c *compiler) pathRequest(input model.PathInput) (paths.Request, error) {
	r := paths.Request{
		From: idsOf(input.From), To: idsOf(input.To), K: 5, MaxHops: defaultHops,
		Types: input.Relations, Avoid: idsOf(input.Avoid), Through: idsOf(input.Through),
	}
	for _, ids := range []struct {
		argument string
		ids      []wps.ID
	}{{"from", r.From}, {"to", r.To}, {"avoid", r.Avoid}, {"through", r.Through}} {
		if err := c.mustBe(ids.ids, ids.argument); err != nil {
			return r, err
		}
		for i, id := range ids.ids {
			ids.ids[i] = c.operation.View.Tables.Entity(id).ID
		}
	}
	for _, tie := range input.Assume {
		ends := []wps.ID{wps.ID(tie.From), wps.ID(tie.To)}
		if err := c.mustBe(ends, "assume"); err != nil {
			return r, err
		}
		r.Assume = append(r.Assume, paths.AssumedTie{From: ends[0], To: ends[1], Type: tie.Type})
	}
	if input.K != nil {
		r.K = *input.K
	}
	if input.MaxHops != nil {
		r.MaxHops = *input.MaxHops
	}
	if input.MinConfidence != nil {
		r.MinConfidence = *input.MinConfidence
	}
	r.AllowHubs = input.AllowHubs != nil && *input.AllowHubs
	return r, nil
}

// paths shows what the answer to a question for paths is made of.
func (a *answer) paths(r *model.PathResult) {
	for i := range r.Found.Paths {
		a.path("paths.", r, &r.Found.Paths[i])
	}
	for _, hub := range r.Found.ExcludedHubs {
		a.show("excludedHubs.entity", hub.ID)
	}
	for _, n := range r.Found.Nearest {
		a.show("nearest.end", n.End)
		a.show("nearest.actor", n.Actor)
	}
}

func (a *answer) path(at string, r *model.PathResult, p *paths.Path) {
	a.show(at+"from", p.From())
	a.show(at+"to", p.To())
	a.show(at+"sources", r.SourcesOf(p)...)
	for _, h := range p.Hops {
		a.show(at+"hops.from", h.From)
		a.show(at+"hops.to", h.To)
		for _, relation := range h.Relations {
			a.show(at+"hops.relations", relation.ID)
		}
		for _, j := range h.Joint {
			a.show(at+"hops.joint.what", j.What)
			a.show(at+"hops.joint.fromRole", j.FromRole)
			a.show(at+"hops.joint.toRole", j.ToRole)
		}
	}
}

// way is the best path between two actors, where there is one.
type way struct{ result *model.PathResult }

// way finds the best path between two actors; none where one of them can be no
// end, or where they are the same.
func (c *compiler) way(ctx context.Context, a *model.Answer, from, to wps.ID, day wps.Day) (way, error) {
	if from == to || !canEnd(from) || !canEnd(to) {
		return way{}, nil
	}
	result, err := c.ways(ctx, a, from, to, day, 1)
	if err != nil {
		return way{}, err
	}
	return way{result}, nil
}

// ways finds the best paths between two actors.
func (c *compiler) ways(ctx context.Context, a *model.Answer, from, to wps.ID, day wps.Day, k int) (*model.PathResult, error) {
	view, err := c.operation.View.Graph.At(ctx, day)
	if err != nil {
		return nil, err
	}
	found, err := c.searches.find(ctx, view, paths.Request{From: []wps.ID{from}, To: []wps.ID{to}, K: k, MaxHops: defaultHops})
	if err != nil {
		return nil, err
	}
	return &model.PathResult{Answer: a, Operation: c.operation, Found: found}, nil
}

// defaultHops is how long paths may be where nothing is asked.
const defaultHops = 6

// canEnd tells whether a path may begin or end at an entity of this id.
func canEnd(id wps.ID) bool { return id.Kind().IsActor() || id.Kind().IsJoint() }

func (w way) first() *model.CollaborationPath {
	if w.result == nil || len(w.result.Found.Paths) == 0 {
		return nil
	}
	return &w.result.Paths()[0]
}

// way shows what a way is made of.
func (a *answer) way(at string, w way) {
	if w.first() != nil {
		a.path(at, w.result, &w.result.Found.Paths[0])
	}
}
