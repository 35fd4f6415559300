package server

import (
	"compress/gzip"
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"wpsgraph/internal/wps"
)

func TestEveryAddressAnswers(t *testing.T) {
	s := start(t, testConfig(), testRoutes())
	for _, c := range []struct {
		method, path string
		status       int
		contains     string
	}{
		{"GET", "/", 200, "start"},
		{"GET", "/nothing", 404, "404"},
		{"POST", "/", 405, "GET only"},
		{"POST", "/graphql", 200, `{"data":{}}`},
		{"GET", "/graphiql", 200, "GraphiQL"},
		{"GET", "/graphiql/page.js", 200, "createRoot"},
		{"POST", "/graphiql", 405, "GET only"},
		{"GET", "/schema.graphql", 200, "type Query"},
		{"GET", "/healthz", 200, "ok"},
		{"GET", "/readyz", 200, "ready"},
		{"GET", "/metrics", 404, ""},
		{"GET", "/debug/pprof/", 404, ""},
	} {
		got := ask(t, c.method, s.url+c.path, "")
		if got.status != c.status || !strings.Contains(got.body, c.contains) {
			t.Errorf("%s %s: %d %.80q, want %d with %q", c.method, c.path, got.status, got.body, c.status, c.contains)
		}
		for _, name := range []string{"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "X-Request-Id"} {
			if got.header.Get(name) == "" {
				t.Errorf("%s has no %s", c.path, name)
			}
		}
		if policy := got.header.Get("Content-Security-Policy"); !strings.Contains(policy, "frame-ancestors 'none'") || strings.Contains(policy, "script-src 'self' 'unsafe") {
			t.Errorf("%s has the policy %s", c.path, policy)
		}
	}
}

func TestBrowserThatOpensTheAPIComesToGraphiQL(t *testing.T) {
	s := start(t, testConfig(), testRoutes())
	got := ask(t, "GET", s.url+"/graphql", "", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
	if got.status != http.StatusSeeOther || got.header.Get("Location") != "/graphiql" {
		t.Errorf("%d %v", got.status, got.header)
	}
}

func TestReadinessSaysWhyNotAndNothingInternal(t *testing.T) {
	routes, err := testRoutes(), error(nil)
	routes.Ready = func(context.Context) error { return err }
	s := start(t, testConfig(), routes)
	for _, c := range []struct {
		err  error
		want string
	}{
		{wps.Errorf(wps.Unavailable, "No data are loaded."), "No data are loaded."},
		{errors.New("dial bolt://10.0.0.1"), "not ready"},
		{&wps.Error{Code: wps.Unavailable, Message: "The engine cannot be reached", Cause: errors.New("bolt://10.0.0.1")}, "The engine cannot be reached"},
	} {
		err = c.err
		if got := ask(t, "GET", s.url+"/readyz", ""); got.status != 503 || strings.TrimSpace(got.body) != c.want || got.header.Get("Retry-After") == "" {
			t.Errorf("%v gives %d %q", c.err, got.status, got.body)
		}
		if got := ask(t, "GET", s.url+"/healthz", ""); got.status != 200 {
			t.Errorf("the process is healthy all the same, not %d", got.status)
		}
	}
}

func TestReadinessDoesNotWaitLong(t *testing.T) {
	config, routes := testConfig(), testRoutes()
	config.ReadyWithin = 20 * time.Millisecond
	routes.Ready = func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }
	s := start(t, config, routes)
	if got := ask(t, "GET", s.url+"/readyz", ""); got.status != 503 {
		t.Errorf("got %d", got.status)
	}
}

func TestPanicIsAnsweredAndLoggedWithoutBeingShown(t *testing.T) {
	config, routes, log := testConfig(), testRoutes(), &lines{}
	config.Log = slog.New(slog.NewJSONHandler(log, nil))
	routes.Pages = http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("secret at 10.0.0.1") })
	s := start(t, config, routes)
	got := ask(t, "GET", s.url+"/", "")
	if got.status != 500 || !strings.Contains(got.body, `"INTERNAL"`) || strings.Contains(got.body, "secret") {
		t.Errorf("%d %s", got.status, got.body)
	}
	if !strings.Contains(got.body, got.header.Get("X-Request-Id")) || !strings.Contains(log.String(), "secret at 10.0.0.1") {
		t.Errorf("the log cannot be found by the answer: %s\n%s", got.body, log)
	}
	if after := ask(t, "GET", s.url+"/healthz", ""); after.status != 200 {
		t.Errorf("after the panic: %d", after.status)
	}
}

