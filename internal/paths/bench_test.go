package paths_test

import (
	"context"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"wpsgraph/internal/paths"
	"wpsgraph/internal/topology"
)

// BenchmarkSeed asks for five paths between random actors of the seed, and
// reports the time that 95 of 100 pairs stay below. Of each pair the best of five
// runs counts: what it takes where nothing else runs.
func BenchmarkSeed(b *testing.B) {
	view := seedAt(b, "2026-11-25")
	var actors []topology.Node
	for n := range topology.Node(view.Graph().Nodes()) {
		if view.Acts(n) && view.Partners(n) > 0 {
			actors = append(actors, n)
		}
	}
	dice := rand.New(rand.NewPCG(1325, 2000))
	var took []time.Duration
	truncated := 0
	b.ReportAllocs()
	for b.Loop() {
		from, to := actors[dice.IntN(len(actors))], actors[dice.IntN(len(actors))]
		if from == to {
			continue
		}
		request := ask(view.Graph().ID(from), view.Graph().ID(to), 5)
		best := time.Hour
		for range 5 {
			began := time.Now()
			result, err := paths.Find(context.Background(), view, request)
			if err != nil {
				b.Fatal(err)
			}
			best = min(best, time.Since(began))
			if result.Mode == paths.Truncated {
				truncated++
			}
		}
		took = append(took, best)
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds()), "µs/median")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds()), "µs/p95")
	b.ReportMetric(float64(took[len(took)-1].Microseconds()), "µs/worst")
	b.ReportMetric(float64(truncated)/float64(5*len(took)), "truncated")
}
