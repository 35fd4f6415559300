//go:build unix

package graph_test

import (
	"syscall"
	"time"
)

// processTime is the time that the process has had on all processors.
func processTime() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		panic(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
