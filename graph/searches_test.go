package graph

import (
	"context"
	"testing"
	"time"

	"wpsgraph/internal/paths"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

func TestSearchesForPathsTakeTurns(t *testing.T) {
	empty := func(yield func(*wps.Entity, error) bool) {}
	g, err := topology.Build(t.Context(), empty, wps.RelationsOf())
	if err != nil {
		t.Fatal(err)
	}
	view, err := g.At(t.Context(), wps.DayOf(time.Unix(0, 0)))
	if err != nil {
		t.Fatal(err)
	}
	nobody := paths.Request{From: []wps.ID{"body:a"}, To: []wps.ID{"body:b"}, K: 1, MaxHops: 1}
	s := newSearches(1, 10*time.Millisecond)
	find := func(ctx context.Context) wps.Code {
		_, err := s.find(ctx, view, nobody)
		return wps.CodeOf(err)
	}

	// The one place is free: the search runs, and finds no such actors.
	if code := find(t.Context()); code != wps.BadUserInput {
		t.Errorf("alone: %s", code)
	}
	if err := s.places.Acquire(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	if code := find(t.Context()); code != wps.Unavailable {
		t.Errorf("where the place is taken for longer than one waits: %s", code)
	}
	ended, end := context.WithCancel(t.Context())
	end()
	if _, err := s.find(ended, view, nobody); err != context.Canceled {
		t.Errorf("where the operation ends meanwhile: %v", err)
	}
	s.wait = time.Minute
	time.AfterFunc(10*time.Millisecond, func() { s.places.Release(1) })
	if code := find(t.Context()); code != wps.BadUserInput {
		t.Errorf("where the place becomes free meanwhile: %s", code)
	}
	if !s.places.TryAcquire(1) {
		t.Error("a search did not give back its place")
	}
}
