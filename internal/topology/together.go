package topology

import (
	"cmp"
	"iter"
	"slices"

	"wpsgraph/internal/wps"
)

// Role is the relation by which an actor stands in a practice, plan, process
// or event.
type Role struct {
	Actor    Node
	Relation Rel
	Holds    wps.Answer // on the date: Yes or NotRecorded
}

// together are the actors that stand in one thing on a date, and how.
type together struct {
	what   Node
	begun  wps.Answer
	actors int // different ones
	roles  []Role
}

// Participants lists, by actor and then by relation, the roles of those that
// lead, take part in, support, fund, host, set up or adopt a practice, plan,
// process or event on the date; none before it began. An actor may have
// several. The end of the thing changes nothing: they did stand in it together.
func (v *View) Participants(what Node) []Role {
	if !v.graph.Kind(what).IsJoint() || v.graph.begun(what, v.day) == wps.No {
		return nil
	}
	roles := slices.Collect(v.roles(what))
	slices.SortFunc(roles, func(a, b Role) int {
		return cmp.Or(cmp.Compare(a.Actor, b.Actor), cmp.Compare(a.Relation, b.Relation))
	})
	return roles
}

// together gathers who stands in what on the date, or nobody where these are
// more than maxTogether.
func (v *View) together(what Node, buffer []Role) together {
	t := together{what: what, begun: v.graph.begun(what, v.day), roles: buffer[:0]}
	if t.begun == wps.No {
		return t
	}
	for role := range v.roles(what) {
		if !slices.ContainsFunc(t.roles, func(r Role) bool { return r.Actor == role.Actor }) {
			if t.actors++; t.actors > maxTogether {
				return together{what: what, roles: t.roles[:0]}
			}
		}
		t.roles = append(t.roles, role)
	}
	return t
}

// roles lists the roles of actors in a thing on the date, in no order that
// means anything.
func (v *View) roles(what Node) iter.Seq[Role] {
	g := v.graph
	return func(yield func(Role) bool) {
		for r := Rel(g.outFirst[what]); r < Rel(g.outFirst[what+1]); r++ {
			if role, ok := v.role(r, g.to[r]); ok && !yield(role) {
				return
			}
		}
		for _, r := range g.incoming(what) {
			if role, ok := v.role(r, g.from[r]); ok && !yield(role) {
				return
			}
		}
	}
}

func (v *View) role(r Rel, actor Node) (role Role, ok bool) {
	g := v.graph
	p := g.facts[r]
	if !p.relationType().Joins() || p.aboutWPS() == wps.No || !g.Kind(actor).IsActor() {
		return role, false
	}
	role = Role{Actor: actor, Relation: r, Holds: g.holds(r, v.day)}
	return role, role.Holds != wps.No && g.begun(actor, v.day) != wps.No
}

// bestPair is the strongest evidence that the roles of two actors in one thing
// give, under a filter; ok is false where there is none. Of equally strong ones
// it is the one with the smallest places of relations.
func (v *View) bestPair(t *together, a, b Node, f *Filter) (best Evidence, ok bool) {
	base := sharedStrength(v.graph.Kind(t.what), t.actors)
	for _, mine := range t.roles {
		if mine.Actor != a || !f.passes(v.graph.facts[mine.Relation]) {
			continue
		}
		for _, other := range t.roles {
			if other.Actor != b || !f.passes(v.graph.facts[other.Relation]) {
				continue
			}
			e := v.shared(t, mine, other, base)
			if !ok || e.Strength > best.Strength || e.Strength == best.Strength && before(e, best) {
				best, ok = e, true
			}
		}
	}
	return best, ok
}

func (v *View) shared(t *together, mine, other Role, base float64) Evidence {
	e := Evidence{
		What: t.what, FromRole: mine.Relation, ToRole: other.Relation, Actors: t.actors, Joint: true,
		Confidence: weaker(v.graph.facts[mine.Relation].confidence(), v.graph.facts[other.Relation].confidence()),
		Holds:      t.begun.And(mine.Holds).And(other.Holds),
	}
	e.Strength = base * e.Confidence.Weight() * certainty(e.Holds)
	return e
}

func weaker(a, b wps.Confidence) wps.Confidence {
	if a.AtLeast(b) {
		return b
	}
	return a
}

func before(a, b Evidence) bool {
	return cmp.Or(cmp.Compare(a.FromRole, b.FromRole), cmp.Compare(a.ToRole, b.ToRole)) < 0
}
