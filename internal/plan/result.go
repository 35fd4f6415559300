package plan

import (
	"slices"

	"wpsgraph/internal/wps"
)

// Result is what a tree read: the rows of its root.
type Result struct {
	List
	// Free, where it is not nil, gives the memory of all rows and lists below
	// the root back to the engine for another result. It may be called once, when
	// none of them is looked at again, and need not be called; the entities and
	// sources that they point to stay, relations do not.
	Free func()
}

// Done frees the result where it can be freed.
func (r *Result) Done() {
	if r.Free != nil {
		r.Free()
	}
}

// Row is one thing that was read, with the lists of its hops. At most one of
// Entity, Relation and Source is set; none, and no Select and Lists, where an
// id was not there.
//
// What they point to must not be changed. An engine fills at least the id, the
// kind or type, and the fields that the selection asks for.
type Row struct {
	Entity   *wps.Entity
	Relation *wps.Relation
	Source   *wps.Source

	Select *Selection
	// Lists has a list for each hop of Select; the list of a hop that does not
	// apply to the row's kind is not to be looked at.
	Lists []List
}

// List is a page of rows.
type List struct {
	Rows []Row
	// Edges are the relations that were followed to Rows, one for each;
	// nil where the hop follows none, or has no Edge.
	Edges   []Row
	Cursors []Cursor // one for each row, where the page asked for them
	Total   int      // of the whole list, where the page asked for it
	// Earlier and Later tell whether the list goes on before and behind the
	// page. On the side on which it was cut by its length that is found by
	// reading one more. On a side with a cursor it goes on: what the cursor was
	// of stands there. On a side with neither, with All, and where First is 0,
	// it does not.
	Earlier, Later bool
}

// Found tells whether the row holds anything.
func (r *Row) Found() bool { return r.Entity != nil || r.Relation != nil || r.Source != nil }

// ID is the id of the thing in the row, "" for none.
func (r *Row) ID() wps.ID {
	switch {
	case r.Entity != nil:
		return r.Entity.ID
	case r.Relation != nil:
		return r.Relation.ID
	case r.Source != nil:
		return r.Source.ID
	}
	return ""
}

// List is the list that the hop with this key gave for the row, nil where the
// selection has no such hop for its kind.
func (r *Row) List(key string) *List {
	if r.Select == nil {
		return nil
	}
	for i := range r.Select.Hops {
		hop := &r.Select.Hops[i]
		if hop.Key == key && hop.Applies(r) {
			return &r.Lists[i]
		}
	}
	return nil
}

// Applies tells whether a hop leaves from the thing in a row.
func (h *Hop) Applies(r *Row) bool {
	return h.On == nil || r.Entity != nil && slices.Contains(h.On, r.Entity.Kind)
}
