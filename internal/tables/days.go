package tables

import (
	"sync"

	"wpsgraph/internal/wps"
)

// days remembers what was computed for the days that were asked for last.
type days[T any] struct {
	compute func(wps.Day) T
	limit   int
	mu      sync.Mutex
	known   map[wps.Day]func() T
	asked   []wps.Day // the one asked for last at the end
}

func newDays[T any](limit int, compute func(wps.Day) T) *days[T] {
	return &days[T]{compute: compute, limit: limit, known: map[wps.Day]func() T{}}
}

// on gives what belongs to a day; of several that ask at once for a new day,
// one computes and the others wait.
func (d *days[T]) on(day wps.Day) T {
	d.mu.Lock()
	get, ok := d.known[day]
	if !ok {
		get = sync.OnceValue(func() T { return d.compute(day) })
		d.known[day] = get
	}
	d.touch(day)
	d.mu.Unlock()
	return get()
}

// touch puts a day last and forgets the first one beyond the limit.
func (d *days[T]) touch(day wps.Day) {
	kept := d.asked[:0]
	for _, other := range d.asked {
		if other != day {
			kept = append(kept, other)
		}
	}
	d.asked = append(kept, day)
	if len(d.asked) > d.limit {
		delete(d.known, d.asked[0])
		d.asked = d.asked[1:]
	}
}
