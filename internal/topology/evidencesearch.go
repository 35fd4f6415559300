package topology

import (
	"slices"

	"wpsgraph/internal/wps"
)

// evidenceSearch gathers the evidence that ties an actor to others on a date.
// It may be used for one actor after the other.
type evidenceSearch struct {
	view   *View
	filter *Filter
	of     Node
	with   Node // another actor, or anyone

	found []foundEvidence
	joint []Node // things that the actor stands in, as often as it does
	roles []Role
}

// anyone stands for every other actor.
const anyone Node = -1

// foundEvidence is evidence, and with whom it ties.
type foundEvidence struct {
	Evidence
	to Node
}

// run gathers the evidence; the actors asked about must exist.
func (s *evidenceSearch) run() {
	s.found, s.joint = s.found[:0], s.joint[:0]
	g := s.view.graph
	for r := Rel(g.outFirst[s.of]); r < Rel(g.outFirst[s.of+1]); r++ {
		s.look(r, g.to[r])
	}
	for _, r := range g.incoming(s.of) {
		s.look(r, g.from[r])
	}
	slices.Sort(s.joint)
	for _, what := range slices.Compact(s.joint) {
		s.together(what)
	}
}

// look takes what a relation to another node says.
func (s *evidenceSearch) look(r Rel, to Node) {
	kind := s.view.graph.Kind(to)
	switch {
	case kind.IsActor():
		if s.with == anyone || s.with == to {
			s.direct(r, to)
		}
	case kind.IsJoint():
		if s.view.graph.facts[r].relationType().Joins() {
			s.joint = append(s.joint, to)
		}
	}
}

// direct takes a relation between two actors, where it is evidence.
func (s *evidenceSearch) direct(r Rel, to Node) {
	v, g := s.view, s.view.graph
	p := g.facts[r]
	if p.aboutWPS() == wps.No || !s.filter.passes(p) || to == s.of || !v.Acts(to) {
		return
	}
	if p.relationType() == wps.MemberOf && (!p.isMember() || g.Universal(g.to[r])) {
		return
	}
	strength := directStrength(p, int(v.members[g.to[r]]))
	holds := g.holds(r, v.day)
	if strength == 0 || holds == wps.No {
		return
	}
	strength *= p.confidence().Weight() * certainty(holds)
	s.found = append(s.found, foundEvidence{Evidence{Relation: r, Confidence: p.confidence(), Holds: holds, Strength: strength}, to})
}

// together takes what standing in one thing together says.
func (s *evidenceSearch) together(what Node) {
	v := s.view
	if slices.Contains(s.filter.Without, what) || s.with != anyone && !v.graph.touch(what, s.with) {
		return
	}
	t := v.together(what, s.roles)
	s.roles = t.roles
	for i, role := range t.roles {
		if role.Actor == s.of || s.with != anyone && role.Actor != s.with || !v.Acts(role.Actor) || hasActor(t.roles[:i], role.Actor) {
			continue
		}
		if e, ok := v.bestPair(&t, s.of, role.Actor, s.filter); ok {
			s.found = append(s.found, foundEvidence{e, role.Actor})
		}
	}
}

func hasActor(roles []Role, actor Node) bool {
	return slices.ContainsFunc(roles, func(r Role) bool { return r.Actor == actor })
}

// touch tells whether any relation stands between two nodes; the first is the
// one that is looked through.
func (g *Graph) touch(n, other Node) bool {
	return slices.Contains(g.to[g.outFirst[n]:g.outFirst[n+1]], other) ||
		slices.ContainsFunc(g.incoming(n), func(r Rel) bool { return g.from[r] == other })
}
