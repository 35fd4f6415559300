package paths

import (
	"slices"

	"wpsgraph/internal/topology"
)

// taken are the routes taken so far, as what they forbid to further ones.
type taken struct {
	begin  usage   // of a route that shares nothing
	shares []usage // of the actors between of routes taken; the first is of nobody
	marks  []mark  // by site
	counts int
	same   [][]topology.Node // routes of which no actor between counts: not to be taken twice
}

// mark is what the routes taken say of an actor.
type mark struct {
	share  uint16 // place in shares
	barred bool   // it is the only actor between of a route taken
	out    bool   // no further route of the same hunt can pass
}

func newTaken() *taken { return &taken{shares: make([]usage, 1)} }

// take adds a route; counted are the sites of its actors between, without those
// that every route must pass.
func (t *taken) take(r *route, counted []int32) {
	switch len(counted) {
	case 0:
		t.same = append(t.same, r.nodes)
		return
	case 1:
		t.mark(counted[0]).barred = true
		return
	}
	word, shift := t.counts/countsAWord, 3*(t.counts%countsAWord)
	t.counts++
	t.begin[word] += uint64(3-len(counted)/2) << shift
	for _, site := range counted {
		m := t.mark(site)
		if m.share == 0 {
			m.share = uint16(len(t.shares))
			t.shares = append(t.shares, usage{})
		}
		t.shares[m.share][word] += 1 << shift
	}
}

// mark is the mark of a site, to be set.
func (t *taken) mark(site int32) *mark {
	t.marks = reach(t.marks, site)
	return &t.marks[site]
}

// isBarred tells whether no further route may pass a site.
func (t *taken) isBarred(site int32) bool {
	return int(site) < len(t.marks) && (t.marks[site].barred || t.marks[site].out)
}

// forget lets routes of a new hunt pass where those of another could not.
func (t *taken) forget() {
	for i := range t.marks {
		t.marks[i].out = false
	}
}

// share is what a site adds to the usage of a route; isAny is false for nothing.
func (t *taken) share(site int32) (u *usage, isAny bool) {
	if int(site) >= len(t.marks) || t.marks[site].share == 0 {
		return nil, false
	}
	return &t.shares[t.marks[site].share], true
}

// isSame tells whether a route was taken before.
func (t *taken) isSame(nodes []topology.Node) bool {
	return slices.ContainsFunc(t.same, func(other []topology.Node) bool { return slices.Equal(nodes, other) })
}

// begins tells whether a route that must not be taken twice begins so.
func (t *taken) begins(nodes []topology.Node) bool {
	return slices.ContainsFunc(t.same, func(other []topology.Node) bool {
		return len(nodes) <= len(other) && slices.Equal(nodes, other[:len(nodes)])
	})
}
