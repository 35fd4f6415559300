package gaps

import (
	"cmp"
	"slices"

	"wpsgraph/internal/topology"
)

// cut is what holds two regions together: the ties between actors of each whose
// remits do not overlap, and how many actors would have to drop out for none of
// these ties to be left.
type cut struct {
	ties   [][2]topology.Node // of an actor of the one and one of the other region, by node
	size   int                // the vertex connectivity: 0, nothing is tied; 1, all hangs on one actor
	broker []topology.Node    // that one actor, where size is 1
}

// cut finds the ties between two regions. The ties form a bipartite graph, so
// the least number of actors that touch all of them is the size of a largest
// matching (König 1931).
func (w *web) cut(r, s remit) cut {
	var c cut
	across := map[topology.Node][]topology.Node{}
	for n, mine := range w.remits {
		if mine&r == 0 {
			continue
		}
		for _, l := range w.actors[n] {
			if other := w.remits[l.to]; other&s != 0 && mine&other == 0 {
				c.ties = append(c.ties, [2]topology.Node{topology.Node(n), l.to})
				across[topology.Node(n)] = append(across[topology.Node(n)], l.to)
			}
		}
	}
	c.size = matching(across)
	if c.size == 1 {
		c.broker = []topology.Node{w.commonEnd(c.ties)}
	}
	return c
}

// matching is the size of a largest matching of a bipartite graph (Kuhn's
// augmenting paths).
func matching(across map[topology.Node][]topology.Node) int {
	partner := map[topology.Node]topology.Node{}
	var seen map[topology.Node]bool
	var augment func(topology.Node) bool
	augment = func(n topology.Node) bool {
		for _, other := range across[n] {
			if seen[other] {
				continue
			}
			seen[other] = true
			if now, taken := partner[other]; !taken || augment(now) {
				partner[other] = n
				return true
			}
		}
		return false
	}
	size := 0
	for n := range across {
		seen = map[topology.Node]bool{}
		if augment(n) {
			size++
		}
	}
	return size
}

// commonEnd is the actor that all ties share; of both ends of a single tie the
// one with more ties altogether, then the first by id.
func (w *web) commonEnd(ties [][2]topology.Node) topology.Node {
	shared := func(n topology.Node) bool {
		return !slices.ContainsFunc(ties, func(tie [2]topology.Node) bool { return tie[0] != n && tie[1] != n })
	}
	ends := slices.DeleteFunc(slices.Clone(ties[0][:]), func(n topology.Node) bool { return !shared(n) })
	return slices.MinFunc(ends, func(a, b topology.Node) int {
		return cmp.Or(cmp.Compare(len(w.actors[b]), len(w.actors[a])), cmp.Compare(a, b))
	})
}
