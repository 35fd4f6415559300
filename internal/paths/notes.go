package paths

import (
	"slices"

	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// notes say what a reader of the answer should know.
func (a *answer) notes(result *Result) []Note {
	var notes []Note
	q, g, found := a.net.query, a.net.view.Graph(), len(result.Paths)
	switch {
	case result.Mode == Truncated:
		notes = append(notes, Note{Code: GaveUp, Count: a.steps})
	case found == 0:
		notes = append(notes, Note{Code: NoPath})
	case found < q.k:
		notes = append(notes, Note{Code: FewerPaths, Count: found})
	}
	if found > 0 && result.Paths[0].Weak {
		notes = append(notes, Note{Code: OnlyWeak})
	}
	if ids := a.named(func(n topology.Node) bool { return g.Exists(n, a.net.view.Day()) == wps.No }); ids != nil {
		notes = append(notes, Note{Code: NotThere, IDs: ids})
	}
	if ids := a.named(func(n topology.Node) bool { return len(a.net.links(n)) == 0 }); ids != nil {
		notes = append(notes, Note{Code: NoTies, IDs: ids})
	}
	for _, h := range result.ExcludedHubs {
		notes = append(notes, Note{Code: HubsLeftOut, IDs: []wps.ID{h.ID}, Count: h.PathsLeftOut})
	}
	return notes
}

// named are the ends and waypoints of which something is true.
func (a *answer) named(is func(topology.Node) bool) []wps.ID {
	q := a.net.query
	var ids []wps.ID
	for _, n := range slices.Concat(q.from, q.to, q.through) {
		if is(n) {
			ids = append(ids, a.net.view.Graph().ID(n))
		}
	}
	return ids
}
