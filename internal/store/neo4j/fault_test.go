package neo4j_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"go.uber.org/goleak"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/store"
	"wpsgraph/internal/store/neo4j"
	"wpsgraph/internal/store/neo4j/neo4jtest"
	"wpsgraph/internal/store/storetest"
	"wpsgraph/internal/wps"
)

func TestMain(m *testing.M) {
	if os.Getenv(loaderURI) != "" {
		os.Exit(loadAsChild())
	}
	flag.Parse()
	if checks := flag.Lookup("rapid.checks"); checks.Value.String() == checks.DefValue {
		_ = checks.Value.Set(trees())
	}
	goleak.VerifyTestMain(m)
}

// trees is how many random trees are read of each of the 24 random data sets,
// where the flag does not say so: 2,016 in all where tests may take long.
func trees() string {
	if os.Getenv("WPSGRAPH_TEST_LONG") != "" {
		return "84"
	}
	return "8"
}

func connect(t *testing.T, c neo4j.Config) *neo4j.Store {
	t.Helper()
	s, err := neo4j.Open(c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close(context.Background()) })
	return s
}

// load puts a content in the place of what a store has.
func load(t *testing.T, s store.Store, c *wps.Content) {
	t.Helper()
	if _, err := s.Replace(t.Context(), c); err != nil {
		t.Fatal(err)
	}
}

func wantCode(t *testing.T, err error, code wps.Code, says string) {
	t.Helper()
	if wps.CodeOf(err) != code || !strings.Contains(err.Error(), says) {
		t.Errorf("got %v (%s), want %s that says %q", err, wps.CodeOf(err), code, says)
	}
}

var countries = &plan.Tree{Root: plan.Root{Kind: wps.Country, Page: plan.Page{First: 10, Total: true}}}

func TestAddressesThatCannotBeUsedAreRefused(t *testing.T) {
	for uri, says := range map[string]string{
		"":                             "is not the address",
		"http://localhost:7474":        "the schemes are neo4j",
		"bolt://":                      "is not the address",
		"bolt://neo4j:secret@host":     "by environment or file",
		"neo4j://localhost:7687?a=b&c": "cannot be used",
	} {
		_, err := neo4j.Open(neo4j.Config{URI: uri})
		if uri == "neo4j://localhost:7687?a=b&c" && err == nil {
			continue // routing contexts are the driver's to judge
		}
		wantCode(t, err, wps.BadUserInput, says)
		if strings.Contains(err.Error(), "secret") {
			t.Errorf("the error tells the password: %v", err)
		}
	}
}

func TestWrongPasswordIsSaidOnce(t *testing.T) {
	server := neo4jtest.Start(t, "auth", "17688", "correct-horse", "512m")
	wire := newProxy(t, server.URI)
	s := connect(t, neo4j.Config{URI: wire.uri(), User: "neo4j", Password: "wrong"})
	wantCode(t, s.Verify(t.Context()), wps.BadUserInput, "refuses the user or the password")
	_, err := s.Version(t.Context())
	wantCode(t, err, wps.Unavailable, "refuses the user or the password")
	if n := wire.opened.Load(); n > 2 {
		t.Errorf("%d connections were opened for two questions", n)
	}
	right := connect(t, neo4j.Config{URI: server.URI, User: "neo4j", Password: server.Password})
	if err := right.Verify(t.Context()); err != nil {
		t.Errorf("the right password is refused: %v", err)
	}
}

func TestServerThatAppearsIsFound(t *testing.T) {
	uri := neo4jtest.URI(t)
	wire := newProxy(t, uri)
	wire.cut()
	s := connect(t, neo4j.Config{URI: wire.uri()})
	wantCode(t, s.Verify(t.Context()), wps.Unavailable, "cannot be reached")
	_, err := s.Version(t.Context())
	wantCode(t, err, wps.Unavailable, "cannot be reached")
	wire.mend()
	if err := s.Verify(t.Context()); err != nil {
		t.Fatal(err)
	}
	content := storetest.Large(50, 100)
	load(t, s, content)
	if _, err := s.Fetch(t.Context(), content.Version, countries); err != nil {
		t.Error(err)
	}
}

