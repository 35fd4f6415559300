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
	official   []topology.Node // Track I: countries, regional bodies, government organizations
	unofficial []topology.Node // Track II and III: networks, and organizations of civil society
	all        int
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
	at, ok := f.web.view.Graph().Node(process.ID)
	if !ok {
		return g
	}
	in := f.partiesOf(at)
	joined := 0
	key := "gap.TRACK.TOO_FEW"
	switch {
	case in.all < 2 || len(in.unofficial) == 0 || len(in.official) == 0:
		g.High = 1
	default:
		joined = len(f.web.joiners(in, at))
		if joined == 0 {
			g.Score, g.High, key = 1, 1, "gap.TRACK.NO_PATH"
		}
	}
	g.Inputs = []Input{
		inputCount("actors", in.all), inputCount("trackOne", len(in.official)),
		inputCount("trackTwoAndThree", len(in.unofficial)), inputCount("joined", joined),
	}
	g.Says = says(key, named("process", process.ID), named("trackOne", f.web.ids(in.official)...),
		named("trackTwoAndThree", f.web.ids(in.unofficial)...), dated("day", f.day.Date()))
	return g
}

// partiesOf sorts the actors that lead, support or take part in a process.
func (f *finder) partiesOf(process topology.Node) parties {
	var in parties
	last := topology.Node(-1)
	for _, role := range f.web.view.Participants(process) {
		if role.Actor == last || !f.web.takesPart(role.Actor) {
			continue
		}
		last = role.Actor
		in.all++
		switch f.trackOf(role.Actor) {
		case 1:
			in.official = append(in.official, role.Actor)
		case 2:
			in.unofficial = append(in.unofficial, role.Actor)
		}
	}
	return in
}

// trackOf is 1 for governments and bodies, 2 for networks and civil society, 0
// for who is neither: agencies, research, foundations, funds, and the networks
// of governments.
func (f *finder) trackOf(n topology.Node) int {
	e := f.tables.Entity(f.web.view.Graph().ID(n))
	switch {
	case isGovernment(e), isBody(e):
		return 1
	case isCivilSociety(e):
		return 2
	}
	return 0
}

// joiners lists those on Track II and III whom one or two ties lead to one on
// Track I, without what the process itself ties.
func (w *web) joiners(in parties, process topology.Node) []topology.Node {
	filter := topology.Filter{Without: []topology.Node{process}}
	_, near := w.around(in.official, filter)
	var joined []topology.Node
	for _, n := range in.unofficial {
		ties := w.view.TiesUnder(n, filter)
		if near[n] || slices.ContainsFunc(ties, func(tie topology.Tie) bool { return w.takesPart(tie.To) && near[tie.To] }) {
			joined = append(joined, n)
		}
	}
	return joined
}
