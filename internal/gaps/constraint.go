package gaps

import (
	"math"

	"wpsgraph/internal/topology"
)

// constraint is Burt's: how far an actor's ties lead back to the same people.
// With p_ij the share of i's tie strength that goes to j,
//
//	c_i = Σ_j (p_ij + Σ_q p_iq·p_qj)²
//
// over those j that i is tied to (Burt, Structural Holes, 1992). ok is false
// for who is tied to nobody.
func (w *web) constraint(i topology.Node) (c float64, ok bool) {
	if len(w.actors[i]) == 0 {
		return 0, false
	}
	if kept := w.burt[i].Load(); kept != 0 { // no constraint is 0
		return math.Float64frombits(kept), true
	}
	c = w.constraintOf(i)
	w.burt[i].Store(math.Float64bits(c))
	return c, true
}

func (w *web) constraintOf(i topology.Node) (c float64) {
	reached := map[topology.Node]float64{} // Σ_q p_iq·p_qj
	for _, q := range w.actors[i] {
		through := q.strength / w.degrees[i]
		for _, j := range w.actors[q.to] {
			reached[j.to] += through * j.strength / w.degrees[q.to]
		}
	}
	for _, j := range w.actors[i] {
		p := j.strength/w.degrees[i] + reached[j.to]
		c += p * p
	}
	return c
}

// spread counts the actors that one is tied to by whether their remits overlap
// with its own: the E and I of the E–I index.
func (w *web) spread(i topology.Node) (external, internal int) {
	for _, l := range w.actors[i] {
		if w.remits[i]&w.remits[l.to] != 0 {
			internal++
		} else {
			external++
		}
	}
	return external, internal
}

// indexEI is (E − I)/(E + I): −1 who is tied to its own regions only, 1 who is
// tied to others only (Krackhardt and Stern 1988); 0 for who has no ties.
func indexEI(external, internal int) float64 {
	if external+internal == 0 {
		return 0
	}
	return float64(external-internal) / float64(external+internal)
}
