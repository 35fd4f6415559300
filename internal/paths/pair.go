package paths

// pair is two balls that grow towards each other, the one that a path meets
// first first.
type pair struct {
	a, b *ball
	best uint32 // cost of the cheapest walk met so far between their middles
}

// meet looks whether a new label of one ball closes a walk with the other's.
func (p *pair) meet(mine *ball, l *ballLabel) {
	other := p.a
	if mine == p.a {
		other = p.b
	}
	s := mine.search
	left := s.net.query.maxHops - int(l.hops)
	rest := other.known(l.site, left, l.member)
	if rest == endless {
		return
	}
	if rest > 0 && l.hops > 0 { // nobody's middle: it is passed
		if s.role(l.site) != between {
			return
		}
		rest += s.toll(l.site)
	}
	p.best = min(p.best, l.cost+rest)
}

// ended tells whether every walk was met.
func (p *pair) ended() bool {
	return p.a.exhausted() || p.b.exhausted() || p.a.complete() && p.b.complete()
}

// reaches tells whether every walk that costs less was met. A ball that is
// complete goes one hop less far than a walk may: the other must have made that
// one.
func (p *pair) reaches(cost uint64) bool {
	switch {
	case p.ended():
		return true
	case p.b.complete():
		return uint64(p.a.radius) >= cost
	case p.a.complete():
		return uint64(p.b.radius) >= cost
	}
	return uint64(p.a.radius)+uint64(p.b.radius) >= cost
}
