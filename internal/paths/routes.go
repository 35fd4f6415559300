package paths

import (
	"slices"

	"wpsgraph/internal/topology"
)

// route is a path as nodes.
type route struct {
	nodes []topology.Node
	cost  uint32
	weak  bool
}

// between are the actors between the ends.
func (r *route) between() []topology.Node { return r.nodes[1 : len(r.nodes)-1] }

// findRoutes finds the routes asked for, first those that are not weak.
func (s *search) findRoutes() []route {
	var found []route
	t := newTaken()
	for _, weak := range [2]bool{false, true} {
		t.forget()
		h := newHunt(s, t, !weak)
		for len(found) < s.net.query.k {
			r, ok := h.next()
			if !ok {
				break
			}
			r.weak = weak
			t.take(&r, s.counted(&r))
			found = append(found, r)
		}
	}
	return found
}

// counted are the sites of the actors between that count when routes are
// compared: not those that every route must pass.
func (s *search) counted(r *route) []int32 {
	var out []int32
	for _, n := range r.between() {
		if !slices.Contains(s.net.query.through, n) {
			out = append(out, s.siteOf(n))
		}
	}
	return out
}
