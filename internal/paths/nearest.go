package paths

import (
	"cmp"
	"slices"

	"wpsgraph/internal/topology"
)

// nearestShown is how many actors are shown that an end reaches.
const nearestShown = 3

// nearest says whom each end reaches most cheaply.
func (a *answer) nearest() []Nearest {
	var out []Nearest
	for _, end := range a.net.query.from {
		out = append(out, a.nearestTo(end, start)...)
	}
	for _, end := range a.net.query.to {
		out = append(out, a.nearestTo(end, finish)...)
	}
	return out
}

func (s *search) nearestTo(end topology.Node, own role) []Nearest {
	b := newBall(s, own, false, newTaken(), []int32{s.siteOf(end)})
	reached := map[int32]*ballLabel{}
	for len(reached) < nearestShown && !b.complete() && !s.stopped() {
		b.grow()
		for i := range b.labels {
			l := &b.labels[i]
			if best := reached[l.site]; l.hops > 0 && l.cost < b.radius && (best == nil || l.cost < best.cost) {
				reached[l.site] = l
			}
		}
	}
	var sites []int32
	for site := range reached {
		sites = append(sites, site)
	}
	nodes := s.sites.nodes
	slices.SortFunc(sites, func(x, y int32) int {
		return cmp.Or(cmp.Compare(reached[x].cost, reached[y].cost), cmp.Compare(nodes[x], nodes[y]))
	})
	var out []Nearest
	g := s.net.view.Graph()
	for _, site := range sites[:min(len(sites), nearestShown)] {
		out = append(out, Nearest{g.ID(end), g.ID(nodes[site]), int(reached[site].hops)})
	}
	return out
}
