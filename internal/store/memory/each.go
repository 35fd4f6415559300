package memory

import "slices"

// each goes through the ties of an entity, and with WithNarrower of the themes
// below it, that are to be followed, and the entities at their other end, until
// yield says no; it tells whether it came to the end.
func (s *snapshot) each(a *along, entity int32, yield func(t tie, other int32) bool) bool {
	if !s.eachOf(a, entity, yield) {
		return false
	}
	if a.plan.WithNarrower {
		for _, theme := range s.below(nil, entity) {
			if !s.eachOf(a, theme, yield) {
				return false
			}
		}
	}
	return true
}

func (s *snapshot) eachOf(a *along, entity int32, yield func(t tie, other int32) bool) bool {
	end := s.ties.start[entity+1]
	for at := s.ties.start[entity]; at < end; {
		next := s.groupEnd(at, end)
		if a.groups>>s.group(tie(s.ties.items[at]))&1 == 0 {
			at = next
		}
		for ; at < next; at++ {
			if s.follows(a, at) && !yield(tie(s.ties.items[at]), s.ties.others[at]) {
				return false
			}
		}
	}
	return true
}

// follows tells whether the tie at a place is to be followed, if its group is.
func (s *snapshot) follows(a *along, at int32) bool {
	other, t := s.ties.others[at], tie(s.ties.items[at])
	if a.kinds>>s.kinds[other]&1 == 0 || !s.ties.spans[at].shown(a.plan.AsOf, a.plan.Past) {
		return false
	}
	if a.both && t.isIn() && s.to[t.relation()] == other {
		return false // from a thing to itself: listed as out already
	}
	if a.ids != nil {
		if _, ok := slices.BinarySearch(a.ids, other); !ok {
			return false
		}
	}
	return a.plan.Statuses == nil || a.plan.Shows(s.relations[t.relation()])
}
