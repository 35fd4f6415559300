package paths

// bound is a lower bound of the cost from a site to the ends in the middle of
// the ball with so many hops, when the site was reached by a tie of memberships
// only or not. It is exact where it is less than the radius.
func (b *ball) bound(site int32, hops int, member bool) uint32 {
	if best := b.known(site, hops, member); best < b.radius || hops <= 0 {
		return best
	}
	return b.radius
}

// known is the cost of the cheapest label of a site with so many hops; endless
// where the ball has none yet.
func (b *ball) known(site int32, hops int, member bool) uint32 {
	best := uint32(endless)
	if int(site) >= len(b.heads) {
		return best
	}
	for i := b.heads[site]; i != 0; i = b.labels[i-1].next {
		l := &b.labels[i-1]
		if int(l.hops) <= hops && l.cost < best && !(b.strict && member && l.member) {
			best = l.cost
		}
	}
	return best
}
