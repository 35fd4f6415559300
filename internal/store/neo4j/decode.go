package neo4j

import (
	"slices"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// read makes a list of the values that the server gave for it, and gives the
// rest of them.
func (l *listShape) read(list *plan.List, values []any) []any {
	var rows []any
	if l.rows != "" || l.isRoot {
		rows, _ = values[0].([]any)
		values = values[1:]
	}
	if l.total != "" {
		n, _ := values[0].(int64)
		list.Total = int(n)
		values = values[1:]
	}
	switch {
	case l.byID != nil:
		l.named(rows).read(list, l.byID, l.node.selection)
	case l.page == nil:
		list.Rows = l.node.rows(rows)
	default:
		l.turn(list, rows)
	}
	return values
}

// named are rows that came with the id that they were asked for by.
type named struct {
	node *rowShape
	rows map[wps.ID][]any
}

// named sorts the rows of things that were asked for by their ids.
func (l *listShape) named(found []any) *named {
	n := &named{l.node, make(map[wps.ID][]any, len(found))}
	for _, pair := range found {
		values := pair.([]any)
		n.rows[wps.ID(text(values[0]))] = values[1].([]any)
	}
	return n
}

// read puts the rows of some ids into their order, as those of a selection of
// the fields that were read.
func (n *named) read(list *plan.List, ids []wps.ID, s *plan.Selection) {
	node := *n.node
	node.selection = s
	list.Rows = make([]plan.Row, len(ids))
	for i, id := range ids {
		if values, ok := n.rows[id]; ok {
			node.row(&list.Rows[i], values)
		}
	}
}

// turn makes a page: the one thing more that was read tells that there is more.
func (l *listShape) turn(list *plan.List, rows []any) {
	if l.page.First > 0 && !l.page.All {
		list.Earlier, list.Later = l.page.After != nil, l.page.Before != nil
		if len(rows) > l.page.First {
			rows = rows[:l.page.First]
			list.Later = list.Later || !l.page.Backward
			list.Earlier = list.Earlier || l.page.Backward
		}
		if l.page.Backward {
			rows = slices.Clone(rows) // a row that is asked for twice is read twice
			slices.Reverse(rows)
		}
	}
	if l.edge != nil {
		l.turnTies(list, rows)
	} else {
		list.Rows = l.node.rows(rows)
	}
	if l.page.Cursors {
		l.cursors(list)
	}
	if l.edge != nil && l.edge.selection == nil {
		list.Edges = nil // the cursors needed them
	}
}

func (l *listShape) turnTies(list *plan.List, rows []any) {
	list.Rows, list.Edges = make([]plan.Row, len(rows)), make([]plan.Row, len(rows))
	for i, pair := range rows {
		values := pair.([]any)
		l.edge.row(&list.Edges[i], values[0].([]any))
		l.node.row(&list.Rows[i], values[1].([]any))
	}
}

// cursors are made of the rows: their orders look at what was read for it.
func (l *listShape) cursors(list *plan.List) {
	list.Cursors = make([]plan.Cursor, len(list.Rows))
	for i := range list.Rows {
		switch row := &list.Rows[i]; {
		case list.Edges != nil:
			list.Cursors[i] = plan.PlaceOfRelation(l.order, list.Edges[i].Relation, row.Entity)
		case row.Source != nil:
			list.Cursors[i] = plan.PlaceOfSource(l.order, row.Source)
		default:
			list.Cursors[i] = plan.PlaceOfEntity(l.order, row.Entity)
		}
	}
}

func (s *rowShape) rows(values []any) []plan.Row {
	rows := make([]plan.Row, len(values))
	for i, row := range values {
		s.row(&rows[i], row.([]any))
	}
	return rows
}

// row makes a row of its values: the id, the columns, the lists.
func (s *rowShape) row(row *plan.Row, values []any) {
	id := wps.ID(text(values[0]))
	values = values[1:]
	switch s.of {
	case plan.Entities:
		row.Entity = &wps.Entity{ID: id, Kind: id.Kind()}
		values = fill(s.entity, row.Entity, values)
	case plan.Relations:
		row.Relation = &wps.Relation{ID: id, Type: wps.RelationType(id.Prefix())}
		values = fill(s.relation, row.Relation, values)
	default:
		row.Source = &wps.Source{ID: id}
		values = fill(s.source, row.Source, values)
	}
	if s.selection == nil {
		return
	}
	row.Select, row.Lists = s.selection, make([]plan.List, len(s.selection.Hops))
	for i, list := range s.hops {
		if list != nil {
			values = list.read(&row.Lists[i], values)
		}
	}
}
