package neo4j_test

import (
	"bytes"
	"context"
	"flag"
	"io"
	"net"
	"os"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"go.uber.org/goleak"

	"wpsgraph/internal/plan"
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
	if _, err := s.Replace(t.Context(), content); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Fetch(t.Context(), content.Version, countries); err != nil {
		t.Error(err)
	}
}

func TestServerKilledUnderLoadIsUsedAgain(t *testing.T) {
	server := neo4jtest.Start(t, "killed", "17691", "", "512m")
	s := connect(t, neo4j.Config{URI: server.URI})
	content := storetest.Large(200, 800)
	if _, err := s.Replace(t.Context(), content); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var answered, unavailable atomic.Int64
	var group sync.WaitGroup
	for range 16 {
		group.Go(func() {
			for ctx.Err() == nil {
				switch _, err := s.Fetch(context.Background(), content.Version, countries); wps.CodeOf(err) {
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
	if _, err := direct.Replace(t.Context(), content); err != nil {
		t.Fatal(err)
	}
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

func TestTwoLoadsDoNotMix(t *testing.T) {
	uri := neo4jtest.URI(t)
	contents := []*wps.Content{storetest.Large(300, 900), storetest.Large(500, 400)}
	var group sync.WaitGroup
	for _, content := range contents {
		s := connect(t, neo4j.Config{URI: uri})
		group.Go(func() {
			if _, err := s.Replace(context.Background(), content); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	holdsOneOf(t, uri, contents...)
}

// holdsOneOf fails unless the server holds one of the contents, whole.
func holdsOneOf(t *testing.T, uri string, contents ...*wps.Content) (held *wps.Content) {
	t.Helper()
	s := connect(t, neo4j.Config{URI: uri})
	version, err := s.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range contents {
		if c.Version.Hash != version.Hash {
			continue
		}
		report, err := s.Replace(t.Context(), c)
		if err != nil || report.Before != report.After {
			t.Fatalf("the server does not hold what it says: %+v, %v", report, err)
		}
		i := 0
		for r, err := range s.Relations(t.Context(), version) {
			if err != nil || i >= len(c.Relations) || r.ID != c.Relations[i].ID || r.Note != c.Relations[i].Note || r.Since != c.Relations[i].Since {
				t.Fatalf("relation %d is %v, %v", i, r, err)
			}
			i++
		}
		j := 0
		for e, err := range s.Entities(t.Context(), version) {
			if err != nil || j >= len(c.Entities) || e.ID != c.Entities[j].ID || e.Name != c.Entities[j].Name {
				t.Fatalf("entity %d is %v, %v", j, e, err)
			}
			j++
		}
		if i != len(c.Relations) || j != len(c.Entities) {
			t.Fatalf("the server holds %d relations and %d entities, not %d and %d", i, j, len(c.Relations), len(c.Entities))
		}
		return c
	}
	t.Fatalf("the server holds version %s, which is none of those", version.Hash)
	return nil
}

// loaderURI makes this test program a process that loads the large content, to
// be killed.
const loaderURI = "NEO4J_LOADER_URI"

func loadAsChild() int {
	s, err := neo4j.Open(neo4j.Config{URI: os.Getenv(loaderURI)})
	if err == nil {
		_, err = s.Replace(context.Background(), storetest.Large(3000, 9000))
	}
	if err != nil {
		return 1
	}
	return 0
}

func TestLoadKilledAtAnyMomentLeavesOneWhole(t *testing.T) {
	uri := neo4jtest.URI(t)
	old, next := storetest.Large(200, 600), storetest.Large(3000, 9000)
	s := connect(t, neo4j.Config{URI: uri})
	if _, err := s.Replace(t.Context(), old); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	if code := loader(t, uri, 0); code != 0 {
		t.Fatalf("the load that nobody kills ends with %d", code)
	}
	whole := time.Since(start)
	for i := range 10 {
		if _, err := s.Replace(t.Context(), old); err != nil {
			t.Fatal(err)
		}
		loader(t, uri, whole*time.Duration(i+1)/11+time.Millisecond*time.Duration(37*i%17))
		holdsOneOf(t, uri, old, next)
	}
	if code := loader(t, uri, 0); code != 0 {
		t.Errorf("the load run again ends with %d", code)
	}
	if holdsOneOf(t, uri, next) != next {
		t.Error("the load run again did not complete")
	}
}

// TestFirstLoadKilledIsNoDataSet kills the load of an empty database half-way:
// nothing can be read until it is run again.
func TestFirstLoadKilledIsNoDataSet(t *testing.T) {
	uri := neo4jtest.URI(t)
	s := connect(t, neo4j.Config{URI: uri})
	written := func() int64 {
		return neo4jtest.Run(t, uri, "MATCH (n:Entity) OPTIONAL MATCH (n)-[r]->(:Entity) RETURN count(DISTINCT n) + count(r)").(int64)
	}
	neo4jtest.Empty(t, uri)
	start := time.Now()
	if code := loader(t, uri, 0); code != 0 {
		t.Fatalf("the load that nobody kills ends with %d", code)
	}
	whole, all := time.Since(start), written()
	killed := false
	for after := whole / 2; !killed && after > 50*time.Millisecond; after = after * 3 / 4 {
		neo4jtest.Empty(t, uri)
		loader(t, uri, after)
		some := written() // killed after its end, all of it is there
		killed = some > 0 && some < all
	}
	if !killed {
		t.Fatal("the load could not be killed half-way")
	}
	_, err := s.Version(t.Context())
	wantCode(t, err, wps.Unavailable, "wpsgraph load")
	if code := loader(t, uri, 0); code != 0 {
		t.Fatalf("the load run again ends with %d", code)
	}
	holdsOneOf(t, uri, storetest.Large(3000, 9000))
}

// loader runs the loading process, and kills it after a while; 0 lets it end.
func loader(t *testing.T, uri string, after time.Duration) (code int) {
	t.Helper()
	command := exec.Command(os.Args[0], "-test.run", "^$")
	command.Env = append(os.Environ(), loaderURI+"="+uri)
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	if after > 0 {
		timer := time.AfterFunc(after, func() { _ = command.Process.Kill() })
		defer timer.Stop()
	}
	_ = command.Wait()
	return command.ProcessState.ExitCode()
}

// proxy stands between a store and a server, so that the wire can be cut.
type proxy struct {
	t        *testing.T
	listener net.Listener
	server   string
	change   func([]byte) []byte // of what the server says; nil for nothing
	opened   atomic.Int64

	mutex sync.Mutex
	down  bool
	open  []net.Conn
	group sync.WaitGroup
}

func newProxy(t *testing.T, uri string) *proxy {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{t: t, listener: listener, server: strings.TrimPrefix(uri, "bolt://")}
	p.group.Go(p.serve)
	t.Cleanup(func() {
		_ = listener.Close()
		p.cut()
		p.group.Wait()
	})
	return p
}

func (p *proxy) uri() string { return "bolt://" + p.listener.Addr().String() }

func (p *proxy) serve() {
	for {
		client, err := p.listener.Accept()
		if err != nil {
			return
		}
		p.opened.Add(1)
		server, err := net.Dial("tcp", p.server)
		p.mutex.Lock()
		if err != nil || p.down {
			_ = client.Close()
			if err == nil {
				_ = server.Close()
			}
		} else {
			p.open = append(p.open, client, server)
			change := p.change
			p.group.Go(func() { p.pass(server, client, nil) })
			p.group.Go(func() { p.pass(client, server, change) })
		}
		p.mutex.Unlock()
	}
}

func (p *proxy) pass(to, from net.Conn, change func([]byte) []byte) {
	defer func() { _ = to.Close(); _ = from.Close() }()
	buffer := make([]byte, 4096)
	for {
		n, err := from.Read(buffer)
		said := buffer[:n]
		if change != nil {
			said = change(said)
		}
		if _, failed := io.Copy(to, bytes.NewReader(said)); failed != nil || err != nil {
			return
		}
	}
}

// cut ends all connections and takes no further ones; mend takes them again.
func (p *proxy) cut() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.down = true
	for _, c := range p.open {
		_ = c.Close()
	}
	p.open = nil
}

func (p *proxy) mend() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.down = false
}
