package topology

import (
	"math"

	"wpsgraph/internal/wps"
)

// View is the graph on a date: who is tied to whom, and how strongly. It is
// never changed, and may be read by many at once.
type View struct {
	graph *Graph
	day   wps.Day

	members   []int32 // of what a MEMBER_OF points to, by node
	first     []uint32
	links     []Link
	strengths []float64 // of links
	actors    int
}

// Link is one side of a tie, small, for searches: whom it leads to and what
// crossing it costs.
type Link struct {
	To   Node
	cost uint32
}

// CostUnit is the part of a natural logarithm in which costs are counted: whole
// numbers, so that sums are exact, and equal whatever their order.
const CostUnit = 1 << 23

// Cost is -ln of the strength of the tie, in CostUnits.
func (l Link) Cost() uint32 { return l.cost >> 1 }

// MemberOnly tells whether nothing but memberships tie the two.
func (l Link) MemberOnly() bool { return l.cost&1 == 1 }

// NewLink makes the link of a tie.
func NewLink(to Node, strength float64, memberOnly bool) Link {
	cost := uint32(math.Round(-math.Log(strength)*CostUnit)) << 1
	if memberOnly {
		cost |= 1
	}
	return Link{to, cost}
}

// Tie is everything recorded that connects an actor to another on the date.
type Tie struct {
	To         Node
	Strength   float64 // 0 to 1
	MemberOnly bool    // nothing but memberships
}

// Graph is what the view is of.
func (v *View) Graph() *Graph { return v.graph }

// Day is the date of the view.
func (v *View) Day() wps.Day { return v.day }

// Acts tells whether n is an actor that exists, or may exist, on the date.
func (v *View) Acts(n Node) bool {
	return v.graph.Kind(n).IsActor() && v.graph.Exists(n, v.day) != wps.No
}

// Actors is the number of actors that exist, or may exist, on the date.
func (v *View) Actors() int { return v.actors }

// TieCount is the number of ties on the date.
func (v *View) TieCount() int { return len(v.links) / 2 }

// Members is the number of members of a body or network on the date: those of
// which membership holds or may hold.
func (v *View) Members(n Node) int { return int(v.members[n]) }

// Partners is the number of actors tied to n on the date.
func (v *View) Partners(n Node) int { return int(v.first[n+1] - v.first[n]) }

// Links are the ties of n, cheapest first, then by whom they lead to. The slice
// must not be changed.
func (v *View) Links(n Node) []Link { return v.links[v.first[n]:v.first[n+1]] }

// Ties are the ties of n, strongest first, then by whom they lead to.
func (v *View) Ties(n Node) []Tie {
	links := v.Links(n)
	ties := make([]Tie, len(links))
	for i, l := range links {
		ties[i] = Tie{l.To, v.strengths[int(v.first[n])+i], l.MemberOnly()}
	}
	return ties
}

// Strength is the strength of the tie between two actors, 0 where there is none.
func (v *View) Strength(a, b Node) float64 {
	if v.Partners(b) < v.Partners(a) {
		a, b = b, a
	}
	for i, l := range v.Links(a) {
		if l.To == b {
			return v.strengths[int(v.first[a])+i]
		}
	}
	return 0
}

// Memory is the number of bytes that are kept for the date.
func (v *View) Memory() int {
	return 4*len(v.members) + 4*len(v.first) + 16*len(v.links)
}
