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
func adjacencyOf(relations *wps.Relations, side Side, entities int) adjacency {
	a := adjacency{make([]int32, entities+1), make([]int32, relations.Len())}
	for r := range relations.Len() {
		a.first[endOf(relations, r, side)+1]++
	}
	for i := range entities {
		a.first[i+1] += a.first[i]
	}
	next := slices.Clone(a.first)
	for _, r := range byType(relations) {
		at := &next[endOf(relations, int(r), side)]
		a.relations[*at] = r
		*at++
	}
	return a
}

// endOf is the entity that stands at one side of a relation.
func endOf(relations *wps.Relations, r int, side Side) int32 {
	if side == AtFrom {
		return relations.From(r)
	}
	return relations.To(r)
}

// end is the entity that stands at one side of a relation.
func (t *Tables) end(r int32, side Side) *wps.Entity {
	return t.entities[endOf(t.relations, int(r), side)]
}

// of lists the relations of an entity.
func (a adjacency) of(place int32) []int32 { return a.relations[a.first[place]:a.first[place+1]] }

// byType lists the numbers of the relations by type, then by id.
func byType(relations *wps.Relations) []int32 {
	var next [256]int32 // where the next relation of a type goes
	for r := range relations.Len() {
		next[relations.TypeIndex(r)]++
	}
	begin := int32(0)
	for typ, n := range next {
		next[typ] = begin
		begin += n
	}
	sorted := make([]int32, relations.Len())
	for r := range sorted {
		typ := relations.TypeIndex(r)
		sorted[next[typ]] = int32(r)
		next[typ]++
	}
	return sorted
}

// typed is the part of an entity's relations that has one type.
func (t *Tables) typed(a adjacency, place int32, typ wps.RelationType) []int32 {
	all := a.of(place)
	index := typ.Index()
	from := sort.Search(len(all), func(i int) bool { return t.relations.TypeIndex(int(all[i])) >= index })
	to := from
	for to < len(all) && t.relations.TypeIndex(int(all[to])) == index {
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
			if t.holds(n, day) && !yield(t.relations.At(int(n))) {
				return
			}
		}
	}
}

// holds tells whether lists as of the day show a relation.
func (t *Tables) holds(r int32, day wps.Day) bool { return t.relations.Span(int(r)).Shown(day, false) }

// Relations gives the relations of some types, or all where none is named, by
// id.
func (t *Tables) Relations(types ...wps.RelationType) iter.Seq[*wps.Relation] {
	return func(yield func(*wps.Relation) bool) {
		for r := range t.relations.Len() {
			if (len(types) == 0 || slices.Contains(types, t.relations.Type(r))) && !yield(t.relations.At(r)) {
				return
			}
		}
	}
}
