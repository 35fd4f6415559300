package topology

import (
	"iter"
	"slices"

	"wpsgraph/internal/wps"
)

// Relation is what is kept of a relation.
type Relation struct {
	Type       wps.RelationType
	From, To   Node
	Span       wps.Span
	Confidence wps.Confidence
	Status     string // of a membership, as wps.Relation.MembershipStatus; else ""
	AboutWPS   wps.Answer
}

// Other is the end of the relation that is not n.
func (r *Relation) Other(n Node) Node {
	if r.From == n {
		return r.To
	}
	return r.From
}

// Relation gives what is kept of a relation.
func (g *Graph) Relation(r Rel) Relation {
	p := g.facts[r]
	out := Relation{
		Type: p.relationType(), From: g.from[r], To: g.to[r],
		Span: g.span(r), Confidence: p.confidence(), AboutWPS: p.aboutWPS(),
	}
	if out.Type == wps.MemberOf {
		out.Status = p.status()
	}
	return out
}

func (g *Graph) span(r Rel) wps.Span {
	since, until := g.sinces[g.since[r]], g.untils[g.until[r]]
	return wps.Span{SinceFirst: since.first, SinceLast: since.last, UntilFirst: until.first, UntilLast: until.last}
}

// holds tells whether a relation holds on day d.
func (g *Graph) holds(r Rel, d wps.Day) wps.Answer { return g.span(r).Holds(d) }

// RelationID is the id of a relation. It is put together again where it is the
// default one.
func (g *Graph) RelationID(r Rel) wps.ID {
	p := g.facts[r]
	if p.has(ownID) {
		return g.ownIDs[r]
	}
	id := wps.Relation{Type: p.relationType(), From: g.ID(g.from[r]), To: g.ID(g.to[r])}
	if p.has(sinceRecorded) {
		id.Since = g.sinces[g.since[r]].date()
	}
	return id.DefaultID()
}

// Out lists the relations that go from n, by id; with types, those of one of
// them.
func (g *Graph) Out(n Node, types ...wps.RelationType) iter.Seq[Rel] {
	return func(yield func(Rel) bool) {
		for r := Rel(g.outFirst[n]); r < Rel(g.outFirst[n+1]); r++ {
			if g.isOf(r, types) && !yield(r) {
				return
			}
		}
	}
}

// In lists the relations that come to n, by the entity that they come from,
// then by id; with types, those of one of them.
func (g *Graph) In(n Node, types ...wps.RelationType) iter.Seq[Rel] {
	return func(yield func(Rel) bool) {
		for _, r := range g.incoming(n) {
			if g.isOf(r, types) && !yield(r) {
				return
			}
		}
	}
}

func (g *Graph) incoming(n Node) []Rel { return g.in[g.inFirst[n]:g.inFirst[n+1]] }

func (g *Graph) isOf(r Rel, types []wps.RelationType) bool {
	return len(types) == 0 || slices.Contains(types, g.facts[r].relationType())
}

// RelationCount is how many relations of a type a node has in one direction.
type RelationCount struct {
	Type  wps.RelationType
	In    bool // the node is what the relations go to
	Count int
}

// RelationCounts counts the relations of n that hold or may hold on day d, in
// the order of wps.RelationTypes, outgoing before incoming; none without any.
func (g *Graph) RelationCounts(n Node, d wps.Day) []RelationCount {
	var counts [2 * 16]int
	for r := range g.Out(n) {
		if g.holds(r, d) != wps.No {
			counts[2*(g.facts[r]&15)]++
		}
	}
	for r := range g.In(n) {
		if g.holds(r, d) != wps.No {
			counts[2*(g.facts[r]&15)+1]++
		}
	}
	var out []RelationCount
	for i, count := range counts {
		if count > 0 {
			out = append(out, RelationCount{Type: wps.RelationTypes[i/2], In: i%2 == 1, Count: count})
		}
	}
	return out
}
