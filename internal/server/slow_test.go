package server

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// TestSlowClientsDoNotStopOthers holds 500 connections of each kind open, then
// asks as anybody would: an answer must come within a second. The best of five
// counts, since others use the machine as well.
func TestSlowClientsDoNotStopOthers(t *testing.T) {
	const slow = 500
	for _, c := range []struct {
		name string
		send string
	}{
		{"silent", ""},
		{"slow header", "GET / HTTP/1.1\r\nHost: x\r\nX-A: "},
		{"slow body", "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"},
		{"slow reading", strings.Repeat("GET /big HTTP/1.1\r\nHost: x\r\n\r\n", 20)},
	} {
		t.Run(c.name, func(t *testing.T) {
			routes := testRoutes()
			big := make([]byte, 1<<20)
			routes.Pages = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "application/octet-stream")
				_, _ = w.Write(big)
			})
			s := start(t, testConfig(), routes)
			for range slow {
				conn, err := net.Dial("tcp", s.Addr().String())
				if err != nil {
					t.Fatal(err)
				}
				defer func() { _ = conn.Close() }()
				if small, ok := conn.(*net.TCPConn); ok {
					_ = small.SetReadBuffer(4 << 10)
				}
				if _, err := io.WriteString(conn, c.send); err != nil {
					t.Fatal(err)
				}
			}
			waitUntil(t, func() bool { return s.listener.(*limitedListener).open.Load() == slow })
			best := time.Hour
			for range 5 {
				began := time.Now()
				if got := ask(t, "POST", s.url+"/graphql", `{"query":"{ name }"}`); got.status != http.StatusOK {
					t.Errorf("got %d", got.status)
				}
				best = min(best, time.Since(began))
			}
			t.Logf("answered after %s", best)
			if best > time.Second {
				t.Errorf("answered after %s", best)
			}
		})
	}
}

// TestSlowClientsAreCutOff has short times, and sees each kind of slowness end.
func TestSlowClientsAreCutOff(t *testing.T) {
	config := testConfig()
	config.ReadHeader, config.Read = 100*time.Millisecond, 200*time.Millisecond
	config.Write, config.Idle = 300*time.Millisecond, 100*time.Millisecond
	routes := testRoutes()
	routes.Pages = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write(make([]byte, 64<<20))
	})
	s := start(t, config, routes)
	for name, send := range map[string]string{
		"silent":       "",
		"slow header":  "GET / HTTP/1.1\r\nHost: x\r\nX-A: ",
		"slow body":    "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{",
		"idle":         "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n",
		"slow reading": "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
	} {
		conn, err := net.Dial("tcp", s.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = conn.Close() }()
		if _, err := fmt.Fprint(conn, send); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	waitUntil(t, func() bool { return s.listener.(*limitedListener).open.Load() == 0 })
}
