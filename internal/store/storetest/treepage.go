package storetest

import (
	"slices"

	"pgregory.net/rapid"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// page draws a page of a list in an order; place draws a place in it.
func (g *planter) page(o plan.Order, place func(plan.Order) *plan.Cursor) plan.Page {
	p := plan.Page{
		Order: o, First: rapid.SampledFrom([]int{3, 2, 1, 5, 20, 4, 50, 0}).Draw(g.T, "first"), Backward: g.flip("backward"),
		All:   rapid.IntRange(0, 3).Draw(g.T, "all") == 0,
		Total: g.flip("total"), Cursors: g.flip("cursors"),
	}
	if rapid.IntRange(0, 2).Draw(g.T, "after") == 0 {
		p.After = place(o)
	}
	if rapid.IntRange(0, 2).Draw(g.T, "before") == 0 {
		p.Before = place(o)
	}
	return p
}

// placeOfEntity is where some entity stands or, of another kind, would stand.
func (g *planter) placeOfEntity(o plan.Order) *plan.Cursor {
	if len(g.content.Entities) == 0 {
		return nil
	}
	place := plan.PlaceOfEntity(o, rapid.SampledFrom(g.content.Entities).Draw(g.T, "place"))
	return &place
}

func (g *planter) placeOfSource(o plan.Order) *plan.Cursor {
	place := plan.PlaceOfSource(o, rapid.SampledFrom(g.content.Sources).Draw(g.T, "place"))
	return &place
}

// placeOfRelation is where some relation stands or, of other ends, would stand.
func (g *planter) placeOfRelation(o plan.Order) *plan.Cursor {
	if g.content.Relations.Len() == 0 {
		return nil
	}
	r := rapid.SampledFrom(slices.Collect(g.content.Relations.All())).Draw(g.T, "place")
	for _, e := range g.content.Entities {
		if e.ID == r.To {
			place := plan.PlaceOfRelation(o, r, e)
			return &place
		}
	}
	return nil
}

func (g *planter) entityOrder(k wps.Kind) plan.Order {
	orders := []plan.By{"", plan.ByID, plan.ByName, plan.ByName}
	for _, f := range wps.FieldsOf(k) {
		if f.Type == wps.DateValue || f.Type == wps.NumberValue {
			orders = append(orders, plan.ByField(f.Field))
		}
	}
	return g.order(orders)
}

func (g *planter) sourceOrder() plan.Order {
	return g.order([]plan.By{"", plan.ByID, plan.ByName, plan.ByField(plan.FieldDate)})
}

func (g *planter) relationOrder() plan.Order {
	return g.order([]plan.By{"", plan.ByID, plan.ByName, plan.BySince, plan.ByType})
}

func (g *planter) order(by []plan.By) plan.Order {
	return plan.Order{By: rapid.SampledFrom(by).Draw(g.T, "by"), Desc: g.flip("desc")}
}
