package graphiql

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"sync/atomic"
	"testing"
)

// TestGraphiQLStartsInABrowserAndLoadsNothingElse opens the page in Chromium,
// under its policy, with a query in the address. Chromium writes what the policy
// refuses to its log.
func TestGraphiQLStartsInABrowserAndLoadsNothingElse(t *testing.T) {
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("this test needs Chromium, which is missing here")
		}
		t.Skip("this test needs Chromium, which is missing here")
	}
	var asked atomic.Int64
	mux := http.NewServeMux()
	mux.Handle("/", Handler())
	mux.HandleFunc("POST /graphql", func(w http.ResponseWriter, _ *http.Request) {
		asked.Add(1)
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, `{"errors":[{"message":"no introspection here"}]}`)
	})
	server := httptest.NewServer(mux)
	defer server.Close()

	command := exec.CommandContext(t.Context(), chromium, "--headless", "--no-sandbox", "--disable-gpu",
		"--user-data-dir="+t.TempDir(), "--enable-logging=stderr", "--virtual-time-budget=5000", "--dump-dom",
		server.URL+"/graphiql?query=%7B%20dataset%20%7B%20version%20%7D%20%7D")
	var log strings.Builder
	command.Stderr = &log
	page, err := command.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, log.String())
	}
	for _, want := range []string{`class="graphiql-container`, "dataset", "Execute query"} {
		if !strings.Contains(string(page), want) {
			t.Errorf("the page has no %q", want)
		}
	}
	if asked.Load() == 0 {
		t.Error("the schema was not asked for")
	}
	for line := range strings.Lines(log.String()) {
		if strings.Contains(line, "Content Security Policy") || strings.Contains(line, "Uncaught") {
			t.Errorf("in the browser: %s", line)
		}
	}
}
