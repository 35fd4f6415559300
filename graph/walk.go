package graph

import (
	"wpsgraph/graph/model"
	"wpsgraph/internal/plan"
)

// walk goes over the page of a list of n things that is in its order: place
// gives where each stands, each gets its number and its cursor.
func walk(n int, page plan.Page, place func(int) plan.Cursor, each func(i int, cursor string) error) (*model.PageInfo, error) {
	from := 0
	if page.After != nil {
		for from < n && place(from).Compare(*page.After) <= 0 {
			from++
		}
	}
	to := min(n, from+page.First)
	info := &model.PageInfo{HasNextPage: to < n, HasPreviousPage: page.After != nil}
	for i := from; i < to; i++ {
		cursor := place(i).String()
		if i == from {
			info.StartCursor = &cursor
		}
		info.EndCursor = &cursor
		if err := each(i, cursor); err != nil {
			return nil, err
		}
	}
	return info, nil
}
