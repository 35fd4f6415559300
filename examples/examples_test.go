// Package examples holds clients as others would write them; its tests generate,
// compile and run them against the data that the program carries.
package examples_test

import (
	"bytes"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wpsgraph/graph/graphtest"
)

// serve answers as a server would, and gives the address of its API.
func serve(t *testing.T) string {
	t.Helper()
	server := httptest.NewServer(graphtest.Handler(t, graphtest.Seeded(t), time.Now))
	t.Cleanup(server.Close)
	return server.URL
}

// run runs a program in a folder and gives what it printed.
func run(t *testing.T, dir string, env []string, name string, args ...string) (string, error) {
	t.Helper()
	var out, complaint bytes.Buffer
	command := exec.CommandContext(t.Context(), name, args...)
	command.Dir, command.Env = dir, append(os.Environ(), env...)
	command.Stdout, command.Stderr = &out, &complaint
	err := command.Run()
	if err != nil {
		t.Logf("%s %s: %v\n%s%s", name, strings.Join(args, " "), err, &out, &complaint)
	}
	return out.String(), err
}

// need runs what prepares an example. Where it fails, the network or a program
// may be missing here, which CI must have.
func need(t *testing.T, dir, name string, args ...string) string {
	t.Helper()
	out, err := run(t, dir, nil, name, args...)
	if err == nil {
		return out
	}
	if os.Getenv("CI") == "true" {
		t.Fatal("CI must be able to prepare this example")
	}
	t.Skip("this example cannot be prepared here")
	return ""
}

func says(t *testing.T, out string, wanted ...string) {
	t.Helper()
	for _, want := range wanted {
		if !strings.Contains(out, want) {
			t.Errorf("it does not say %q: %s", want, out)
		}
	}
}

func TestPythonPrintsTheTiesBetweenRegions(t *testing.T) {
	interpreter, url := strings.TrimSpace(need(t, "..", "scripts/python")), serve(t)
	graphML := filepath.Join(t.TempDir(), "regions.graphml")
	out, err := run(t, "python", nil, interpreter, "region_ties.py", "--url", url, "--as-of", "2026-11-24", "--graphml", graphML)
	if err != nil {
		t.Fatal(err)
	}
	says(t, out, "AU – IGAD: ", "on WPS", "share of the shortest ways")
	if _, err := os.Stat(graphML); err != nil {
		t.Error(err)
	}
	if _, err := run(t, "python", nil, interpreter, "region_ties.py", "--url", url, "--as-of", "soon"); err == nil {
		t.Error("a date that is none is taken")
	}
}

func TestTypeScriptCompilesAndRuns(t *testing.T) {
	if installed, err := os.ReadFile("typescript/node_modules/.installed"); err != nil || !bytes.Equal(installed, lock(t)) {
		need(t, "typescript", "npm", "ci", "--no-audit", "--no-fund")
		if err := os.WriteFile("typescript/node_modules/.installed", lock(t), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := run(t, "typescript", nil, "npm", "run", "build"); err != nil {
		t.Fatal(err)
	}
	out, err := run(t, "typescript", []string{"WPSGRAPH=" + serve(t)}, "node", "dist/members.js", "body:igad", "2024-06-01")
	if err != nil {
		t.Fatal(err)
	}
	says(t, out, "Kenya, 1986: ")
}

func lock(t *testing.T) []byte {
	t.Helper()
	text, err := os.ReadFile("typescript/package-lock.json")
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestGoClientIsCurrentAndRuns(t *testing.T) {
	before, err := os.ReadFile("go/generated.go")
	if err != nil {
		t.Fatal(err)
	}
	need(t, "go", "go", "mod", "download")
	if _, err := run(t, "go", nil, "go", "tool", "genqlient"); err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile("go/generated.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(before, after) {
		t.Error("go/generated.go was not what the schema gives; it is now: commit it")
	}
	out, err := run(t, "go", []string{"WPSGRAPH=" + serve(t)}, "go", "run", ".", "body:igad", "2024-06-01")
	if err != nil {
		t.Fatal(err)
	}
	says(t, out, "Kenya, 1986: ")
}
