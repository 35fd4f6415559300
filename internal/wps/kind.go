package wps

import "slices"

// Kind is what an entity is.
type Kind string

// The kinds of entities.
const (
	RegionalBody     Kind = "REGIONAL_BODY"
	Country          Kind = "COUNTRY"
	Network          Kind = "NETWORK"
	Organization     Kind = "ORGANIZATION"
	ActionPlan       Kind = "ACTION_PLAN"
	Practice         Kind = "PRACTICE"
	FundingMechanism Kind = "FUNDING_MECHANISM"
	Framework        Kind = "FRAMEWORK"
	Event            Kind = "EVENT"
	PeaceProcess     Kind = "PEACE_PROCESS"
	Theme            Kind = "THEME"
	Question         Kind = "QUESTION"
)

// Kinds lists every kind, in the order in which they are shown.
var Kinds = []Kind{
	RegionalBody, Country, Network, Organization, ActionPlan, Practice,
	FundingMechanism, Framework, Event, PeaceProcess, Theme, Question,
}

var prefixOfKind = map[Kind]string{
	RegionalBody: "body", Country: "country", Network: "network",
	Organization: "org", ActionPlan: "plan", Practice: "practice",
	FundingMechanism: "fund", Framework: "framework", Event: "event",
	PeaceProcess: "process", Theme: "theme", Question: "question",
}

var kindOfPrefix = invert(prefixOfKind)

func invert[K, V comparable](m map[K]V) map[V]K {
	out := make(map[V]K, len(m))
	for k, v := range m {
		out[v] = k
	}
	return out
}

// Known tells whether k is one of Kinds.
func (k Kind) Known() bool { return prefixOfKind[k] != "" }

// Prefix is the first part of the ids of this kind: "body" for REGIONAL_BODY.
func (k Kind) Prefix() string { return prefixOfKind[k] }

// IsActor tells whether entities of this kind can act, and so stand on a path:
// regional bodies, countries, networks, organizations and funding mechanisms.
func (k Kind) IsActor() bool {
	switch k {
	case RegionalBody, Country, Network, Organization, FundingMechanism:
		return true
	}
	return false
}

// IsJoint tells whether actors can stand together in an entity of this kind:
// a practice, an action plan, a peace process or an event.
func (k Kind) IsJoint() bool {
	switch k {
	case Practice, ActionPlan, PeaceProcess, Event:
		return true
	}
	return false
}

// beginning is the field that says from when an entity of the kind exists.
// Countries have none, themes and questions are outside of time.
var beginning = map[Kind]Field{
	RegionalBody: Founded, Network: Founded, Organization: Founded,
	FundingMechanism: Founded, ActionPlan: Adopted, Framework: Adopted,
	Practice: Started, Event: Start, PeaceProcess: Start,
}

// Timeless tells whether entities of this kind are outside of time, so that
// they are known to exist on any date: themes and questions.
func (k Kind) Timeless() bool { return k == Theme || k == Question }

// Index is the place of k in Kinds, or -1.
func (k Kind) Index() int { return slices.Index(Kinds, k) }
