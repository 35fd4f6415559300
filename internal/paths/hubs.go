package paths

import (
	"cmp"
	"slices"

	"wpsgraph/internal/topology"
)

// addHubs says what paths were not allowed to pass through, where any would
// have.
func (s *search) addHubs(result *Result, found []route) {
	if s.net.query.allowHubs || s.stopped() || !slices.ContainsFunc(s.facts, func(f siteFacts) bool { return f.role == hub }) {
		return
	}
	allowing := *s.net.query
	allowing.allowHubs = true
	allowing.budget = max(0, allowing.budget-s.steps)
	net := newNetwork(s.net.view, &allowing)
	wider := newSearch(s.ctx, net)
	leftOut := map[topology.Node]int{}
	for _, r := range wider.paths() {
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
