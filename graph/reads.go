package graph

import (
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// read says what a field of an entity, relation or source needs to be read:
// fields of the thing itself, a hop to other things, or something computed
// after the rows of its level are there. The zero value needs nothing but what
// every row has.
type read struct {
	fields []wps.Field
	named  bool      // in one language: its own name, further ones where they may be it
	hop    *plan.Hop // without key, kinds and page
	place  bool      // an object with a city and a country
	late   computed
}

func own(fields ...wps.Field) read { return read{fields: fields} }

func along(d plan.Direction, kinds []wps.Kind, types ...wps.RelationType) read {
	return read{hop: &plan.Hop{Along: plan.Along{Types: types, Direction: d, Kinds: kinds}}}
}

func via(v plan.Via) read { return read{hop: &plan.Hop{Via: v}} }

func reference(f wps.Field) read { return read{hop: &plan.Hop{Via: plan.ViaField, Field: f}} }

func only(k ...wps.Kind) []wps.Kind { return k }

// reads holds what the fields of entities read, where that is the same for
// every kind that has the field.
var reads = map[string]read{
	"acronym": own(wps.FieldAcronym), "name": {fields: []wps.Field{wps.FieldName}, named: true},
	"names": own(wps.FieldNames), "description": own(wps.FieldDescription),
	"note": own(wps.FieldNote), "website": own(wps.FieldWebsite),
	"confidence": own(wps.FieldConfidence), "formerIds": own(wps.FieldFormerIDs),
	"sources": via(plan.ViaSources),

	"level": own(wps.Level), "founded": own(wps.Founded), "predecessor": own(wps.Predecessor),
	"currentNameSince": own(wps.CurrentNameSince), "languages": own(wps.Languages),
	"universal": own(wps.Universal), "adopted": own(wps.Adopted), "url": own(wps.URL),
	"start": own(wps.Start), "end": own(wps.End), "started": own(wps.Started), "ended": own(wps.Ended),
	"tracks": own(wps.Tracks), "iso2": own(wps.ISO2), "iso3": own(wps.ISO3), "m49": own(wps.M49),
	"region": own(wps.GeographicRegion), "subregion": own(wps.GeographicSubregion),
	"networkType": own(wps.NetworkType), "memberCount": own(wps.Membership),
	"memberCountAsOf": own(wps.MembershipAsOf), "nationalChapters": own(wps.NationalChapters),
	"nationalChaptersAsOf": own(wps.NationalChaptersAsOf), "regionalNetworks": own(wps.RegionalNetworks),
	"organizationType": own(wps.OrganizationType), "sections": own(wps.Sections),
	"generation": own(wps.Generation), "periodStart": own(wps.PeriodStart),
	"periodEnd": own(wps.PeriodEnd), "coordinatingBody": own(wps.CoordinatingBody),
	"pages": own(wps.Pages), "estimatedCost": own(wps.CostAmount, wps.CostCurrency),
	"dedicatedBudget": own(wps.DedicatedBudget), "monitoringFramework": own(wps.MonitoringFramework),
	"civilSocietyInDrafting":   own(wps.CivilSocietyInDrafting),
	"civilSocietyInMonitoring": own(wps.CivilSocietyInMonitoring),
	"what":                     own(wps.What), "outcome": own(wps.Outcome), "conditions": own(wps.Conditions),
	"fundingType": own(wps.FundingType), "figures": own(wps.FieldFigures),
	"frameworkType": own(wps.FrameworkType), "symbol": own(wps.Symbol),
	"eventType": own(wps.EventType), "city": own(wps.City),
	"workingGroup": own(wps.WorkingGroup), "number": own(wps.Number), "asked": own(wps.Asked),

	"headquarters": {fields: []wps.Field{wps.HeadquartersCity, wps.HeadquartersCountry}, place: true},

	"relations":     along(plan.Both, nil),
	"memberOf":      along(plan.Out, nil, wps.MemberOf),
	"partners":      along(plan.Both, nil, wps.PartnersWith),
	"practices":     along(plan.Out, only(wps.Practice), wps.Leads, wps.TakesPartIn),
	"members":       along(plan.In, nil, wps.MemberOf),
	"partOf":        along(plan.Out, nil, wps.PartOf),
	"parts":         along(plan.In, nil, wps.PartOf),
	"plans":         along(plan.Out, only(wps.ActionPlan), wps.Adopts),
	"frameworks":    along(plan.Out, only(wps.Framework), wps.Adopts),
	"established":   along(plan.In, nil, wps.EstablishedBy),
	"establishedBy": along(plan.Out, nil, wps.EstablishedBy),
	"hosts":         along(plan.Out, nil, wps.HostedBy),
	"networks":      along(plan.Out, only(wps.Network), wps.MemberOf),
	"bodies":        along(plan.Out, only(wps.RegionalBody), wps.MemberOf),
	"organizations": along(plan.In, only(wps.Organization), wps.OperatesIn),
	"suspensions":   suspended(along(plan.Out, only(wps.RegionalBody), wps.MemberOf)),
	"countries":     along(plan.Out, only(wps.Country), wps.OperatesIn),
	"themes":        along(plan.Out, only(wps.Theme), wps.Addresses),
	"adoptedBy":     along(plan.In, nil, wps.Adopts),
	"supersedes":    along(plan.Out, nil, wps.Supersedes),
	"supersededBy":  along(plan.In, nil, wps.Supersedes),
	"implements":    along(plan.Out, only(wps.Framework), wps.Implements),
	"implementedBy": along(plan.In, nil, wps.Implements),
	"supporters":    along(plan.In, nil, wps.Supports),
	"funders":       along(plan.In, nil, wps.Funds),
	"funds":         along(plan.Out, nil, wps.Funds),
	"fundedBy":      along(plan.In, nil, wps.Funds),
	"leaders":       along(plan.In, nil, wps.Leads),
	"participants":  along(plan.In, nil, wps.TakesPartIn),
	"answers":       along(plan.Out, only(wps.Question), wps.Answers),
	"adaptedFrom":   along(plan.Out, only(wps.Practice), wps.AdaptedFrom),
	"adaptedBy":     along(plan.In, only(wps.Practice), wps.AdaptedFrom),

	"statusHistory": {late: statusHistory},
	"functions":     {late: functions},
	"currentPlan":   {late: currentPlan},
	"peers":         {late: peerPractices},
	"answer":        {late: questionAnswer},
	"pathsTo":       {late: pathsToOther},
	"citation":      {fields: []wps.Field{wps.FieldName}},
}

// readsOfKind holds what a field reads in a kind where that is something else.
var readsOfKind = map[wps.Kind]map[string]read{
	wps.RegionalBody: {
		"hosts":    along(plan.In, nil, wps.HostedBy),
		"networks": distinct(along(plan.In, only(wps.Network), wps.EstablishedBy, wps.HostedBy, wps.PartOf, wps.MemberOf)),
	},
	wps.Event: {"country": reference(wps.EventCountry)},
	wps.Theme: {
		"broader":   reference(wps.Broader),
		"narrower":  via(plan.ViaNarrower),
		"practices": distinct(along(plan.In, only(wps.Practice), wps.Addresses)),
		"plans":     distinct(along(plan.In, only(wps.ActionPlan), wps.Addresses)),
		"actors": distinct(along(plan.In,
			only(wps.RegionalBody, wps.Country, wps.Network, wps.Organization, wps.FundingMechanism), wps.Addresses)),
	},
}

// readsOfRelation and readsOfSource hold what their fields read.
var (
	readsOfRelation = map[string]read{
		"from": via(plan.ViaFrom), "to": via(plan.ViaTo), "sources": via(plan.ViaSources),
		"since": own(plan.FieldSince), "until": own(plan.FieldUntil), "holds": own(plan.FieldSpan),
		"status": own(wps.Status), "form": own(wps.Form), "basis": own(wps.Basis), "aboutWps": own(wps.AboutWPS),
		"role": own(wps.Role), "about": own(wps.About), "through": own(wps.Through), "attested": own(wps.Attested),
		"programme": own(wps.Programme), "year": own(wps.Year), "amount": own(wps.Amount, wps.Currency, wps.Year),
		"confidence": own(wps.FieldConfidence), "note": own(wps.FieldNote),
		"sentence": own(plan.FieldFrom, plan.FieldTo, plan.FieldSince, plan.FieldUntil, plan.FieldSpan,
			wps.Status, wps.Form, wps.Basis, wps.AboutWPS, wps.Role, wps.About, wps.Through, wps.Attested, wps.Programme,
			wps.Year, wps.Amount, wps.Currency, wps.FieldConfidence, wps.FieldNote),
	}
	readsOfSource = map[string]read{
		"by": reference(plan.FieldBy), "cites": via(plan.ViaCiting),
		"title": own(plan.FieldTitle), "publisher": own(plan.FieldPublisher), "url": own(wps.URL),
		"date": own(plan.FieldDate), "read": own(plan.FieldRead), "type": own(plan.FieldType),
	}
)

func suspended(r read) read {
	r.hop.Along.Statuses = []string{"SUSPENDED"}
	return r
}

func distinct(r read) read {
	r.hop.Along.Distinct = true
	return r
}

// readOf is what a field of a kind (or of something that is no entity) reads.
func readOf(k kinds, name string, table map[string]read) read {
	for i, kind := range wps.Kinds {
		if k == 1<<i {
			if r, ok := readsOfKind[kind][name]; ok {
				return r
			}
		}
	}
	return table[name]
}

// split parts the kinds of a group that read a field in their own way from the
// others, which read it alike.
func split(on kinds, name string) []kinds {
	var apart []kinds
	for i, kind := range wps.Kinds {
		bit := kinds(1) << i
		if _, own := readsOfKind[kind][name]; own && on&bit != 0 {
			apart = append(apart, bit)
			on &^= bit
		}
	}
	if on != 0 {
		apart = append(apart, on)
	}
	return apart
}
