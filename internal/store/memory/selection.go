package memory

import "wpsgraph/internal/plan"

// selection is a plan.Selection made ready for a snapshot, once for all rows.
type selection struct {
	plan *plan.Selection
	hops []hop
}

type hop struct {
	plan       *plan.Hop
	along      *along // of ViaRelations
	node, edge *selection
}

func (s *snapshot) newSelection(p *plan.Selection) *selection {
	if p == nil {
		return nil
	}
	made := &selection{p, make([]hop, len(p.Hops))}
	for i := range p.Hops {
		h := &p.Hops[i]
		made.hops[i] = hop{plan: h, node: s.newSelection(h.Node), edge: s.newSelection(h.Edge)}
		if h.Via == plan.ViaRelations {
			made.hops[i].along = s.newAlong(&h.Along)
		}
	}
	return made
}
