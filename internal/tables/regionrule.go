package tables

import (
	"slices"

	"wpsgraph/internal/wps"
)

// regionBuilder finds the bodies of one entity after the other.
type regionBuilder struct {
	tables  *Tables
	day     wps.Day
	members [][]int32 // of each country by place: its bodies
	found   []int32   // bodies of the entity at hand, unsorted
}

// take gives what was found, sorted and each once, until the next add.
func (b *regionBuilder) take() []int32 {
	slices.Sort(b.found)
	found := slices.Compact(b.found)
	b.found = b.found[:0]
	return found
}

// follow visits the other ends of an entity's relations of a type that are
// shown on the day.
func (b *regionBuilder) follow(a adjacency, place int32, typ wps.RelationType, visit func(r, other int32)) {
	for _, n := range b.tables.typed(a, place, typ) {
		if !b.tables.holds(n, b.day) {
			continue
		}
		other := b.tables.relations.From(int(n))
		if other == place {
			other = b.tables.relations.To(int(n))
		}
		visit(n, other)
	}
}

// addBody adds the entity of a place where it is a body.
func (b *regionBuilder) addBody(place int32) {
	if b.tables.entities[place].Kind == wps.RegionalBody {
		b.found = append(b.found, place)
	}
}

// addPlace adds a body, or the bodies of a country.
func (b *regionBuilder) addPlace(place int32) {
	b.addBody(place)
	b.found = append(b.found, b.members[place]...)
}

func (b *regionBuilder) addCountry(id wps.ID) {
	if place, ok := b.tables.places[id]; ok {
		b.addPlace(place)
	}
}

// regionsOf applies the rule of the entity's kind.
func (b *regionBuilder) regionsOf(place int32, e *wps.Entity) {
	addBody := func(_, other int32) { b.addBody(other) }
	addPlace := func(_, other int32) { b.addPlace(other) }
	out, in := b.tables.out, b.tables.in
	switch e.Kind {
	case wps.RegionalBody, wps.Country:
		b.addPlace(place)
	case wps.Organization, wps.Network, wps.FundingMechanism:
		b.organization(place, e)
	case wps.Practice, wps.PeaceProcess, wps.Event:
		b.follow(out, place, wps.OperatesIn, addPlace)
		b.addCountry(e.Attributes.Ref(wps.EventCountry))
		b.follow(out, place, wps.HostedBy, addBody)
		b.follow(in, place, wps.Leads, addBody)
		b.follow(in, place, wps.TakesPartIn, addBody)
	case wps.ActionPlan, wps.Framework:
		b.follow(in, place, wps.Adopts, addPlace)
	}
}

// organization applies the rule of organizations, networks and funds.
func (b *regionBuilder) organization(place int32, e *wps.Entity) {
	recorded := false
	add := func(_, other int32) {
		before := len(b.found)
		b.addBody(other)
		recorded = recorded || len(b.found) > before
	}
	b.follow(b.tables.out, place, wps.PartOf, add)
	b.follow(b.tables.out, place, wps.EstablishedBy, add)
	var countries []int32
	b.follow(b.tables.out, place, wps.OperatesIn, func(r, other int32) {
		add(r, other)
		if b.tables.entities[other].Kind == wps.Country {
			countries = append(countries, other)
		}
	})
	if len(countries) > 0 {
		b.addHalf(countries)
		return
	}
	if !recorded {
		b.addCountry(e.Attributes.Ref(wps.HeadquartersCountry))
	}
}

// addHalf adds the bodies whose members make up at least half of the
// countries, each country counted once.
func (b *regionBuilder) addHalf(countries []int32) {
	slices.Sort(countries)
	countries = slices.Compact(countries)
	counts := map[int32]int{}
	for _, country := range countries {
		for _, body := range b.members[country] {
			counts[body]++
		}
	}
	for body, n := range counts {
		if 2*n >= len(countries) {
			b.found = append(b.found, body)
		}
	}
}
