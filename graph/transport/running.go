package transport

import (
	"context"
	"sync"
	"sync/atomic"
	"time"
)

// running is the context of an operation: it knows the figures, and ends in
// time. Its timer starts with the first who waits for that: most operations are
// answered by who only looks whether it is late already, and a timer costs as
// much as the reading of a thing.
type running struct {
	context.Context
	until   time.Time
	figures Figures
	after   func() // to be called when the answer was sent

	over  atomic.Bool
	mu    sync.Mutex
	timed atomic.Pointer[timed] // nil while nobody waits
}

// timed is a context with a timer.
type timed struct {
	context.Context
	end context.CancelFunc
}

// begin gives the operation its time.
func (r *running) begin(ctx context.Context, timeout time.Duration) {
	r.Context, r.until = ctx, time.Now().Add(timeout)
}

// end ends the context for all who wait, or will.
func (r *running) end() {
	r.over.Store(true)
	if t := r.timed.Load(); t != nil {
		t.end()
	}
}

// wait starts the timer.
func (r *running) wait() *timed {
	r.mu.Lock()
	defer r.mu.Unlock()
	if t := r.timed.Load(); t != nil {
		return t
	}
	t := new(timed)
	t.Context, t.end = context.WithDeadline(r.Context, r.until)
	r.timed.Store(t)
	if r.over.Load() {
		t.end()
	}
	return t
}

// Deadline is part of context.Context.
func (r *running) Deadline() (time.Time, bool) {
	if at, ok := r.Context.Deadline(); ok && at.Before(r.until) {
		return at, true
	}
	return r.until, true
}

// Done is part of context.Context.
func (r *running) Done() <-chan struct{} { return r.wait().Done() }

// Err is part of context.Context.
func (r *running) Err() error {
	if t := r.timed.Load(); t != nil {
		return t.Err()
	}
	if err := r.Context.Err(); err != nil {
		return err
	}
	if r.over.Load() || time.Until(r.until) <= 0 {
		return r.wait().Err()
	}
	return nil
}

// Value is part of context.Context. Once there is a timer, contexts made of this
// one must find it.
func (r *running) Value(key any) any {
	if key == (figuresKey{}) {
		return r
	}
	if t := r.timed.Load(); t != nil {
		return t.Value(key)
	}
	return r.Context.Value(key)
}

// AfterAnswer has f called when the answer of the operation that ctx belongs to
// was sent. It is false, and nobody calls f, outside of an operation and where
// another is to be called.
func AfterAnswer(ctx context.Context, f func()) bool {
	r, ok := ctx.Value(figuresKey{}).(*running)
	if !ok || r.after != nil {
		return false
	}
	r.after = f
	return true
}

// sent tells who waits for the answer to be sent.
func (r *running) sent() {
	if r.after != nil {
		r.after()
	}
}
