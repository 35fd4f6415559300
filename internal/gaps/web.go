package gaps

import (
	"math/bits"
	"slices"
	"sync/atomic"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// remit is the set of regions that an actor belongs to, a bit for each of
// web.regions.
type remit uint64

// mostRegions is how many regions a remit can hold.
const mostRegions = 64

// web is who is tied to whom on a day, without what nearly everyone is in, and
// which of some regions they belong to. It is never changed but for what it
// remembers.
type web struct {
	view    *topology.View
	regions []wps.ID
	remits  []remit         // by node
	actors  [][]link        // by node: whom it is tied to, in the order of nodes
	degrees []float64       // by node: k, the sum of the strengths of its ties
	total   float64         // m, the sum of the strengths of all ties
	burt    []atomic.Uint64 // by node: the bits of its constraint; 0 until it is asked for
	kinds   []remit         // the different remits that are not empty, sorted
	weights []float64       // by kind of remit: the sum of the degrees
	crosses [][]float64     // by two kinds of remits: the sum of the strengths of the ties between them
}

// link is a tie to an actor.
type link struct {
	to       topology.Node
	strength float64
}

// newWeb looks at the ties of a day.
func newWeb(t *tables.Tables, v *topology.View, regions []wps.ID) *web {
	g := v.Graph()
	w := &web{
		view: v, regions: regions[:min(len(regions), mostRegions)],
		remits: make([]remit, g.Nodes()), actors: make([][]link, g.Nodes()), degrees: make([]float64, g.Nodes()),
		burt: make([]atomic.Uint64, g.Nodes()),
	}
	for n := range topology.Node(g.Nodes()) {
		if !w.takesPart(n) {
			continue
		}
		w.remits[n] = w.remitOf(t.RegionsOf(g.ID(n), v.Day()))
		for _, tie := range v.Ties(n) {
			if w.takesPart(tie.To) {
				w.actors[n] = append(w.actors[n], link{tie.To, tie.Strength})
			}
		}
		slices.SortFunc(w.actors[n], func(a, b link) int { return int(a.to) - int(b.to) })
		for _, l := range w.actors[n] {
			w.degrees[n] += l.strength
		}
		w.total += w.degrees[n] / 2
	}
	w.sumUp()
	return w
}

// takesPart tells whether an actor counts: it exists, and not nearly everyone
// is in it.
func (w *web) takesPart(n topology.Node) bool { return w.view.Acts(n) && !w.view.Graph().Universal(n) }

func (w *web) remitOf(bodies []wps.ID) remit {
	var r remit
	for i, region := range w.regions {
		if slices.Contains(bodies, region) {
			r |= 1 << i
		}
	}
	return r
}

// bit is the remit of one region.
func (w *web) bit(region wps.ID) remit { return w.remitOf([]wps.ID{region}) }

// sumUp adds up degrees and ties by kind of remit, so that the sums over all
// pairs of actors of two regions need not visit the pairs.
func (w *web) sumUp() {
	for _, r := range w.remits {
		if r != 0 {
			w.kinds = append(w.kinds, r)
		}
	}
	slices.Sort(w.kinds)
	w.kinds = slices.Clip(slices.Compact(w.kinds))
	w.weights, w.crosses = make([]float64, len(w.kinds)), make([][]float64, len(w.kinds))
	for i := range w.crosses {
		w.crosses[i] = make([]float64, len(w.kinds))
	}
	for n, r := range w.remits {
		if r == 0 {
			continue
		}
		mine := w.kindOf(r)
		w.weights[mine] += w.degrees[n]
		for _, l := range w.actors[n] {
			if other := w.remits[l.to]; other != 0 {
				w.crosses[mine][w.kindOf(other)] += l.strength
			}
		}
	}
}

func (w *web) kindOf(r remit) int {
	i, _ := slices.BinarySearch(w.kinds, r)
	return i
}

// name gives the ids of the regions of a remit.
func (w *web) name(r remit) []wps.ID {
	var ids []wps.ID
	for ; r != 0; r &= r - 1 {
		ids = append(ids, w.regions[bits.TrailingZeros64(uint64(r))])
	}
	return ids
}

// strength is the strength of the tie between two actors, 0 where there is none.
func (w *web) strength(a, b topology.Node) float64 {
	i, ok := slices.BinarySearchFunc(w.actors[a], b, func(l link, n topology.Node) int { return int(l.to) - int(n) })
	if !ok {
		return 0
	}
	return w.actors[a][i].strength
}
