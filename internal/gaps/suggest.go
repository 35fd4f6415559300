package gaps

import (
	"cmp"
	"math/bits"
	"slices"

	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// SuggestedTie is a tie that does not exist and would close gaps.
type SuggestedTie struct {
	From, To wps.ID
	Gain     float64 // the scores of gaps that it would lower, together, and reach
	Lowered  float64 // the first part
	// Reach is the share of the actors of both sides' regions whom the tie would
	// bring within two ties of its other end.
	Reach   float64
	Closes  []Lowering // largest first
	Because Message
}

// Lowering is what an assumed tie would do to the score of a gap.
type Lowering struct {
	Gap   Gap
	After float64
}

// The limits of what is tried: the actors with most ties of each remit, and no
// more than so many altogether.
const (
	triedOfOneRemit = 40
	triedAltogether = 800
	tiesOfOneActor  = 2
)

// SuggestedTies lists the ties that would close most, at most two of one actor;
// with a region, of its actors only. The pairs are actors of regions asked
// about whose remits do not overlap and who are not tied; those with most ties
// are tried. A tie is assumed as a partnership, and the scores of STRUCTURAL_HOLE
// and TRACK gaps are computed anew with it. By gain, then the ids of the ends.
// It returns BadUserInput for what is no regional body.
func (g *Gaps) SuggestedTies(region wps.ID, n int) ([]SuggestedTie, error) {
	f := g.finder
	bodies := f.regions
	if region != "" {
		named, err := bodiesOf(f.tables, []wps.ID{region})
		if err != nil {
			return nil, err
		}
		region = named[0]
		bodies = named
	}
	if !slices.Contains(f.regions, bodies[0]) && region != "" {
		f = f.beside(bodies)
	}
	var only remit
	if region != "" {
		only = f.web().bit(region)
	}
	s := newSuggester(f, g.holesOf(f, bodies))
	return s.choose(s.try(only), n), nil
}

// holesOf gives the holes and tracks that a tie could close.
func (g *Gaps) holesOf(f *finder, bodies []wps.ID) []Gap {
	if f != g.finder {
		return slices.Concat(f.holes(bodies), f.tracks())
	}
	var open []Gap
	for _, gap := range g.all() {
		if gap.Kind == StructuralHole || gap.Kind == Track {
			open = append(open, gap)
		}
	}
	return open
}

// suggester tries ties.
type suggester struct {
	f       *finder
	holes   []Gap
	tracks  []openTrack
	sizes   []int // of each region: its actors
	byKinds map[[2]int][]Lowering
}

func newSuggester(f *finder, open []Gap) *suggester {
	s := &suggester{f: f, byKinds: map[[2]int][]Lowering{}, sizes: make([]int, len(f.web().regions))}
	for _, gap := range open {
		switch {
		case gap.Kind == StructuralHole:
			s.holes = append(s.holes, gap)
		case gap.Score > 0:
			s.tracks = append(s.tracks, f.openTrack(gap))
		}
	}
	for _, r := range f.web().remits {
		for ; r != 0; r &= r - 1 {
			s.sizes[bits.TrailingZeros64(uint64(r))]++
		}
	}
	return s
}

// candidate is a pair that was tried.
type candidate struct {
	a, b           topology.Node
	lowered, reach float64
}

func (c candidate) gain() float64 { return c.lowered + c.reach }

// try gives every pair of the actors with most ties that may be suggested, the
// best first.
func (s *suggester) try(only remit) []candidate {
	w := s.f.web()
	actors := s.busiest()
	var tried []candidate
	for i, a := range actors {
		near := w.within(a)
		for _, b := range actors[i+1:] {
			ra, rb := w.remits[a], w.remits[b]
			if ra&rb != 0 || only != 0 && (ra|rb)&only == 0 || w.strength(a, b) > 0 {
				continue
			}
			c := candidate{a: a, b: b, reach: s.reach(a, b, near)}
			for _, l := range s.lowerings(a, b) {
				c.lowered += l.Gap.Score - l.After
			}
			if c.lowered > 0 {
				tried = append(tried, c)
			}
		}
	}
	slices.SortFunc(tried, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.gain(), x.gain()), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return tried
}

// busiest gives the actors with most ties of each kind of remit, by node.
func (s *suggester) busiest() []topology.Node {
	w := s.f.web()
	ofKind := map[remit][]topology.Node{}
	for n, r := range w.remits {
		if r != 0 {
			ofKind[r] = append(ofKind[r], topology.Node(n))
		}
	}
	var all []topology.Node
	more := func(a, b topology.Node) int {
		return cmp.Or(cmp.Compare(len(w.actors[b]), len(w.actors[a])), cmp.Compare(a, b))
	}
	for _, r := range w.kinds {
		slices.SortFunc(ofKind[r], more)
		all = append(all, ofKind[r][:min(triedOfOneRemit, len(ofKind[r]))]...)
	}
	slices.SortFunc(all, more)
	all = all[:min(triedAltogether, len(all))]
	slices.Sort(all)
	return all
}

// within marks who is tied to an actor or to one whom it is tied to.
func (w *web) within(n topology.Node) map[topology.Node]bool {
	near := map[topology.Node]bool{n: true}
	for _, l := range w.actors[n] {
		near[l.to] = true
		for _, next := range w.actors[l.to] {
			near[next.to] = true
		}
	}
	return near
}

// reach is the share of the actors of both regions whom a tie would bring
// within two ties of its other end: a and b themselves, those of a's remit whom
// a is tied to, and those of b's remit whom b is tied to.
func (s *suggester) reach(a, b topology.Node, nearA map[topology.Node]bool) float64 {
	w := s.f.web()
	gained := 0
	if !nearA[b] {
		gained++
	}
	for _, l := range w.actors[b] {
		if w.remits[l.to]&w.remits[b] != 0 && w.remits[l.to]&w.remits[a] == 0 && !nearA[l.to] {
			gained++
		}
	}
	for _, l := range w.actors[a] {
		if w.remits[l.to]&w.remits[a] != 0 && w.remits[l.to]&w.remits[b] == 0 && !w.isWithin(l.to, b) {
			gained++
		}
	}
	return share(gained, s.size(w.remits[a]|w.remits[b]))
}

// isWithin tells whether one or two ties lead from one actor to another.
func (w *web) isWithin(n, to topology.Node) bool {
	return w.strength(n, to) > 0 ||
		slices.ContainsFunc(w.actors[n], func(l link) bool { return w.strength(l.to, to) > 0 })
}

// size counts the actors of regions, each region's own.
func (s *suggester) size(r remit) int {
	n := 0
	for ; r != 0; r &= r - 1 {
		n += s.sizes[bits.TrailingZeros64(uint64(r))]
	}
	return n
}
