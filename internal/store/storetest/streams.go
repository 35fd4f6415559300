package storetest

import (
	"fmt"
	"iter"
	"testing"

	"pgregory.net/rapid"

	"wpsgraph/internal/store"
)

// streams holds the streams against contents of all sizes; a stream that is
// broken off leaves the engine as it was.
func streams(t *testing.T, s store.Store) {
	for seed := range 8 {
		t.Run(fmt.Sprintf("DataSet%d", seed), func(t *testing.T) {
			content := rapid.Custom(Content).Example(100 + seed)
			load(t, s, content)
			holds(t, s, content)
		})
	}
	t.Run("BrokenOff", func(t *testing.T) {
		content := Large(1500, 3000)
		load(t, s, content)
		for range 20 {
			breakOff(t, s.Entities(t.Context(), content.Version))
			breakOff(t, s.Sources(t.Context(), content.Version))
		}
		holds(t, s, content)
	})
}

// breakOff reads three records and leaves.
func breakOff[T any](t *testing.T, stream iter.Seq2[*T, error]) {
	t.Helper()
	n := 0
	for _, err := range stream {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n == 3 {
			return
		}
	}
	t.Fatalf("the stream ended after %d records", n)
}
