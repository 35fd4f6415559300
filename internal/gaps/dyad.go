package gaps

import (
	"cmp"
	"maps"
	"slices"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// Dyad is a government and a civil society organization or network that
// something recorded ties.
type Dyad struct {
	Country      wps.ID // of the government; "" where it is not recorded
	Government   wps.ID // a country, or an organization of its government
	CivilSociety wps.ID
	Gives        []Exchange // what the government does for, or with, civil society
	Receives     []Exchange // and the other way round
	Reciprocal   bool       // both
}

// Exchange is one relation of a dyad. A partnership stands on both sides.
type Exchange struct {
	Relation wps.ID
	Type     wps.RelationType
	Through  wps.ID // the plan or practice of the other side that it goes to; "" for a direct one
}

// Dyads lists the ties between governments and civil society on a day, country
// by country: support, money, partnership, founding and hosting between the
// two, support and money for a plan that the country adopted, and taking part
// in, supporting or funding a practice that the other side leads.
func Dyads(t *tables.Tables, day wps.Day) []Dyad {
	k := &asker{tables: t, day: day}
	return k.dyads()
}

// isGovernment tells whether somebody is a government or part of one.
func isGovernment(e *wps.Entity) bool {
	return e.Kind == wps.Country || e.Kind == wps.Organization && e.Attributes.Text(wps.OrganizationType) == "GOVERNMENT"
}

// isCivilSociety tells whether somebody is an organization of civil society or
// a network; not the networks of governments, of research, or a series of
// conferences.
func isCivilSociety(e *wps.Entity) bool {
	switch e.Kind {
	case wps.Network:
		kind := e.Attributes.Text(wps.NetworkType)
		return kind != "FOCAL_POINTS" && kind != "RESEARCH" && kind != "CONFERENCE_SERIES"
	case wps.Organization:
		kind := e.Attributes.Text(wps.OrganizationType)
		return kind == "CSO" || kind == "INGO"
	}
	return false
}

// dyadTypes are the relations that make an exchange, and which end gives.
var dyadTypes = map[wps.RelationType]struct{ fromGives, toGives bool }{
	wps.Supports: {fromGives: true}, wps.Funds: {fromGives: true}, wps.TakesPartIn: {fromGives: true},
	wps.PartnersWith: {true, true}, wps.EstablishedBy: {toGives: true}, wps.HostedBy: {toGives: true},
}

// dyads lists the dyads of which one side is in the region asked for.
func (k *asker) dyads() []Dyad {
	found := map[[2]wps.ID]*Dyad{}
	for r := range k.tables.Relations(slices.Collect(maps.Keys(dyadTypes))...) {
		if !r.Span.Shown(k.day, false) || r.AboutWPS() == wps.No {
			continue
		}
		gives := dyadTypes[r.Type]
		for _, other := range k.behind(r.To) {
			through := r.To
			if other == r.To {
				through = ""
			}
			k.exchange(found, Exchange{r.ID, r.Type, through}, r.From, other, gives.fromGives, gives.toGives)
		}
	}
	dyads := make([]Dyad, 0, len(found))
	for _, d := range found {
		d.Reciprocal = len(d.Gives) > 0 && len(d.Receives) > 0
		dyads = append(dyads, *d)
	}
	slices.SortFunc(dyads, func(a, b Dyad) int {
		return cmp.Or(cmp.Compare(orLast(a.Country), orLast(b.Country)), cmp.Compare(a.Government, b.Government), cmp.Compare(a.CivilSociety, b.CivilSociety))
	})
	return dyads
}

// orLast puts what is not recorded last.
func orLast(id wps.ID) wps.ID {
	if id == "" {
		return "~"
	}
	return id
}

// behind lists whom a relation to something reaches: the actor itself, who
// adopted a plan, who leads a practice.
func (k *asker) behind(id wps.ID) []wps.ID {
	var typ wps.RelationType
	switch id.Kind() {
	case wps.ActionPlan:
		typ = wps.Adopts
	case wps.Practice:
		typ = wps.Leads
	default:
		return []wps.ID{id}
	}
	var reached []wps.ID
	for r := range k.tables.Incoming(id, typ, k.day) {
		reached = append(reached, r.From)
	}
	return sorted(reached)
}

// exchange adds a relation to the dyad of its two ends, where they are one.
func (k *asker) exchange(found map[[2]wps.ID]*Dyad, e Exchange, from, to wps.ID, fromGives, toGives bool) {
	if isCivilSociety(k.tables.Entity(from)) {
		from, to, fromGives, toGives = to, from, toGives, fromGives
	}
	government := k.tables.Entity(from)
	if !isGovernment(government) || !isCivilSociety(k.tables.Entity(to)) || !k.isIn(from) && !k.isIn(to) {
		return
	}
	d := found[[2]wps.ID{from, to}]
	if d == nil {
		d = &Dyad{Country: from, Government: from, CivilSociety: to}
		if government.Kind == wps.Organization {
			d.Country = k.countryOf(government)
		}
		found[[2]wps.ID{from, to}] = d
	}
	if fromGives {
		d.Gives = append(d.Gives, e)
	}
	if toGives {
		d.Receives = append(d.Receives, e)
	}
}

// countryOf is the country of a government's organization: that of its
// headquarters, else the only one that it works in; "" where neither is recorded.
func (k *asker) countryOf(e *wps.Entity) wps.ID {
	if country := e.Attributes.Ref(wps.HeadquartersCountry); country != "" {
		return country
	}
	var countries []wps.ID
	for r := range k.tables.Outgoing(e.ID, wps.OperatesIn, k.day) {
		if r.To.Kind() == wps.Country {
			countries = append(countries, r.To)
		}
	}
	if countries = sorted(countries); len(countries) == 1 {
		return countries[0]
	}
	return ""
}

func countReciprocal(dyads []Dyad) int {
	n := 0
	for _, d := range dyads {
		if d.Reciprocal {
			n++
		}
	}
	return n
}

func countCountries(dyads []Dyad) int {
	countries := map[wps.ID]bool{}
	for _, d := range dyads {
		if d.Country != "" {
			countries[d.Country] = true
		}
	}
	return len(countries)
}
