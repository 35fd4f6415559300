package storetest

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"wpsgraph/internal/store"
)

// dataSets is how many random data sets are loaded. Loading is slow on a
// server, reading is not: each is read by as many trees as rapid is told to.
const dataSets = 24

// random holds what an engine reads against the oracle. It ends with the first
// data set that is read otherwise: finding the smallest tree of each takes long.
func random(t *testing.T, s store.Store) {
	for seed := range dataSets {
		ok := t.Run(fmt.Sprintf("DataSet%d", seed), func(t *testing.T) {
			content := rapid.Custom(Content).Example(seed)
			reader := load(t, s, content)
			t.Run("Trees", rapid.MakeCheck(func(r *rapid.T) { reader.agrees(r, Tree(r, content)) }))
			t.Run("Walks", rapid.MakeCheck(func(r *rapid.T) { reader.walks(r, drawList(r, content)) }))
		})
		if !ok {
			return
		}
	}
}
