package paths

import (
	"slices"
	"strconv"
	"strings"

	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// query is a request that was checked, with nodes in the place of ids.
type query struct {
	k, maxHops, budget int
	from, to           []topology.Node // by node, each once
	avoid              []topology.Node // actors
	through            []topology.Node
	filter             topology.Filter
	allowHubs          bool
	rankWeak           bool
	assume             []assumption
}

// Unknown is the cause of the error for ids that name nothing, so that a caller
// can look for what was meant.
type Unknown struct{ IDs []wps.ID }

// Error names the ids.
func (u *Unknown) Error() string { return "unknown: " + list(u.IDs) }

func newQuery(view *topology.View, r Request) (*query, error) {
	q := &query{
		k: r.K, maxHops: r.MaxHops, budget: r.Budget, allowHubs: r.AllowHubs, rankWeak: r.RankWeak,
		filter: topology.Filter{Types: r.Types, MinConfidence: r.MinConfidence},
	}
	if q.budget == 0 {
		q.budget = DefaultBudget
	}
	checks := []func(*topology.View, Request) error{
		q.checkNumbers, q.checkKnown, q.setEnds, q.setAvoid, q.setThrough, q.setAssume,
	}
	for _, check := range checks {
		if err := check(view, r); err != nil {
			return nil, err
		}
	}
	return q, nil
}

func (q *query) checkNumbers(_ *topology.View, r Request) error {
	if r.K < 1 || r.K > MostPaths {
		return bad("k is %d: ask for 1 to %d paths.", r.K, MostPaths)
	}
	if r.MaxHops < 1 || r.MaxHops > MostHops {
		return bad("maxHops is %d: a path has 1 to %d hops.", r.MaxHops, MostHops)
	}
	if r.Budget < 0 {
		return bad("The budget of steps is %d: it cannot be negative.", r.Budget)
	}
	if c := r.MinConfidence; c != "" && !slices.Contains(wps.Confidences, c) {
		return bad("minConfidence is %q: it is one of %s.", c, list(wps.Confidences))
	}
	for _, t := range r.Types {
		if !t.Known() {
			return bad("%q is not a type of relation: use some of %s.", t, list(wps.RelationTypes))
		}
	}
	return nil
}

// checkKnown names every id that names nothing, in one error.
func (q *query) checkKnown(view *topology.View, r Request) error {
	ids := slices.Concat(r.From, r.To, r.Avoid, r.Through)
	for _, a := range r.Assume {
		ids = append(ids, a.From, a.To)
	}
	var unknown []wps.ID
	for _, id := range ids {
		if _, ok := view.Graph().Node(id); !ok && !slices.Contains(unknown, id) {
			unknown = append(unknown, id)
		}
	}
	if len(unknown) == 0 {
		return nil
	}
	err := bad("There is no entity with the id %s.", list(unknown))
	err.Cause = &Unknown{unknown}
	return err
}

func (q *query) setEnds(view *topology.View, r Request) error {
	q.from, q.to = nodes(view, r.From), nodes(view, r.To)
	if len(q.from) == 0 || len(q.to) == 0 {
		return bad("A path needs at least one end in from and one in to.")
	}
	g := view.Graph()
	for _, n := range slices.Concat(q.from, q.to) {
		if k := g.Kind(n); !k.IsActor() && !k.IsJoint() {
			return bad("%s can be no end of a path: a %s is neither an actor nor a practice, plan, process or event.", g.ID(n), k)
		}
	}
	for _, n := range q.from {
		if slices.Contains(q.to, n) {
			return bad("%s is in from and in to: a path needs two different ends.", g.ID(n))
		}
	}
	return nil
}

func (q *query) setAvoid(view *topology.View, r Request) error {
	g := view.Graph()
	for _, n := range nodes(view, r.Avoid) {
		switch k := g.Kind(n); {
		case q.isEnd(n):
			return bad("%s is an end of the path: it cannot be avoided.", g.ID(n))
		case k.IsActor():
			q.avoid = append(q.avoid, n)
		case k.IsJoint():
			q.filter.Without = append(q.filter.Without, n)
		default:
			return bad("%s is on no path and needs not be avoided: avoid takes actors, practices, plans, processes and events.", g.ID(n))
		}
	}
	return nil
}

func (q *query) setThrough(view *topology.View, r Request) error {
	g := view.Graph()
	q.through = nodes(view, r.Through)
	if len(q.through) >= r.MaxHops {
		return bad("A path of %d hops passes through at most %d actors: through names %d.", r.MaxHops, r.MaxHops-1, len(q.through))
	}
	for _, n := range q.through {
		switch {
		case !g.Kind(n).IsActor():
			return bad("%s is no actor: a path passes through actors only.", g.ID(n))
		case q.isEnd(n):
			return bad("%s is an end of the path: through takes actors between the ends.", g.ID(n))
		case slices.Contains(q.avoid, n):
			return bad("%s is in through and in avoid.", g.ID(n))
		case g.Universal(n) && !q.allowHubs:
			return bad("Nearly everyone is a member of %s, so no path passes through it: set allowHubs to let it.", g.ID(n))
		}
	}
	return nil
}

func (q *query) isEnd(n topology.Node) bool {
	return slices.Contains(q.from, n) || slices.Contains(q.to, n)
}

// nodes are the nodes of ids that are known, by node, each once.
func nodes(view *topology.View, ids []wps.ID) []topology.Node {
	out := make([]topology.Node, len(ids))
	for i, id := range ids {
		out[i], _ = view.Graph().Node(id)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func bad(format string, args ...any) *wps.Error { return wps.Errorf(wps.BadUserInput, format, args...) }

// list writes names with commas, in quotes.
func list[T ~string](names []T) string {
	quoted := make([]string, len(names))
	for i, name := range names {
		quoted[i] = strconv.Quote(string(name))
	}
	return strings.Join(quoted, ", ")
}
