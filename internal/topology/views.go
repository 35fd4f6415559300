package topology

import (
	"context"
	"sync"

	"wpsgraph/internal/wps"
)

// keptViews is the number of dates whose ties are kept.
const keptViews = 8

// views keeps the views that were asked for last.
type views struct {
	mu    sync.Mutex
	slots []*viewSlot // asked for last first
}

// viewSlot holds the view of a day as soon as somebody has made it.
type viewSlot struct {
	day  wps.Day
	turn chan struct{} // holds one token: who has it may make the view
	view *View         // read and written with the token only
}

// At is the graph on a day. Views are kept for the days asked for last; the
// first to ask for another waits until it is made, or until ctx ends: its error
// is then ctx's.
func (g *Graph) At(ctx context.Context, d wps.Day) (*View, error) {
	slot := g.views.slot(d)
	select {
	case slot.turn <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() { <-slot.turn }()
	if slot.view != nil {
		return slot.view, nil
	}
	view, err := newView(ctx, g, d)
	if err != nil {
		return nil, err
	}
	slot.view = view
	return view, nil
}

// slot finds or makes the place of a day and puts it first.
func (s *views) slot(d wps.Day) *viewSlot {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, slot := range s.slots {
		if slot.day == d {
			copy(s.slots[1:i+1], s.slots[:i])
			s.slots[0] = slot
			return slot
		}
	}
	slot := &viewSlot{day: d, turn: make(chan struct{}, 1)}
	if len(s.slots) < keptViews {
		s.slots = append(s.slots, nil)
	}
	copy(s.slots[1:], s.slots)
	s.slots[0] = slot
	return slot
}
