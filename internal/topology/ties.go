package topology

import (
	"cmp"
	"context"
	"slices"

	"wpsgraph/internal/wps"
)

// contribution is the strength of one evidence of a tie.
type contribution struct {
	to         Node
	strength   float64
	membership bool
}

// newView computes who is tied to whom on a day.
func newView(ctx context.Context, g *Graph, d wps.Day) (*View, error) {
	v := &View{graph: g, day: d, members: membersOn(g, d), first: make([]uint32, g.Nodes()+1)}
	var scratch tieScratch
	for n := range Node(g.Nodes()) {
		if n%pause == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		v.first[n] = uint32(len(v.links))
		if !v.Acts(n) {
			continue
		}
		v.actors++
		for _, tie := range scratch.ties(v, n, &Filter{}) {
			v.links = append(v.links, NewLink(tie.To, tie.Strength, tie.MemberOnly))
			v.strengths = append(v.strengths, tie.Strength)
		}
	}
	v.first[g.Nodes()] = uint32(len(v.links))
	v.links, v.strengths = slices.Clip(v.links), slices.Clip(v.strengths)
	return v, nil
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

// tieScratch is what gathering the ties of one actor after another reuses.
type tieScratch struct {
	found []contribution
	out   []Tie
}

// ties gathers the ties of n under a filter, strongest first, then by whom they
// lead to. The slice is good until the next call.
func (s *tieScratch) ties(v *View, n Node, f *Filter) []Tie {
	s.found, s.out = s.found[:0], s.out[:0]
	for e, to := range v.evidence(n, anyone, f) {
		isMembership := !e.Joint && v.graph.facts[e.Relation].relationType() == wps.MemberOf
		s.found = append(s.found, contribution{to, e.Strength, isMembership})
	}
	slices.SortFunc(s.found, func(a, b contribution) int {
		return cmp.Or(cmp.Compare(a.to, b.to), cmp.Compare(b.strength, a.strength))
	})
	for i := 0; i < len(s.found); {
		tie := Tie{To: s.found[i].to, MemberOnly: true}
		none := 1.0
		for ; i < len(s.found) && s.found[i].to == tie.To; i++ {
			none *= 1 - s.found[i].strength
			tie.MemberOnly = tie.MemberOnly && s.found[i].membership
		}
		tie.Strength = 1 - none
		s.out = append(s.out, tie)
	}
	slices.SortFunc(s.out, func(a, b Tie) int {
		return cmp.Or(cmp.Compare(b.Strength, a.Strength), cmp.Compare(a.To, b.To))
	})
	return s.out
}

// TiesUnder are the ties of n that the evidence which passes the filter makes,
// strongest first, then by whom they lead to.
func (v *View) TiesUnder(n Node, f Filter) []Tie {
	if f.None() {
		return v.Ties(n)
	}
	if !v.Acts(n) {
		return nil
	}
	var scratch tieScratch
	return scratch.ties(v, n, &f)
}
