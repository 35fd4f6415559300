package paths

// meeting grows a ball around each side until they prove what the cheapest walk
// between them costs.
type meeting struct {
	from, to *ball
	best     uint32 // cost of the cheapest walk met so far
}

func newMeeting(s *search, strict bool, t *taken) *meeting {
	q := s.net.query
	m := &meeting{best: endless}
	m.from = newBall(s, start, strict, t, s.sitesOf(q.from))
	m.to = newBall(s, finish, strict, t, s.sitesOf(q.to))
	m.from.meets = func(l *ballLabel) { m.meet(m.from, m.to, l) }
	m.to.meets = func(l *ballLabel) { m.meet(m.to, m.from, l) }
	return m
}

// meet looks whether a new label of one ball closes a walk with the other's.
func (m *meeting) meet(mine, other *ball, l *ballLabel) {
	s := mine.search
	left := s.net.query.maxHops - int(l.hops)
	switch s.role(l.site) {
	case between:
		rest := other.known(l.site, left, l.member)
		if rest != endless {
			m.best = min(m.best, l.cost+s.toll(l.site)+rest)
		}
	case other.own:
		m.best = min(m.best, l.cost)
	}
}

// doubt is the number of steps without meeting after which it is asked whether
// there is anything to be met.
const doubt = 5_000

// find grows the balls until nothing cheaper than what was met is possible. It
// is false where the search had to stop.
func (m *meeting) find() bool {
	s, asked := m.from.search, false
	began := s.steps
	return m.grow(func() bool {
		if m.best == endless && !asked && s.steps-began > doubt {
			asked = true
			if !s.floodFor(m.from.taken, m.from.strict).possible() {
				return true
			}
		}
		return m.ended() || m.reach() >= uint64(m.best)
	})
}

// cover grows the balls until what is looked for from the first ends, and costs
// at most limit, is bounded by the ball around the last ones. It is false where
// the search had to stop.
func (m *meeting) cover(limit uint32) bool {
	return m.grow(func() bool { return m.ended() || m.to.complete() || m.reach() >= uint64(limit) })
}

// ended tells whether every walk was met.
func (m *meeting) ended() bool {
	return m.from.exhausted() || m.to.exhausted() || m.from.complete() && m.to.complete()
}

// reach is the cost below which every walk was met. A ball that is complete goes
// one hop less far than a walk may: the other must have made that one.
func (m *meeting) reach() uint64 {
	switch {
	case m.to.complete():
		return uint64(m.from.radius)
	case m.from.complete():
		return uint64(m.to.radius)
	}
	return uint64(m.from.radius) + uint64(m.to.radius)
}

// grow grows the ball that has less to do next, until it is enough.
func (m *meeting) grow(enough func() bool) bool {
	for !enough() {
		smaller := m.from
		if m.from.complete() || !m.to.complete() && m.to.queue.next() < m.from.queue.next() {
			smaller = m.to
		}
		smaller.grow()
		if smaller.search.stopped() {
			return false
		}
	}
	return true
}

// release gives the balls back to the search.
func (m *meeting) release() {
	s := m.from.search
	s.spare = append(s.spare, m.from, m.to)
}
