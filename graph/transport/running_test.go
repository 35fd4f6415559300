package transport

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

// TestOperationsEndInTime looks and waits in each order.
func TestOperationsEndInTime(t *testing.T) {
	looks := func(ctx context.Context) error { return ctx.Err() }
	waits := func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }
	below := func(ctx context.Context) error {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		<-ctx.Done()
		return ctx.Err()
	}
	for name, ask := range map[string]func(context.Context) error{"looks": looks, "waits": waits, "waits below": below} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				r := new(running)
				r.begin(t.Context(), time.Second)
				if at, ok := r.Deadline(); !ok || !at.Equal(time.Now().Add(time.Second)) {
					t.Errorf("ends at %s, %v", at, ok)
				}
				if err := r.Err(); err != nil {
					t.Errorf("before its time: %v", err)
				}
				if name == "looks" {
					time.Sleep(time.Second)
				}
				if err := ask(r); !errors.Is(err, context.DeadlineExceeded) {
					t.Errorf("in time: %v", err)
				}
				r.end()
				if err := r.Err(); !errors.Is(err, context.DeadlineExceeded) {
					t.Errorf("after its end: %v", err)
				}
			})
		})
	}
}

// TestOperationsEndWithTheirRequest holds for who waits already and for who
// looks or waits afterwards.
func TestOperationsEndWithTheirRequest(t *testing.T) {
	for name, end := range map[string]func(*running, context.CancelFunc){
		"answered": func(r *running, _ context.CancelFunc) { r.end() },
		"left":     func(_ *running, leave context.CancelFunc) { leave() },
	} {
		for _, waiting := range []bool{false, true} {
			ctx, leave := context.WithCancel(t.Context())
			r := new(running)
			r.begin(ctx, time.Hour)
			if waiting {
				r.Done()
			}
			end(r, leave)
			<-r.Done()
			if err := r.Err(); !errors.Is(err, context.Canceled) {
				t.Errorf("%s, waiting %v: %v", name, waiting, err)
			}
			leave()
		}
	}
}
