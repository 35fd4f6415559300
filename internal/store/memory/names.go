package memory

import (
	"cmp"
	"runtime"
	"slices"
	"sync"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// names knows, of each entity, where its name stands among all names.
type names struct {
	keys  []plan.CollationKey
	ranks []uint32 // equal for equal keys
}

func newNames(entities []*wps.Entity) names {
	n := names{keys: orderKeys(entities), ranks: make([]uint32, len(entities))}
	sorted := make([]int32, len(entities))
	for i := range sorted {
		sorted[i] = int32(i)
	}
	slices.SortFunc(sorted, func(a, b int32) int { return cmp.Compare(n.keys[a], n.keys[b]) })
	rank := uint32(0)
	for i, at := range sorted {
		if i > 0 && n.keys[at] != n.keys[sorted[i-1]] {
			rank++
		}
		n.ranks[at] = rank
	}
	return n
}

// orderKeys computes the keys on all processors: they are most of the work of
// a replacement.
func orderKeys(entities []*wps.Entity) []plan.CollationKey {
	keys := make([]plan.CollationKey, len(entities))
	share := len(entities)/runtime.GOMAXPROCS(0) + 1
	var group sync.WaitGroup
	for start := 0; start < len(entities); start += share {
		group.Go(func() {
			for i := start; i < min(start+share, len(entities)); i++ {
				keys[i] = plan.CollationKeyOf(entities[i].Name)
			}
		})
	}
	group.Wait()
	return keys
}
