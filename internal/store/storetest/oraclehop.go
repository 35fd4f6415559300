package storetest

import (
	"slices"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// hop is the list that a hop from a row gives.
func (o Oracle) hop(row *plan.Row, h *plan.Hop) plan.List {
	var rows []plan.Row
	switch {
	case h.Via == plan.ViaRelations && row.Entity != nil:
		return o.page(o.tied(row.Entity, h.Along, h.Page.Order), h.Page, h.Node, h.Edge)
	case h.Via == plan.ViaCiting && row.Source != nil:
		return o.page(o.citing(row.Source.ID), h.Page, h.Node, nil)
	case h.Via == plan.ViaSources && row.Entity != nil:
		rows = o.cited(row.Entity.Sources)
	case h.Via == plan.ViaSources && row.Relation != nil:
		rows = o.cited(row.Relation.Sources)
	case h.Via == plan.ViaFrom && row.Relation != nil:
		rows = []plan.Row{o.entity(row.Relation.From)}
	case h.Via == plan.ViaTo && row.Relation != nil:
		rows = []plan.Row{o.entity(row.Relation.To)}
	case h.Via == plan.ViaField && row.Entity != nil:
		rows = []plan.Row{o.entity(row.Entity.Attributes.Ref(h.Field))}
	case h.Via == plan.ViaField && row.Source != nil && h.Field == plan.FieldBy:
		rows = []plan.Row{o.entity(row.Source.By)}
	case h.Via == plan.ViaNarrower && row.Entity != nil:
		rows = o.narrower(row.Entity)
	}
	var list plan.List
	for _, r := range rows {
		if r.Found() {
			list.Rows = append(list.Rows, o.read(r, h.Node))
		}
	}
	return list
}

func (o Oracle) cited(ids []wps.ID) []plan.Row {
	var rows []plan.Row
	for _, id := range ids {
		rows = append(rows, o.source(id))
	}
	return rows
}

func (o Oracle) citing(source wps.ID) []item {
	var items []item
	for _, e := range o.Content.Entities {
		if e.Cites(source) {
			items = append(items, item{place: plan.PlaceOfEntity(plan.Order{By: plan.ByID}, e), node: plan.Row{Entity: e}})
		}
	}
	return items
}

// narrower are the themes directly below one.
func (o Oracle) narrower(theme *wps.Entity) []plan.Row {
	var rows []plan.Row
	for _, e := range o.Content.Entities {
		if theme.Kind == wps.Theme && e.Kind == wps.Theme && e.Attributes.Ref(wps.Broader) == theme.ID {
			rows = append(rows, plan.Row{Entity: e})
		}
	}
	return rows
}

// below is a theme and all themes below it.
func (o Oracle) below(id wps.ID) []wps.ID {
	all := []wps.ID{id}
	for i := 0; i < len(all); i++ {
		theme := o.entity(all[i])
		if !theme.Found() {
			continue
		}
		for _, row := range o.narrower(theme.Entity) {
			if !slices.Contains(all, row.ID()) {
				all = append(all, row.ID())
			}
		}
	}
	return all
}
