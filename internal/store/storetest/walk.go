package storetest

import (
	"slices"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// pagedList is a list that can be read page by page.
type pagedList struct {
	order plan.Order
	size  int // of a page
	tree  func(plan.Page) *plan.Tree
	of    func(*plan.Result) *plan.List // nil where the thing that it hangs on is not there
}

// walks goes through a list from one end to the other and back, by cursors that
// went out as text, and fails where it does not meet each thing once and in the
// order of the whole list.
func (r reader) walks(t *rapid.T, l pagedList) {
	whole := r.list(t, l, plan.Page{Order: l.order, All: true})
	want := idsOf(whole)
	if there := r.list(t, l, plan.Page{Order: l.order, First: len(want) + 1}); !slices.Equal(idsOf(there), want) {
		t.Fatalf("one long page holds %v, the whole list %v", idsOf(there), want)
	}
	if diff := cmp.Diff(want, r.forward(t, l, len(want))); diff != "" {
		t.Fatalf("walking forward misses the whole list (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want, r.backward(t, l, len(want))); diff != "" {
		t.Fatalf("walking backward misses the whole list (-want +got):\n%s", diff)
	}
}

func (r reader) list(t *rapid.T, l pagedList, p plan.Page) *plan.List {
	if list := l.of(r.fetch(t, l.tree(p))); list != nil {
		return list
	}
	return new(plan.List)
}

func (r reader) forward(t *rapid.T, l pagedList, most int) []wps.ID {
	var ids []wps.ID
	p := plan.Page{Order: l.order, First: l.size, Cursors: true}
	for len(ids) <= most {
		list := r.list(t, l, p)
		ids = append(ids, idsOf(list)...)
		if list.Earlier != (p.After != nil) {
			t.Fatalf("earlier is %t on a page after %v", list.Earlier, p.After)
		}
		if !list.Later {
			break
		}
		p.After = sent(t, list.Cursors[len(list.Cursors)-1])
	}
	return ids
}

func (r reader) backward(t *rapid.T, l pagedList, most int) []wps.ID {
	var ids []wps.ID
	p := plan.Page{Order: l.order, First: l.size, Backward: true, Cursors: true}
	for len(ids) <= most {
		list := r.list(t, l, p)
		ids = append(idsOf(list), ids...)
		if list.Later != (p.Before != nil) {
			t.Fatalf("later is %t on a page before %v", list.Later, p.Before)
		}
		if !list.Earlier {
			break
		}
		p.Before = sent(t, list.Cursors[0])
	}
	return ids
}

// sent is a cursor that went to a client and came back.
func sent(t *rapid.T, c plan.Cursor) *plan.Cursor {
	back, err := plan.ParseCursor(c.String(), c.Order)
	if err != nil {
		t.Fatalf("the cursor %s of a list does not come back: %v", c, err)
	}
	return back
}

// idsOf are the ids of what is listed: of the relations where they were followed.
func idsOf(l *plan.List) []wps.ID {
	rows := l.Rows
	if l.Edges != nil {
		rows = l.Edges
	}
	var ids []wps.ID
	for i := range rows {
		ids = append(ids, rows[i].ID())
	}
	return ids
}
