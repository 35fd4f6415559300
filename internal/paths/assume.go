package paths

import (
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// assumption is an assumed relation as part of the tie of two actors.
type assumption struct {
	tie      AssumedTie
	from, to topology.Node
	strength float64
}

// joins tells whether the assumption ties two actors, either way round.
func (a *assumption) joins(x, y topology.Node) bool {
	return a.from == x && a.to == y || a.from == y && a.to == x
}

func (q *query) setAssume(view *topology.View, r Request) error {
	g := view.Graph()
	for _, tie := range r.Assume {
		from, _ := g.Node(tie.From)
		to, _ := g.Node(tie.To)
		a := assumption{tie: tie, from: from, to: to}
		if !tie.Type.Known() {
			return bad("%q is not a type of relation: use some of %s.", tie.Type, list(wps.RelationTypes))
		}
		if from == to {
			return bad("The assumed tie of %s leads to itself.", tie.From)
		}
		a.strength = view.Assumed(tie.Type, from, to)
		if a.strength == 0 {
			return bad("An assumed %s from %s to %s would tie no two actors: assume a relation between two actors.", tie.Type, tie.From, tie.To)
		}
		q.assume = append(q.assume, a)
	}
	return nil
}
