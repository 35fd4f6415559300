package gaps

import (
	"slices"

	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// tracks finds the peace processes in which no tie leads from women's networks
// and organizations to the governments and bodies.
func (f *finder) tracks() []Gap {
	var found []Gap
	for _, process := range f.tables.OfKind(wps.PeaceProcess) {
		if process.Exists(f.day) == wps.No {
			continue
		}
		if g := f.track(process); g.High > 0 {
			found = append(found, g)
		}
	}
	return found
}

// parties are the actors in a peace process.
type parties struct {
	process    topology.Node
	all        []topology.Node
	official   []topology.Node // Track I: countries, regional bodies, government organizations
	unofficial []topology.Node // Track II and III: networks, and organizations of civil society
	tied       bool            // the process itself ties those in it
}

// track is the gap of one process: 1 where no path of one or two ties leads
// from any on Track II or III in it to any on Track I, the process itself left
// out, else 0; where fewer than two actors, or none on Track II and III, are
// recorded, nobody knows.
func (f *finder) track(process *wps.Entity) Gap {
	g := Gap{
		ID: idOf(Track, string(process.ID), ""), Kind: Track, State: NotRecorded, Subject: process.ID, Day: f.day,
		RestsOn: []wps.ID{process.ID},
	}
	at, ok := f.view.Graph().Node(process.ID)
	if !ok {
		return g
	}
	in := f.partiesOf(at)
	joined := len(f.web().joiners(&in))
	key := "gap.TRACK.TOO_FEW"
	switch {
	case len(in.all) < 2 || len(in.unofficial) == 0 || len(in.official) == 0:
		g.High = 1
	case joined == 0:
		g.Score, g.High, key = 1, 1, "gap.TRACK.NO_PATH"
	}
	g.Inputs = []Input{
		inputCount("actors", len(in.all)), inputCount("trackOne", len(in.official)),
		inputCount("trackTwoAndThree", len(in.unofficial)), inputCount("joined", joined),
	}
	g.Says = says(key, named("process", process.ID), named("trackOne", f.web().ids(in.official)...),
		named("trackTwoAndThree", f.web().ids(in.unofficial)...), dated("day", f.day.Date()))
	return g
}

// partiesOf sorts the actors that lead, support or take part in a process.
func (f *finder) partiesOf(process topology.Node) parties {
	in := parties{process: process}
	last := topology.Node(-1)
	for _, role := range f.view.Participants(process) {
		if role.Actor == last || !f.web().takesPart(role.Actor) {
			continue
		}
		last = role.Actor
		in.all = append(in.all, role.Actor)
		switch f.trackOf(role.Actor) {
		case 1:
			in.official = append(in.official, role.Actor)
		case 2:
			in.unofficial = append(in.unofficial, role.Actor)
		}
	}
	in.tied = f.web().ties(&in)
	return in
}

// trackOf is 1 for governments and bodies, 2 for networks and civil society, 0
// for who is neither: agencies, research, foundations, funds, and the networks
// of governments.
func (f *finder) trackOf(n topology.Node) int {
	e := f.tables.Entity(f.view.Graph().ID(n))
	switch {
	case isGovernment(e), isBody(e):
		return 1
	case isCivilSociety(e):
		return 2
	}
	return 0
}

// ties tells whether a process ties those in it: all of them, or, where there
// are too many, none. The two with the fewest ties are asked.
func (w *web) ties(in *parties) bool {
	if len(in.all) < 2 {
		return false
	}
	few := slices.SortedStableFunc(slices.Values(in.all), func(a, b topology.Node) int { return len(w.actors[a]) - len(w.actors[b]) })
	return slices.ContainsFunc(w.view.Evidence(few[0], few[1], topology.Filter{}),
		func(e topology.Evidence) bool { return e.Joint && e.What == in.process })
}

// joiners lists those on Track II and III whom one or two ties lead to one on
// Track I, without what the process itself ties.
func (w *web) joiners(in *parties) []topology.Node {
	if len(in.official) == 0 {
		return nil
	}
	near := w.near(in.official, in)
	var joined []topology.Node
	for _, n := range in.unofficial {
		if near[n] || slices.ContainsFunc(w.tiedTo(n, in), func(other topology.Node) bool { return near[other] }) {
			joined = append(joined, n)
		}
	}
	return joined
}

// near marks whom some of those in a process are tied to without it.
func (w *web) near(some []topology.Node, in *parties) []bool {
	near := make([]bool, len(w.actors))
	for _, n := range some {
		for _, other := range w.tiedTo(n, in) {
			near[other] = true
		}
	}
	return near
}

// tiedTo lists whom an actor in a process is tied to without it.
func (w *web) tiedTo(n topology.Node, in *parties) []topology.Node {
	without := topology.Filter{Without: []topology.Node{in.process}}
	var others []topology.Node
	for _, l := range w.actors[n] {
		if in.tied && slices.Contains(in.all, l.to) && len(w.view.Evidence(n, l.to, without)) == 0 {
			continue
		}
		others = append(others, l.to)
	}
	return others
}
