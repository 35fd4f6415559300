package memory

import (
	"math"
	"slices"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// candidates are the things of a shelf, in the order of the page, among which
// all are that pass, and the conditions that are left for them to fulfil. They
// are those of the filter's ids, where it has some; else those at the other end
// of the ties that a condition asks for, or those that cite a source that it
// asks for, where that is less than the shelf; else all.
func (f *fetch) candidates(s *shelf, root *plan.Root) (things []int32, left []plan.Condition) {
	left, order := root.Where.Conditions, root.Page.Order
	if root.Where.IDs != nil {
		return s.only(f.placesOf(root.Of, root.Where.IDs), order), left
	}
	if root.Of == plan.Entities {
		for i := range left {
			if few, ok := f.few(&left[i], root.Kind, worth(&root.Page, len(s.items))); ok {
				return s.only(few, order), slices.Concat(left[:i], left[i+1:])
			}
		}
	}
	return s.in(order).sorted, left
}

// worth is how many ties or citations may be gone through to find candidates
// before looking at the things of a shelf one by one is the shorter way. One of
// those costs about four times as much; if all are to be counted or read, each
// has to be looked at, otherwise the more of them pass the sooner a page is full:
// with n of all passing, after first·all/n.
func worth(p *plan.Page, all int) int {
	if p.Total || p.All {
		return 4 * all
	}
	return int(math.Sqrt(float64(4 * (p.First + 1) * all)))
}

// placesOf are where those of some ids are that are there.
func (f *fetch) placesOf(of plan.Thing, ids []wps.ID) []int32 {
	at := f.entityAt
	if of == plan.Sources {
		at = f.sourceAt
	}
	places := make([]int32, 0, len(ids))
	for _, id := range ids {
		if i, ok := at[id]; ok {
			places = append(places, i)
		}
	}
	return places
}

// few gives the entities of a kind that fulfil a condition, and maybe others of
// other kinds, if they can be found in less than enough steps.
func (f *fetch) few(c *plan.Condition, kind wps.Kind, enough int) (found []int32, ok bool) {
	switch {
	case c.Op == plan.OneOf && c.Field == wps.FieldSources:
		return f.citingAny(c.Values, enough)
	case c.Op == plan.Linked && c.Along.IDs != nil && (kind != wps.Theme || !c.Along.WithNarrower):
		return f.linkedTo(f.newAlong(&c.Along), kind, enough)
	}
	return nil, false
}

func (f *fetch) citingAny(sources []string, enough int) (found []int32, ok bool) {
	for _, id := range sources {
		source, known := f.sourceAt[wps.ID(id)]
		if !known {
			return nil, false // it may be cited all the same
		}
		citing := f.citing.of(source)
		if len(found)+len(citing) >= enough {
			return nil, false
		}
		found = append(found, citing...)
	}
	return found, true
}

func (f *fetch) linkedTo(a *along, kind wps.Kind, enough int) (found []int32, ok bool) {
	steps, back := 0, a.reversed(kind.Index())
	for _, end := range a.ids {
		if a.kinds>>f.kinds[end]&1 == 0 {
			continue
		}
		if steps += len(f.ties.of(end)); steps >= enough {
			return nil, false
		}
		f.each(back, end, func(_ tie, other int32) bool {
			found = append(found, other)
			return true
		})
	}
	return found, true
}
