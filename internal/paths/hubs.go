package paths

import (
	"cmp"
	"slices"

	"wpsgraph/internal/topology"
)

// addHubs says what paths were not allowed to pass through, where any would
// have.
func (s *search) addHubs(result *Result, found []route) {
	if s.net.query.allowHubs || s.stopped() || !s.hubMatters(found) {
		return
	}
	allowing := *s.net.query
	allowing.allowHubs = true
	allowing.budget = max(0, allowing.budget-s.steps)
	net := newNetwork(s.net.view, &allowing)
	wider := newSearch(s.ctx, net)
	leftOut := map[topology.Node]int{}
	for _, r := range wider.routes() {
		for _, n := range r.between() {
			if s.net.roleOf(n) == hub {
				leftOut[n]++
			}
		}
	}
	s.steps += wider.steps
	s.err = wider.err
	for n, count := range leftOut {
		result.ExcludedHubs = append(result.ExcludedHubs, ExcludedHub{ID: s.net.view.Graph().ID(n), Reason: Universal, PathsLeftOut: count})
	}
	slices.SortFunc(result.ExcludedHubs, func(a, b ExcludedHub) int {
		return cmp.Or(cmp.Compare(b.PathsLeftOut, a.PathsLeftOut), cmp.Compare(a.ID, b.ID))
	})
}

// hubMatters tells whether with hubs allowed a path through one might be among
// those asked for. The balls around the ends, which enter hubs and never leave
// them, bound what such a path costs.
func (s *search) hubMatters(found []route) bool {
	worst := uint32(endless)
	if len(found) == s.net.query.k && !found[len(found)-1].weak {
		worst = found[len(found)-1].cost
	}
	for site, facts := range s.facts {
		if facts.role == hub && s.first.through(int32(site)) <= worst {
			return true
		}
	}
	return false
}
