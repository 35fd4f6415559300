package paths

import (
	"context"
	"errors"
	"slices"

	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// Find answers a request on a date. It returns wps.BadUserInput for what cannot
// be asked, and wps.Timeout where ctx ended before the answer was there.
func Find(ctx context.Context, view *topology.View, r Request) (*Result, error) {
	q, err := newQuery(view, r)
	if err != nil {
		return nil, err
	}
	net := newNetwork(view, q)
	s := newSearch(ctx, net)
	found := s.paths()
	result := &Result{Mode: Exact, Scope: Scope{
		Day: view.Day(), Actors: view.Actors(), Ties: view.TieCount(), MaxHops: q.maxHops,
	}}
	if s.stopped() {
		result.Mode = Truncated
	}
	for _, p := range found {
		result.Paths = append(result.Paths, net.explain(p))
	}
	s.addHubs(result, found)
	if len(found) == 0 && result.Mode == Exact {
		s.addNearest(result)
	}
	if s.err != nil {
		return nil, interrupted(s.err)
	}
	result.Scope.Steps = s.steps
	s.addNotes(result)
	return result, nil
}

func interrupted(cause error) error {
	what := "The search for paths ran out of time: ask for fewer paths or fewer hops."
	if errors.Is(cause, context.Canceled) {
		what = "The search for paths was cancelled."
	}
	return &wps.Error{Code: wps.Timeout, Message: what, Cause: cause}
}

// route is a path as nodes.
type route struct {
	nodes []topology.Node
	weak  bool
}

// between are the actors between the ends.
func (r *route) between() []topology.Node { return r.nodes[1 : len(r.nodes)-1] }

// widen is by how much the limit of the cost of paths rises when there is none
// below: a quarter of a natural logarithm.
const widen = topology.CostUnit / 4

// paths are the routes asked for, first those that are not weak.
func (s *search) paths() []route {
	var found []route
	taken := newTaken()
	for _, weak := range [2]bool{false, true} {
		m := newMeeting(s, !weak)
		if !m.find() {
			return found
		}
		limit := m.best
		for len(found) < s.net.query.k {
			nodes := s.next(m, taken, &limit)
			if nodes == nil {
				break
			}
			r := route{nodes, weak}
			taken.take(nodes, s.counted(&r))
			found = append(found, r)
		}
		if s.stopped() || len(found) == s.net.query.k {
			return found
		}
	}
	return found
}

// counted are the actors between that count when routes are compared: not those
// that every route must pass.
func (s *search) counted(r *route) []topology.Node {
	return slices.DeleteFunc(slices.Clone(r.between()), func(n topology.Node) bool {
		return slices.Contains(s.net.query.through, n)
	})
}

// next is the next route, nil where there is none or the search must stop. The
// limit rises until one costs less.
func (s *search) next(m *meeting, t *taken, limit *uint32) []topology.Node {
	for {
		if !m.cover(*limit) {
			return nil
		}
		c := chase{search: s, bounds: m.to, taken: t, strict: m.to.strict, limit: *limit}
		nodes := c.next()
		if nodes != nil || s.stopped() || c.beyond == endless {
			return nodes
		}
		*limit = max(c.beyond, *limit+widen)
	}
}
