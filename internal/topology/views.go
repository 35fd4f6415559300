package topology

import (
	"context"
	"sync"
	"sync/atomic"

	"wpsgraph/internal/wps"
)

// The ties of the dates asked for last are kept: of so many dates, and together
// in about so many bytes; those of the last date in any case.
const (
	keptViews = 8
	keptBytes = 1 << 30
)

// views keeps the views that were asked for last.
type views struct {
	mu    sync.Mutex
	slots []*viewSlot // asked for last first
}

// viewSlot holds the view of a day as soon as somebody has made it.
type viewSlot struct {
	day  wps.Day
	turn chan struct{} // who can send may make the view
	view atomic.Pointer[View]
}

// At is the graph on a day. Views are kept for the days asked for last; the
// first to ask for another waits until it is made, or until ctx ends: its error
// is then ctx's.
func (g *Graph) At(ctx context.Context, d wps.Day) (*View, error) {
	slot := g.views.slot(d)
	if view := slot.view.Load(); view != nil {
		return view, nil
	}
	select {
	case slot.turn <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() { <-slot.turn }()
	if view := slot.view.Load(); view != nil {
		return view, nil
	}
	view, err := newView(ctx, g, d)
	if err != nil {
		return nil, err
	}
	slot.view.Store(view)
	g.views.trim(keptBytes)
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

// trim lets go of the views asked for longest ago that do not fit into a number
// of bytes.
func (s *views) trim(bytes int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, slot := range s.slots {
		if view := slot.view.Load(); view != nil {
			bytes -= view.Memory()
		}
		if bytes < 0 && i > 0 {
			clear(s.slots[i:])
			s.slots = s.slots[:i]
			return
		}
	}
}
