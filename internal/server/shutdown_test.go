package server

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"wpsgraph/internal/wps"
)

func TestRequestsThatRunAreFinished(t *testing.T) {
	routes, began, release := testRoutes(), make(chan bool), make(chan bool)
	routes.Pages = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		began <- true
		<-release
		_, _ = io.WriteString(w, "finished")
	})
	s := start(t, testConfig(), routes)
	answered := make(chan reply, 1)
	go func() { answered <- ask(t, "GET", s.url+"/", "") }()
	<-began
	ended := make(chan error, 1)
	go func() { ended <- s.stop() }()
	waitUntil(t, func() bool {
		conn, err := net.Dial("tcp", s.Addr().String())
		if err == nil {
			_ = conn.Close()
		}
		return err != nil
	})
	close(release)
	if got := <-answered; got.status != 200 || got.body != "finished" {
		t.Errorf("%d %q", got.status, got.body)
	}
	if err := <-ended; err != nil {
		t.Errorf("an end in order gives %v", err)
	}
}

func TestRequestsThatDoNotEndAreCutOff(t *testing.T) {
	config, routes, began := testConfig(), testRoutes(), make(chan bool)
	config.Grace = 50 * time.Millisecond
	routes.Pages = http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		began <- true
		<-r.Context().Done()
	})
	s := start(t, config, routes)
	go func() {
		if w, err := http.Get(s.url + "/"); err == nil {
			_ = w.Body.Close()
		}
	}()
	<-began
	err := s.stop()
	if wps.CodeOf(err) != wps.Timeout || !strings.Contains(err.Error(), "50ms") {
		t.Errorf("got %v", err)
	}
}

func TestWhileDrainingReadinessSaysNoAndTheRestIsAnswered(t *testing.T) {
	config := testConfig()
	config.Drain = 2 * time.Second
	s := start(t, config, testRoutes())
	ended := make(chan error, 1)
	go func() { ended <- s.stop() }()
	waitUntil(t, s.draining.Load)
	if got := ask(t, "GET", s.url+"/readyz", ""); got.status != 503 {
		t.Errorf("ready: %d", got.status)
	}
	w, err := http.Post(s.url+"/graphql", "application/json", strings.NewReader("{}"))
	if err != nil {
		t.Fatal(err)
	}
	_ = w.Body.Close()
	if w.StatusCode != 200 || !w.Close {
		t.Errorf("%d, closed: %v", w.StatusCode, w.Close)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// TestNoRequestIsLostWhenStoppingUnderLoad stops the server while 16 clients
// ask as fast as they can over connections that they keep. Every request that
// reached a handler is answered, and no connection that a client keeps is closed
// on it. A new connection may find that nobody listens any more.
func TestNoRequestIsLostWhenStoppingUnderLoad(t *testing.T) {
	config, routes := testConfig(), testRoutes()
	config.Drain = 250 * time.Millisecond
	var reached, answered atomic.Int64
	graphql := routes.GraphQL
	routes.GraphQL = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		reached.Add(1)
		graphql.ServeHTTP(w, r)
	})
	s := start(t, config, routes)
	var clients sync.WaitGroup
	for range 16 {
		clients.Go(func() { answered.Add(askUntilGone(t, s.url+"/graphql")) })
	}
	time.Sleep(200 * time.Millisecond)
	if err := s.stop(); err != nil {
		t.Error(err)
	}
	clients.Wait()
	t.Logf("%d requests", reached.Load())
	if reached.Load() != answered.Load() || reached.Load() < 16 {
		t.Errorf("%d requests reached the server, %d were answered", reached.Load(), answered.Load())
	}
}

// askUntilGone asks over and over until no new connection is to be had, and
// gives how many answers came.
func askUntilGone(t *testing.T, url string) (answered int64) {
	client := &http.Client{Transport: &http.Transport{}}
	for {
		kept := false
		ctx := httptrace.WithClientTrace(context.Background(), &httptrace.ClientTrace{
			GotConn: func(got httptrace.GotConnInfo) { kept = got.Reused },
		})
		r, err := http.NewRequestWithContext(ctx, http.MethodPost, url, strings.NewReader(`{"query":"{ name }"}`))
		if err != nil {
			t.Error(err)
			return answered
		}
		w, err := client.Do(r)
		if err != nil {
			if kept {
				t.Errorf("a kept connection was closed: %v", err)
			}
			return answered
		}
		body, err := io.ReadAll(w.Body)
		_ = w.Body.Close()
		if err != nil || w.StatusCode != 200 || string(body) != `{"data":{}}` {
			t.Errorf("%d %q %v", w.StatusCode, body, err)
			return answered
		}
		answered++
	}
}
