package tables

import (
	"cmp"
	"slices"

	"wpsgraph/internal/wps"
)

// Member is one membership of a body or network, as of a day.
type Member struct {
	Entity   *wps.Entity
	Relation *wps.Relation
	Holds    wps.Answer // NotRecorded where nobody can tell whether it holds
}

// Members lists the memberships of a body or network on a day by the id of the
// member. Without statuses these are the full members (wps.CountsAsMember); a
// member with two such memberships on the day is listed once.
func (t *Tables) Members(body wps.ID, day wps.Day, statuses ...string) []Member {
	var members []Member
	for r := range t.Incoming(body, wps.MemberOf, day) {
		if isOneOf(r, statuses) {
			members = append(members, Member{t.Entity(r.From), r, r.Span.Holds(day)})
		}
	}
	slices.SortStableFunc(members, func(a, b Member) int {
		if a.Entity.ID != b.Entity.ID {
			return cmp.Compare(a.Entity.ID, b.Entity.ID)
		}
		return cmp.Compare(b.Holds, a.Holds) // what holds stands before what may hold
	})
	return slices.CompactFunc(members, func(a, b Member) bool { return a.Entity == b.Entity })
}

func isOneOf(r *wps.Relation, statuses []string) bool {
	if len(statuses) == 0 {
		return wps.CountsAsMember(r.MembershipStatus())
	}
	return slices.Contains(statuses, r.MembershipStatus())
}
