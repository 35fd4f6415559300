package dataset

import (
	"cmp"
	"slices"

	"wpsgraph/internal/wps"
)

// maxGroup is how many relations may share one default id: so many are compared
// with each other.
const maxGroup = 1000

// suspect is a relation that may stand twice, or whose id may be one that it
// need not have. Others are named by their places.
type suspect struct {
	at     int32
	alike  []int32 // it and what has its default id, in the order of their rows; at most maxGroup
	turned []int32 // of a partnership: the same the other way round
}

// checkDuplicates reports relations that stand twice and ids that need not be,
// or must be, explicit.
func (in *reading) checkDuplicates(rs *relations) {
	var suspects []suspect
	for tied := rs.byPair(); len(tied) > 0; {
		n := 1
		for n < len(tied) && tied[n].ends == tied[0].ends {
			n++
		}
		suspects = rs.suspect(suspects, tied[:n])
		tied = tied[n:]
	}
	slices.SortFunc(suspects, func(a, b suspect) int { return cmp.Compare(a.at, b.at) })
	for i := range suspects {
		in.checkDuplicate(rs, &suspects[i])
	}
}

// tied is a relation and the two that it ties, in either order.
type tied struct {
	ends uint64
	at   int32
}

// byPair sorts the relations by the two that they tie, then by their rows.
func (rs *relations) byPair() []tied {
	all := make([]tied, rs.packed.Len())
	for i := range all {
		from, to := rs.packed.From(i), rs.packed.To(i)
		all[i] = tied{uint64(min(from, to))<<32 | uint64(max(from, to)), int32(i)}
	}
	slices.SortFunc(all, func(a, b tied) int {
		if a.ends != b.ends {
			return cmp.Compare(a.ends, b.ends)
		}
		return cmp.Compare(a.at, b.at)
	})
	return all
}

// oneWay is what the default ids of relations that tie the same two tell apart.
type oneWay struct {
	from  int32
	since wps.Date
}

// suspect adds those to look at among the relations that tie the same two.
func (rs *relations) suspect(suspects []suspect, same []tied) []suspect {
	if len(same) == 1 && !rs.packed.HasOwnID(int(same[0].at)) {
		return suspects
	}
	groups := map[oneWay][]int32{}
	for _, t := range same {
		key := oneWay{rs.packed.From(int(t.at)), rs.packed.Since(int(t.at))}
		if len(groups[key]) < maxGroup {
			groups[key] = append(groups[key], t.at)
		}
	}
	for _, t := range same {
		i := int(t.at)
		s := suspect{at: t.at, alike: groups[oneWay{rs.packed.From(i), rs.packed.Since(i)}]}
		if rs.of == wps.PartnersWith {
			s.turned = groups[oneWay{rs.packed.To(i), rs.packed.Since(i)}]
		}
		if len(s.alike) > 1 || len(s.turned) > 0 || rs.packed.HasOwnID(i) {
			suspects = append(suspects, s)
		}
	}
	return suspects
}

// checkDuplicate compares a relation with those before it.
func (in *reading) checkDuplicate(rs *relations, s *suspect) {
	if len(s.alike) == maxGroup && s.at > s.alike[maxGroup-1] {
		in.faults.add(rs.place(s.at, ""), Duplicate, "Delete lines.", "More than %d relations of the type tie the same two since the same date.", maxGroup)
		return
	}
	if rs.packed.HasOwnID(int(s.at)) && !slices.ContainsFunc(s.alike, func(j int32) bool { return !rs.packed.HasOwnID(int(j)) }) {
		in.faults.add(rs.place(s.at, "id"), NeedlessID, "Empty the id.", "No other relation of the type ties the same two since the same date.")
	}
	rel := rs.packed.At(int(s.at))
	for _, j := range s.alike {
		if j < s.at && in.checkTwins(rs, s.at, j, rel) {
			return
		}
	}
	for _, j := range s.turned {
		if j < s.at && samePartnership(rel, rs.packed.At(int(j))) {
			in.duplicate(rs, s.at, j, "the other way round ")
			return
		}
	}
}

// checkTwins compares a relation with another of its default id; true where
// something was wrong.
func (in *reading) checkTwins(rs *relations, i, j int32, a *wps.Relation) bool {
	b := rs.packed.At(int(j))
	switch {
	case a.Type == wps.PartnersWith && samePartnership(a, b), sameStatement(a, b):
		in.duplicate(rs, i, j, "")
	case a.ID == b.ID:
		in.faults.add(rs.place(i, "id"), DuplicateID,
			"Write an id of its own: "+string(a.DefaultID())+":2, or another number behind it.", "%s stands already in row %d.", a.ID, rs.rows[j])
	default:
		return false
	}
	return true
}

func (in *reading) duplicate(rs *relations, i, j int32, how string) {
	in.faults.add(rs.place(i, ""), Duplicate, "Delete one of the two lines.", "The relation stands already %sin row %d.", how, rs.rows[j])
}

func (rs *relations) place(i int32, column string) place {
	return place{fileOfRelation(rs.of), int(rs.rows[i]), column}
}

func samePartnership(a, b *wps.Relation) bool {
	return a.Attributes.Text(wps.Form) == b.Attributes.Text(wps.Form) && a.Attributes.Text(wps.About) == b.Attributes.Text(wps.About)
}

// sameStatement tells whether two relations of one type, with the same ends
// and start, say the same; their sources and notes may differ.
func sameStatement(a, b *wps.Relation) bool {
	return a.Until == b.Until && slices.EqualFunc(a.Attributes, b.Attributes, func(x, y wps.Attribute) bool {
		return x.Field == y.Field && x.Text == y.Text && slices.Equal(x.List, y.List)
	})
}
