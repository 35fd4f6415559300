package graph

import (
	"context"
	"time"

	"golang.org/x/sync/semaphore"

	"wpsgraph/internal/paths"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// searches lets only so many searches for paths and for ties run at once: each
// keeps a core busy, and more of them than cores would only make all of them
// late.
type searches struct {
	places *semaphore.Weighted
	wait   time.Duration // how long one waits for a place
}

func newSearches(most int, wait time.Duration) *searches {
	return &searches{semaphore.NewWeighted(int64(max(most, 1))), wait}
}

// find searches for paths in its turn.
func (s *searches) find(ctx context.Context, view *topology.View, r paths.Request) (found *paths.Result, err error) {
	err = s.run(ctx, func() error {
		found, err = paths.Find(ctx, view, r)
		return err
	})
	return found, err
}

// run searches as soon as there is a place. It returns wps.Unavailable where
// there is none in time.
func (s *searches) run(ctx context.Context, search func() error) error {
	if !s.places.TryAcquire(1) {
		waiting, cancel := context.WithTimeout(ctx, s.wait)
		defer cancel()
		if s.places.Acquire(waiting, 1) != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			return wps.Errorf(wps.Unavailable, "too many searches are running: try again in a moment")
		}
	}
	defer s.places.Release(1)
	return search()
}
