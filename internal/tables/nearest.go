package tables

import (
	"cmp"
	"slices"
	"sort"

	"github.com/agnivade/levenshtein"

	"wpsgraph/internal/wps"
)

// nearestSearched is how many ids Nearest compares at most, so that an unknown
// id costs little in a large graph.
const nearestSearched = 20_000

// Nearest lists the n ids of entities, or of sources, that are most like an
// unknown one: by edit distance, then by id. Of an id with the prefix of a
// kind, ids of that kind are looked at.
func (t *Tables) Nearest(id string, n int) []wps.ID {
	type candidate struct {
		id       wps.ID
		distance int
	}
	if len(id) > 200 {
		id = id[:200]
	}
	var found []candidate
	for _, other := range t.similar(wps.ID(id)) {
		found = append(found, candidate{other, levenshtein.ComputeDistance(id, string(other))})
	}
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.id, b.id))
	})
	var nearest []wps.ID
	for _, c := range found[:min(max(n, 0), len(found))] {
		nearest = append(nearest, c.id)
	}
	return nearest
}

// similar lists the ids that are worth comparing: those of the kind, or of
// sources, or all; of too many those around the place of the id.
func (t *Tables) similar(id wps.ID) []wps.ID {
	if id.IsSource() {
		at := sort.Search(len(t.sourceIDs), func(i int) bool { return t.sourceIDs[i] >= id })
		from, to := around(at, len(t.sourceIDs))
		return t.sourceIDs[from:to]
	}
	entities := t.entities
	if kind := id.Kind(); kind != "" {
		entities = t.kinds[kind]
	}
	at := sort.Search(len(entities), func(i int) bool { return entities[i].ID >= id })
	from, to := around(at, len(entities))
	var ids []wps.ID
	for _, e := range entities[from:to] {
		ids = append(ids, e.ID)
	}
	return ids
}

// around is the part of n sorted things about a place that is searched.
func around(at, n int) (from, to int) {
	from = max(0, min(at-nearestSearched/2, n-nearestSearched))
	return from, min(n, from+nearestSearched)
}
