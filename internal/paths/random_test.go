package paths_test

import (
	"math"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/paths"
	"wpsgraph/internal/wps"
)

// TestPathsAreThoseOfTheReference compares the search with a list of all paths,
// on graphs in which equal costs, hubs, weak paths and ends that are no actors
// abound: thousands of small ones, in which a search sees everything, and some
// wider ones, in which it must not.
func TestPathsAreThoseOfTheReference(t *testing.T) {
	for seed := range worlds(4000) {
		d := newDice(seed)
		compare(t, seed, d, d.world(4+d.IntN(6), 2+d.IntN(3)), paths.MostHops)
	}
	for seed := range worlds(60) {
		d := newDice(seed)
		compare(t, seed, d, d.world(60, 2), 5)
	}
}

// worlds is how many are thrown, many more where tests may take long.
func worlds(n uint64) uint64 {
	if os.Getenv("WPSGRAPH_TEST_LONG") != "" {
		return 25 * n
	}
	return n
}

func compare(t *testing.T, seed uint64, d dice, w *world, maxHops int) {
	t.Helper()
	day := d.day()
	view := w.At(t, day)
	request := d.request(w, view)
	request.MaxHops = max(1+len(request.Through), min(request.MaxHops, maxHops))
	ref := newReference(w, day, request)
	got := find(t, view, request)
	var found []refPath
	for _, p := range got.Paths {
		found = append(found, refPath{p.IDs(), p.Weak, p.Score, p.Cost})
	}
	if diff := cmp.Diff(ref.best(), found, cmp.Comparer(nearlyEqual)); diff != "" {
		t.Fatalf("seed %d, %+v: want -, got +:\n%s", seed, request, diff)
	}
	hubs := map[wps.ID]int{}
	for _, h := range got.ExcludedHubs {
		hubs[h.ID] = h.PathsLeftOut
	}
	if diff := cmp.Diff(ref.leftOut(), hubs); diff != "" {
		t.Fatalf("seed %d, %+v: hubs left out: want -, got +:\n%s", seed, request, diff)
	}
	if got.Mode != paths.Exact {
		t.Fatalf("seed %d, %+v: %s", seed, request, got.Mode)
	}
}

func nearlyEqual(a, b float64) bool { return math.Abs(a-b) <= 1e-12 }
