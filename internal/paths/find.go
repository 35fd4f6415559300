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
	a := q.answer(ctx, view)
	result := &Result{Mode: Exact, ExcludedHubs: a.excluded(), Scope: Scope{
		Day: view.Day(), Actors: view.Actors(), Ties: view.TieCount(), MaxHops: q.maxHops,
	}}
	for _, found := range a.routes {
		result.Paths = append(result.Paths, a.net.explain(found))
	}
	if a.stopped() {
		result.Mode = Truncated
	} else if len(a.routes) == 0 {
		result.Nearest = a.nearest()
	}
	if a.err != nil {
		return nil, interrupted(a.err)
	}
	result.Scope.Steps = a.earlier + a.steps
	result.Notes = a.notes(result)
	return result, nil
}

func interrupted(cause error) error {
	what := "The search for paths ran out of time: ask for fewer paths or fewer hops."
	if errors.Is(cause, context.Canceled) {
		what = "The search for paths was cancelled."
	}
	return &wps.Error{Code: wps.Timeout, Message: what, Cause: cause}
}
