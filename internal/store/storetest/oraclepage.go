package storetest

import (
	"slices"

	"wpsgraph/internal/plan"
)

// item is one thing of a whole list.
type item struct {
	place plan.Cursor
	node  plan.Row
	edge  plan.Row // found where a relation was followed
}

// page sorts a whole list and reads a page of it.
func (o Oracle) page(items []item, p plan.Page, node, edge *plan.Selection) plan.List {
	var list plan.List
	if p.Total {
		list.Total = len(items)
	}
	slices.SortFunc(items, func(a, b item) int { return a.place.Compare(b.place) })
	if !p.All {
		items = turn(&list, inside(items, p), p)
	}
	for _, i := range items {
		list.Rows = append(list.Rows, o.read(i.node, node))
		if i.edge.Found() && edge != nil {
			list.Edges = append(list.Edges, o.read(i.edge, edge))
		}
		if p.Cursors {
			list.Cursors = append(list.Cursors, i.place)
		}
	}
	return list
}

// inside leaves those that lie behind After and before Before.
func inside(items []item, p plan.Page) []item {
	return slices.DeleteFunc(items, func(i item) bool {
		return p.After != nil && i.place.Compare(*p.After) <= 0 || p.Before != nil && i.place.Compare(*p.Before) >= 0
	})
}

// turn takes as many as the page holds, from one end or the other.
func turn(list *plan.List, items []item, p plan.Page) []item {
	if p.First == 0 {
		return nil
	}
	list.Earlier, list.Later = p.After != nil, p.Before != nil
	if len(items) <= p.First {
		return items
	}
	if p.Backward {
		list.Earlier = true
		return items[len(items)-p.First:]
	}
	list.Later = true
	return items[:p.First]
}
