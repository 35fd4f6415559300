package paths

import (
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// explain gives everything that a path rests on, and every factor of its score.
func (n *network) explain(r route) Path {
	g := n.view.Graph()
	p := Path{Score: 1, WeakestConfidence: wps.High}
	before := false
	for i, to := range r.nodes[1:] {
		from := r.nodes[i]
		if i > 0 {
			k := n.partners(from)
			p.factor(Factor{Kind: CrowdFactor, Value: crowdFactor(k), Actor: g.ID(from), Partners: k})
			p.Cost += Toll(k)
		}
		hop, memberOnly := n.hop(&p, from, to)
		p.Weak = p.Weak || before && memberOnly
		before = memberOnly
		p.factor(Factor{Kind: TieFactor, Value: StepWeight * hop.Strength, From: hop.From, To: hop.To, Strength: hop.Strength})
		p.Cost += Step(topology.NewLink(to, hop.Strength, false))
		p.Hops = append(p.Hops, hop)
	}
	return p
}

func (p *Path) factor(f Factor) {
	p.Factors = append(p.Factors, f)
	p.Score *= f.Value
}

// weaken lowers the weakest confidence.
func (p *Path) weaken(c wps.Confidence) {
	if p.WeakestConfidence.AtLeast(c) {
		p.WeakestConfidence = c
	}
}

// hop gives the evidence of one step, and whether it is nothing but memberships.
func (n *network) hop(p *Path, from, to topology.Node) (hop Hop, memberOnly bool) {
	g := n.view.Graph()
	hop = Hop{From: g.ID(from), To: g.ID(to)}
	switch {
	case g.Kind(from).IsJoint():
		n.addRoles(p, &hop, from, to)
	case g.Kind(to).IsJoint():
		n.addRoles(p, &hop, to, from)
	default:
		memberOnly = n.addEvidence(p, &hop, from, to)
	}
	return hop, memberOnly
}

// addRoles is the hop between an end that is no actor and an actor in it.
func (n *network) addRoles(p *Path, hop *Hop, end, actor topology.Node) {
	roles := n.rolesIn(end, actor)
	hop.Strength = topology.Combine(strengthsOf(roles))
	for _, r := range roles {
		hop.Relations = append(hop.Relations, Relation{
			Rel: r.rel, ID: n.view.Graph().RelationID(r.rel), Strength: r.strength, Holds: r.holds,
		})
		p.weaken(n.view.Graph().Relation(r.rel).Confidence)
	}
}

// addEvidence is the hop between two actors; memberOnly as of tie.
func (n *network) addEvidence(p *Path, hop *Hop, from, to topology.Node) (memberOnly bool) {
	g := n.view.Graph()
	evidence := n.view.Evidence(from, to, n.query.filter)
	hop.Strength, memberOnly = n.tieOf(evidence, from, to)
	for _, e := range evidence {
		p.weaken(e.Confidence)
		if e.Joint {
			hop.Joint = append(hop.Joint, Joint{
				What: g.ID(e.What), FromRole: g.RelationID(e.FromRole), ToRole: g.RelationID(e.ToRole),
				Actors: e.Actors, Strength: e.Strength, Holds: e.Holds,
			})
			continue
		}
		hop.Relations = append(hop.Relations, Relation{
			Rel: e.Relation, ID: g.RelationID(e.Relation), Strength: e.Strength, Holds: e.Holds,
		})
	}
	for i := range n.query.assume {
		if a := &n.query.assume[i]; a.joins(from, to) && n.counts(a) {
			hop.Assumed = append(hop.Assumed, Assumed{a.tie, a.strength})
			p.Assumed = true
		}
	}
	return memberOnly
}
