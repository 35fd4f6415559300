package paths

import (
	"slices"

	"wpsgraph/internal/topology"
)

// chase looks for the cheapest path, of equal ones that with the smallest
// sequence of ids, that differs enough from those taken: best-first over chains,
// with the balls of a meeting as bounds.
type chase struct {
	search *search
	bounds *meeting
	taken  *taken
	strict bool
	limit  uint32 // chains whose bound is higher are left out
	beyond uint32 // the least bound of those left out
	chains []chain
	heads  []int32 // by site, the first chain plus one
	queue  queue
	work   int // ties looked at and chains compared since it was counted
}

// chaseFor is the chase of a search, made ready for a hunt.
func (s *search) chaseFor(h *hunt) *chase {
	if s.chase == nil {
		s.chase = &chase{search: s}
		s.chase.queue.chase = s.chase
	}
	c := s.chase
	for i := range c.chains {
		c.heads[c.chains[i].site] = 0
	}
	c.chains, c.queue.heap = c.chains[:0], c.queue.heap[:0]
	c.bounds, c.taken, c.strict, c.limit, c.beyond = h.meeting, h.taken, h.strict, h.limit, endless
	c.work = 0
	return c
}

// next is the next route; ok is false where none costs at most limit.
func (c *chase) next() (r route, ok bool) {
	for _, n := range c.search.net.query.from {
		c.add(chain{site: c.search.siteOf(n), parent: -1, firm: true, used: c.taken.begin})
	}
	for len(c.queue.heap) > 0 && !c.report() {
		i := c.queue.pop()
		if c.search.role(c.chains[i].site) == finish {
			if r := (route{nodes: c.path(i), cost: c.chains[i].cost}); !c.taken.isSame(r.nodes) {
				return r, true
			}
			continue
		}
		if !c.isWorse(i) {
			c.extend(i)
		}
	}
	return r, false
}

// muchWork is not done without looking whether the search must stop.
const muchWork = 64 * tiesAStep

// report spends the steps for what was done since the last time; true where the
// search must stop.
func (c *chase) report() bool {
	done := c.work
	c.work = 0
	return c.search.spend(done)
}

func (c *chase) path(i int32) []topology.Node {
	var buffer [MostHops + 1]topology.Node
	return slices.Clone(c.nodes(i, &buffer))
}

// add keeps a chain unless it goes beyond the limit or another is better.
func (c *chase) add(n chain) {
	if n.bound > c.limit {
		c.beyond = min(c.beyond, n.bound)
		return
	}
	c.heads = reach(c.heads, n.site)
	n.next = c.heads[n.site]
	c.chains = append(c.chains, n)
	i := int32(len(c.chains) - 1)
	if c.search.role(n.site) != finish && c.isWorse(i) {
		c.chains = c.chains[:i]
		return
	}
	c.heads[n.site] = i + 1
	c.queue.push(i)
}

// extend adds every chain that is one tie longer.
func (c *chase) extend(i int32) {
	from := c.chains[i]
	left := from.cost
	if from.hops > 0 {
		left += c.search.toll(from.site)
	}
	for _, link := range c.search.links(from.site) {
		if c.work++; c.work > muchWork && c.report() {
			return
		}
		price := Step(link)
		if left+price > c.limit {
			c.beyond = min(c.beyond, left+price)
			return
		}
		if c.strict && from.member && link.MemberOnly() {
			continue
		}
		c.step(i, link, left+price)
	}
}

// step adds the chain that goes on from chain i along a tie.
func (c *chase) step(i int32, link topology.Link, cost uint32) {
	site := c.search.siteOf(link.To)
	bound, ok := c.boundOf(&c.chains[i], site, link, cost)
	if !ok || bound > c.limit && bound >= c.beyond || c.holds(i, site) {
		return
	}
	from := &c.chains[i]
	n := chain{
		site: site, parent: i, cost: cost, bound: bound, hops: from.hops + 1, member: link.MemberOnly(),
		passed: c.pass(from.passed, link.To), firm: c.isFirm(from), used: from.used,
	}
	if share, counts := c.taken.share(site); counts {
		if n.used.add(share); n.used.exceeds() {
			return
		}
	}
	c.add(n)
}

// boundOf is a lower bound of the cost of every path that goes on from a chain
// to a site; ok is false where there is none.
func (c *chase) boundOf(from *chain, site int32, link topology.Link, cost uint32) (bound uint32, ok bool) {
	q := c.search.net.query
	switch c.search.role(site) {
	case finish:
		return cost, int(from.passed) == 1<<len(q.through)-1
	case between:
		if c.taken.isBarred(site) {
			return 0, false
		}
		rest := c.bounds.rest(site, q.maxHops-int(from.hops)-1, link.MemberOnly(), c.pass(from.passed, link.To))
		return max(from.bound, cost+c.search.toll(site)+rest), rest != endless
	}
	return 0, false
}

// pass adds a node to the waypoints passed, where it is one.
func (c *chase) pass(passed uint8, node topology.Node) uint8 {
	through := c.search.net.query.through
	if len(through) == 0 {
		return 0
	}
	if at := slices.Index(through, node); at >= 0 {
		passed |= 1 << at
	}
	return passed
}
