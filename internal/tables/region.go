package tables

import (
	"slices"

	"wpsgraph/internal/wps"
)

// regionTable holds the regional bodies that each entity belongs to on a day.
type regionTable struct {
	first  []int32 // where the bodies of an entity begin; one more at the end
	bodies []int32 // by place, which is by id
}

func (r *regionTable) of(place int32) []int32 { return r.bodies[r.first[place]:r.first[place+1]] }

// RegionsOf lists the regional bodies that an entity belongs to on a day, by
// id. A body belongs to itself only. A country: the bodies that it is a full
// member of. An organization, network or fund: the bodies it is part of, was
// set up by or operates in, and those whose members make up at least half of
// the countries it operates in; where nothing of this is recorded, those of its
// headquarters' country. A practice or process: where it operates (a body, or
// the bodies of a country), and the bodies that lead it or take part in it; an
// event the same, with its country and hosts. A plan or framework: the bodies
// that adopted it, and those of the countries that did. Themes and questions
// belong to none.
//
// Containing bodies are not added: an organ of ECOWAS belongs to ECOWAS, not
// to the African Union, unless another of the rules says so.
func (t *Tables) RegionsOf(id wps.ID, day wps.Day) []wps.ID {
	place, ok := t.places[id]
	if !ok {
		return nil
	}
	return t.ids(t.regions.on(day).of(place))
}

// InRegions lists the entities of a kind that belong to at least one of the
// regions on a day, by id; never nil, since it serves as a condition.
func (t *Tables) InRegions(kind wps.Kind, regions []wps.ID, day wps.Day) []wps.ID {
	asked := map[int32]bool{}
	for _, id := range regions {
		if place, ok := t.places[id]; ok {
			asked[place] = true
		}
	}
	table := t.regions.on(day)
	isAsked := func(body int32) bool { return asked[body] }
	found := []wps.ID{}
	for _, e := range t.kinds[kind] {
		if slices.ContainsFunc(table.of(t.places[e.ID]), isAsked) {
			found = append(found, e.ID)
		}
	}
	return found
}

// Contains tells whether one body contains another on a day, as the African
// Union contains its regional communities.
func (t *Tables) Contains(whole, part wps.ID, day wps.Day) bool {
	return slices.Contains(t.Containing(part, day), whole)
}

// Containing lists the bodies that a body is part of on a day, the nearest
// first, however far up.
func (t *Tables) Containing(body wps.ID, day wps.Day) []wps.ID {
	found := []wps.ID{body}
	for i := 0; i < len(found); i++ {
		for r := range t.Outgoing(found[i], wps.PartOf, day) {
			if r.To.Kind() == wps.RegionalBody && !slices.Contains(found, r.To) {
				found = append(found, r.To)
			}
		}
	}
	return found[1:]
}

// regionsOn applies the rules of RegionsOf to every entity.
func (t *Tables) regionsOn(day wps.Day) *regionTable {
	b := &regionBuilder{tables: t, day: day, members: make([][]int32, len(t.entities))}
	for _, country := range t.kinds[wps.Country] {
		place := t.places[country.ID]
		b.follow(t.out, place, wps.MemberOf, func(r, body int32) {
			if wps.CountsAsMember(t.relations.At(int(r)).MembershipStatus()) {
				b.addBody(body)
			}
		})
		b.members[place] = slices.Clone(b.take())
	}
	table := &regionTable{first: make([]int32, len(t.entities)+1)}
	for place, e := range t.entities {
		b.regionsOf(int32(place), e)
		table.bodies = append(table.bodies, b.take()...)
		table.first[place+1] = int32(len(table.bodies))
	}
	return table
}
