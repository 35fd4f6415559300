package paths

import "wpsgraph/internal/topology"

// sites gives the nodes that a search meets small numbers, in the order in
// which it meets them, so that what it keeps grows with the search and not
// with the graph.
type sites struct {
	slots []int32 // open addressing: a site plus one, 0 for none
	nodes []topology.Node
}

func newSites() *sites {
	return &sites{slots: make([]int32, 1<<11), nodes: make([]topology.Node, 0, 512)}
}

// find is the site of a node, or -1 where the search has not met it.
func (s *sites) find(n topology.Node) int32 {
	for at := s.slot(n); ; at = (at + 1) & (len(s.slots) - 1) {
		site := s.slots[at] - 1
		if site < 0 || s.nodes[site] == n {
			return site
		}
	}
}

// of is the site of a node; it is made where the search had not met the node.
func (s *sites) of(n topology.Node) (site int32, isNew bool) {
	if site = s.find(n); site >= 0 {
		return site, false
	}
	if 2*len(s.nodes) >= len(s.slots) {
		s.grow()
	}
	s.nodes = append(s.nodes, n)
	s.put(n, int32(len(s.nodes)))
	return int32(len(s.nodes) - 1), true
}

func (s *sites) put(n topology.Node, entry int32) {
	at := s.slot(n)
	for s.slots[at] != 0 {
		at = (at + 1) & (len(s.slots) - 1)
	}
	s.slots[at] = entry
}

func (s *sites) grow() {
	s.slots = make([]int32, 2*len(s.slots))
	for site, n := range s.nodes {
		s.put(n, int32(site+1))
	}
}

// slot is where a node is looked for first (Knuth's multiplicative hash).
func (s *sites) slot(n topology.Node) int {
	return int(uint32(n)*2654435769>>7) & (len(s.slots) - 1)
}

// reach makes a list by site long enough to hold a site.
func reach[T any](list []T, site int32) []T {
	if missing := int(site) + 1 - len(list); missing > 0 {
		return append(list, make([]T, missing)...)
	}
	return list
}
