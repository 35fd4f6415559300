package transport

import (
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestPassesAllAuditsOfGraphQLOverHTTP runs the suite of npm graphql-http, whose
// version is fixed in testdata/audits.
func TestPassesAllAuditsOfGraphQLOverHTTP(t *testing.T) {
	npm, err := exec.LookPath("npm")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("the audits need Node, which is missing here")
		}
		t.Skip("the audits need Node, which is missing here")
	}
	folder := t.TempDir()
	for _, name := range []string{"package.json", "package-lock.json", "audits.mjs"} {
		text, err := os.ReadFile(filepath.Join("testdata", "audits", name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, name), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	run(t, folder, npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline")

	server := httptest.NewServer(newHandler(t, Defaults()))
	defer server.Close()
	lines := strings.Split(strings.TrimSpace(run(t, folder, "node", "audits.mjs", server.URL+"/graphql")), "\n")
	for _, line := range lines {
		if part := strings.Split(line, "\t"); len(part) < 3 || part[1] != "ok" {
			t.Errorf("audit not passed: %s", line)
		}
	}
	if len(lines) != 61 {
		t.Errorf("%d audits were run, the suite has 61", len(lines))
	}
}

// run runs a command in a folder and gives what it prints.
func run(t *testing.T, folder, name string, arguments ...string) string {
	t.Helper()
	command := exec.CommandContext(t.Context(), name, arguments...)
	command.Dir = folder
	var failure strings.Builder
	command.Stderr = &failure
	out, err := command.Output()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s%s", name, strings.Join(arguments, " "), err, out, failure.String())
	}
	return string(out)
}
