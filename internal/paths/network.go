package paths

import (
	"cmp"
	"slices"

	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// network is the graph as one query sees it: only the evidence that passes its
// filter, with the ties that it assumes and with the ends that are no actors.
type network struct {
	view  *topology.View
	query *query
	// changed are the ties of the nodes of which the view's own do not serve.
	changed map[topology.Node][]topology.Link
	// added are the partners that assumed ties give.
	added map[topology.Node]int
	// fixed are the nodes that the query names, with what they may be.
	fixed map[topology.Node]role
}

// role is what a node may be on a path.
type role uint8

const (
	between role = iota // anyone may pass through
	hub                 // nearly everyone is a member of it: an end or nothing
	start               // an end in from
	finish              // an end in to
	barred              // on no path
	nobody              // what no node is
)

func newNetwork(view *topology.View, q *query) *network {
	n := &network{
		view: view, query: q,
		changed: map[topology.Node][]topology.Link{},
		added:   map[topology.Node]int{},
		fixed:   map[topology.Node]role{},
	}
	for _, node := range q.avoid {
		n.fixed[node] = barred
	}
	for _, node := range q.from {
		n.fixed[node] = start
	}
	for _, node := range q.to {
		n.fixed[node] = finish
	}
	for i := range q.assume {
		n.assume(i)
	}
	for _, end := range slices.Concat(q.from, q.to) {
		if view.Graph().Kind(end).IsJoint() {
			n.join(end)
		}
	}
	return n
}

// freeRole is what a node that the query does not name may be on a path.
func (n *network) freeRole(node topology.Node) role {
	if n.view.Graph().Universal(node) && !n.query.allowHubs {
		return hub
	}
	return between
}

// partners is the number of actors tied to a node, with those assumed.
func (n *network) partners(node topology.Node) int {
	k := n.view.Partners(node)
	if len(n.added) > 0 {
		k += n.added[node]
	}
	return k
}

// links are the ties of a node, cheapest first.
func (n *network) links(node topology.Node) []topology.Link {
	if links, ok := n.changed[node]; ok {
		return links
	}
	if n.query.filter.None() {
		return n.view.Links(node)
	}
	ties := n.view.TiesUnder(node, n.query.filter)
	links := make([]topology.Link, len(ties))
	for i, tie := range ties {
		links[i] = topology.NewLink(tie.To, tie.Strength, tie.MemberOnly)
	}
	n.changed[node] = links
	return links
}

// assume adds an assumed relation to the tie of two actors. They are partners
// from then on, whatever the filter asks of ties.
func (n *network) assume(i int) {
	a := &n.query.assume[i]
	known := n.view.Strength(a.from, a.to) > 0 || slices.ContainsFunc(n.query.assume[:i], func(earlier assumption) bool {
		return earlier.joins(a.from, a.to)
	})
	if !known {
		n.added[a.from]++
		n.added[a.to]++
	}
	if n.counts(a) {
		strength, memberOnly := n.tie(a.from, a.to)
		n.put(a.from, topology.NewLink(a.to, strength, memberOnly))
		n.put(a.to, topology.NewLink(a.from, strength, memberOnly))
	}
}

// tie is the strength of the tie of two actors from the evidence that passes
// the filter and from what is assumed, and whether nothing but memberships tie
// them.
func (n *network) tie(a, b topology.Node) (strength float64, memberOnly bool) {
	return n.tieOf(n.view.Evidence(a, b, n.query.filter), a, b)
}

func (n *network) tieOf(evidence []topology.Evidence, a, b topology.Node) (strength float64, memberOnly bool) {
	var strengths []float64
	memberOnly = true
	for _, e := range evidence {
		strengths = append(strengths, e.Strength)
		memberOnly = memberOnly && n.view.IsMembership(e)
	}
	for i := range n.query.assume {
		if as := &n.query.assume[i]; as.joins(a, b) && n.counts(as) {
			strengths = append(strengths, as.strength)
			memberOnly = memberOnly && as.tie.Type == wps.MemberOf
		}
	}
	slices.SortFunc(strengths, func(x, y float64) int { return cmp.Compare(y, x) })
	return topology.Combine(strengths), memberOnly
}

// counts tells whether an assumed relation passes the filter.
func (n *network) counts(a *assumption) bool {
	types := n.query.filter.Types
	return len(types) == 0 || slices.Contains(types, a.tie.Type)
}

// put sets the tie of a node to another one.
func (n *network) put(node topology.Node, link topology.Link) {
	links := slices.Clone(n.links(node))
	links = slices.DeleteFunc(links, func(l topology.Link) bool { return l.To == link.To })
	links = append(links, link)
	slices.SortFunc(links, func(a, b topology.Link) int {
		return cmp.Or(cmp.Compare(a.Cost(), b.Cost()), cmp.Compare(a.To, b.To))
	})
	n.changed[node] = links
}

// join makes the relations of actors to an end that is none a hop each.
func (n *network) join(end topology.Node) {
	n.changed[end] = nil
	for _, actor := range n.actorsIn(end) {
		strength := topology.Combine(strengthsOf(n.rolesIn(end, actor)))
		n.put(end, topology.NewLink(actor, strength, false))
		n.put(actor, topology.NewLink(end, strength, false))
	}
}
