package storetest

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/store"
	"wpsgraph/internal/wps"
)

// reader reads trees from an engine in which a content was loaded.
type reader struct {
	store   store.Store
	content *wps.Content
}

// load replaces the data of an engine.
func load(t testing.TB, s store.Store, c *wps.Content) reader {
	t.Helper()
	if _, err := s.Replace(t.Context(), c); err != nil {
		t.Fatalf("Replace: %v", err)
	}
	return reader{s, c}
}

// fetch reads a tree, which must succeed.
func (r reader) fetch(t rapid.TB, tree *plan.Tree) *plan.Result {
	t.Helper()
	got, err := r.store.Fetch(context.Background(), r.content.Version, tree)
	if err != nil {
		t.Fatalf("Fetch of %s: %v", describe(tree), err)
	}
	return got
}

// agrees fails where an engine reads a tree otherwise than the oracle.
func (r reader) agrees(t rapid.TB, tree *plan.Tree) {
	t.Helper()
	want := Render(tree, Oracle{r.content}.Fetch(tree))
	if diff := cmp.Diff(want, Render(tree, r.fetch(t, tree))); diff != "" {
		t.Fatalf("it reads otherwise than the oracle (-want +got):\n%s\nthe tree was %s", diff, describe(tree))
	}
}

// describe writes a tree as JSON.
func describe(tree *plan.Tree) string {
	text, err := json.MarshalIndent(tree, "", "  ")
	if err != nil {
		return err.Error()
	}
	return string(text)
}