func TestServerKilledUnderLoadIsUsedAgain(t *testing.T) {
	server := neo4jtest.Start(t, "killed", "17691", "", "512m")
	s := connect(t, neo4j.Config{URI: server.URI})
	content := storetest.Large(200, 800)
	load(t, s, content)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var answered, unavailable atomic.Int64
	var group sync.WaitGroup
	for reader := range 16 {
		tree := countries
		if reader%2 == 0 {
			tree = oneOf(content, reader)
		}
		group.Go(func() {
			for ctx.Err() == nil {
				switch _, err := s.Fetch(context.Background(), content.Version, tree); wps.CodeOf(err) {
				case "":
					answered.Add(1)
				case wps.Unavailable:
					unavailable.Add(1)
				default:
					t.Errorf("while the server is killed: %v", err)
				}
			}
		})
	}
	waitFor(t, "answers", func() bool { return answered.Load() > 100 })
	server.Kill()
	waitFor(t, "UNAVAILABLE", func() bool { return unavailable.Load() > 20 })
	stop()
	group.Wait()
	server.Again()
	if _, err := s.Fetch(t.Context(), content.Version, countries); err != nil {
		t.Errorf("the first request after the server is back: %v", err)
	}
}

func waitFor(t *testing.T, what string, happened func() bool) {
	t.Helper()
	for range 3000 {
		if happened() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("no %s in half a minute", what)
}

func TestConnectionCutInAStreamEndsItWithAnError(t *testing.T) {
	uri := neo4jtest.URI(t)
	content := storetest.Large(8000, 20000)
	direct := connect(t, neo4j.Config{URI: uri})
	load(t, direct, content)
	wire := newProxy(t, uri)
	s := connect(t, neo4j.Config{URI: wire.uri()})
	n, last := 0, error(nil)
	for _, err := range s.Entities(t.Context(), content.Version) {
		if last = err; err == nil {
			n++
		}
		if n == 10 {
			wire.cut()
		}
	}
	wantCode(t, last, wps.Unavailable, "cannot be reached")
	if n >= len(content.Entities) {
		t.Errorf("the stream gave all %d entities: it was not cut", n)
	}
	wire.mend()
	if _, err := s.Version(t.Context()); err != nil {
		t.Errorf("after the connection is back: %v", err)
	}
}

func TestEmptyDatabaseSaysToLoad(t *testing.T) {
	s := connect(t, neo4j.Config{URI: neo4jtest.URI(t)})
	_, err := s.Version(t.Context())
	wantCode(t, err, wps.Unavailable, "wpsgraph load")
}

func TestForeignGraphIsLeftAsItIs(t *testing.T) {
	uri := neo4jtest.URI(t)
	neo4jtest.Run(t, uri, "CREATE (:Person {name: 'Ada'})-[:KNOWS]->(:Entity {id: 'body:au', name: 'theirs'})")
	s := connect(t, neo4j.Config{URI: uri})
	_, err := s.Replace(t.Context(), storetest.Large(20, 20))
	wantCode(t, err, wps.BadUserInput, "holds a graph that is not ours")
	if n := neo4jtest.Run(t, uri, "MATCH (n) RETURN count(n)"); n != int64(2) {
		t.Errorf("there are %v nodes now, there were 2", n)
	}
	_, err = s.Version(t.Context())
	wantCode(t, err, wps.Unavailable, "wpsgraph load")
}

// TestOldServerIsRefused lets a real server call itself Neo4j 4.4, by changing
// its name on the way.
func TestOldServerIsRefused(t *testing.T) {
	wire := newProxy(t, neo4jtest.URI(t))
	wire.mutex.Lock()
	wire.change = func(b []byte) []byte {
		at := bytes.Index(b, []byte("Neo4j/"))
		if at >= 0 {
			copy(b[at+len("Neo4j/"):], "4.4.0")
		}
		return b
	}
	wire.mutex.Unlock()
	s := connect(t, neo4j.Config{URI: wire.uri()})
	wantCode(t, s.Verify(t.Context()), wps.BadUserInput, "Neo4j 5.26 or newer is needed")
}
