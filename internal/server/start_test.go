package server

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"testing"
	"time"
)

// testRoutes answer in ways that the tests recognize.
func testRoutes() Routes {
	return Routes{
		GraphQL: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			_, _ = io.Copy(io.Discard, r.Body)
			w.Header().Set("Content-Type", "application/json")
			_, _ = io.WriteString(w, `{"data":{}}`)
		}),
		Pages: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path != "/" {
				http.NotFound(w, r)
				return
			}
			_, _ = io.WriteString(w, "start")
		}),
		Schema: "type Query { name: String! }",
		Ready:  func(context.Context) error { return nil },
	}
}

// testConfig listens at any port and does not wait.
func testConfig() Config {
	c := Defaults()
	c.Listen, c.Observe = "127.0.0.1:0", "127.0.0.1:0"
	c.Drain = 0
	c.Log = slog.New(slog.DiscardHandler)
	return c
}

// running is a server that a test started.
type running struct {
	*Server
	url, observe string
	stop         func() error // asks it to end and waits
}

// start runs a server until the test ends.
func start(t testing.TB, config Config, routes Routes) running {
	t.Helper()
	s, err := New(config, routes)
	if err != nil {
		t.Fatal(err)
	}
	return run(t, s)
}

// startOn runs a server at a listener around its own.
func startOn(t testing.TB, routes Routes, around func(net.Listener) net.Listener) running {
	t.Helper()
	s, err := New(testConfig(), routes)
	if err != nil {
		t.Fatal(err)
	}
	l := s.listener.(*limitedListener)
	l.Listener = around(l.Listener)
	return run(t, s)
}

func run(t testing.TB, s *Server) running {
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.Run(ctx) }()
	stop := sync.OnceValue(func() error { cancel(); return <-ended })
	t.Cleanup(func() { _ = stop() })
	r := running{Server: s, url: "http://" + s.Addr().String(), stop: stop}
	if at := s.ObserveAddr(); at != nil {
		r.observe = "http://" + at.String()
	}
	return r
}

// reply is an answer read to its end.
type reply struct {
	status int
	header http.Header
	body   string
}

// ask sends a request without packing, and gives the answer.
func ask(t testing.TB, method, url, body string, header ...string) reply {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, url, bytes.NewReader([]byte(body)))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	client := http.Client{
		Timeout:   20 * time.Second,
		Transport: &http.Transport{DisableCompression: true, DisableKeepAlives: true},
		CheckRedirect: func(*http.Request, []*http.Request) error {
			return http.ErrUseLastResponse
		},
	}
	w, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = w.Body.Close() }()
	text, err := io.ReadAll(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	return reply{w.StatusCode, w.Header, string(text)}
}

// lines is a log that a test reads.
type lines struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}
