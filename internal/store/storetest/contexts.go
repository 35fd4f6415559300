package storetest

import (
	"context"
	"errors"
	"iter"
	"testing"

	"wpsgraph/internal/store"
	"wpsgraph/internal/wps"
)

// contexts holds an engine to obeying a context that ends before it is asked or
// while it answers.
func contexts(t *testing.T, s store.Store) {
	content := Large(1500, 3000)
	load(t, s, content)
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	for _, call := range anyCalls() {
		wantStopped(t, call.name, call.do(ended, s, content.Version))
	}
	late, cancel := context.WithTimeout(t.Context(), 0)
	defer cancel()
	for _, call := range anyCalls() {
		wantStopped(t, call.name, call.do(late, s, content.Version))
	}
	stops(t, "Entities", content.Version, s.Entities)
	stops(t, "Sources", content.Version, s.Sources)
	holds(t, s, content)
}

// stops ends the context after three records of a stream: an error must come
// next, and be the last.
func stops[T any](t *testing.T, name string, v wps.Version, stream func(context.Context, wps.Version) iter.Seq2[*T, error]) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	records, last := 0, error(nil)
	for _, err := range stream(ctx, v) {
		if last != nil {
			t.Fatalf("%s goes on after an error", name)
		}
		if last = err; err != nil {
			continue
		}
		if records++; records == 3 {
			cancel()
		}
	}
	if records != 3 {
		t.Errorf("%s gave %d records, the context ended after 3", name, records)
	}
	wantStopped(t, name, last)
}

func wantStopped(t *testing.T, name string, err error) {
	t.Helper()
	wantCode(t, name, err, wps.Timeout)
	if !errors.Is(err, context.Canceled) && !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("%s gives %v, which has no error of a context behind it", name, err)
	}
}
