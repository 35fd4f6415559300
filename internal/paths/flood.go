package paths

// flood finds whether there is any walk between the ends, whatever it costs. It
// spreads from both sides, hop by hop, always from the side with less to spread
// from.
type flood struct {
	search *search
	taken  *taken
	strict bool
	sides  [2]floodSide
}

// floodFor is the flood of a search, made ready.
func (s *search) floodFor(t *taken, strict bool) *flood {
	f := &s.flood
	f.search, f.taken, f.strict = s, t, strict
	return f
}

// floodSide is what one side has reached.
type floodSide struct {
	own  role
	seen []bool  // by state
	last []int32 // states reached by the last hop
	next []int32
	all  []int32 // states reached at all
}

// A state is a site, twice, and one more where it was reached by memberships
// only.
func state(site int32, memberOnly bool) int32 {
	if memberOnly {
		return 2*site + 1
	}
	return 2 * site
}

// possible tells whether there is a walk.
func (f *flood) possible() bool {
	q := f.search.net.query
	f.begin(0, start, f.search.sitesOf(q.from))
	f.begin(1, finish, f.search.sitesOf(q.to))
	for range q.maxHops {
		side := 0
		if len(f.sides[1].last) < len(f.sides[0].last) {
			side = 1
		}
		if f.spread(side) {
			return true
		}
		if len(f.sides[side].last) == 0 || f.search.stopped() {
			return false
		}
	}
	return false
}

func (f *flood) begin(side int, own role, ends []int32) {
	s := &f.sides[side]
	for _, reached := range s.all {
		s.seen[reached] = false
	}
	s.own, s.next, s.all = own, s.next[:0], s.all[:0]
	for _, site := range ends {
		s.reach(state(site, false))
	}
	s.last, s.next = s.next, s.last
}

func (s *floodSide) has(state int32) bool { return int(state) < len(s.seen) && s.seen[state] }

func (s *floodSide) reach(state int32) {
	s.seen = reach(s.seen, state)
	s.seen[state] = true
	s.next, s.all = append(s.next, state), append(s.all, state)
}

// spread makes one hop from one side; true where it meets the other.
func (f *flood) spread(side int) bool {
	s := &f.sides[side]
	s.next = s.next[:0]
	for _, from := range s.last {
		if r := f.search.role(from / 2); r != between && r != s.own {
			continue
		}
		links := f.search.links(from / 2)
		if f.search.spend(len(links)) {
			return false
		}
		for _, link := range links {
			if f.strict && from%2 == 1 && link.MemberOnly() {
				continue
			}
			if f.enter(side, f.search.siteOf(link.To), f.strict && link.MemberOnly()) {
				return true
			}
		}
	}
	s.last, s.next = s.next, s.last
	return false
}

// enter comes to a site; true where the other side has come to it too.
func (f *flood) enter(side int, site int32, memberOnly bool) bool {
	s, other := &f.sides[side], &f.sides[1-side]
	r := f.search.role(site)
	if r == s.own || r == barred || r == hub || f.taken.isBarred(site) {
		return false
	}
	if s.has(state(site, false)) || s.has(state(site, memberOnly)) {
		return false
	}
	s.reach(state(site, memberOnly))
	return other.has(state(site, false)) || !memberOnly && other.has(state(site, true))
}
