package graph_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"sync"
	"testing"
	"time"

	"wpsgraph/docs/queries"
)

// soakers is how many clients ask as fast as they can: enough to keep all cores
// busy.
func soakers() int { return 2 * runtime.GOMAXPROCS(0) }

// mixed are the bodies that are asked over and over: saved queries, drawn ones
// and attacks. What costs a core for half a second is left to other tests: a soak
// is to show many answers.
func mixed(t *testing.T) [][]byte {
	t.Helper()
	saved, err := queries.All()
	if err != nil {
		t.Fatal(err)
	}
	var bodies [][]byte
	for _, q := range saved {
		bodies = append(bodies, []byte(asBody(q.Text, "")))
	}
	g := drawing(t, 2)
	for len(bodies) < 60 {
		if body := drawn(t, g); !bytes.Contains(body, []byte("suggestedTies")) {
			bodies = append(bodies, body)
		}
	}
	for _, a := range attacks() {
		if len(a.body) < 200<<10 {
			bodies = append(bodies, []byte(a.body))
		}
	}
	return bodies
}

// TestASoakLeavesNothingBehind keeps a server on the network at full load: twenty
// seconds, ten minutes where tests may take long. Memory in use after a
// collection stays within a tenth, goroutines do not grow, nothing is answered
// 5xx.
func TestASoakLeavesNothingBehind(t *testing.T) {
	lasts := 20 * time.Second
	if long() {
		lasts = 10 * time.Minute
	}
	h, _ := api(t)
	address := overNetwork(t, h) + "/graphql"
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: soakers()}}
	defer client.CloseIdleConnections()
	bodies := mixed(t)

	// Everything asked once fills caches and pools; then the measured part begins.
	soak(t, client, address, bodies, new(latencies), time.Now(), 1+len(bodies)/soakers())
	took := new(latencies)
	heap, goroutines := settled()
	soak(t, client, address, bodies, took, time.Now().Add(lasts), 0)
	after, goroutinesAfter := settled()

	t.Logf("%d requests, p50 %s, p99 %s, slowest %s; heap %.1f → %.1f MiB, goroutines %d → %d", took.n,
		took.at(50), took.at(99), took.slowest, mebibytes(heap), mebibytes(after), goroutines, goroutinesAfter)
	if float64(after) > 1.1*float64(heap) {
		t.Errorf("memory grew from %.1f to %.1f MiB", mebibytes(heap), mebibytes(after))
	}
	if goroutinesAfter > goroutines+soakers() {
		t.Errorf("goroutines grew from %d to %d", goroutines, goroutinesAfter)
	}
}

// soak asks the bodies over and over until the time is up, but at least so many
// by each client, and notes how long each answer took.
func soak(t *testing.T, client *http.Client, address string, bodies [][]byte, took *latencies, end time.Time, least int) {
	t.Helper()
	var clients sync.WaitGroup
	for n := range soakers() {
		clients.Go(func() {
			first := n * len(bodies) / soakers()
			for i := 0; i < least || time.Now().Before(end); i++ {
				began := time.Now()
				if err := askOnce(client, address, bodies[(first+i)%len(bodies)]); err != nil {
					t.Error(err)
					break
				}
				took.add(time.Since(began))
			}
		})
	}
	clients.Wait()
}

// latencies counts how long answers took, in steps of a tenth of a millisecond:
// a list of all would be the memory that grows.
type latencies struct {
	mu      sync.Mutex
	n       int
	counts  [20_000]int
	slowest time.Duration
}

const latencyStep = 100 * time.Microsecond

func (l *latencies) add(d time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.n++
	l.counts[min(int(d/latencyStep), len(l.counts)-1)]++
	l.slowest = max(l.slowest, d)
}

// at is the latency below which so many of a hundred answers were.
func (l *latencies) at(percent int) time.Duration {
	below := 0
	for i, n := range l.counts {
		if below += n; below*100 >= l.n*percent {
			return time.Duration(i+1) * latencyStep
		}
	}
	return l.slowest
}

// askOnce fails where an answer is a fault of the server.
func askOnce(client *http.Client, address string, body []byte) error {
	response, err := client.Post(address, "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return err
	}
	if response.StatusCode >= http.StatusInternalServerError || !json.Valid(text) || bytes.Contains(text, []byte(`"INTERNAL"`)) {
		return fmt.Errorf("%d: %.300s for %.300s", response.StatusCode, text, body)
	}
	return nil
}

// settled is the memory in use once what is not needed is collected, and how many
// goroutines there are.
func settled() (heap uint64, goroutines int) {
	var memory runtime.MemStats
	for range 3 {
		runtime.GC()
	}
	runtime.ReadMemStats(&memory)
	return memory.HeapAlloc, runtime.NumGoroutine()
}

func mebibytes(n uint64) float64 { return float64(n) / (1 << 20) }
