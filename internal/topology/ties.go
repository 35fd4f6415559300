package topology

import (
	"cmp"
	"slices"
)

// contribution is the strength of one evidence of a tie.
type contribution struct {
	to         Node
	membership bool
	strength   float64
}

// gathering gathers the ties of one actor after another.
type gathering struct {
	search evidenceSearch
	found  []contribution
	out    []Tie
}

func newGathering(v *View, f *Filter) *gathering {
	return &gathering{search: evidenceSearch{view: v, filter: f, with: anyone}}
}

// ties are the ties of an actor that exists, strongest first, then by whom they
// lead to. The slice is good until the next call.
func (g *gathering) ties(n Node) []Tie {
	g.search.of = n
	g.search.run()
	g.found, g.out = g.found[:0], g.out[:0]
	for i := range g.search.found {
		e := &g.search.found[i]
		g.found = append(g.found, contribution{e.to, g.search.view.IsMembership(e.Evidence), e.Strength})
	}
	slices.SortFunc(g.found, func(a, b contribution) int {
		if a.to != b.to {
			return int(a.to - b.to)
		}
		return cmp.Compare(b.strength, a.strength)
	})
	for i := 0; i < len(g.found); {
		tie := Tie{To: g.found[i].to, MemberOnly: true}
		none := 1.0
		for ; i < len(g.found) && g.found[i].to == tie.To; i++ {
			none *= 1 - g.found[i].strength
			tie.MemberOnly = tie.MemberOnly && g.found[i].membership
		}
		tie.Strength = 1 - none
		g.out = append(g.out, tie)
	}
	slices.SortFunc(g.out, func(a, b Tie) int {
		if a.Strength != b.Strength {
			return cmp.Compare(b.Strength, a.Strength)
		}
		return int(a.To - b.To)
	})
	return g.out
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
	return newGathering(v, &f).ties(n)
}
