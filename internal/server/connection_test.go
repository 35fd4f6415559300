package server

import (
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestConnectionBeyondTheLimitIsAnsweredAtOnce(t *testing.T) {
	config := testConfig()
	config.Connections = 2
	s := start(t, config, testRoutes())
	var held []net.Conn
	for range 2 {
		conn, err := net.Dial("tcp", s.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		held = append(held, conn)
		defer func() { _ = conn.Close() }()
	}
	waitUntil(t, func() bool { return s.listener.(*limitedListener).open.Load() == 2 })

	got := ask(t, "GET", s.url+"/healthz", "")
	if got.status != http.StatusServiceUnavailable || got.header.Get("Retry-After") != "1" || got.body != busy[len(busy)-108:] {
		t.Errorf("%d %v %s", got.status, got.header, got.body)
	}
	_ = held[0].Close()
	waitUntil(t, func() bool { return s.listener.(*limitedListener).open.Load() == 1 })
	if got := ask(t, "GET", s.url+"/healthz", ""); got.status != http.StatusOK {
		t.Errorf("after one has gone: %d", got.status)
	}
}

// TestManyConnectionsBeyondTheLimitDoNotWait opens more than are waited for and
// then asks whether the server goes on.
func TestManyConnectionsBeyondTheLimitDoNotWait(t *testing.T) {
	config := testConfig()
	config.Connections = 1
	s := start(t, config, testRoutes())
	first, err := net.Dial("tcp", s.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	waitUntil(t, func() bool { return s.listener.(*limitedListener).open.Load() == 1 })
	for range 200 {
		conn, err := net.Dial("tcp", s.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = conn.Close() }()
	}
	waitUntil(t, func() bool {
		return strings.Contains(ask(t, "GET", s.observe+"/metrics", "").body, "wpsgraph_http_connections_refused_total 200\n")
	})
	_ = first.Close()
	waitUntil(t, func() bool { return s.listener.(*limitedListener).open.Load() == 0 })
	if got := ask(t, "GET", s.url+"/healthz", ""); got.status != http.StatusOK {
		t.Errorf("got %d", got.status)
	}
}

// waitUntil waits for what another goroutine brings about.
func waitUntil(t testing.TB, done func() bool) {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); !done(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("it did not come about in 30 s")
		}
	}
}
