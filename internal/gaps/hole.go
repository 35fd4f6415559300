package gaps

import (
	"slices"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// leastExpected is the X below which a hole says nothing.
const leastExpected = 1

// between is what is tied, and what could be, between two regions: summed over
// the pairs of an actor of each whose remits do not overlap.
type between struct {
	observed float64 // L: the strengths of their ties
	expected float64 // X: Σ k_a·k_b / 2m (the configuration model)
}

// hole is 1 − min(1, L/X), 0 where less than one is expected.
func (b between) hole() float64 {
	if b.expected < leastExpected {
		return 0
	}
	return 1 - min(1, b.observed/b.expected)
}

// assumed is a tie that is only supposed.
type assumed struct {
	a, b     topology.Node
	strength float64
}

// between sums up two regions, as if an assumed tie were there too where one is
// given.
func (w *web) between(r, s remit, extra *assumed) between {
	var sum between
	total := w.total
	if extra != nil {
		total += extra.strength
	}
	for i, mine := range w.kinds {
		for j, other := range w.kinds {
			if mine&r != 0 && other&s != 0 && mine&other == 0 {
				sum.observed += w.crosses[i][j]
				sum.expected += w.weight(i, extra) * w.weight(j, extra) / (2 * total)
			}
		}
	}
	if extra != nil && w.crossedBy(extra, r, s) {
		sum.observed += extra.strength
	}
	return sum
}

// crossedBy tells whether an assumed tie is one between two regions.
func (w *web) crossedBy(extra *assumed, r, s remit) bool {
	a, b := w.remits[extra.a], w.remits[extra.b]
	return a&b == 0 && (a&r != 0 && b&s != 0 || a&s != 0 && b&r != 0)
}

// weight is the sum of the degrees of the actors with a kind of remit.
func (w *web) weight(kind int, extra *assumed) float64 {
	weight := w.weights[kind]
	if extra != nil {
		for _, n := range [2]topology.Node{extra.a, extra.b} {
			if w.remits[n] == w.kinds[kind] {
				weight += extra.strength
			}
		}
	}
	return weight
}

// pairs gives the pairs of regions, neither of which contains the other, by id.
func pairs(t *tables.Tables, regions []wps.ID, day wps.Day) [][2]wps.ID {
	sorted := slices.Sorted(slices.Values(regions))
	var found [][2]wps.ID
	for i, a := range sorted {
		for _, b := range sorted[i+1:] {
			if !t.Contains(a, b, day) && !t.Contains(b, a, day) {
				found = append(found, [2]wps.ID{a, b})
			}
		}
	}
	return found
}

// holes finds the pairs of regions that are less tied than their actors let
// expect; of some bodies only, where these are given.
func (f *finder) holes(bodies []wps.ID) []Gap {
	var found []Gap
	for _, pair := range pairs(f.tables, f.web().regions, f.day) {
		if len(bodies) > 0 && !slices.Contains(bodies, pair[0]) && !slices.Contains(bodies, pair[1]) {
			continue
		}
		if g := f.hole(pair[0], pair[1]); g.High > 0 {
			found = append(found, g)
		}
	}
	return found
}

func (f *finder) hole(a, b wps.ID) Gap {
	r, s := f.web().bit(a), f.web().bit(b)
	sum, cut := f.web().between(r, s, nil), f.web().cut(r, s)
	g := Gap{
		ID: idOf(StructuralHole, string(a), string(b)), Kind: StructuralHole, State: Present, Subject: a, Counterpart: b, Day: f.day,
		Score: sum.hole(), Low: sum.hole(), High: sum.hole(),
		Inputs: []Input{
			input("observed", sum.observed), input("expected", sum.expected), inputCount("connectivity", cut.size),
		},
		Searches: f.tables.Assessments(tables.Tie, a, b),
	}
	for _, tie := range cut.ties {
		g.Ties = append(g.Ties, [2]wps.ID(f.web().ids(tie[:])))
	}
	switch cut.size {
	case 0:
		g.State, g.Low = NotRecorded, 0
	case 1:
		g.State = Thin
	}
	g.Says = says(gapKey(g.Kind, g.State), named("region", a), named("counterpart", b), number("observed", sum.observed),
		number("expected", sum.expected), count("ties", len(cut.ties)), named("broker", f.web().ids(cut.broker)...), dated("day", f.day.Date()))
	return g
}

func (w *web) ids(nodes []topology.Node) []wps.ID {
	var ids []wps.ID
	for _, n := range nodes {
		ids = append(ids, w.view.Graph().ID(n))
	}
	return ids
}

// behind lists the relations that make some ties, and what their ends stand in
// together, each once, by id.
func (f *finder) behind(ties [][2]wps.ID) []wps.ID {
	var ids []wps.ID
	for _, tie := range ties {
		ids = append(ids, f.web().evidence(tie[0], tie[1])...)
	}
	return sorted(ids)
}

// evidence lists the relations that tie two actors, and what they stand in
// together.
func (w *web) evidence(a, b wps.ID) []wps.ID {
	g := w.view.Graph()
	from, _ := g.Node(a)
	to, _ := g.Node(b)
	var ids []wps.ID
	for _, e := range w.view.Evidence(from, to, topology.Filter{}) {
		if e.Joint {
			ids = append(ids, g.ID(e.What))
			continue
		}
		ids = append(ids, g.RelationID(e.Relation))
	}
	return ids
}
