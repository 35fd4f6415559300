package memory

import "slices"

// each goes through the ties of an entity, and with WithNarrower of the themes
// below it, that are to be followed, and the entities at their other end, until
// yield says no; it tells whether it came to the end.
func (f *fetch) each(a *along, entity int32, yield func(t tie, other int32) bool) bool {
	if !f.eachOf(a, entity, yield) {
		return false
	}
	if a.plan.WithNarrower {
		for _, theme := range f.below(nil, entity) {
			if !f.eachOf(a, theme, yield) {
				return false
			}
		}
	}
	return true
}

func (f *fetch) eachOf(a *along, entity int32, yield func(t tie, other int32) bool) bool {
	end := f.ties.start[entity+1]
	for at := f.ties.start[entity]; at < end; {
		next := f.groupEnd(at, end)
		if a.groups>>f.group(tie(f.ties.items[at]))&1 == 0 {
			at = next
		}
		for ; at < next; at++ {
			if f.follows(a, at) && !yield(tie(f.ties.items[at]), f.ties.others[at]) {
				return false
			}
		}
	}
	return true
}

// follows tells whether the tie at a place is to be followed, if its group is.
func (f *fetch) follows(a *along, at int32) bool {
	other, t := f.ties.others[at], tie(f.ties.items[at])
	if a.kinds>>f.kinds[other]&1 == 0 || !f.ties.spans[at].shown(a.plan.AsOf, a.plan.Past) {
		return false
	}
	if a.both && t.isIn() && f.to[t.relation()] == other {
		return false // from a thing to itself: listed as out already
	}
	if a.ids != nil {
		if _, ok := slices.BinarySearch(a.ids, other); !ok {
			return false
		}
	}
	return a.plan.Statuses == nil || a.plan.Shows(f.glance(t))
}
