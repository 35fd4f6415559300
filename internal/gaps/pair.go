package gaps

import (
	"slices"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// RegionPair is how two regional bodies stand to each other on a day.
type RegionPair struct {
	A, B                wps.ID
	Day                 wps.Day
	Contained           bool     // one is part of the other: no hole is looked for
	Ties                []wps.ID // the relations across, by id
	Joint               []wps.ID // what actors of both stand in together, by id
	Searches            []wps.Assessment
	SharedMembers       []wps.ID // countries
	SharedThemes        []wps.ID // that both have practices on
	Observed            float64  // L
	Expected            float64  // X
	Hole                *float64 // nil where one contains the other or X is below 1
	Connectivity        int      // how many actors would have to drop out for no tie to be left
	Broker              wps.ID   // the one actor, where Connectivity is 1
	Bridges             []Broker
	MissingCounterparts []Gap // functions that one has and the other is not known to have
	Says                Message
}

// RegionPair looks at two regional bodies. It returns BadUserInput for what is
// no regional body, and for the same body twice.
func (g *Gaps) RegionPair(a, b wps.ID) (*RegionPair, error) {
	f := g.finder
	bodies, err := bodiesOf(f.tables, []wps.ID{a, b})
	if err != nil {
		return nil, err
	}
	if len(bodies) < 2 {
		return nil, wps.Errorf(wps.BadUserInput, "%s is named twice: a pair is two different regional bodies.", a)
	}
	if f.web().bit(bodies[0]) == 0 || f.web().bit(bodies[1]) == 0 {
		f = f.beside(bodies)
	}
	return f.pair(bodies[0], bodies[1]), nil
}

func (f *finder) pair(a, b wps.ID) *RegionPair {
	r, s := f.web().bit(a), f.web().bit(b)
	sum, cut := f.web().between(r, s, nil), f.web().cut(r, s)
	p := &RegionPair{
		A: a, B: b, Day: f.day, Searches: f.tables.Assessments(tables.Tie, a, b),
		Contained:     f.tables.Contains(a, b, f.day) || f.tables.Contains(b, a, f.day),
		SharedMembers: f.sharedMembers(a, b), SharedThemes: f.sharedThemes(a, b),
		Observed: sum.observed, Expected: sum.expected, Connectivity: cut.size,
		Bridges:             f.web().brokers([][2]wps.ID{{a, b}}),
		MissingCounterparts: slices.Concat(f.lacking(a, b), f.lacking(b, a)),
	}
	for _, tie := range cut.ties {
		ids := f.web().ids(tie[:])
		for _, id := range f.web().evidence(ids[0], ids[1]) {
			if id.IsRelation() {
				p.Ties = append(p.Ties, id)
			} else {
				p.Joint = append(p.Joint, id)
			}
		}
	}
	p.Ties, p.Joint = sorted(p.Ties), sorted(p.Joint)
	if len(cut.broker) > 0 {
		p.Broker = f.view.Graph().ID(cut.broker[0])
	}
	if !p.Contained && sum.expected >= leastExpected {
		hole := sum.hole()
		p.Hole = &hole
	}
	p.Says = says("pair."+pairState(p), named("a", a), named("b", b), count("ties", len(cut.ties)), count("members", len(p.SharedMembers)),
		count("themes", len(p.SharedThemes)), number("observed", p.Observed), number("expected", p.Expected),
		named("broker", f.web().ids(cut.broker)...), dated("day", f.day.Date()))
	return p
}

// pairState is which sentence a pair gets.
func pairState(p *RegionPair) string {
	switch {
	case p.Contained:
		return "CONTAINED"
	case p.Connectivity == 0:
		return "NOT_RECORDED"
	case p.Connectivity == 1:
		return "FRAGILE"
	}
	return "TIED"
}

// sharedMembers lists the countries that are members of both bodies.
func (f *finder) sharedMembers(a, b wps.ID) []wps.ID {
	var shared []wps.ID
	for _, m := range f.tables.Members(a, f.day) {
		if m.Entity.Kind == wps.Country && slices.Contains(f.tables.RegionsOf(m.Entity.ID, f.day), b) {
			shared = append(shared, m.Entity.ID)
		}
	}
	return shared
}

// sharedThemes lists the themes that both bodies have practices on.
func (f *finder) sharedThemes(a, b wps.ID) []wps.ID {
	var shared []wps.ID
	for _, theme := range f.tables.OfKind(wps.Theme) {
		if len(f.themes().at(a, theme.ID).practices) > 0 && len(f.themes().at(b, theme.ID).practices) > 0 {
			shared = append(shared, theme.ID)
		}
	}
	return shared
}

// lacking lists the gaps of a body in functions that another one has.
func (f *finder) lacking(body, other wps.ID) []Gap {
	var found []Gap
	for _, function := range wps.Functions {
		if f.tables.Function(other, function, f.day).State != wps.Present {
			continue
		}
		if g := f.counterpart(body, function); g.High > 0 {
			found = append(found, g)
		}
	}
	return found
}
