package paths

import (
	"context"
	"errors"

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
	found := s.routes()
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
