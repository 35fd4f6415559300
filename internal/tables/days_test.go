package tables

import (
	"sync"
	"sync/atomic"
	"testing"

	"wpsgraph/internal/wps"
)

func TestOnlyTheDaysAskedForLastAreRemembered(t *testing.T) {
	computed := map[wps.Day]int{}
	d := newDays(2, func(day wps.Day) wps.Day {
		computed[day]++
		return day
	})
	for _, day := range []wps.Day{1, 2, 1, 3, 1, 2} { // 3 pushes 2 out, then 2 pushes 3 out
		if got := d.on(day); got != day {
			t.Errorf("asked for %d, got %d", day, got)
		}
	}
	for day, want := range map[wps.Day]int{1: 1, 2: 2, 3: 1} {
		if computed[day] != want {
			t.Errorf("day %d was computed %d times, want %d", day, computed[day], want)
		}
	}
	if len(d.known) != 2 {
		t.Errorf("%d days are remembered, want 2", len(d.known))
	}
}

func TestADayIsComputedOnceForAllThatAsk(t *testing.T) {
	var computed atomic.Int32
	d := newDays(4, func(day wps.Day) wps.Day {
		computed.Add(1)
		return day
	})
	var asking sync.WaitGroup
	for range 50 {
		asking.Go(func() { d.on(7) })
	}
	asking.Wait()
	if n := computed.Load(); n != 1 {
		t.Errorf("computed %d times", n)
	}
}
