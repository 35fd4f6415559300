package tables

import (
	"slices"

	"wpsgraph/internal/wps"
)

// linking are the types of relations that tie an entity to a country for the
// filter on countries, in either direction. Support, money and partnership do
// not: a country that pays for something elsewhere is not where it is.
var linking = []wps.RelationType{
	wps.MemberOf, wps.PartOf, wps.EstablishedBy, wps.HostedBy, wps.Adopts, wps.Leads, wps.TakesPartIn, wps.OperatesIn,
}

// LinkedTo lists the entities of a kind that have to do with at least one of
// the countries on a day, by id: the country itself; what it is a member of
// (in full), part of, adopted, leads or takes part in; what operates in it, was
// set up or is hosted by it, has its headquarters in it or took place in it.
// It is never nil, since it serves as a condition.
func (t *Tables) LinkedTo(kind wps.Kind, countries []wps.ID, day wps.Day) []wps.ID {
	found := map[wps.ID]bool{}
	countries = t.present(countries)
	for _, country := range countries {
		for _, typ := range linking {
			for r := range t.Outgoing(country, typ, day) {
				if typ != wps.MemberOf || wps.CountsAsMember(r.MembershipStatus()) {
					found[r.To] = true
				}
			}
			for r := range t.Incoming(country, typ, day) {
				found[r.From] = true
			}
		}
	}
	ids := []wps.ID{}
	for _, e := range t.kinds[kind] {
		if found[e.ID] || slices.Contains(countries, e.ID) || t.isPlacedIn(e, countries) {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

// present gives the ids that entities have now, without those of nothing.
func (t *Tables) present(ids []wps.ID) []wps.ID {
	var present []wps.ID
	for _, id := range ids {
		if e := t.Entity(id); e != nil {
			present = append(present, e.ID)
		}
	}
	return present
}

// isPlacedIn tells whether an entity's own fields place it in one of the
// countries.
func (t *Tables) isPlacedIn(e *wps.Entity, countries []wps.ID) bool {
	headquarters, event := e.Attributes.Ref(wps.HeadquartersCountry), e.Attributes.Ref(wps.EventCountry)
	return headquarters != "" && slices.Contains(countries, headquarters) || event != "" && slices.Contains(countries, event)
}
