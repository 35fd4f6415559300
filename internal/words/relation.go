package words

import (
	"strings"

	"wpsgraph/internal/wps"
)

// Relation says a relation in one sentence, as seen on a day:
//
//	Kenya has been a member of the East African Community since 7 July 2000.
//
// from and to are its two ends. What is recorded of role, form, subject and
// amount follows in brackets, and so does that nobody recorded whether it
// holds on the day.
func (s *Speaker) Relation(r *wps.Relation, from, to *wps.Entity, day wps.Day) string {
	t := tellingOf(r, from, to, day)
	key := relationKey(r, t.tense)
	t.did = strings.HasSuffix(key, ".did")
	s = s.with(key)
	core := s.Text(key,
		Name("from", from), Name("to", to), On("start", t.start), Phrase("when", s.when(t)))
	return s.sentence(core, s.detailsOf(r, t, day, from, to))
}

// Assumed says a tie that does not exist yet and is only assumed.
func (s *Speaker) Assumed(t wps.RelationType, from, to *wps.Entity) string {
	key := relationKey(&wps.Relation{Type: t}, now)
	s = s.with(key)
	core := s.Text(key, Name("from", from), Name("to", to), On("start", ""), Phrase("when", ""))
	return s.sentence(core, []string{s.Text("detail.assumed")})
}

// relationKey is the key of the sentence of a relation in a tense.
func relationKey(r *wps.Relation, t tense) string {
	if once[r.Type] {
		return "relation." + string(r.Type) + ".did"
	}
	switch r.Type {
	case wps.MemberOf:
		return "relation.MEMBER_OF." + r.MembershipStatus() + tenseSuffix[t]
	case wps.PartnersWith:
		switch basis := r.Attributes.Text(wps.Basis); basis {
		case "JOINT_EVENT", "SHARED_EVENT":
			return "relation.PARTNERS_WITH." + basis + ".did"
		case "SHARED_MEMBERSHIP":
			return "relation.PARTNERS_WITH.SHARED_MEMBERSHIP" + tenseSuffix[t]
		}
		return "relation.PARTNERS_WITH.STATED" + tenseSuffix[t]
	}
	return "relation." + string(r.Type) + tenseSuffix[t]
}

// once are the types that happen on one day: what is done stays done.
var once = map[wps.RelationType]bool{
	wps.EstablishedBy: true, wps.Adopts: true, wps.Supersedes: true, wps.AdaptedFrom: true,
}
