package neo4j

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// travels is how long a statement is on its way in these tests.
const travels = 400 * time.Microsecond

// desk puts questions, and notes which statements were sent when.
type desk struct {
	joints
	began time.Time
	sent  chan string
	ended chan error // of the contexts of statements, nil where they came back
}

func newDesk(travels time.Duration) *desk {
	d := &desk{began: time.Now(), sent: make(chan string, 100), ended: make(chan error, 100)}
	d.joints = joints{lanes: make(map[alike]*lane), read: func(ctx context.Context, _ wps.Version, t *plan.Tree) (*named, error) {
		d.sent <- fmt.Sprint(time.Since(d.began), t.Root.IDs)
		select {
		case <-time.After(travels):
		case <-ctx.Done():
		}
		d.ended <- ctx.Err()
		return &named{}, ctx.Err()
	}}
	return d
}

func (d *desk) ask(ctx context.Context, id wps.ID, fields ...wps.Field) *joint {
	return d.join(ctx, wps.Version{Hash: "1"}, &plan.Tree{Root: plan.Root{IDs: []wps.ID{id}}, Select: &plan.Selection{Fields: fields}})
}

func (d *desk) want(t *testing.T, sent ...string) {
	t.Helper()
	time.Sleep(time.Minute)
	synctest.Wait()
	if got := all(d.sent); !slices.Equal(got, sent) {
		t.Errorf("sent %q, want %q", got, sent)
	}
	if len(d.lanes) != 0 {
		t.Errorf("%d lanes are kept when all is done", len(d.lanes))
	}
}

// all takes what a channel holds now.
func all[T any](from chan T) (list []T) {
	for range len(from) {
		list = append(list, <-from)
	}
	return list
}

func TestQuestionsGoTogetherThatCameWhileOneWasOnItsWay(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(travels)
		d.ask(t.Context(), "a")
		time.Sleep(100 * time.Microsecond)
		d.ask(t.Context(), "b")
		d.ask(t.Context(), "other", wps.FieldName)
		d.ask(t.Context(), "c")
		time.Sleep(time.Minute)
		d.ask(t.Context(), "d")
		d.want(t, "0s [a]", "100µs [other]", "400µs [b c]", "1m0.0001s [d]")
	})
}

func TestQuestionsWaitForOthersNoLongerThanAMillisecond(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(time.Second)
		d.ask(t.Context(), "a")
		time.Sleep(100 * time.Microsecond)
		d.ask(t.Context(), "b")
		time.Sleep(900 * time.Microsecond)
		d.ask(t.Context(), "c")
		time.Sleep(200 * time.Microsecond)
		d.ask(t.Context(), "d")
		d.want(t, "0s [a]", "1.1ms [b c]", "2.2ms [d]")
	})
}

func TestStatementsDoNotGrowWithoutEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(travels)
		for range largestJoint + 2 {
			d.ask(t.Context(), "a")
		}
		time.Sleep(time.Minute)
		if len(d.sent) != 3 { // the first, a full one, what was left
			t.Errorf("%d statements", len(d.sent))
		}
	})
}

func TestAStatementEndsWhenNobodyWaitsForIt(t *testing.T) {
	for name, ends := range map[string]func(d *desk, a, b *joint) error{
		"all left":           func(d *desk, a, b *joint) error { d.leave(a); d.leave(b); return context.Canceled },
		"all left before":    func(d *desk, a, b *joint) error { d.leave(a); d.leave(b); return context.Canceled },
		"one is there still": func(d *desk, a, _ *joint) error { d.leave(a); return nil },
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := newDesk(travels)
				d.ask(t.Context(), "first")
				a, b := d.ask(t.Context(), "a"), d.ask(t.Context(), "b")
				if name != "all left before" {
					time.Sleep(travels + time.Microsecond)
				}
				want := []error{nil, ends(d, a, b)}
				time.Sleep(time.Minute)
				if got := all(d.ended); !slices.Equal(got, want) {
					t.Errorf("the statements ended with %v, want %v", got, want)
				}
			})
		})
	}
}

func TestAStatementMayTakeAsLongAsTheLastAskerHas(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(time.Hour)
		for _, id := range []wps.ID{"a", "b"} {
			for _, seconds := range []time.Duration{2, 3, 1} {
				ctx, cancel := context.WithTimeout(t.Context(), seconds*time.Second)
				defer cancel()
				d.ask(ctx, id)
			}
		}
		time.Sleep(2500 * time.Millisecond)
		if got := all(d.ended); !slices.Equal(got, []error{context.DeadlineExceeded}) {
			t.Errorf("%v ended after 2.5 s, only the first statement should", got)
		}
		d.ask(t.Context(), "c") // who has no end
		time.Sleep(2 * time.Hour)
		if got := all(d.ended); !slices.Equal(got, []error{context.DeadlineExceeded, nil}) {
			t.Errorf("the statements ended with %v, the last one should come back", got)
		}
	})
}
