package main

import (
	"os"
	"strconv"
	"strings"
	"time"
)

// The places of the times of processors in /proc/PID/stat behind the name, see
// proc_pid_stat(5).
const (
	userTicks   = 11
	systemTicks = 12
)

// cpuOf reads the time of processors of another process; 0 where nothing says it.
func cpuOf(path string) time.Duration {
	text, err := os.ReadFile(path)
	if err != nil {
		return 0
	}
	_, behind, _ := strings.Cut(string(text), ") ")
	fields := strings.Fields(behind)
	if len(fields) <= systemTicks {
		return 0
	}
	user, _ := strconv.Atoi(fields[userTicks])
	system, _ := strconv.Atoi(fields[systemTicks])
	return time.Duration(user+system) * 10 * time.Millisecond
}
