package graph

import "wpsgraph/graph/model"

// entityValues write the fields of entities that are values. Each takes what the
// method of package model gives that the generated executor calls for it.
var entityValues = map[string]func(*pen, *slot){
	"id":               func(p *pen, _ *slot) { p.quoted(p.entity.ID()) },
	"kind":             func(p *pen, _ *slot) { p.quoted(string(p.entity.Kind())) },
	"name":             func(p *pen, s *slot) { p.quoted(p.entity.Name(s.language)) },
	"acronym":          func(p *pen, _ *slot) { p.optional(p.entity.Acronym()) },
	"description":      func(p *pen, _ *slot) { p.optional(p.entity.Description()) },
	"note":             func(p *pen, _ *slot) { p.optional(p.entity.Note()) },
	"website":          func(p *pen, _ *slot) { p.optional(p.entity.Website()) },
	"confidence":       func(p *pen, _ *slot) { p.quoted(string(p.entity.Confidence())) },
	"formerIds":        func(p *pen, _ *slot) { texts(p, p.entity.FormerIds()) },
	"citation":         func(p *pen, s *slot) { p.quoted(p.entity.Citation(s.style)) },
	"universal":        func(p *pen, _ *slot) { p.boolean(p.entity.Universal()) },
	"level":            func(p *pen, _ *slot) { p.optional(p.entity.Level()) },
	"founded":          func(p *pen, _ *slot) { date(p, p.entity.Founded()) },
	"predecessor":      func(p *pen, _ *slot) { p.optional(p.entity.Predecessor()) },
	"currentNameSince": func(p *pen, _ *slot) { date(p, p.entity.CurrentNameSince()) },
	"adopted":          func(p *pen, _ *slot) { date(p, p.entity.Adopted()) },
	"url":              func(p *pen, _ *slot) { p.optional(p.entity.URL()) },
	"start":            func(p *pen, _ *slot) { date(p, p.entity.Start()) },
	"end":              func(p *pen, _ *slot) { date(p, p.entity.End()) },
	"ended":            func(p *pen, _ *slot) { date(p, p.entity.Ended()) },
	"tracks":           func(p *pen, _ *slot) { texts(p, p.entity.Tracks()) },
	"activity":         func(p *pen, s *slot) { p.quoted(p.entity.Activity(s.asOf).String()) },

	"languages": func(p *pen, _ *slot) { texts(p, (*model.RegionalBody)(&p.entity).Languages()) },

	"iso2":       func(p *pen, _ *slot) { p.optional((*model.Country)(&p.entity).Iso2()) },
	"iso3":       func(p *pen, _ *slot) { p.optional((*model.Country)(&p.entity).Iso3()) },
	"m49":        func(p *pen, _ *slot) { p.optional((*model.Country)(&p.entity).M49()) },
	"region":     func(p *pen, _ *slot) { p.optional((*model.Country)(&p.entity).Region()) },
	"subregion":  func(p *pen, _ *slot) { p.optional((*model.Country)(&p.entity).Subregion()) },
	"planStatus": func(p *pen, s *slot) { p.quoted((*model.Country)(&p.entity).PlanStatus(s.asOf).String()) },

	"networkType":          func(p *pen, _ *slot) { p.optional((*model.Network)(&p.entity).NetworkType()) },
	"memberCount":          func(p *pen, _ *slot) { p.number((*model.Network)(&p.entity).MemberCount()) },
	"memberCountAsOf":      func(p *pen, _ *slot) { date(p, (*model.Network)(&p.entity).MemberCountAsOf()) },
	"nationalChapters":     func(p *pen, _ *slot) { p.number((*model.Network)(&p.entity).NationalChapters()) },
	"nationalChaptersAsOf": func(p *pen, _ *slot) { date(p, (*model.Network)(&p.entity).NationalChaptersAsOf()) },
	"regionalNetworks":     func(p *pen, _ *slot) { p.number((*model.Network)(&p.entity).RegionalNetworks()) },

	"organizationType": func(p *pen, _ *slot) { p.optional((*model.Organization)(&p.entity).OrganizationType()) },
	"sections":         func(p *pen, _ *slot) { p.number((*model.Organization)(&p.entity).Sections()) },

	"generation":               func(p *pen, _ *slot) { p.number((*model.ActionPlan)(&p.entity).Generation()) },
	"periodStart":              func(p *pen, _ *slot) { date(p, (*model.ActionPlan)(&p.entity).PeriodStart()) },
	"periodEnd":                func(p *pen, _ *slot) { date(p, (*model.ActionPlan)(&p.entity).PeriodEnd()) },
	"coordinatingBody":         func(p *pen, _ *slot) { p.optional((*model.ActionPlan)(&p.entity).CoordinatingBody()) },
	"pages":                    func(p *pen, _ *slot) { p.number((*model.ActionPlan)(&p.entity).Pages()) },
	"dedicatedBudget":          func(p *pen, _ *slot) { p.quoted((*model.ActionPlan)(&p.entity).DedicatedBudget().String()) },
	"monitoringFramework":      func(p *pen, _ *slot) { p.quoted((*model.ActionPlan)(&p.entity).MonitoringFramework().String()) },
	"civilSocietyInDrafting":   func(p *pen, _ *slot) { p.quoted((*model.ActionPlan)(&p.entity).CivilSocietyInDrafting().String()) },
	"civilSocietyInMonitoring": func(p *pen, _ *slot) { p.quoted((*model.ActionPlan)(&p.entity).CivilSocietyInMonitoring().String()) },
	"status":                   func(p *pen, s *slot) { p.quoted((*model.ActionPlan)(&p.entity).Status(s.asOf).String()) },

	"started":    func(p *pen, _ *slot) { date(p, (*model.Practice)(&p.entity).Started()) },
	"what":       func(p *pen, _ *slot) { p.optional((*model.Practice)(&p.entity).What()) },
	"outcome":    func(p *pen, _ *slot) { p.optional((*model.Practice)(&p.entity).Outcome()) },
	"conditions": func(p *pen, _ *slot) { p.optional((*model.Practice)(&p.entity).Conditions()) },

	"fundingType":   func(p *pen, _ *slot) { p.optional((*model.FundingMechanism)(&p.entity).FundingType()) },
	"frameworkType": func(p *pen, _ *slot) { p.optional((*model.Framework)(&p.entity).FrameworkType()) },
	"symbol":        func(p *pen, _ *slot) { p.optional((*model.Framework)(&p.entity).Symbol()) },
	"eventType":     func(p *pen, _ *slot) { p.optional((*model.Event)(&p.entity).EventType()) },
	"city":          func(p *pen, _ *slot) { p.optional((*model.Event)(&p.entity).City()) },
	"workingGroup":  func(p *pen, _ *slot) { p.number((*model.Question)(&p.entity).WorkingGroup()) },
	"number":        func(p *pen, _ *slot) { p.number((*model.Question)(&p.entity).Number()) },
	"asked":         func(p *pen, _ *slot) { p.optional((*model.Question)(&p.entity).Asked()) },
}

// entityParts write the fields of entities that are objects of values.
var entityParts = map[string]func(*compiler, group) (func(*pen, *slot), bool){
	"names":          several(func(p *pen, _ *slot) []model.LocalizedName { return p.entity.Names() }, nameValues),
	"relationCounts": several(func(p *pen, s *slot) []model.RelationCount { return p.entity.RelationCounts(s.asOf) }, countValues),
	"figures":        several(func(p *pen, _ *slot) []model.Figure { return (*model.FundingMechanism)(&p.entity).Figures() }, figureValues),
	"estimatedCost":  one(func(p *pen, _ *slot) *model.Money { return (*model.ActionPlan)(&p.entity).EstimatedCost() }, moneyValues),
	"evidence":       one(evidence, evidenceValues),
}

func evidence(p *pen, s *slot) *model.Evidence {
	e := (*model.Practice)(&p.entity).Evidence(s.asOf)
	return &e
}
