package tables

import (
	"iter"
	"slices"
	"sort"

	"wpsgraph/internal/wps"
)

// adjacency lists, for each entity, the relations that start (or end) at it,
// in one array: by type, then by id.
type adjacency struct {
	first     []int32 // where the relations of an entity begin; one more at the end
	relations []int32
}

// adjacencyOf sorts the relations by one of their ends, in a few passes that
// count.
func adjacencyOf(types []uint8, ends [][2]int32, end, entities int) adjacency {
	a := adjacency{make([]int32, entities+1), make([]int32, len(types))}
	for i := range ends {
		a.first[ends[i][end]+1]++
	}
	for i := range entities {
		a.first[i+1] += a.first[i]
	}
	next := slices.Clone(a.first)
	for _, r := range byType(types) {
		at := &next[ends[r][end]]
		a.relations[*at] = r
		*at++
	}
	return a
}

// of lists the relations of an entity.
func (a adjacency) of(place int32) []int32 { return a.relations[a.first[place]:a.first[place+1]] }

// byType lists the numbers of the relations by type, then by id.
func byType(types []uint8) []int32 {
	var next [256]int32 // where the next relation of a type goes
	for _, typ := range types {
		next[typ]++
	}
	begin := int32(0)
	for typ, n := range next {
		next[typ] = begin
		begin += n
	}
	sorted := make([]int32, len(types))
	for i, typ := range types {
		sorted[next[typ]] = int32(i)
		next[typ]++
	}
	return sorted
}

// typed is the part of an entity's relations that has one type.
func (t *Tables) typed(a adjacency, place int32, typ wps.RelationType) []int32 {
	all := a.of(place)
	index := uint8(typ.Index())
	from := sort.Search(len(all), func(i int) bool { return t.types[all[i]] >= index })
	to := from
	for to < len(all) && t.types[all[to]] == index {
		to++
	}
	return all[from:to]
}

// Outgoing gives the relations of a type from an entity that lists as of the
// day show, by id.
func (t *Tables) Outgoing(id wps.ID, typ wps.RelationType, day wps.Day) iter.Seq[*wps.Relation] {
	return t.along(t.out, id, typ, day)
}

// Incoming gives the relations of a type to an entity that lists as of the day
// show, by id.
func (t *Tables) Incoming(id wps.ID, typ wps.RelationType, day wps.Day) iter.Seq[*wps.Relation] {
	return t.along(t.in, id, typ, day)
}

func (t *Tables) along(a adjacency, id wps.ID, typ wps.RelationType, day wps.Day) iter.Seq[*wps.Relation] {
	return func(yield func(*wps.Relation) bool) {
		place, ok := t.places[id]
		if !ok {
			return
		}
		for _, n := range t.typed(a, place, typ) {
			if r := t.relations[n]; r.Span.Shown(day, false) && !yield(r) {
				return
			}
		}
	}
}

// Relations gives every relation, by id.
func (t *Tables) Relations() iter.Seq[*wps.Relation] { return slices.Values(t.relations) }
