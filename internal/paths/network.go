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
		n.assume(&q.assume[i])
	}
	for _, end := range slices.Concat(q.from, q.to) {
		if view.Graph().Kind(end).IsJoint() {
			n.join(end)
		}
	}
	return n
}

// roleOf is what a node may be on a path.
func (n *network) roleOf(node topology.Node) role {
	if r, ok := n.fixed[node]; ok {
		return r
	}
	if n.view.Graph().Universal(node) && !n.query.allowHubs {
		return hub
	}
	return between
}

// partners is the number of actors tied to a node, with those assumed.
func (n *network) partners(node topology.Node) int { return n.view.Partners(node) + n.added[node] }

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

// assume adds an assumed relation to the tie of two actors.
func (n *network) assume(a *assumption) {
	if types := n.query.filter.Types; len(types) > 0 && !slices.Contains(types, a.tie.Type) {
		return
	}
	known := n.tied(a.from, a.to)
	strength, memberOnly := n.tie(a.from, a.to)
	link := topology.NewLink(a.to, strength, memberOnly)
	n.put(a.from, link)
	link.To = a.from
	n.put(a.to, link)
	if !known {
		n.added[a.from]++
		n.added[a.to]++
	}
}

// tied tells whether two are tied on the date, whatever the filter, or by an
// assumption before.
func (n *network) tied(a, b topology.Node) bool {
	return n.view.Strength(a, b) > 0 ||
		slices.ContainsFunc(n.links(a), func(l topology.Link) bool { return l.To == b })
}

// tie is the strength of the tie of two actors from the evidence that passes
// the filter and from what is assumed, and whether nothing but memberships tie
// them.
func (n *network) tie(a, b topology.Node) (strength float64, memberOnly bool) {
	var strengths []float64
	memberOnly = true
	for _, e := range n.view.Evidence(a, b, n.query.filter) {
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
