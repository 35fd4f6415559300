package topology

import (
	"math"

	"wpsgraph/internal/wps"
)

// The strengths of evidence: how much a statement says about two actors working
// together, from 0 to 1, before its confidence and its date count. Chosen by
// hand and tried on the real graph.
const (
	jointProgramme = 1.0 // PARTNERS_WITH by a joint programme or a memorandum
	partnership    = .8  // any other PARTNERS_WITH that a source states
	jointEvent     = .5  // PARTNERS_WITH that rests on an event held together
	sharedEvent    = .3  // PARTNERS_WITH that rests on an event or membership shared
	support        = .7  // SUPPORTS, ESTABLISHED_BY, HOSTED_BY, FUNDS
	partOf         = .6  // PART_OF
	membership     = .5  // MEMBER_OF, at most; less the more members there are

	practiceShared = 1.0 // a practice, divided by the number of the others in it
	planShared     = .8  // an action plan or a peace process, likewise
	eventShared    = .5  // an event, likewise

	notRecorded = .8 // factor where it is not recorded whether it held on the date
)

// maxTogether is the number of actors beyond which standing in something
// together says nothing about any two of them.
const maxTogether = 12

// partnerships are the strengths of PARTNERS_WITH by the class that is kept.
var partnerships = [4]float64{jointProgramme, partnership, jointEvent, sharedEvent}

// partnershipClass is the place in partnerships of what a relation rests on.
func partnershipClass(r *wps.Relation) uint16 {
	switch r.Attributes.Text(wps.Basis) {
	case "SHARED_EVENT", "SHARED_MEMBERSHIP":
		return 3
	case "JOINT_EVENT":
		return 2
	}
	switch r.Attributes.Text(wps.Form) {
	case "JOINT_PROGRAMME", "MOU":
		return 0
	}
	return 1
}

// directStrength is what a relation between two actors says; members is the
// number of members of what a MEMBER_OF points to. 0 where it says nothing.
func directStrength(p packed, members int) float64 {
	switch p.relationType() {
	case wps.PartnersWith:
		return partnerships[p.partnership()]
	case wps.Supports, wps.EstablishedBy, wps.HostedBy, wps.Funds:
		return support
	case wps.PartOf:
		return partOf
	case wps.MemberOf:
		return membershipStrength(members)
	}
	return 0
}

// membershipStrength falls with the square root of the number of members: .5
// for up to four, .25 for sixteen.
func membershipStrength(members int) float64 {
	return min(membership, membership/math.Sqrt(float64(members)/4))
}

// sharedStrength is what standing in one thing together with others says about
// any two of them (Newman's weight, 1/(n-1)).
func sharedStrength(k wps.Kind, actors int) float64 {
	others := float64(actors - 1)
	switch k {
	case wps.Practice:
		return practiceShared / others
	case wps.ActionPlan, wps.PeaceProcess:
		return planShared / others
	case wps.Event:
		return eventShared / others
	}
	return 0
}

// certainty is the factor of an answer for the date asked about.
func certainty(a wps.Answer) float64 {
	if a == wps.Yes {
		return 1
	}
	return notRecorded
}

// Assumed is the strength that a relation of this type between two actors would
// have if there were one on the date; 0 where it would say nothing. A new
// membership counts among the members; of the forms of a partnership it is the
// plain one.
func (v *View) Assumed(t wps.RelationType, from, to Node) float64 {
	if !v.Acts(from) || !v.Acts(to) || t == wps.MemberOf && v.graph.Universal(to) {
		return 0
	}
	if t == wps.PartnersWith {
		return partnership
	}
	return directStrength(packed(t.Index()), v.Members(to)+1)
}

// RoleStrength is how firmly an actor's relation to a practice, plan, process or
// event is recorded: its confidence, less where it is not recorded on the date.
func RoleStrength(c wps.Confidence, holds wps.Answer) float64 { return c.Weight() * certainty(holds) }
