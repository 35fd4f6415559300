package storetest

import (
	"slices"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// tied are the ties of an entity that a hop lists.
func (o Oracle) tied(e *wps.Entity, a plan.Along, order plan.Order) []item {
	ends, ids := []wps.ID{e.ID}, a.IDs
	if a.WithNarrower {
		ends = o.below(e.ID)
		for _, id := range a.IDs {
			ids = append(slices.Clip(ids), o.below(id)...)
		}
	}
	var items []item
	for r := range o.Content.Relations.All() {
		other := o.otherEnd(r, ends, a.Direction)
		if other == nil || !a.Shows(r) || !named(ids, other.ID) {
			continue
		}
		if len(a.Kinds) > 0 && !slices.Contains(a.Kinds, other.Kind) || a.Distinct && lists(items, other) {
			continue
		}
		items = append(items, item{plan.PlaceOfRelation(order, r, other), plan.Row{Entity: other}, plan.Row{Relation: r}})
	}
	return items
}

// otherEnd is what a relation leads to from one of ends, nil where it does not
// leave from them in this direction.
func (o Oracle) otherEnd(r *wps.Relation, ends []wps.ID, d plan.Direction) *wps.Entity {
	switch {
	case d != plan.In && slices.Contains(ends, r.From):
		return o.entity(r.To).Entity
	case d != plan.Out && slices.Contains(ends, r.To):
		return o.entity(r.From).Entity
	}
	return nil
}

func lists(items []item, e *wps.Entity) bool {
	return slices.ContainsFunc(items, func(i item) bool { return i.node.Entity == e })
}

// passes tells whether an entity fulfils a filter.
func (o Oracle) passes(f plan.Filter, e *wps.Entity) bool {
	fails := func(c plan.Condition) bool { return !o.fulfils(c, e) }
	return named(f.IDs, e.ID) && !slices.ContainsFunc(f.Conditions, fails)
}

func (o Oracle) fulfils(c plan.Condition, e *wps.Entity) bool {
	switch c.Op {
	case plan.Linked:
		return len(o.tied(e, c.Along, plan.Order{})) > 0
	case plan.Read:
		read := slices.ContainsFunc(o.cited(e.Sources), func(r plan.Row) bool { return r.Found() && r.Source.Read })
		return read && slices.Contains(c.Values, "yes") || !read && slices.Contains(c.Values, "no")
	}
	return c.Passes(e)
}
