package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"time"
)

// load is how wrk is run.
type load struct {
	connections int
	time        time.Duration
	script      string // what wrk sends
}

// writeScript writes the script with which wrk sends an operation.
func (l *load) writeScript(dir string, q question) error {
	body, err := json.Marshal(map[string]string{"query": q.document})
	if err != nil {
		return err
	}
	l.script = filepath.Join(dir, "post.lua")
	text := fmt.Sprintf("wrk.method = \"POST\"\nwrk.body = [==[%s]==]\nwrk.headers[\"Content-Type\"] = \"application/json\"\n", body)
	return os.WriteFile(l.script, []byte(text), 0o600)
}

var (
	perSecond = regexp.MustCompile(`Requests/sec:\s+([\d.]+)`)
	inAll     = regexp.MustCompile(`(\d+) requests in`)
	failures  = regexp.MustCompile(`(?m)^\s*(Socket errors|Non-2xx).*$`)
)

// figure is what one measurement gives.
type figure struct {
	perSecond float64       // requests
	cpu       time.Duration // of the server, for one request
}

// run measures what a contender answers.
func (l *load) run(ctx context.Context, c contender) (figure, error) {
	before := c.cpu()
	out, err := exec.CommandContext(ctx, "wrk", "-t1", "-c"+strconv.Itoa(l.connections),
		"-d"+l.time.String(), "-s", l.script, "http://"+c.address+"/graphql").CombinedOutput()
	spent := c.cpu() - before
	if err != nil {
		return figure{}, fmt.Errorf("wrk (Debian: apt-get install wrk): %w: %s", err, out)
	}
	if failed := failures.Find(out); failed != nil {
		return figure{}, fmt.Errorf("%s: %s", c.address, failed)
	}
	rate, all := perSecond.FindSubmatch(out), inAll.FindSubmatch(out)
	if rate == nil || all == nil {
		return figure{}, fmt.Errorf("wrk says nothing about requests: %s", out)
	}
	n, _ := strconv.ParseFloat(string(rate[1]), 64)
	requests, _ := strconv.ParseInt(string(all[1]), 10, 64)
	return figure{n, spent / time.Duration(max(requests, 1))}, nil
}
