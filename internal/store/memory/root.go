package memory

import (
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// root reads the rows of a tree's root, and what hangs on them.
func (f *fetch) root(list *plan.List, t *plan.Tree) {
	selected := f.newSelection(t.Select)
	if t.Root.IDs != nil {
		f.named(list, &t.Root, selected)
		return
	}
	shelf := f.shelfOf(&t.Root)
	if shelf == nil {
		return
	}
	items := f.page(list, &t.Root, shelf)
	list.Rows = f.rows.take(len(items))
	for i, item := range items {
		f.set(&list.Rows[i], t.Root.Of, item)
	}
	f.descend(list.Rows, items, selected)
}

// page reads a page of the things on a shelf that pass. Where all that pass
// are to be counted they are looked for first, otherwise only until the page is
// full.
func (f *fetch) page(list *plan.List, root *plan.Root, shelf *shelf) []int32 {
	page := &root.Page
	sorted, conditions := f.candidates(shelf, root)
	passes := f.filter(root.Of, conditions)
	if passes != nil && page.Total {
		f.items = f.sift(sorted, f.items[:0], &plan.Page{All: true}, passes)
		sorted, passes = f.items, nil
	}
	list.Total = totalOf(page, len(sorted))
	inside := window(sorted, page, shelf.place)
	if passes != nil {
		f.items = f.sift(inside, f.items[:0], page, passes)
		inside = f.items
	}
	return turn(f, list, inside, page, shelf.place)
}

// named reads the things of Root.IDs.
func (f *fetch) named(list *plan.List, root *plan.Root, selected *selection) {
	list.Rows = f.rows.take(len(root.IDs))
	items := make([]int32, len(root.IDs))
	for i, id := range root.IDs {
		at, ok := f.find(root.Of, id)
		items[i] = at
		if ok {
			f.set(&list.Rows[i], root.Of, at)
		}
	}
	f.descend(list.Rows, items, selected)
}

// find is the place of the thing that an id names.
func (s *snapshot) find(of plan.Thing, id wps.ID) (at int32, ok bool) {
	switch of {
	case plan.Relations:
		i, ok := s.relations.Find(id)
		return int32(i), ok
	case plan.Sources:
		at, ok = s.sourceAt[id]
		return at, ok
	}
	if at, ok = s.entityAt[id]; !ok {
		at, ok = s.formerAt[id]
	}
	return at, ok
}

// set puts a thing into a row.
func (f *fetch) set(row *plan.Row, of plan.Thing, at int32) {
	switch of {
	case plan.Entities:
		row.Entity = f.entities[at]
	case plan.Relations:
		row.Relation = f.relation(at)
	case plan.Sources:
		row.Source = f.sources[at]
	}
}

// shelfOf is where a page of the root is read from; nil where there is none.
func (f *fetch) shelfOf(root *plan.Root) *shelf {
	switch root.Of {
	case plan.Sources:
		return f.sourceShelf
	case plan.Entities:
		if i := root.Kind.Index(); i >= 0 {
			return f.shelves[i]
		}
	}
	return nil
}
