package paths

// meeting grows a ball around the first ends, around each waypoint and around the
// last ends, until they prove what the cheapest walk costs. What it knows bounds
// every route.
type meeting struct {
	search *search
	balls  []*ball // the first ends, the waypoints in the order of the query, the last ends
	pairs  []*pair
	best   uint32 // cost of the cheapest walk, once it was found
	// onward holds, by the waypoints passed (as bits) and by the last of them,
	// what it costs at least to go on from there to the last ends past all others.
	onward [][]uint32
}

func newMeeting(s *search, strict bool, t *taken) *meeting {
	q := s.net.query
	m := &meeting{search: s, best: endless}
	m.balls = append(m.balls, newBall(s, start, strict, t, s.sitesOf(q.from)))
	for _, n := range q.through {
		m.balls = append(m.balls, newBall(s, nobody, strict, t, []int32{s.siteOf(n)}))
	}
	m.balls = append(m.balls, newBall(s, finish, strict, t, s.sitesOf(q.to)))
	for j, b := range m.balls {
		b.meets = func(l *ballLabel) { m.meet(b, l) }
		for i, a := range m.balls[:j] {
			if whole := i == 0 && j == len(m.balls)-1; !whole || len(q.through) == 0 {
				m.pairs = append(m.pairs, &pair{a: a, b: b, best: endless})
			}
		}
	}
	return m
}

// to is the ball around the last ends.
func (m *meeting) to() *ball { return m.balls[len(m.balls)-1] }

func (m *meeting) meet(b *ball, l *ballLabel) {
	for _, p := range m.pairs {
		if p.a == b || p.b == b {
			p.meet(b, l)
		}
	}
}

// doubt is the number of steps without meeting after which it is asked whether
// there is anything to be met.
const doubt = 5_000

// find grows the balls until nothing cheaper than what was met is possible. It
// is false where the search had to stop.
func (m *meeting) find() bool {
	s, asked := m.search, false
	began := s.steps
	found := m.grow(func(p *pair) bool {
		if p.best == endless && !asked && s.steps-began > doubt {
			asked = true
			if !s.floodFor(p.a.taken, p.a.strict).possible() {
				return true
			}
		}
		return p.reaches(uint64(p.best))
	})
	m.best = m.bestWalk()
	return found
}

// cover grows the balls until what costs at most limit is bounded by the balls
// ahead of it. It is false where the search had to stop.
func (m *meeting) cover(limit uint32) bool {
	more := uint64(limit - m.best)
	return m.grow(func(p *pair) bool {
		return p.b.complete() || p.reaches(uint64(p.best)+more)
	})
}

// grow grows, of each pair, the ball that has less to do next, until it is
// enough for all.
func (m *meeting) grow(enough func(*pair) bool) bool {
	for _, p := range m.pairs {
		for !enough(p) {
			smaller := p.a
			if p.a.complete() || !p.b.complete() && p.b.queue.next() < p.a.queue.next() {
				smaller = p.b
			}
			smaller.grow()
			if m.search.stopped() {
				return false
			}
		}
	}
	return true
}

// complete tells whether the balls ahead of any chain know everything.
func (m *meeting) complete() bool {
	for _, b := range m.balls {
		if !b.complete() {
			return false
		}
	}
	return true
}

// release gives the balls back to the search.
func (m *meeting) release() { m.search.spare = append(m.search.spare, m.balls...) }
