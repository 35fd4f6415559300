package memory

import (
	"slices"
	"sort"

	"wpsgraph/internal/plan"
)

// window is the part of an ordered list that lies behind the page's After and
// before its Before.
func window[T any](sorted []T, p *plan.Page, place func(plan.Order, T) plan.Cursor) []T {
	if p.All {
		return sorted
	}
	if p.Before != nil {
		sorted = sorted[:sort.Search(len(sorted), func(i int) bool { return place(p.Order, sorted[i]).Compare(*p.Before) >= 0 })]
	}
	if p.After != nil {
		sorted = sorted[sort.Search(len(sorted), func(i int) bool { return place(p.Order, sorted[i]).Compare(*p.After) > 0 }):]
	}
	return sorted
}

// cut takes as many of a window as the page holds, and tells the list whether
// it goes on.
func cut[T any](window []T, p *plan.Page, list *plan.List) []T {
	switch {
	case p.All:
		return window
	case p.First <= 0:
		return nil
	}
	list.Earlier, list.Later = p.After != nil, p.Before != nil
	switch more := len(window) - p.First; {
	case more <= 0:
	case p.Backward:
		list.Earlier = true
		window = window[more:]
	default:
		list.Later = true
		window = window[:p.First]
	}
	return window
}

// turn takes the page out of a window, with its cursors.
func turn[T any](f *fetch, list *plan.List, window []T, p *plan.Page, place func(plan.Order, T) plan.Cursor) []T {
	rows := cut(window, p, list)
	if p.Cursors {
		list.Cursors = f.cursors.take(len(rows))
		for i, row := range rows {
			list.Cursors[i] = place(p.Order, row)
		}
	}
	return rows
}

// totalOf is what a list says of its length.
func totalOf(p *plan.Page, n int) int {
	if p.Total {
		return n
	}
	return 0
}

// sift gives those of a window that pass, in its order, but not more than it
// takes to fill the page and to see that there are more.
func (f *fetch) sift(window, into []int32, p *plan.Page, passes func(int32) bool) []int32 {
	enough := p.First + 1
	if p.All {
		enough = len(window)
	} else if p.First <= 0 {
		return into
	}
	for i := range window {
		item := window[i]
		if p.Backward && !p.All {
			item = window[len(window)-1-i]
		}
		if len(into) == enough || !f.goesOn() {
			break
		}
		if passes(item) {
			into = append(into, item)
		}
	}
	if p.Backward && !p.All {
		slices.Reverse(into)
	}
	return into
}
