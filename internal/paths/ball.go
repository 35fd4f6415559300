package paths

import "math"

// ball grows around the ends on one side of a search and finds how cheaply, in
// how many hops, and by what last tie each site is reached. It counts walks,
// which are never dearer than paths, so what it finds bounds every path.
//
// It crosses the ties of a site one after another, cheapest first, and only as
// far as the ball has grown: with buckets narrower than half of the least cost
// of a tie, everything found from a bucket lies in a later one.
type ball struct {
	search *search
	own    role // of the ends in its middle, or nobody
	hops   int  // it goes no further
	cut    bool // it would have gone further
	taken  *taken
	strict bool // never crosses an actor with memberships only on both sides
	labels []ballLabel
	heads  []int32 // by site, the first label plus one
	queue  buckets
	radius uint32 // everything that costs less is known
	meets  func(l *ballLabel)
}

// ballLabel is one way to reach a site that no other is better than in cost,
// hops and last tie together.
type ballLabel struct {
	site   int32
	next   int32  // of the same site, plus one
	cost   uint32 // without the toll of the site itself
	cursor int32  // the next tie to cross, or unsettled
	hops   uint8
	member bool // nothing but memberships make the tie that it was reached by
}

const unsettled = -1

func newBall(s *search, own role, strict bool, t *taken, ends []int32) *ball {
	b := s.spareBall()
	b.search, b.own, b.strict, b.taken = s, own, strict, t
	b.hops = max(1, s.net.query.maxHops-1) // a walk that goes further meets the other ball
	for _, site := range ends {
		b.add(ballLabel{site: site, cursor: unsettled})
	}
	return b
}

// spareBall is an empty ball.
func (s *search) spareBall() *ball {
	last := len(s.spare) - 1
	if last < 0 {
		return &ball{labels: make([]ballLabel, 0, 256), heads: make([]int32, 512)}
	}
	b := s.spare[last]
	s.spare = s.spare[:last]
	for i := range b.labels {
		b.heads[b.labels[i].site] = 0
	}
	b.queue.reset()
	*b = ball{labels: b.labels[:0], heads: b.heads, queue: b.queue}
	return b
}

// complete tells whether everything that can be reached is known.
func (b *ball) complete() bool { return b.radius == math.MaxUint32 }

// exhausted tells whether there is nothing more to reach, in any number of hops.
func (b *ball) exhausted() bool { return b.complete() && !b.cut }

// grow works off the next bucket.
func (b *ball) grow() {
	if !b.queue.skip() {
		b.radius = math.MaxUint32
		return
	}
	for i := range b.queue.take {
		ties := 0
		if b.labels[i].cursor == unsettled {
			b.settle(i)
		} else {
			ties = b.cross(i)
		}
		if b.search.spend(ties) {
			return
		}
	}
	b.radius = b.queue.reached()
}

// settle looks whether a label is still good, and begins to cross its ties.
func (b *ball) settle(i int32) {
	l := &b.labels[i]
	if b.isWorse(l, i) {
		return
	}
	l.cursor = 0
	b.schedule(i)
}

// schedule queues the next tie of a label, half of which lies inside of the
// ball when its turn comes.
func (b *ball) schedule(i int32) {
	l := &b.labels[i]
	if l.hops > 0 && b.search.role(l.site) != between {
		return
	}
	if int(l.hops) >= b.hops {
		b.cut = true
		return
	}
	links := b.search.links(l.site)
	if int(l.cursor) < len(links) {
		b.queue.push(b.left(l)+Step(links[l.cursor])/2, i)
	}
}

// left is the cost of having left the site of a label.
func (b *ball) left(l *ballLabel) uint32 {
	if l.hops == 0 {
		return 0
	}
	return l.cost + b.search.toll(l.site)
}

// cross follows the ties of a label that the current bucket reaches, and says how
// many these are.
func (b *ball) cross(i int32) int {
	l := b.labels[i]
	links := b.search.links(l.site)
	left, reached := b.left(&l), b.queue.reached()
	for ; int(l.cursor) < len(links); l.cursor++ {
		link := links[l.cursor]
		price := Step(link)
		if left+price/2 >= reached {
			break
		}
		if b.strict && l.member && link.MemberOnly() && l.hops > 0 {
			continue
		}
		b.add(ballLabel{
			site: b.search.siteOf(link.To), cost: left + price,
			cursor: unsettled, hops: l.hops + 1, member: link.MemberOnly(),
		})
	}
	crossed := l.cursor - b.labels[i].cursor
	b.labels[i].cursor = l.cursor
	b.schedule(i)
	return int(crossed)
}

// add keeps a label unless another is better.
func (b *ball) add(l ballLabel) {
	b.heads = reach(b.heads, l.site)
	if l.hops > 0 && !b.mayEnter(l.site) || b.isWorse(&l, -1) {
		return
	}
	l.next = b.heads[l.site]
	b.labels = append(b.labels, l)
	i := int32(len(b.labels) - 1)
	b.heads[l.site] = i + 1
	b.queue.push(l.cost, i)
	if b.meets != nil {
		b.meets(&b.labels[i])
	}
}

// mayEnter tells whether a path may come to a site: hubs are entered, never
// left.
func (b *ball) mayEnter(site int32) bool {
	r := b.search.role(site)
	return r != b.own && r != barred && !b.taken.isBarred(site)
}

// isWorse tells whether another label of the site is as good in all and better
// in something, or equal and older.
func (b *ball) isWorse(l *ballLabel, self int32) bool {
	for i := b.heads[l.site]; i != 0; i = b.labels[i-1].next {
		other := &b.labels[i-1]
		if i-1 == self || other.cost > l.cost || other.hops > l.hops || b.strict && other.member && !l.member {
			continue
		}
		equal := other.cost == l.cost && other.hops == l.hops && (other.member == l.member || !b.strict)
		if !equal || self < 0 || i-1 < self {
			return true
		}
	}
	return false
}
