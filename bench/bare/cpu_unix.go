//go:build unix

package main

import (
	"syscall"
	"time"
)

// cpu is the time of processors that this process has taken: that of the
// contenders in it, as wrk is a process of its own.
func cpu() time.Duration {
	var use syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &use) != nil {
		return 0
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}
