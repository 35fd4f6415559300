package wps

import "slices"

// RelationType says what stands between two entities.
type RelationType string

// The types of relations, each read "from … to".
const (
	MemberOf      RelationType = "MEMBER_OF"      // is a member of
	PartOf        RelationType = "PART_OF"        // is a building block or organ of
	EstablishedBy RelationType = "ESTABLISHED_BY" // was set up by
	HostedBy      RelationType = "HOSTED_BY"      // has its secretariat or host in
	PartnersWith  RelationType = "PARTNERS_WITH"  // cooperates with; one relation, read both ways
	Supports      RelationType = "SUPPORTS"       // gives technical or political support to
	Funds         RelationType = "FUNDS"          // gives money to
	Adopts        RelationType = "ADOPTED"        // a country or body adopted a plan or framework
	Supersedes    RelationType = "SUPERSEDES"     // the newer one takes the place of the older one
	Implements    RelationType = "IMPLEMENTS"     // carries out a framework
	Leads         RelationType = "LEADS"          // runs
	TakesPartIn   RelationType = "TAKES_PART_IN"  // takes part in
	OperatesIn    RelationType = "OPERATES_IN"    // works in a country or region
	Addresses     RelationType = "ADDRESSES"      // is about a theme
	Answers       RelationType = "ANSWERS"        // is evidence for a guiding question
	AdaptedFrom   RelationType = "ADAPTED_FROM"   // was taken over from
)

// Ends are the kinds that may stand at the two ends of a relation.
type Ends struct{ From, To []Kind }

var (
	actors        = []Kind{RegionalBody, Country, Network, Organization}
	actorsAndFund = append(slices.Clone(actors), FundingMechanism)
)

var relationEnds = map[RelationType]Ends{
	MemberOf:      {actors, []Kind{RegionalBody, Network}},
	PartOf:        {[]Kind{RegionalBody, Network, Organization}, []Kind{RegionalBody, Network, Organization}},
	EstablishedBy: {[]Kind{Network, Organization, FundingMechanism, Practice}, actors},
	HostedBy:      {[]Kind{Network, Event, Organization}, []Kind{Organization, RegionalBody, Country}},
	PartnersWith:  {actors, actors},
	Supports:      {actors, append(slices.Clone(actors), Practice, ActionPlan, PeaceProcess)},
	Funds:         {actorsAndFund, append(slices.Clone(actorsAndFund), ActionPlan, Practice)},
	Adopts:        {[]Kind{Country, RegionalBody}, []Kind{ActionPlan, Framework}},
	Supersedes:    {[]Kind{ActionPlan, Framework, Organization, Network}, []Kind{ActionPlan, Framework, Organization, Network}},
	Implements:    {[]Kind{ActionPlan, Practice, RegionalBody}, []Kind{Framework}},
	Leads:         {actors, []Kind{Practice, PeaceProcess}},
	TakesPartIn:   {actors, []Kind{Practice, PeaceProcess, Event}},
	OperatesIn:    {[]Kind{Organization, Network, Practice, FundingMechanism, PeaceProcess}, []Kind{Country, RegionalBody}},
	Addresses: {
		[]Kind{Practice, ActionPlan, Organization, Network, FundingMechanism, Framework, Event, Question, PeaceProcess},
		[]Kind{Theme},
	},
	Answers:     {[]Kind{Practice}, []Kind{Question}},
	AdaptedFrom: {[]Kind{Practice}, []Kind{Practice}},
}

// RelationTypes lists every type, in the order in which they are shown.
var RelationTypes = []RelationType{
	MemberOf, PartOf, EstablishedBy, HostedBy, PartnersWith, Supports, Funds, Adopts,
	Supersedes, Implements, Leads, TakesPartIn, OperatesIn, Addresses, Answers, AdaptedFrom,
}

// Known tells whether t is one of RelationTypes.
func (t RelationType) Known() bool {
	_, ok := relationEnds[t]
	return ok
}

// Ends are the kinds allowed at the ends of a relation of type t.
func (t RelationType) Ends() Ends { return relationEnds[t] }

// Index is the place of t in RelationTypes, or -1.
func (t RelationType) Index() int { return slices.Index(RelationTypes, t) }

// Joins tells whether a relation of type t from an actor to a practice, plan,
// process or event (or of an event or practice to its host or founder) makes
// the actor one of those who stand in it together.
func (t RelationType) Joins() bool {
	switch t {
	case Leads, TakesPartIn, Supports, Funds, HostedBy, EstablishedBy, Adopts:
		return true
	}
	return false
}
