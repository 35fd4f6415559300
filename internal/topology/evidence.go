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
	// The one with fewer relations is searched.
	mine, other := a, b
	if v.graph.degree(b) < v.graph.degree(a) {
		mine, other = b, a
	}
	search := evidenceSearch{view: v, filter: &f, of: mine, with: other}
	search.run()
	all := make([]Evidence, len(search.found))
	for i, found := range search.found {
		all[i] = found.Evidence
		if mine != a && all[i].Joint {
			all[i].FromRole, all[i].ToRole = all[i].ToRole, all[i].FromRole
		}
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

// IsMembership tells whether the evidence is a membership.
func (v *View) IsMembership(e Evidence) bool {
	return !e.Joint && v.graph.facts[e.Relation].relationType() == wps.MemberOf
}
