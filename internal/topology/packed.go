package topology

import "wpsgraph/internal/wps"

// packed holds the small facts of a relation in 16 bits:
//
//	bits 0-3 type, 4-5 confidence, 6-7 partnership class, 8-10 status of a
//	membership, 11-12 about WPS, 13 since is recorded, 14 the id is not the
//	default one
type packed uint16

const (
	sinceRecorded packed = 1 << 13
	ownID         packed = 1 << 14
)

// statuses are the statuses of memberships by their place in packed.
var statuses = [8]string{"MEMBER", "FOUNDING", "CO_CHAIR", "OBSERVER", "ASSOCIATE", "SUSPENDED", "OTHER", "OTHER"}

// confidences by their place in packed; a fourth for none.
var confidences = [4]wps.Confidence{wps.High, wps.Medium, wps.Low, ""}

var answers = [4]wps.Answer{wps.NotRecorded, wps.Yes, wps.No, wps.NotRecorded}

func pack(r *wps.Relation) packed {
	bits := uint16(r.Type.Index())
	bits |= place(confidences[:3], r.Confidence) << 4
	if r.Type == wps.PartnersWith {
		bits |= partnershipClass(r) << 6
	}
	if r.Type == wps.MemberOf {
		bits |= place(statuses[:6], r.MembershipStatus()) << 8
	}
	bits |= place(answers[:3], r.AboutWPS()) << 11
	p := packed(bits)
	if r.Since != "" {
		p |= sinceRecorded
	}
	return p
}

// sinceIsKept tells whether the recorded beginning can be read off the span.
func sinceIsKept(r *wps.Relation) bool {
	return r.Since == "" || r.Since.First() == r.Span.SinceFirst && r.Since.Last() == r.Span.SinceLast
}

// place is the index of x in list, or the length of the list.
func place[T comparable](list []T, x T) uint16 {
	for i, y := range list {
		if x == y {
			return uint16(i)
		}
	}
	return uint16(len(list))
}

func (p packed) relationType() wps.RelationType { return wps.RelationTypes[p&15] }
func (p packed) confidence() wps.Confidence     { return confidences[p>>4&3] }
func (p packed) partnership() int               { return int(p >> 6 & 3) }
func (p packed) status() string                 { return statuses[p>>8&7] }
func (p packed) aboutWPS() wps.Answer           { return answers[p>>11&3] }
func (p packed) has(flag packed) bool           { return p&flag != 0 }

// isMember tells whether it is a full membership.
func (p packed) isMember() bool {
	return p.relationType() == wps.MemberOf && wps.CountsAsMember(p.status())
}
