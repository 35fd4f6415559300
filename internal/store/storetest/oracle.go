package storetest

import (
	"slices"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// Oracle reads trees from a content in the most obvious way: it looks through
// everything each time. It is what an engine's answers are held against.
type Oracle struct{ Content *wps.Content }

// Fetch reads a tree.
func (o Oracle) Fetch(t *plan.Tree) *plan.Result {
	root := t.Root
	switch {
	case root.IDs != nil:
		var rows []plan.Row
		for _, id := range root.IDs {
			rows = append(rows, o.read(o.named(root.Of, id), t.Select))
		}
		return &plan.Result{List: plan.List{Rows: rows}}
	case root.Of == plan.Sources:
		return &plan.Result{List: o.page(o.sources(root), root.Page, t.Select, nil)}
	}
	return &plan.Result{List: o.page(o.entities(root), root.Page, t.Select, nil)}
}

// named is the thing that an id names: now, or before its record was made one
// with another.
func (o Oracle) named(of plan.Thing, id wps.ID) plan.Row {
	switch of {
	case plan.Relations:
		for r := range o.Content.Relations.All() {
			if r.ID == id {
				return plan.Row{Relation: r}
			}
		}
		return plan.Row{}
	case plan.Sources:
		return o.source(id)
	}
	if row := o.entity(id); row.Found() {
		return row
	}
	for _, e := range o.Content.Entities {
		if slices.Contains(e.FormerIDs, id) {
			return plan.Row{Entity: e}
		}
	}
	return plan.Row{}
}

func (o Oracle) entity(id wps.ID) plan.Row {
	for _, e := range o.Content.Entities {
		if e.ID == id {
			return plan.Row{Entity: e}
		}
	}
	return plan.Row{}
}

func (o Oracle) source(id wps.ID) plan.Row {
	for _, s := range o.Content.Sources {
		if s.ID == id {
			return plan.Row{Source: s}
		}
	}
	return plan.Row{}
}

// entities are those of the root's kind that pass.
func (o Oracle) entities(root plan.Root) []item {
	var items []item
	for _, e := range o.Content.Entities {
		if e.Kind == root.Kind && o.passes(root.Where, e) {
			items = append(items, item{place: plan.PlaceOfEntity(root.Page.Order, e), node: plan.Row{Entity: e}})
		}
	}
	return items
}

// sources are those that pass.
func (o Oracle) sources(root plan.Root) []item {
	var items []item
	for _, s := range o.Content.Sources {
		fails := func(c plan.Condition) bool { return !c.PassesSource(s) }
		if !named(root.Where.IDs, s.ID) || slices.ContainsFunc(root.Where.Conditions, fails) {
			continue
		}
		items = append(items, item{place: plan.PlaceOfSource(root.Page.Order, s), node: plan.Row{Source: s}})
	}
	return items
}

// read fills in the lists of a row.
func (o Oracle) read(row plan.Row, s *plan.Selection) plan.Row {
	if s == nil || !row.Found() {
		return row
	}
	row.Select = s
	for i := range s.Hops {
		var list plan.List
		if s.Hops[i].Applies(&row) {
			list = o.hop(&row, &s.Hops[i])
		}
		row.Lists = append(row.Lists, list)
	}
	return row
}

// named tells whether an id is one of ids, where there are any.
func named(ids []wps.ID, id wps.ID) bool { return ids == nil || slices.Contains(ids, id) }
