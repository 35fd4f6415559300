package paths

import (
	"cmp"
	"slices"

	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// roleRelation is a relation by which an actor stands in an end that is none.
type roleRelation struct {
	rel      topology.Rel
	holds    wps.Answer
	strength float64 // its confidence, less where it is not recorded on the date
}

// actorsIn are the actors that stand in a practice, plan, process or event, by
// node.
func (n *network) actorsIn(end topology.Node) []topology.Node {
	var actors []topology.Node
	for _, r := range n.view.Participants(end) {
		if n.view.Acts(r.Actor) && (len(actors) == 0 || actors[len(actors)-1] != r.Actor) && len(n.rolesIn(end, r.Actor)) > 0 {
			actors = append(actors, r.Actor)
		}
	}
	return actors
}

// rolesIn are the relations by which an actor stands in it, strongest first.
// The types that the query asks for are those of ties; they do not touch these.
func (n *network) rolesIn(end, actor topology.Node) []roleRelation {
	var out []roleRelation
	for _, r := range n.view.Participants(end) {
		confidence := n.view.Graph().Relation(r.Relation).Confidence
		if r.Actor != actor || !confidence.AtLeast(n.query.filter.MinConfidence) {
			continue
		}
		out = append(out, roleRelation{r.Relation, r.Holds, topology.RoleStrength(confidence, r.Holds)})
	}
	slices.SortFunc(out, func(a, b roleRelation) int {
		return cmp.Or(cmp.Compare(b.strength, a.strength), cmp.Compare(a.rel, b.rel))
	})
	return out
}

func strengthsOf(roles []roleRelation) []float64 {
	out := make([]float64, len(roles))
	for i, r := range roles {
		out[i] = r.strength
	}
	return out
}
