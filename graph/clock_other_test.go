//go:build !unix

package graph_test

import "time"

// processTime is the time that passes, where that of a process is not told.
func processTime() time.Duration { return time.Duration(time.Now().UnixNano()) }
