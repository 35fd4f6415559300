package paths

import (
	"wpsgraph/internal/topology"
)

// chain is the beginning of a path: a start, and actors that are all different.
type chain struct {
	site   int32
	parent int32 // the chain without its last site, or -1
	next   int32 // of the same site, plus one
	cost   uint32
	bound  uint32 // of the cost of every path that begins so
	hops   uint8
	member bool  // nothing but memberships make the last tie
	passed uint8 // bits of the waypoints on it
	// firm is false where cutting a loop out of a path that begins so can make
	// it one that is not allowed; see chase.isWorse.
	firm bool
	used usage
}

// nodes are the nodes of a chain, first to last.
func (c *chase) nodes(i int32, buffer *[MostHops + 1]topology.Node) []topology.Node {
	at := int(c.chains[i].hops)
	out := buffer[:at+1]
	for ; i >= 0; i = c.chains[i].parent {
		out[at] = c.search.sites.nodes[c.chains[i].site]
		at--
	}
	return out
}

// holds tells whether a chain passes or ends at a site.
func (c *chase) holds(i, site int32) bool {
	for ; i >= 0; i = c.chains[i].parent {
		if c.chains[i].site == site {
			return true
		}
	}
	return false
}

// before orders chains that have the same bound: by the sequence of ids, the
// beginning of a chain before the chain.
func (c *chase) before(i, j int32) bool {
	var a, b [MostHops + 1]topology.Node
	x, y := c.nodes(i, &a), c.nodes(j, &b)
	for k := range min(len(x), len(y)) {
		if x[k] != y[k] {
			return x[k] < y[k]
		}
	}
	return len(x) < len(y)
}
