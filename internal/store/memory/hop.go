package memory

import (
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// descend reads the lists of rows, of which items are the places.
func (f *fetch) descend(rows []plan.Row, items []int32, selected *selection) {
	if selected == nil {
		return
	}
	n := len(selected.hops)
	lists := f.lists.take(n * len(rows))
	for i := range rows {
		row := &rows[i]
		if !row.Found() {
			continue
		}
		if !f.goesOn() {
			return
		}
		row.Select, row.Lists = selected.plan, lists[i*n:(i+1)*n:(i+1)*n]
		for j := range selected.hops {
			if h := &selected.hops[j]; h.plan.Applies(row) {
				f.follow(&row.Lists[j], h, row, items[i])
			}
		}
	}
}

// follow reads the list that a hop from a row gives.
func (f *fetch) follow(list *plan.List, h *hop, row *plan.Row, at int32) {
	switch h.plan.Via {
	case plan.ViaRelations:
		if row.Entity != nil {
			f.tied(list, h, at)
		}
	case plan.ViaSources:
		f.cited(list, h, row)
	case plan.ViaFrom:
		if row.Relation != nil {
			f.lead(list, h, append(f.places.take(1)[:0], f.from[at]))
		}
	case plan.ViaTo:
		if row.Relation != nil {
			f.lead(list, h, append(f.places.take(1)[:0], f.to[at]))
		}
	case plan.ViaField:
		if i, ok := f.entityAt[refOf(row, h.plan.Field)]; ok {
			f.lead(list, h, append(f.places.take(1)[:0], i))
		}
	case plan.ViaNarrower:
		if row.Entity != nil {
			f.lead(list, h, f.narrower.of(at))
		}
	case plan.ViaCiting:
		if row.Source != nil {
			f.citers(list, h, at)
		}
	}
}

// refOf is the id that a field of the thing in a row holds, "" for none.
func refOf(row *plan.Row, field wps.Field) wps.ID {
	switch {
	case row.Entity != nil:
		return row.Entity.Attributes.Ref(field)
	case row.Source != nil && field == plan.FieldBy:
		return row.Source.By
	}
	return ""
}

// lead makes rows of entities, with what hangs on them.
func (f *fetch) lead(list *plan.List, h *hop, entities []int32) {
	list.Rows = f.rows.take(len(entities))
	for i, at := range entities {
		list.Rows[i].Entity = f.entities[at]
	}
	f.descend(list.Rows, entities, h.node)
}

// cited lists the sources that a row's entity or relation cites.
func (f *fetch) cited(list *plan.List, h *hop, row *plan.Row) {
	var ids []wps.ID
	switch {
	case row.Entity != nil:
		ids = row.Entity.Sources
	case row.Relation != nil:
		ids = row.Relation.Sources
	}
	at := f.places.take(len(ids))[:0]
	for _, id := range ids {
		if i, ok := f.sourceAt[id]; ok {
			at = append(at, i)
		}
	}
	list.Rows = f.rows.take(len(at))
	for i, source := range at {
		list.Rows[i].Source = f.sources[source]
	}
	f.descend(list.Rows, at, h.node)
}

// citers is a page of the entities that cite a source.
func (f *fetch) citers(list *plan.List, h *hop, source int32) {
	page := h.plan.Page
	page.Order = plan.Order{By: plan.ByID}
	all := f.citing.of(source)
	list.Total = totalOf(&page, len(all))
	f.lead(list, h, turn(f, list, window(all, &page, f.placeOfEntity), &page, f.placeOfEntity))
}