func TestPanicInTheMiddleOfAnAnswerCutsTheConnection(t *testing.T) {
	routes := testRoutes()
	routes.Pages = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write(make([]byte, 64<<10))
		panic("late")
	})
	s := start(t, testConfig(), routes)
	w, err := http.Get(s.url + "/")
	if err == nil {
		_, err = io.ReadAll(w.Body)
		_ = w.Body.Close()
	}
	if err == nil {
		t.Error("half an answer looks like a whole one")
	}
}

func TestAccessLogHasNoAddressAndNoQuery(t *testing.T) {
	config, log := testConfig(), &lines{}
	config.Log = slog.New(slog.NewJSONHandler(log, nil))
	s := start(t, config, testRoutes())
	ask(t, "GET", s.url+"/schema.graphql?q=whom-I-look-for", "")
	ask(t, "DELETE", s.url+"/schema.graphql?variables=whom-I-look-for", "")
	ask(t, "GET", s.url+"/graphql?query=%7Bname%7D&variables=whom-I-look-for", "") // has the line of its operation
	if err := s.stop(); err != nil {
		t.Fatal(err)
	}
	line := log.String()
	if n := strings.Count(line, `"msg":"request"`); n != 2 {
		t.Errorf("%d lines: %s", n, line)
	}
	for _, want := range []string{`"route":"/schema.graphql"`, `"status":200`, `"status":405`, `"method":"GET"`, `"ms":`, `"id":"`} {
		if !strings.Contains(line, want) {
			t.Errorf("the line has no %s: %s", want, line)
		}
	}
	for _, never := range []string{"whom-I-look-for", "variables", `"127.0.0.1"`} {
		if strings.Contains(line, never) {
			t.Errorf("the line has %s: %s", never, line)
		}
	}
}

func TestAnswersArePackedForWhoTakesThat(t *testing.T) {
	routes := testRoutes()
	routes.Pages = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = io.WriteString(w, strings.Repeat("a page ", 1_000))
	})
	s := start(t, testConfig(), routes)
	plain := ask(t, "GET", s.url+"/", "")
	packed := ask(t, "GET", s.url+"/", "", "Accept-Encoding", "gzip")
	if packed.header.Get("Content-Encoding") != "gzip" || plain.header.Get("Content-Encoding") != "" {
		t.Fatalf("%v, %v", packed.header, plain.header)
	}
	z, err := gzip.NewReader(strings.NewReader(packed.body))
	if err != nil {
		t.Fatal(err)
	}
	if text, _ := io.ReadAll(z); string(text) != plain.body {
		t.Error("the packed page is another one")
	}
	if !strings.Contains(strings.Join(plain.header.Values("Vary"), ","), "Accept-Encoding") {
		t.Errorf("caches are not told: Vary %v", plain.header.Values("Vary"))
	}
}

func TestLongHeaderReachesNoHandler(t *testing.T) {
	routes, reached := testRoutes(), make(chan bool, 1)
	routes.Pages = http.HandlerFunc(func(http.ResponseWriter, *http.Request) { reached <- true })
	s := start(t, testConfig(), routes)
	r, err := http.NewRequest(http.MethodGet, s.url+"/", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("X-Long", strings.Repeat("x", 40<<10))
	// The refusal may be lost to a client that still sends.
	if w, err := http.DefaultClient.Do(r); err == nil {
		_ = w.Body.Close()
		if w.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
			t.Errorf("got %d", w.StatusCode)
		}
	}
	if len(reached) > 0 {
		t.Error("the handler was reached")
	}
}

func TestConfigThatCannotWorkIsRefusedInASentence(t *testing.T) {
	for _, c := range []struct {
		change func(*Config)
		says   string
	}{
		{func(c *Config) { c.Origins = []string{"example.org"} }, `"example.org" is not an origin`},
		{func(c *Config) { c.Origins = []string{"https://example.org/"} }, "is not an origin"},
		{func(c *Config) { c.Connections = 0 }, "connections must be at least 1"},
		{func(c *Config) { c.Rate = -1 }, "rate of requests"},
		{func(c *Config) { c.Grace = 0 }, "time to finish"},
		{func(c *Config) { c.Drain = -1 }, "time to drain"},
		{func(c *Config) { c.Listen = "nowhere:x" }, "Cannot listen"},
		{func(c *Config) { c.Observe = "nowhere:x" }, "Cannot listen"},
	} {
		config := testConfig()
		c.change(&config)
		if _, err := New(config, testRoutes()); err == nil || !strings.Contains(err.Error(), c.says) || wps.CodeOf(err) != wps.BadUserInput {
			t.Errorf("got %v, want %s", err, c.says)
		}
	}
}

func TestAddressThatIsTakenIsNamed(t *testing.T) {
	first := start(t, testConfig(), testRoutes())
	config := testConfig()
	config.Listen = first.Addr().String()
	if _, err := New(config, testRoutes()); err == nil || !strings.Contains(err.Error(), config.Listen) {
		t.Errorf("got %v", err)
	}
}
