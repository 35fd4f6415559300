package gaps

import (
	"cmp"
	"math/bits"
	"slices"

	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// Broker is an actor through whom regions are connected.
type Broker struct {
	Actor      wps.ID
	Regions    []wps.ID // that it connects, by their order
	Ties       int      // to actors of these regions whose remits do not overlap with the others' it connects
	Constraint float64  // Burt's: the lower, the more depends on it
	EI         float64  // the E–I index: 1, tied to other regions only
	Score      float64  // 1 − min(1, constraint)
	Because    Message
}

// Brokers lists who connects some regions: actors tied to an actor of
// each of two of them whose remits do not overlap, or belonging to one and tied
// to such an actor of the other; no pair of regions of which one contains the
// other. By how many regions they connect, then score, then id. It returns
// BadUserInput for fewer than two regions and for what is no regional body.
func (g *Gaps) Brokers(regions []wps.ID) ([]Broker, error) {
	f := g.finder
	bodies, err := bodiesOf(f.tables, regions)
	if err != nil {
		return nil, err
	}
	if len(bodies) < 2 {
		return nil, wps.Errorf(wps.BadUserInput, "Brokers stand between regions: name at least two different ones.")
	}
	if len(bodies) > mostRegions {
		return nil, wps.Errorf(wps.BadUserInput, "%d regions are too many: name at most %d.", len(bodies), mostRegions)
	}
	return f.webOf(bodies).brokers(pairs(f.tables, bodies, f.day)), nil
}

// brokers finds who connects any of the pairs of regions.
func (w *web) brokers(pairs [][2]wps.ID) []Broker {
	var found []Broker
	for n := range topology.Node(len(w.actors)) {
		connected, ties := w.connects(n, pairs)
		if connected == 0 {
			continue
		}
		constraint, _ := w.constraint(n)
		external, internal := w.spread(n)
		b := Broker{
			Actor: w.view.Graph().ID(n), Regions: w.name(connected), Ties: ties,
			Constraint: constraint, EI: indexEI(external, internal), Score: 1 - min(1, constraint),
		}
		b.Because = says("broker.because", named("actor", b.Actor), named("regions", b.Regions...), count("ties", ties),
			number("constraint", constraint), number("ei", b.EI))
		found = append(found, b)
	}
	slices.SortFunc(found, func(a, b Broker) int {
		return cmp.Or(cmp.Compare(len(b.Regions), len(a.Regions)), cmp.Compare(b.Score, a.Score), cmp.Compare(a.Actor, b.Actor))
	})
	return found
}

// connects tells which regions an actor connects, and how many actors of these
// it is tied to.
func (w *web) connects(n topology.Node, pairs [][2]wps.ID) (connected remit, ties int) {
	touched := w.remits[n]
	for _, l := range w.actors[n] {
		touched |= w.remits[l.to]
	}
	if bits.OnesCount64(uint64(touched)) < 2 {
		return 0, 0
	}
	for _, pair := range pairs {
		r, s := w.bit(pair[0]), w.bit(pair[1])
		if touched&r != 0 && touched&s != 0 && w.joins(n, r, s) {
			connected |= r | s
		}
	}
	for _, l := range w.actors[n] {
		if w.remits[l.to]&connected != 0 {
			ties++
		}
	}
	return connected, ties
}

// joins tells whether an actor stands between two regions: it belongs to one or
// is tied to it, and is tied to the other, by actors whose remits do not
// overlap.
func (w *web) joins(n topology.Node, r, s remit) bool {
	var inR, inS []remit
	add := func(m remit) {
		if m&r != 0 && m&s == 0 {
			inR = append(inR, m)
		}
		if m&s != 0 && m&r == 0 {
			inS = append(inS, m)
		}
	}
	add(w.remits[n])
	for _, l := range w.actors[n] {
		add(w.remits[l.to])
	}
	slices.Sort(inR)
	slices.Sort(inS)
	inS = slices.Compact(inS)
	for _, a := range slices.Compact(inR) {
		for _, b := range inS {
			if a&b == 0 {
				return true
			}
		}
	}
	return false
}
