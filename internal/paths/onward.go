package paths

// bestWalk is the cost of the cheapest walk past all waypoints, once all pairs of
// balls have met: the cheapest order of these.
func (m *meeting) bestWalk() uint32 {
	waypoints := len(m.balls) - 2
	if waypoints == 0 {
		return m.pairs[0].best
	}
	m.onward = make([][]uint32, 1<<waypoints)
	for passed := len(m.onward) - 1; passed > 0; passed-- {
		m.onward[passed] = make([]uint32, waypoints)
		for at := range waypoints {
			m.onward[passed][at] = m.onwardFrom(passed, at)
		}
	}
	best := uint32(endless)
	for first := range waypoints {
		best = min(best, sum(m.between(0, first+1), m.onward[1<<first][first]))
	}
	return best
}

// onwardFrom is what it costs to leave a waypoint, pass all others that were not
// passed, and come to the last ends.
func (m *meeting) onwardFrom(passed, at int) uint32 {
	toll := m.search.toll(m.search.siteOf(m.search.net.query.through[at]))
	if passed == len(m.onward)-1 {
		return sum(toll, m.between(at+1, len(m.balls)-1))
	}
	best := uint32(endless)
	for next := range len(m.balls) - 2 {
		if passed&(1<<next) == 0 {
			best = min(best, sum(m.between(at+1, next+1), m.onward[passed|1<<next][next]))
		}
	}
	return sum(toll, best)
}

// between is the cost of the cheapest walk between two balls.
func (m *meeting) between(i, j int) uint32 {
	for _, p := range m.pairs {
		if p.a == m.balls[i] && p.b == m.balls[j] || p.a == m.balls[j] && p.b == m.balls[i] {
			return p.best
		}
	}
	return endless
}

// sum adds two costs, either of which may be endless.
func sum(a, b uint32) uint32 {
	if a == endless || b == endless {
		return endless
	}
	return a + b
}

// rest is a lower bound of the cost from a site on, for a chain that has passed
// some waypoints, has so many hops left, and reached the site by memberships only
// or not.
func (m *meeting) rest(site int32, hops int, member bool, passed uint8) uint32 {
	if int(passed) == 1<<(len(m.balls)-2)-1 {
		return m.to().bound(site, hops, member)
	}
	best := uint32(endless)
	for next := range len(m.balls) - 2 {
		if passed&(1<<next) == 0 {
			onward := m.onward[passed|1<<next][next]
			best = min(best, sum(m.balls[next+1].bound(site, hops-1, member), onward))
		}
	}
	return best
}
