package tables

import (
	"slices"

	"wpsgraph/internal/wps"
)

// WorkingOn lists, by id, the entities of a kind that work on one of some
// themes or of the themes below them on a day, through what they do: practices
// that they lead or take part in, plans and frameworks that they adopted. It is
// for kinds that do not address themes themselves: regional bodies, countries.
func (t *Tables) WorkingOn(kind wps.Kind, themes []wps.ID, day wps.Day) []wps.ID {
	about := map[int32]bool{}
	for _, theme := range themes {
		for _, narrower := range t.Narrower(theme) {
			for _, n := range t.typed(t.in, t.places[narrower], wps.Addresses) {
				if t.holds(n, day) {
					about[t.relations.From(int(n))] = true
				}
			}
		}
	}
	ids := []wps.ID{}
	for _, e := range t.kinds[kind] {
		if t.doesOneOf(e, about, day) {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

func (t *Tables) doesOneOf(e *wps.Entity, about map[int32]bool, day wps.Day) bool {
	for _, does := range []wps.RelationType{wps.Leads, wps.TakesPartIn, wps.Adopts} {
		if slices.ContainsFunc(t.typed(t.out, t.places[e.ID], does), func(n int32) bool {
			return about[t.relations.To(int(n))] && t.holds(n, day)
		}) {
			return true
		}
	}
	return false
}
