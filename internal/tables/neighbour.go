package tables

import (
	"iter"

	"wpsgraph/internal/wps"
)

// Side is where in a relation an entity stands.
type Side int

// AtFrom: relations begin at the entity. AtTo: they lead to it.
const (
	AtFrom Side = iota
	AtTo
)

// All gives every entity by id.
func (t *Tables) All() iter.Seq2[*wps.Entity, error] {
	return func(yield func(*wps.Entity, error) bool) {
		for _, e := range t.entities {
			if !yield(e, nil) {
				return
			}
		}
	}
}

// Degree is the number of relations that an entity has, whenever they held.
func (t *Tables) Degree(id wps.ID) int {
	place, ok := t.places[id]
	if !ok {
		return 0
	}
	return int(t.out.first[place+1] - t.out.first[place] + t.in.first[place+1] - t.in.first[place])
}

// Neighbours lists what relations of a type lead to from one side, whenever
// they held, each once, by the ids of the relations.
func (t *Tables) Neighbours(id wps.ID, typ wps.RelationType, side Side) []wps.ID {
	place, ok := t.places[id]
	if !ok {
		return nil
	}
	from, other := t.out, AtTo
	if side == AtTo {
		from, other = t.in, AtFrom
	}
	var found []wps.ID
	seen := map[int32]bool{}
	for _, n := range t.typed(from, place, typ) {
		if end := endOf(t.relations, int(n), other); !seen[end] {
			seen[end] = true
			found = append(found, t.entities[end].ID)
		}
	}
	return found
}
