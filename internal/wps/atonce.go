package wps

import (
	"runtime"
	"sync"
)

// atOnce does n pieces of work, as many at once as there are processors.
func atOnce(n int, do func(i int)) {
	work := make(chan int)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		workers.Go(func() {
			for i := range work {
				do(i)
			}
		})
	}
	for i := range n {
		work <- i
	}
	close(work)
	workers.Wait()
}
