package paths_test

import (
	"cmp"
	"math"
	"slices"

	"wpsgraph/internal/paths"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// reference answers a request in the slowest and most obvious way: it computes
// every tie from the records, lists every path up to the limit, sorts them, and
// takes one after the other. It shares no code with what it is compared to but
// the rules of package wps and the weights of a step and of a crowd.
type reference struct {
	content   *wps.Content
	relations []*wps.Relation // of the content
	day       wps.Day
	request   paths.Request
	ties      map[[2]wps.ID]refTie // computed before, with the request's filter
	tied      map[wps.ID]int       // partners counted before
}

type refTie struct {
	strength   float64
	memberOnly bool
}

func newReference(w *world, day wps.Date, request paths.Request) *reference {
	return &reference{
		content: &w.Content, relations: slices.Collect(w.Content.Relations.All()), day: day.Last(), request: request,
		ties: map[[2]wps.ID]refTie{}, tied: map[wps.ID]int{},
	}
}

// refPath is a path as the reference sees it.
type refPath struct {
	IDs   []wps.ID
	Weak  bool
	Score float64
	Cost  uint32
}

func (r *reference) entity(id wps.ID) *wps.Entity {
	i := slices.IndexFunc(r.content.Entities, func(e *wps.Entity) bool { return e.ID == id })
	return r.content.Entities[i]
}

// acts: an actor that is there on the day.
func (r *reference) acts(id wps.ID) bool {
	e := r.entity(id)
	if ended := e.Attributes.Date(wps.Ended); ended != "" && r.day >= ended.Last() {
		return false
	}
	return e.Kind.IsActor() && e.Exists(r.day) != wps.No
}

func certainty(a wps.Answer) float64 {
	if a == wps.Yes {
		return 1
	}
	return .8
}

// members: different members on the day.
func (r *reference) members(body wps.ID) int {
	members := map[wps.ID]bool{}
	for _, rel := range r.relations {
		if rel.Type == wps.MemberOf && rel.To == body && wps.CountsAsMember(rel.MembershipStatus()) &&
			rel.Span.Holds(r.day) != wps.No && r.acts(rel.From) {
			members[rel.From] = true
		}
	}
	return len(members)
}

// base: what a relation between two actors says, before confidence and date.
func (r *reference) base(rel *wps.Relation, members int) float64 {
	switch rel.Type {
	case wps.PartnersWith:
		switch basis, form := rel.Attributes.Text(wps.Basis), rel.Attributes.Text(wps.Form); {
		case basis == "SHARED_EVENT" || basis == "SHARED_MEMBERSHIP":
			return .3
		case basis == "JOINT_EVENT":
			return .5
		case form == "JOINT_PROGRAMME" || form == "MOU":
			return 1
		}
		return .8
	case wps.Supports, wps.EstablishedBy, wps.HostedBy, wps.Funds:
		return .7
	case wps.PartOf:
		return .6
	case wps.MemberOf:
		if r.entity(rel.To).IsUniversal() || !wps.CountsAsMember(rel.MembershipStatus()) {
			return 0
		}
		return min(.5, .5/math.Sqrt(float64(members)/4))
	}
	return 0
}

func (r *reference) passes(rel *wps.Relation, filtered bool) bool {
	if rel.AboutWPS() == wps.No {
		return false
	}
	if !filtered {
		return true
	}
	return (len(r.request.Types) == 0 || slices.Contains(r.request.Types, rel.Type)) && rel.Confidence.AtLeast(r.request.MinConfidence)
}

// inside: the relations by which actors stand in a thing, by actor.
func (r *reference) inside(thing wps.ID) map[wps.ID][]*wps.Relation {
	out := map[wps.ID][]*wps.Relation{}
	if r.entity(thing).Exists(r.day) == wps.No {
		return out
	}
	for _, rel := range r.relations {
		if rel.From != thing && rel.To != thing || !rel.Type.Joins() || rel.AboutWPS() == wps.No || rel.Span.Holds(r.day) == wps.No {
			continue
		}
		actor := rel.Other(thing)
		if e := r.entity(actor); e.Kind.IsActor() && e.Exists(r.day) != wps.No {
			out[actor] = append(out[actor], rel)
		}
	}
	return out
}

// tie: the strength of the tie of two actors, and whether memberships are all
// it is made of.
func (r *reference) tie(a, b wps.ID, filtered bool) (strength float64, memberOnly bool) {
	var strengths []float64
	memberOnly = true
	add := func(s float64, membership bool) {
		if s > 0 {
			strengths = append(strengths, s)
			memberOnly = memberOnly && membership
		}
	}
	if !r.acts(a) || !r.acts(b) {
		return 0, false
	}
	for _, rel := range r.relations {
		holds := rel.Span.Holds(r.day)
		if (rel.From == a && rel.To == b || rel.From == b && rel.To == a) && holds != wps.No && r.passes(rel, filtered) {
			s := r.base(rel, r.members(rel.To)) * rel.Confidence.Weight() * certainty(holds)
			add(s, rel.Type == wps.MemberOf)
		}
	}
	for _, thing := range r.content.Entities {
		if thing.Kind.IsJoint() && !(filtered && slices.Contains(r.request.Avoid, thing.ID)) {
			add(r.joint(thing, a, b, filtered), false)
		}
	}
	for _, as := range r.request.Assume {
		if as.From == a && as.To == b || as.From == b && as.To == a {
			if !filtered || len(r.request.Types) == 0 || slices.Contains(r.request.Types, as.Type) {
				add(r.base(&wps.Relation{Type: as.Type, From: as.From, To: as.To}, r.members(as.To)+1), as.Type == wps.MemberOf)
			}
		}
	}
	slices.Sort(strengths)
	none := 1.0
	for _, s := range slices.Backward(strengths) {
		none *= 1 - s
	}
	return 1 - none, memberOnly
}

// joint: what standing in a thing together says about two actors.
func (r *reference) joint(thing *wps.Entity, a, b wps.ID, filtered bool) float64 {
	inside := r.inside(thing.ID)
	n := len(inside)
	if n > 12 {
		return 0
	}
	base := map[wps.Kind]float64{wps.Practice: 1, wps.ActionPlan: .8, wps.PeaceProcess: .8, wps.Event: .5}[thing.Kind]
	var best float64
	for _, x := range inside[a] {
		for _, y := range inside[b] {
			if r.passes(x, filtered) && r.passes(y, filtered) {
				holds := x.Span.Holds(r.day).And(y.Span.Holds(r.day)).And(thing.Exists(r.day))
				best = max(best, base/float64(n-1)*min(x.Confidence.Weight(), y.Confidence.Weight())*certainty(holds))
			}
		}
	}
	return best
}

// step: the strength of a hop, which may be between an end and an actor in it.
func (r *reference) step(a, b wps.ID) (strength float64, memberOnly bool) {
	t, ok := r.ties[[2]wps.ID{a, b}]
	if !ok {
		t.strength, t.memberOnly = r.hop(a, b)
		r.ties[[2]wps.ID{a, b}] = t
	}
	return t.strength, t.memberOnly
}

func (r *reference) hop(a, b wps.ID) (strength float64, memberOnly bool) {
	for _, end := range [2][2]wps.ID{{a, b}, {b, a}} {
		if !r.entity(end[0]).Kind.IsJoint() {
			continue
		}
		var strengths []float64
		for _, rel := range r.inside(end[0])[end[1]] {
			if r.acts(end[1]) && rel.Confidence.AtLeast(r.request.MinConfidence) {
				strengths = append(strengths, rel.Confidence.Weight()*certainty(rel.Span.Holds(r.day)))
			}
		}
		slices.Sort(strengths)
		none := 1.0
		for _, s := range slices.Backward(strengths) {
			none *= 1 - s
		}
		return 1 - none, false
	}
	return r.tie(a, b, true)
}

// partners: how many actors are tied to one, whatever the request asks of ties
// between them; at least one.
func (r *reference) partners(a wps.ID) (k int) {
	if k, ok := r.tied[a]; ok {
		return k
	}
	defer func() { r.tied[a] = k }()
	for _, e := range r.content.Entities {
		if e.ID != a && e.Kind.IsActor() {
			if s, _ := r.tie(a, e.ID, false); s > 0 {
				k++
			}
		}
	}
	k = max(1, k)
	return k
}

func units(x float64) uint32 { return uint32(math.Round(x * topology.CostUnit)) }

// all: every path up to the limit, in order.
func (r *reference) all() []refPath {
	var out []refPath
	for _, from := range r.request.From {
		r.walk(refPath{IDs: []wps.ID{from}, Score: 1}, false, &out)
	}
	out = slices.DeleteFunc(out, func(p refPath) bool {
		return slices.ContainsFunc(r.request.Through, func(id wps.ID) bool { return !slices.Contains(p.IDs, id) })
	})
	slices.SortFunc(out, func(a, b refPath) int {
		if a.Weak != b.Weak && !r.request.RankWeak {
			if b.Weak {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(a.Cost, b.Cost), slices.Compare(a.IDs, b.IDs))
	})
	return out
}

func (r *reference) walk(p refPath, memberOnly bool, out *[]refPath) {
	if len(p.IDs) > r.request.MaxHops {
		return
	}
	last := p.IDs[len(p.IDs)-1]
	if len(p.IDs) > 1 {
		k := float64(r.partners(last))
		p.Score *= math.Pow(k, -paths.CrowdExponent)
		p.Cost += units(paths.CrowdExponent * math.Log(k))
	}
	for _, e := range r.content.Entities {
		isFinish := slices.Contains(r.request.To, e.ID)
		if slices.Contains(p.IDs, e.ID) || slices.Contains(r.request.From, e.ID) || !isFinish && !r.mayPass(e) {
			continue
		}
		strength, only := r.step(last, e.ID)
		if strength == 0 {
			continue
		}
		next := refPath{
			IDs: append(slices.Clone(p.IDs), e.ID), Weak: p.Weak || memberOnly && only && len(p.IDs) > 1,
			Score: p.Score * paths.StepWeight * strength,
			Cost:  p.Cost + units(-math.Log(strength)) + units(-math.Log(paths.StepWeight)),
		}
		if isFinish {
			*out = append(*out, next)
			continue
		}
		r.walk(next, only, out)
	}
}

func (r *reference) mayPass(e *wps.Entity) bool {
	return e.Kind.IsActor() && !slices.Contains(r.request.Avoid, e.ID) && (r.request.AllowHubs || !e.IsUniversal())
}

// best: the paths that are taken.
func (r *reference) best() []refPath {
	var taken []refPath
	for _, p := range r.all() {
		if len(taken) < r.request.K && !slices.ContainsFunc(taken, func(q refPath) bool { return r.tooAlike(p, q) }) {
			taken = append(taken, p)
		}
	}
	return taken
}

// tooAlike: p shares more than half of the actors between of q, not counting
// those that every path must pass.
func (r *reference) tooAlike(p, q refPath) bool {
	var of, shared float64
	for _, id := range q.IDs[1 : len(q.IDs)-1] {
		if slices.Contains(r.request.Through, id) {
			continue
		}
		of++
		if slices.Contains(p.IDs[1:len(p.IDs)-1], id) {
			shared++
		}
	}
	return of > 0 && shared/of > .5
}

// leftOut: how many of the paths with hubs allowed pass through each.
func (r *reference) leftOut() map[wps.ID]int {
	out := map[wps.ID]int{}
	if r.request.AllowHubs {
		return out
	}
	allowing := *r
	allowing.request.AllowHubs = true
	for _, p := range allowing.best() {
		for _, id := range p.IDs[1 : len(p.IDs)-1] {
			if r.entity(id).IsUniversal() {
				out[id]++
			}
		}
	}
	return out
}
