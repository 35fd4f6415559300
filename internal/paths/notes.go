package paths

import (
	"slices"

	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// addNotes says what a reader of the answer should know.
func (s *search) addNotes(result *Result) {
	q, found := s.net.query, len(result.Paths)
	add := func(code NoteCode, count int, ids []wps.ID) {
		result.Notes = append(result.Notes, Note{code, ids, count})
	}
	switch {
	case result.Mode == Truncated:
		add(GaveUp, s.steps, nil)
	case found == 0:
		add(NoPath, 0, nil)
	case found < q.k:
		add(FewerPaths, found, nil)
	}
	if found > 0 && result.Paths[0].Weak {
		add(OnlyWeak, 0, nil)
	}
	if ids := s.named(func(n topology.Node) bool { return s.net.view.Graph().Exists(n, s.net.view.Day()) == wps.No }); ids != nil {
		add(NotThere, 0, ids)
	}
	if ids := s.named(func(n topology.Node) bool { return len(s.net.links(n)) == 0 }); ids != nil {
		add(NoTies, 0, ids)
	}
	for _, h := range result.ExcludedHubs {
		add(HubsLeftOut, h.PathsLeftOut, []wps.ID{h.ID})
	}
}

// named are the ends and waypoints of which something is true.
func (s *search) named(is func(topology.Node) bool) []wps.ID {
	q := s.net.query
	var ids []wps.ID
	for _, n := range slices.Concat(q.from, q.to, q.through) {
		if is(n) {
			ids = append(ids, s.net.view.Graph().ID(n))
		}
	}
	return ids
}
