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

	making chan struct{} // who can send may make one, which takes all processors
}

// viewSlot holds the view of a day as soon as somebody has made it.
type viewSlot struct {
	day  wps.Day
	turn chan struct{} // who can send may make the view
	view atomic.Pointer[View]
}

// At is the graph on a day. Views are kept for the days asked for last; who asks
// for another waits until it is made, or until ctx ends: the error is then ctx's.
// One is made at a time, and to its end even where nobody waits any more: of a
// large graph it may take longer than anybody does, and whoever asks again finds
// it.
func (g *Graph) At(ctx context.Context, d wps.Day) (*View, error) {
	slot, making := g.views.slot(d)
	if view := slot.view.Load(); view != nil {
		return view, nil
	}
	if !enter(ctx, slot.turn) {
		return nil, ctx.Err()
	}
	if view := slot.view.Load(); view != nil {
		<-slot.turn
		return view, nil
	}
	if !enter(ctx, making) {
		<-slot.turn
		return nil, ctx.Err()
	}
	made := make(chan *View, 1)
	go func() {
		view := newView(g, slot.day)
		slot.view.Store(view)
		g.views.trim(keptBytes)
		<-making
		<-slot.turn
		made <- view
	}()
	select {
	case view := <-made:
		return view, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// enter waits for its turn; it is false where the context ended before.
func enter(ctx context.Context, turn chan struct{}) bool {
	if ctx.Err() != nil {
		return false
	}
	select {
	case turn <- struct{}{}:
		return true
	case <-ctx.Done():
		return false
	}
}

// slot finds or makes the place of a day and puts it first.
func (s *views) slot(d wps.Day) (slot *viewSlot, making chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.making == nil {
		s.making = make(chan struct{}, 1)
	}
	for i, slot := range s.slots {
		if slot.day == d {
			copy(s.slots[1:i+1], s.slots[:i])
			s.slots[0] = slot
			return slot, s.making
		}
	}
	slot = &viewSlot{day: d, turn: make(chan struct{}, 1)}
	if len(s.slots) < keptViews {
		s.slots = append(s.slots, nil)
	}
	copy(s.slots[1:], s.slots)
	s.slots[0] = slot
	return slot, s.making
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
