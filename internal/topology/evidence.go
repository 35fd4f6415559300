package topology

import (
	"cmp"
	"slices"

	"wpsgraph/internal/wps"
)

// Evidence is one thing recorded that ties two actors: a relation between them,
// or something that they stand in together.
type Evidence struct {
	Joint bool

	Relation Rel // of what is not joint

	// Of what is joint: the practice, plan, process or event, the relation of
	// each of the two to it, and how many actors stand in it.
	What             Node
	FromRole, ToRole Rel
	Actors           int

	Confidence wps.Confidence // of joint evidence the weaker of its two relations'
	Holds      wps.Answer     // on the date: Yes or NotRecorded
	Strength   float64        // 0 to 1
}

// Combine is the strength of a tie from the strengths of its evidence, strongest
// first: 1 - Π(1 - s).
func Combine(strengths []float64) float64 {
	none := 1.0
	for _, s := range strengths {
		none *= 1 - s
	}
	return 1 - none
}

// Evidence lists what ties a to b on the date and passes the filter: relations
// between the two, then what they do together, each strongest first. None for
// two that are not tied.
func (v *View) Evidence(a, b Node, f Filter) []Evidence {
	if a == b || !v.Acts(a) || !v.Acts(b) {
		return nil
	}
	var all []Evidence
	// The one with fewer relations is searched.
	mine, other := a, b
	if v.graph.degree(b) < v.graph.degree(a) {
		mine, other = b, a
	}
	for e := range v.evidence(mine, other, &f) {
		if mine != a && e.Joint {
			e.FromRole, e.ToRole = e.ToRole, e.FromRole
		}
		all = append(all, e)
	}
	slices.SortFunc(all, byStrength)
	return all
}

func byStrength(a, b Evidence) int {
	if a.Joint != b.Joint {
		if b.Joint {
			return -1
		}
		return 1
	}
	return cmp.Or(
		cmp.Compare(b.Strength, a.Strength),
		cmp.Compare(a.Relation, b.Relation), cmp.Compare(a.What, b.What),
	)
}

func (g *Graph) degree(n Node) uint32 {
	return g.outFirst[n+1] - g.outFirst[n] + g.inFirst[n+1] - g.inFirst[n]
}

// anyone stands for every other actor.
const anyone Node = -1

// evidence gives every evidence that ties an actor to another one, or to anyone,
// on the date, with the other; both are actors that exist.
func (v *View) evidence(n, other Node, f *Filter) func(yield func(Evidence, Node) bool) {
	g := v.graph
	return func(yield func(Evidence, Node) bool) {
		var seen []Node
		var buffer []Role
		each := func(r Rel, to Node) bool {
			if !g.Kind(to).IsJoint() {
				e, ok := v.direct(r, to, other, f)
				return !ok || yield(e, to)
			}
			if !g.facts[r].relationType().Joins() || slices.Contains(seen, to) || other != anyone && !g.touch(to, other) {
				return true
			}
			seen = append(seen, to)
			return v.evidenceOf(n, to, other, f, &buffer, yield)
		}
		for r := Rel(g.outFirst[n]); r < Rel(g.outFirst[n+1]); r++ {
			if !each(r, g.to[r]) {
				return
			}
		}
		for _, r := range g.incoming(n) {
			if !each(r, g.from[r]) {
				return
			}
		}
	}
}

// touch tells whether any relation stands between two nodes; the first is the
// one that is looked through.
func (g *Graph) touch(n, other Node) bool {
	return slices.Contains(g.to[g.outFirst[n]:g.outFirst[n+1]], other) ||
		slices.ContainsFunc(g.incoming(n), func(r Rel) bool { return g.from[r] == other })
}

// evidenceOf gives what standing in one thing ties n to, with another actor or
// with anyone.
func (v *View) evidenceOf(n, what, other Node, f *Filter, buffer *[]Role, yield func(Evidence, Node) bool) bool {
	if slices.Contains(f.Without, what) {
		return true
	}
	t := v.together(what, *buffer)
	*buffer = t.roles
	for i, role := range t.roles {
		if role.Actor == n || other != anyone && role.Actor != other || !v.Acts(role.Actor) || hasActor(t.roles[:i], role.Actor) {
			continue
		}
		if e, ok := v.bestPair(&t, n, role.Actor, f); ok && !yield(e, role.Actor) {
			return false
		}
	}
	return true
}

func hasActor(roles []Role, actor Node) bool {
	return slices.ContainsFunc(roles, func(r Role) bool { return r.Actor == actor })
}

// direct is the evidence of a relation between two actors; ok is false where it
// is none.
func (v *View) direct(r Rel, to, other Node, f *Filter) (e Evidence, ok bool) {
	g := v.graph
	p := g.facts[r]
	if other != anyone && to != other || p.aboutWPS() == wps.No || !f.passes(p) || !v.Acts(to) || g.from[r] == g.to[r] {
		return e, false
	}
	if p.relationType() == wps.MemberOf && (!p.isMember() || g.Universal(g.to[r])) {
		return e, false
	}
	strength := directStrength(p, int(v.members[g.to[r]]))
	holds := g.holds(r, v.day)
	if strength == 0 || holds == wps.No {
		return e, false
	}
	strength *= p.confidence().Weight() * certainty(holds)
	return Evidence{Relation: r, Confidence: p.confidence(), Holds: holds, Strength: strength}, true
}

// IsMembership tells whether the evidence is a membership.
func (v *View) IsMembership(e Evidence) bool {
	return !e.Joint && v.graph.facts[e.Relation].relationType() == wps.MemberOf
}
