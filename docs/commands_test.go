package docs_test

import (
	"bytes"
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"wpsgraph/graph"
	"wpsgraph/internal/catalog"
	"wpsgraph/internal/dataset"
	"wpsgraph/internal/store/memory"
	"wpsgraph/seed"
)

// pages are those whose commands are run, from the root of the project.
var pages = []string{
	"README.md", "CONTRIBUTING.md", "seed/README.md", "docs/api.md", "docs/operate.md", "docs/export.md",
	"docs/queries/README.md", "examples/README.md",
}

// elsewhere are commands that are run by other tests, or need what a test must
// not use: a server of its own, answers of a person.
var elsewhere = []string{
	"make test", "make check", "export WPSGRAPH_", "wpsgraph load", "frictionless validate",
	"python3 examples/", "npm ci", "go run . ", "neo4j-admin ",
	"wpsgraph serve --neo4j", "wpsgraph export --format package --neo4j", "new practice", "new network", "new tie",
}

var (
	fence    = regexp.MustCompile("(?s)```(?:bash|sh|console)?\n(.*?)```")
	inline   = regexp.MustCompile("`((?:go run \\./cmd/)?wpsgraph [a-z]+[^`]*|go run [^`]*|make [a-z]+)`")
	comment  = regexp.MustCompile(`\s+#.*$`)
	holders  = regexp.MustCompile(`\b(DIR|OLD|NEW)\b`)
	document = regexp.MustCompile(`\bFILE\b`)
)

// commandsOf are the commands that a page shows.
func commandsOf(t *testing.T, page string) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", page))
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, block := range fence.FindAllStringSubmatch(string(text), -1) {
		for line := range strings.Lines(block[1]) {
			line = strings.TrimSpace(line)
			if strings.HasPrefix(line, "go run") || strings.HasPrefix(line, "wpsgraph ") || strings.HasPrefix(line, "make ") {
				found = append(found, comment.ReplaceAllString(line, ""))
			}
		}
	}
	for _, code := range inline.FindAllStringSubmatch(string(text), -1) {
		found = append(found, code[1])
	}
	return found
}

// isElsewhere tells whether a command is not for this test.
func isElsewhere(command string) bool {
	for _, part := range elsewhere {
		if strings.Contains(command, part) {
			return true
		}
	}
	return false
}

// program builds the program once.
func program(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "wpsgraph")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", path, "../cmd/wpsgraph").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return path
}

func TestTheCommandsInTheDocsWork(t *testing.T) {
	binary, seen := program(t), map[string]bool{}
	for _, page := range pages {
		for _, command := range commandsOf(t, page) {
			if seen[command] || isElsewhere(command) {
				continue
			}
			seen[command] = true
			t.Run(command, func(t *testing.T) { check(t, binary, command) })
		}
	}
	if len(seen) < 10 {
		t.Errorf("only %d commands were found", len(seen))
	}
}

// check runs a command from the root of the project; a server is asked whether
// it is ready, and ended.
func check(t *testing.T, binary, command string) {
	if _, target, isMake := strings.Cut(command, "make "); isMake {
		runShell(t, "make --dry-run "+target+" >/dev/null")
		return
	}
	_, arguments, found := strings.Cut(strings.Replace(command, "./cmd/wpsgraph", "wpsgraph", 1), "wpsgraph ")
	if !found {
		t.Fatalf("%q is none of our commands: run it by another test, and name it in elsewhere", command)
	}
	arguments = holders.ReplaceAllString(arguments, "seed")
	arguments = document.ReplaceAllString(arguments, "docs/queries/wg1-q1.graphql")
	out := t.TempDir()
	arguments = regexp.MustCompile(`--out (\S+)`).ReplaceAllString(arguments, "--out "+out+"/$1")
	if strings.HasPrefix(arguments, "serve") && !strings.Contains(arguments, "--help") {
		serves(t, binary, strings.Fields(arguments))
		return
	}
	runShell(t, binary+" "+arguments)
}

func runShell(t *testing.T, line string) {
	t.Helper()
	command := exec.CommandContext(t.Context(), "bash", "-c", line)
	command.Dir = ".."
	if out, err := command.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out[:min(len(out), 2000)])
	}
}

// serves starts a server at an address of its own.
func serves(t *testing.T, binary string, arguments []string) {
	t.Helper()
	place := httptest.NewServer(http.NotFoundHandler())
	address := strings.TrimPrefix(place.URL, "http://")
	place.Close()
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var said bytes.Buffer
	command := exec.CommandContext(ctx, binary, append(arguments, "--listen", address, "--observe", "")...)
	command.Dir, command.Stderr = "..", &said
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	ready := false
	for range 1200 {
		response, err := http.Get("http://" + address + "/readyz")
		if err == nil {
			ready = response.StatusCode == http.StatusOK
			_ = response.Body.Close()
		}
		if ready {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	stop()
	_ = command.Wait()
	if !ready {
		t.Errorf("the server is not ready: %s", &said)
	}
}

// api is the handler of the API over the data that the program carries.
func api(t *testing.T) http.Handler {
	t.Helper()
	content, problems, err := dataset.Read(t.Context(), seed.Files())
	if err != nil || content == nil {
		t.Fatal(err, problems)
	}
	engine := memory.New()
	if _, err := engine.Replace(t.Context(), content); err != nil {
		t.Fatal(err)
	}
	data := catalog.New(engine, "embedded")
	if err := data.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	w, err := graph.Words()
	if err != nil {
		t.Fatal(err)
	}
	config := graph.Defaults()
	config.Log = slog.New(slog.DiscardHandler)
	return graph.NewHandler(data, w, config)
}
