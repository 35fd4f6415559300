package server

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// percentNow is the GOGC that holds.
func percentNow() int {
	percent := debug.SetGCPercent(standardPercent)
	debug.SetGCPercent(percent)
	return percent
}

func TestHeapRoomFollowsWhatIsLive(t *testing.T) {
	t.Setenv("GOGC", "")
	stop := KeepHeapRoom(64 << 20)
	defer stop()
	small := percentNow()
	if small <= 2*standardPercent {
		t.Fatalf("a small heap may grow by %d %%", small)
	}
	held := make([]byte, 256<<20)
	for range 100 { // the collection before the last tells what is live
		runtime.GC()
		time.Sleep(10 * time.Millisecond)
		if percentNow() == standardPercent {
			break
		}
	}
	if percent := percentNow(); percent != standardPercent {
		t.Errorf("a heap larger than the room may grow by %d %%, want %d", percent, standardPercent)
	}
	runtime.KeepAlive(held)
	stop()
	if percent := percentNow(); percent != standardPercent {
		t.Errorf("after the end the heap may grow by %d %%", percent)
	}
}

func TestHeapRoomLeavesGOGCToDecide(t *testing.T) {
	t.Setenv("GOGC", "50")
	before := percentNow()
	KeepHeapRoom(1 << 40)()
	KeepHeapRoom(1 << 40)
	if percent := percentNow(); percent != before {
		t.Errorf("got %d, had %d", percent, before)
	}
}
