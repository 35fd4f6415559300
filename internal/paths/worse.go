package paths

import (
	"math/bits"
	"slices"

	"wpsgraph/internal/topology"
)

// isFirm tells whether what goes on from a chain may cut loops: nobody on it was
// reached by memberships only, and it has no waypoints to pass or to keep.
func (c *chase) isFirm(from *chain) bool {
	return from.firm && len(c.search.net.query.through) == 0 && !(c.strict && from.member)
}

// isWorse tells whether another chain to the same site makes chain i needless.
// The other must be as cheap (or equal and first by ids), as short, as free in
// its last tie, have passed the same waypoints and share no more with paths
// taken. Whatever continues chain i then continues the other; where that would
// pass an actor twice, cutting out the loop leaves a path that is cheaper still.
// Cutting can make a path that is not allowed: an actor reached and left by
// memberships only, or a waypoint lost. So of a chain that is not firm, the
// actors where that could happen must be on chain i too.
func (c *chase) isWorse(i int32) bool {
	l := &c.chains[i]
	for j := c.heads[l.site]; j != 0; j = c.chains[j-1].next {
		o := &c.chains[j-1]
		c.work++
		if j-1 == i || o.cost > l.cost || o.hops > l.hops || c.strict && o.member && !l.member ||
			l.passed&^o.passed != 0 || !o.used.within(&l.used) {
			continue
		}
		if o.cost == l.cost && !c.before(j-1, i) {
			continue
		}
		if (o.firm || c.covers(i, j-1)) && !c.begins(j-1) {
			return true
		}
	}
	return false
}

// covers tells whether every actor of chain j where cutting a loop could go
// wrong is on chain i too.
func (c *chase) covers(i, j int32) bool {
	waypoints := len(c.search.net.query.through)
	all := bits.OnesCount8(c.chains[j].passed) < waypoints || c.isWaypoint(j)
	for at := c.chains[j].parent; at >= 0; at = c.chains[at].parent {
		o := &c.chains[at]
		all = all || waypoints > 0 && c.isWaypoint(at)
		if (all || c.strict && o.member) && o.hops > 0 && !c.holds(i, o.site) {
			return false
		}
	}
	return true
}

func (c *chase) isWaypoint(i int32) bool {
	return slices.Contains(c.search.net.query.through, c.search.sites.nodes[c.chains[i].site])
}

// begins tells whether a path that must not be taken twice begins with chain i.
func (c *chase) begins(i int32) bool {
	if len(c.taken.same) == 0 {
		return false
	}
	var buffer [MostHops + 1]topology.Node
	return c.taken.begins(c.nodes(i, &buffer))
}
