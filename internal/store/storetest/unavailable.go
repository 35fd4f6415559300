package storetest

import (
	"context"
	"testing"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/store"
	"wpsgraph/internal/wps"
)

// call is one way of reading from an engine.
type call struct {
	name string
	do   func(context.Context, store.Store, wps.Version) error
}

// calls are all of them that take a version.
func calls() []call {
	return []call{
		{"Fetch", func(ctx context.Context, s store.Store, v wps.Version) error {
			_, err := s.Fetch(ctx, v, &plan.Tree{Root: plan.Root{Kind: wps.Country, Page: plan.Page{First: 1}}})
			return err
		}},
		{"Fetch by id", func(ctx context.Context, s store.Store, v wps.Version) error {
			_, err := s.Fetch(ctx, v, &plan.Tree{Root: plan.Root{IDs: []wps.ID{"country:ken"}}})
			return err
		}},
		{"Tables", func(ctx context.Context, s store.Store, v wps.Version) error {
			_, err := s.Tables(ctx, v)
			return err
		}},
		{"Entities", func(ctx context.Context, s store.Store, v wps.Version) error { return endOf(s.Entities(ctx, v)) }},
		{"Relations", func(ctx context.Context, s store.Store, v wps.Version) error {
			_, err := s.Relations(ctx, v)
			return err
		}},
		{"Sources", func(ctx context.Context, s store.Store, v wps.Version) error { return endOf(s.Sources(ctx, v)) }},
	}
}

// anyCalls are the calls that read, and Version.
func anyCalls() []call {
	return append(calls(), call{"Version", func(ctx context.Context, s store.Store, _ wps.Version) error {
		_, err := s.Version(ctx)
		return err
	}})
}

func nothingLoaded(t *testing.T, s store.Store) {
	for _, call := range anyCalls() {
		for _, v := range []wps.Version{{}, {Hash: "0123", Name: "never"}} {
			wantCode(t, call.name, call.do(t.Context(), s, v), wps.Unavailable)
		}
	}
}

func closed(t *testing.T, s store.Store) {
	content := drawn(t, smallGraph)
	load(t, s, content)
	for range 2 {
		if err := s.Close(t.Context()); err != nil {
			t.Fatalf("Close: %v", err)
		}
	}
	for _, call := range anyCalls() {
		wantCode(t, call.name, call.do(t.Context(), s, content.Version), wps.Unavailable)
	}
	_, err := s.Replace(t.Context(), content)
	wantCode(t, "Replace", err, wps.Unavailable)
}

// wantCode fails where an error has another code, or no sentence.
func wantCode(t *testing.T, name string, err error, want wps.Code) {
	t.Helper()
	if got := wps.CodeOf(err); got != want {
		t.Errorf("%s gives %q (%v), want %q", name, got, err, want)
	}
	if err != nil && len(err.Error()) < 20 {
		t.Errorf("%s says %q, which helps nobody", name, err)
	}
}
