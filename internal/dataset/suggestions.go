package dataset

import (
	"maps"
	"slices"

	"wpsgraph/internal/wps"
)

// maxCompared is how many pairs of ids one reading compares to find
// suggestions. Beyond that it suggests nothing more, so that a large file of
// wrong ids costs little.
const maxCompared = 1_000_000

// suggestions finds ids near to one that does not exist.
type suggestions struct {
	exists   func(wps.ID) bool
	byPrefix map[string][]wps.ID
	prefixes []string
	found    map[wps.ID][]wps.ID
	compared int
}

func newSuggestions[V any](ids map[wps.ID]V) *suggestions {
	s := &suggestions{byPrefix: map[string][]wps.ID{}, found: map[wps.ID][]wps.ID{}}
	s.exists = func(id wps.ID) bool { _, ok := ids[id]; return ok }
	for id := range ids {
		s.byPrefix[id.Prefix()] = append(s.byPrefix[id.Prefix()], id)
	}
	s.prefixes = slices.Sorted(maps.Keys(s.byPrefix))
	return s
}

// near gives the ids that id was most likely meant to be.
func (s *suggestions) near(id wps.ID) []wps.ID {
	if found, ok := s.found[id]; ok {
		return found
	}
	if s.compared > maxCompared || len(id) > maxWord {
		return nil
	}
	found := s.sameSlug(id)
	if len(found) == 0 {
		found = s.nearest(id)
	}
	s.found[id] = found
	return found
}

// sameSlug gives the ids that differ in the prefix only.
func (s *suggestions) sameSlug(id wps.ID) []wps.ID {
	var same []wps.ID
	for _, prefix := range s.prefixes {
		if other := wps.ID(prefix + ":" + id.Slug()); s.exists(other) {
			same = append(same, other)
		}
	}
	return same[:min(len(same), maxNearest)]
}

func (s *suggestions) nearest(id wps.ID) []wps.ID {
	prefix := id.Prefix()
	if s.byPrefix[prefix] == nil {
		near := nearest(prefix, s.prefixes)
		if len(near) == 0 {
			return nil
		}
		prefix = near[0]
	}
	s.compared += len(s.byPrefix[prefix])
	return within(allowance(id.Slug()), prefix+":"+id.Slug(), s.byPrefix[prefix])
}
