package paths

import (
	"cmp"
	"context"
	"slices"

	"wpsgraph/internal/topology"
)

// answer is a search that has ended, with what it found.
type answer struct {
	*search
	routes []route
	// leftOut says of hubs how many of the routes that would have been found
	// with hubs allowed pass through them.
	leftOut map[topology.Node]int
	earlier int // steps taken by a search before
}

// answer looks with hubs allowed first: where no route that is found then passes
// through one, it is the answer without them too. Otherwise, or where that took
// too long, it looks again without.
func (q *query) answer(ctx context.Context, view *topology.View) answer {
	allowing := *q
	allowing.allowHubs = true
	wide := newSearch(ctx, newNetwork(view, &allowing))
	a := answer{search: wide, routes: wide.findRoutes()}
	if q.allowHubs || wide.err != nil {
		return a
	}
	leftOut := hubsOn(view, a.routes)
	if len(leftOut) == 0 && (!wide.stopped() || !wide.metHub()) {
		return a
	}
	s := newSearch(ctx, newNetwork(view, q))
	return answer{search: s, routes: s.findRoutes(), leftOut: leftOut, earlier: wide.steps}
}

// hubsOn counts the routes that pass through each hub.
func hubsOn(view *topology.View, routes []route) map[topology.Node]int {
	counts := map[topology.Node]int{}
	for _, r := range routes {
		for _, n := range r.between() {
			if view.Graph().Universal(n) {
				counts[n]++
			}
		}
	}
	return counts
}

// metHub tells whether the search saw a hub.
func (s *search) metHub() bool {
	return slices.ContainsFunc(s.sites.nodes, s.net.view.Graph().Universal)
}

// excluded are the hubs of leftOut, those with most routes first, then by id.
func (a *answer) excluded() []ExcludedHub {
	var out []ExcludedHub
	for n, count := range a.leftOut {
		out = append(out, ExcludedHub{ID: a.net.view.Graph().ID(n), Reason: Universal, PathsLeftOut: count})
	}
	slices.SortFunc(out, func(x, y ExcludedHub) int {
		return cmp.Or(cmp.Compare(y.PathsLeftOut, x.PathsLeftOut), cmp.Compare(x.ID, y.ID))
	})
	return out
}
