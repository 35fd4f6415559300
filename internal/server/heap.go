package server

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync/atomic"
)

// HeapRoom is how many bytes a server lets its heap grow between two
// collections at least.
const HeapRoom = 256 << 20

// KeepHeapRoom lets the heap grow by at least so many bytes between two
// collections, for as long as the program runs or until stop is called. Of a
// heap of 60 MB the collector would otherwise mark all of it anew for every
// 60 MB that answers allocate; a heap larger than the room is collected when it
// has doubled, as ever. GOGC, where it is set, is left to decide, and a
// GOMEMLIMIT holds in any case.
func KeepHeapRoom(bytes uint64) (stop func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	r := &heapRoom{bytes: bytes}
	r.percent.Store(standardPercent)
	r.adjust()
	r.watch()
	return func() {
		r.stopped.Store(true)
		debug.SetGCPercent(standardPercent)
	}
}

// standardPercent is the GOGC that holds where nobody sets one.
const standardPercent = 100

type heapRoom struct {
	bytes   uint64
	percent atomic.Int64
	stopped atomic.Bool
}

// watch adjusts after every collection: each frees what watch left behind.
func (r *heapRoom) watch() {
	type mark struct{ _ *heapRoom } // holds a pointer, so that it shares no block with others
	runtime.AddCleanup(&mark{r}, func(r *heapRoom) {
		if !r.stopped.Load() {
			r.adjust()
			r.watch()
		}
	}, r)
}

// adjust sets by how many percent of what is live the heap may grow.
func (r *heapRoom) adjust() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	percent := int64(max(standardPercent, r.bytes*100/max(live[0].Value.Uint64(), 1<<20)))
	if was := r.percent.Swap(percent); was != percent {
		debug.SetGCPercent(int(percent))
	}
}
