package topology

import (
	"runtime"
	"sync"
	"sync/atomic"

	"wpsgraph/internal/wps"
)

// newView computes who is tied to whom on a day, on all cores: each takes a
// stretch of nodes after the other, and the stretches are put together in order.
func newView(g *Graph, d wps.Day) *View {
	v := &View{graph: g, day: d, members: membersOn(g, d), first: make([]uint32, g.Nodes()+1)}
	stretches := make([]stretch, (g.Nodes()+stretchNodes-1)/stretchNodes)
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(stretches)) {
		workers.Go(func() {
			gathering := newGathering(v, &Filter{})
			for i := next.Add(1) - 1; i < int64(len(stretches)); i = next.Add(1) - 1 {
				stretches[i].fill(gathering, Node(i)*stretchNodes)
			}
		})
	}
	workers.Wait()
	v.join(stretches)
	return v
}

// stretchNodes is the number of nodes of a stretch.
const stretchNodes = 1 << 12

// stretch holds the ties of nodes that follow each other.
type stretch struct {
	counts    []uint32 // of ties, by node
	links     []Link
	strengths []float64
	actors    int
}

func (s *stretch) fill(g *gathering, from Node) {
	v := g.search.view
	for n := from; n < min(from+stretchNodes, Node(v.graph.Nodes())); n++ {
		var ties []Tie
		if v.Acts(n) {
			s.actors++
			ties = g.ties(n)
		}
		for _, tie := range ties {
			s.links = append(s.links, NewLink(tie.To, tie.Strength, tie.MemberOnly))
			s.strengths = append(s.strengths, tie.Strength)
		}
		s.counts = append(s.counts, uint32(len(ties)))
	}
}

// join puts the stretches behind each other.
func (v *View) join(stretches []stretch) {
	total := 0
	for i := range stretches {
		total += len(stretches[i].links)
	}
	v.links, v.strengths = make([]Link, 0, total), make([]float64, 0, total)
	node := 0
	for i := range stretches {
		s := &stretches[i]
		v.links, v.strengths = append(v.links, s.links...), append(v.strengths, s.strengths...)
		v.actors += s.actors
		for _, count := range s.counts {
			v.first[node+1] = v.first[node] + count
			node++
		}
		*s = stretch{}
	}
}

// membersOn counts the different members of each body and network.
func membersOn(g *Graph, d wps.Day) []int32 {
	members := make([]int32, g.Nodes())
	last := make([]Node, g.Nodes()) // the member counted last, plus one
	for r, p := range g.facts {
		from, to := g.from[r], g.to[r]
		if p.isMember() && last[to] != from+1 && g.holds(Rel(r), d) != wps.No && g.Exists(from, d) != wps.No {
			members[to]++
			last[to] = from + 1
		}
	}
	return members
}
