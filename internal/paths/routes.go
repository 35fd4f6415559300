package paths

import (
	"slices"

	"wpsgraph/internal/topology"
)

// route is a path as nodes.
type route struct {
	nodes []topology.Node
	cost  uint32
}

// between are the actors between the ends.
func (r *route) between() []topology.Node { return r.nodes[1 : len(r.nodes)-1] }

// findRoutes finds the routes asked for: first those that are not weak, then,
// where they are too few, any.
func (s *search) findRoutes() []route {
	var found []route
	t := newTaken()
	for _, strict := range [2]bool{true, false} {
		if strict && s.net.query.rankWeak {
			continue
		}
		t.forget()
		h := newHunt(s, t, strict)
		for len(found) < s.net.query.k {
			r, ok := h.next()
			if !ok {
				break
			}
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
