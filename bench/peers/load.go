package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// load is how much is asked at the same time, and for how long.
type load struct {
	connections int
	time        time.Duration
}

var (
	perSecond = regexp.MustCompile(`Requests/sec:\s+([\d.]+)`)
	failures  = regexp.MustCompile(`(?m)^\s*(Socket errors|Non-2xx).*$`)
)

// wrkScript lets wrk make requests in turn.
const wrkScript = `wrk.headers["Content-Type"] = "application/json"
local bodies = { %s }
local requests, n = {}, 0
init = function() for i, body in ipairs(bodies) do requests[i] = wrk.format("POST", nil, nil, body) end end
request = function() n = n %% #requests + 1 return requests[n] end
`

// post lets wrk ask a GraphQL server.
func (l load) post(ctx context.Context, address string, bodies []string) (float64, error) {
	script, err := os.CreateTemp("", "post*.lua")
	if err != nil {
		return 0, err
	}
	defer func() { _ = os.Remove(script.Name()) }()
	_, err = fmt.Fprintf(script, wrkScript, "[==["+strings.Join(bodies, "]==], [==[")+"]==]")
	if err != nil {
		return 0, err
	}
	out, err := exec.CommandContext(ctx, "wrk", "-t1", "-c"+strconv.Itoa(l.connections), "-d"+l.time.String(),
		"-s", script.Name(), address).CombinedOutput()
	if err != nil {
		return 0, fmt.Errorf("wrk (Debian: apt-get install wrk): %w: %s", err, out)
	}
	rate := perSecond.FindSubmatch(out)
	if failed := failures.Find(out); failed != nil || rate == nil {
		return 0, fmt.Errorf("%s: %s", address, out)
	}
	return strconv.ParseFloat(string(rate[1]), 64)
}

// repeat does something as often as it can.
func (l load) repeat(ctx context.Context, do func(context.Context) ([]byte, error)) (float64, error) {
	var done atomic.Int64
	var group sync.WaitGroup
	failed := make(chan error, l.connections)
	end := time.Now().Add(l.time)
	for range l.connections {
		group.Go(func() {
			for time.Now().Before(end) {
				if _, err := do(ctx); err != nil {
					failed <- err
					return
				}
				done.Add(1)
			}
		})
	}
	group.Wait()
	close(failed)
	return float64(done.Load()) / l.time.Seconds(), <-failed
}
