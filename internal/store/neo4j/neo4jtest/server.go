// Package neo4jtest gives tests a real Neo4j server: the one that
// WPSGRAPH_TEST_NEO4J names, else one that scripts/neo4j starts.
//
// It refuses to stand in for a server: where none can be had, a test is skipped
// with a sentence, and with CI=true it fails.
package neo4jtest

import (
	"context"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Variable names the environment variable with the URI of a server whose data
// the tests may replace.
const Variable = "WPSGRAPH_TEST_NEO4J"

var shared struct {
	once sync.Once
	uri  string
	said string   // why there is none
	held *os.File // the lock; a file that nobody holds is closed, and its lock gone
}

// URI is the address of a server whose database is empty. It is this process's
// alone until it ends: tests of other packages wait.
func URI(t testing.TB) string {
	t.Helper()
	shared.once.Do(func() {
		shared.uri = os.Getenv(Variable)
		lock(t, shared.uri)
		if shared.uri == "" {
			shared.uri, shared.said = script("start")
		}
	})
	if shared.uri == "" {
		missing(t, shared.said)
	}
	Empty(t, shared.uri)
	return shared.uri
}

// missing ends a test that has no server.
func missing(t testing.TB, said string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatalf("there is no Neo4j to test with: %s", said)
	}
	t.Skipf("skipped without a Neo4j (set %s, or see scripts/neo4j): %s", Variable, said)
}

// lock waits until no other process tests with the server.
func lock(t testing.TB, uri string) {
	t.Helper()
	folder := filepath.Join(Root(t), ".cache", "neo4j")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	file, err := os.OpenFile(filepath.Join(folder, "tests-"+url.PathEscape(uri)+".lock"), os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX); err != nil {
		t.Fatal(err)
	}
	shared.held = file
}

// Root is the folder of the project.
func Root(t testing.TB) string {
	t.Helper()
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return folder
		}
		if folder == filepath.Dir(folder) {
			t.Fatal("the tests do not run inside the project")
		}
		folder = filepath.Dir(folder)
	}
}

// script runs scripts/neo4j and gives the last line that it printed, or "" and
// what it complained of.
func script(args ...string) (printed, complaint string) {
	folder, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return "", err.Error()
	}
	command := exec.Command(filepath.Join(filepath.Dir(strings.TrimSpace(string(folder))), "scripts", "neo4j"), args...)
	var complaints strings.Builder
	command.Stderr = &complaints
	out, err := command.Output()
	if err != nil {
		return "", complaints.String() + err.Error()
	}
	return strings.TrimSpace(string(out)), ""
}

// Server is a server of one test, which it may kill.
type Server struct {
	URI, Password string
	t             testing.TB
	args          []string
}

// Start starts a server beside the shared one, with or without a password; it
// is stopped, and its data removed, when the test ends.
func Start(t testing.TB, name, port, password, heap string) *Server {
	t.Helper()
	s := &Server{Password: password, t: t, args: []string{"--name", name, "--port", port, "--heap", heap}}
	if password != "" {
		s.args = append(s.args, "--password", password)
	}
	uri, said := script(append([]string{"start", "--fresh"}, s.args...)...)
	if uri == "" {
		missing(t, said)
	}
	s.URI = uri
	t.Cleanup(func() { s.run("stop", "--fresh") })
	return s
}

// Kill ends the server as a crash would.
func (s *Server) Kill() { s.run("kill") }

// Again starts it after it was killed.
func (s *Server) Again() { s.run("start") }

func (s *Server) run(command string, more ...string) {
	s.t.Helper()
	if _, said := script(append(append([]string{command}, s.args...), more...)...); said != "" {
		s.t.Errorf("scripts/neo4j %s: %s", command, said)
	}
}

// Empty removes everything in a database without authentication.
func Empty(t testing.TB, uri string) {
	t.Helper()
	Run(t, uri, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
}

// Run runs a statement of a test in a database without authentication, and
// gives the first value of its first record, nil for none.
func Run(t testing.TB, uri, statement string) any {
	t.Helper()
	ctx := context.Background()
	driver, err := neo4j.NewDriverWithContext(uri, neo4j.NoAuth())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = driver.Close(ctx) }()
	session := driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: "neo4j"})
	defer func() { _ = session.Close(ctx) }()
	result, err := session.Run(ctx, statement, nil)
	if err != nil {
		t.Fatal(err)
	}
	records, err := result.Collect(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if len(records) == 0 || len(records[0].Values) == 0 {
		return nil
	}
	return records[0].Values[0]
}
