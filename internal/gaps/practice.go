package gaps

import (
	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// practice is what is counted of one practice on a day.
type practice struct {
	id      wps.ID
	certain bool // it is known to go on; else nobody can tell
	grade   int
	newest  wps.Date
	regions []wps.ID
	themes  []wps.ID // what it addresses and all above it
	actors  []wps.ID // who leads it or takes part in it
}

// practicesOn lists, by id, the practices that go on, or may go on, on a day.
func practicesOn(t *tables.Tables, day wps.Day) []practice {
	var all []practice
	for _, e := range t.OfKind(wps.Practice) {
		goesOn := GoesOn(e, day)
		if goesOn == wps.No {
			continue
		}
		evidence := t.Evidence(e.ID)
		all = append(all, practice{
			id: e.ID, certain: goesOn == wps.Yes,
			grade: evidence.Grade, newest: evidence.Newest,
			regions: t.RegionsOf(e.ID, day), themes: upwards(t, t.Themes(e.ID, day)), actors: actorsOf(t, e.ID, day),
		})
	}
	return all
}

// GoesOn tells whether a practice goes on on a day.
func GoesOn(e *wps.Entity, day wps.Day) wps.Answer {
	begun, ended := e.Exists(day), e.Attributes.Date(wps.Ended)
	switch {
	case ended == "" || day <= ended.First():
		return begun
	case day > ended.Last():
		return wps.No
	}
	return begun.And(wps.NotRecorded)
}

// upwards lists themes and all above them, each once, by id.
func upwards(t *tables.Tables, themes []wps.ID) []wps.ID {
	var all []wps.ID
	for _, theme := range themes {
		all = append(all, t.Ancestors(theme)...)
	}
	return sorted(all)
}

// actorsOf lists who leads a practice or takes part in it, each once, by id.
func actorsOf(t *tables.Tables, id wps.ID, day wps.Day) []wps.ID {
	var actors []wps.ID
	for _, typ := range []wps.RelationType{wps.Leads, wps.TakesPartIn} {
		for r := range t.Incoming(id, typ, day) {
			actors = append(actors, r.From)
		}
	}
	return sorted(actors)
}
