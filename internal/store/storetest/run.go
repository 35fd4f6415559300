package storetest

import (
	"testing"

	"wpsgraph/internal/store"
)

// Open gives an engine in which nothing is loaded, and closes it when the test
// ends. Two of them are never open at the same time.
type Open func(testing.TB) store.Store

// Run holds an engine against everything that store.Store and package plan
// promise. How many random trees it reads is the flag -rapid.checks (100) times
// the number of random data sets (24).
func Run(t *testing.T, open Open) {
	t.Run("Random", func(t *testing.T) { random(t, open(t)) })
}
