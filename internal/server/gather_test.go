package server

import (
	"bytes"
	"io"
	"net"
	"net/http"
	"strconv"
	"sync/atomic"
	"testing"
)

// counting counts what is sent on the connections of a listener.
type counting struct {
	net.Listener
	sent *atomic.Int64
}

type countingConn struct {
	net.Conn
	sent *atomic.Int64
}

func (l counting) Accept() (net.Conn, error) {
	conn, err := l.Listener.Accept()
	return countingConn{conn, l.sent}, err
}

func (c countingConn) Write(part []byte) (int, error) {
	c.sent.Add(1)
	return c.Conn.Write(part)
}

// TestAnswersAreSentAtOnce asks for answers around the size that net/http sends
// in one part, on one connection; what is larger than is gathered still arrives.
func TestAnswersAreSentAtOnce(t *testing.T) {
	for _, c := range []struct {
		size int
		most int64
	}{{0, 1}, {100, 1}, {3 << 10, 1}, {3<<10 + 1, 1}, {3500, 1}, {4 << 10, 1}, {6_500, 1}, {12 << 10, 1}, {15 << 10, 1}, {16 << 10, 2}, {1 << 20, 3}} {
		body := bytes.Repeat([]byte("0123456789abcdef"), c.size/16+1)[:c.size]
		routes := testRoutes()
		routes.GraphQL = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			_, _ = io.Copy(io.Discard, r.Body)
			w.Header().Set("Content-Length", strconv.Itoa(len(body)))
			_, _ = w.Write(body)
		})
		sent := new(atomic.Int64)
		s := startOn(t, routes, func(l net.Listener) net.Listener { return counting{l, sent} })
		client := &http.Client{Transport: &http.Transport{DisableCompression: true}}
		for range 3 {
			before := sent.Load()
			w, err := client.Post(s.url+"/graphql", "application/json", bytes.NewReader([]byte("{}")))
			if err != nil {
				t.Fatal(err)
			}
			got, err := io.ReadAll(w.Body)
			_ = w.Body.Close()
			if err != nil || !bytes.Equal(got, body) {
				t.Fatalf("%d bytes: %d came, %v", c.size, len(got), err)
			}
			if n := sent.Load() - before; n > c.most {
				t.Errorf("%d bytes were sent in %d parts, want %d", c.size, n, c.most)
			}
		}
		client.CloseIdleConnections()
	}
}
