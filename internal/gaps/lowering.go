package gaps

import (
	"cmp"
	"slices"

	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// lowerings lists the gaps whose score a tie between two actors would lower,
// the one lowered most first: holes that it crosses and tracks that it joins.
func (s *suggester) lowerings(a, b topology.Node) []Lowering {
	var found []Lowering
	if strength := s.f.view.Assumed(wps.PartnersWith, a, b); strength > 0 {
		found = slices.Clone(s.holesLowered(a, b, strength))
	}
	for _, t := range s.tracks {
		if t.closedBy(a, b) {
			found = append(found, Lowering{Gap: t.gap})
		}
	}
	slices.SortFunc(found, func(x, y Lowering) int {
		return cmp.Or(cmp.Compare(y.Gap.Score-y.After, x.Gap.Score-x.After), cmp.Compare(x.Gap.ID, y.Gap.ID))
	})
	return found
}

// holesLowered computes the holes with the tie. Actors of the same kinds of
// remits lower the same holes alike, so that it is done once for them.
func (s *suggester) holesLowered(a, b topology.Node, strength float64) []Lowering {
	w := s.f.web()
	key := [2]int{w.kindOf(w.remits[a]), w.kindOf(w.remits[b])}
	if known, ok := s.byKinds[key]; ok {
		return known
	}
	var found []Lowering
	extra := assumed{a, b, strength}
	for _, hole := range s.holes {
		r, t := w.bit(hole.Subject), w.bit(hole.Counterpart)
		if !w.crossedBy(&extra, r, t) {
			continue
		}
		if after := w.between(r, t, &extra).hole(); after < hole.Score {
			found = append(found, Lowering{hole, after})
		}
	}
	s.byKinds[key] = found
	return found
}

// openTrack is a process without a path between its tracks, and who would have
// to be tied to make one.
type openTrack struct {
	gap                  Gap
	official, unofficial map[topology.Node]bool
	nearOfficial         []bool // by node: tied to one of the officials
	nearUnofficial       []bool
}

func (f *finder) openTrack(gap Gap) openTrack {
	at, _ := f.view.Graph().Node(gap.Subject)
	in := f.partiesOf(at)
	return openTrack{
		gap:      gap,
		official: setOf(in.official), nearOfficial: f.web().near(in.official, &in),
		unofficial: setOf(in.unofficial), nearUnofficial: f.web().near(in.unofficial, &in),
	}
}

func setOf(nodes []topology.Node) map[topology.Node]bool {
	set := map[topology.Node]bool{}
	for _, n := range nodes {
		set[n] = true
	}
	return set
}

// closedBy tells whether a tie between two actors makes a path of at most two
// ties between the tracks.
func (t *openTrack) closedBy(a, b topology.Node) bool {
	return t.leads(a, b) || t.leads(b, a)
}

func (t *openTrack) leads(from, to topology.Node) bool {
	return t.unofficial[from] && (t.official[to] || t.nearOfficial[to]) || t.nearUnofficial[from] && t.official[to]
}

// choose gives the best n, at most two of one actor.
func (s *suggester) choose(tried []candidate, n int) []SuggestedTie {
	taken := map[topology.Node]int{}
	var chosen []SuggestedTie
	for _, c := range tried {
		if len(chosen) >= n {
			break
		}
		if taken[c.a] == tiesOfOneActor || taken[c.b] == tiesOfOneActor {
			continue
		}
		taken[c.a]++
		taken[c.b]++
		chosen = append(chosen, s.explain(c))
	}
	return chosen
}

func (s *suggester) explain(c candidate) SuggestedTie {
	g := s.f.view.Graph()
	t := SuggestedTie{
		From: g.ID(c.a), To: g.ID(c.b), Gain: c.gain(), Lowered: c.lowered, Reach: c.reach, Closes: s.lowerings(c.a, c.b),
	}
	var closed []wps.ID
	for _, l := range t.Closes {
		closed = append(closed, l.Gap.ID)
	}
	t.Because = says("suggested.because", named("from", t.From), named("to", t.To), count("gaps", len(closed)),
		number("lowered", t.Lowered), number("reach", t.Reach))
	return t
}
