package storetest

import (
	"testing"

	"wpsgraph/internal/store"
)

// Open gives an engine in which nothing is loaded, and closes it when the test
// ends. Two of them are never open at the same time.
type Open func(testing.TB) store.Store

// Run holds an engine against everything that store.Store and package plan
// promise. How many random trees it reads, and how many lists it walks through,
// is the flag -rapid.checks (100) times the number of random data sets (24).
func Run(t *testing.T, open Open) {
	t.Run("NothingLoadedIsUnavailable", func(t *testing.T) { nothingLoaded(t, open(t)) })
	t.Run("ClosedIsUnavailable", func(t *testing.T) { closed(t, open(t)) })
	t.Run("ReplaceIsWholeAndReported", func(t *testing.T) { replace(t, open(t)) })
	t.Run("Cases", func(t *testing.T) { cases(t, open(t)) })
	t.Run("RandomTreesReadAsTheOracle", func(t *testing.T) { random(t, open(t)) })
	t.Run("StreamsGiveEverythingByID", func(t *testing.T) { streams(t, open(t)) })
	t.Run("ContextsStopReading", func(t *testing.T) { contexts(t, open(t)) })
	t.Run("QuestionsAtOnceAreAnsweredEachItsOwn", func(t *testing.T) { atOnce(t, open(t)) })
	t.Run("ReadersNeverSeeAMixture", func(t *testing.T) { readers(t, open(t)) })
}
