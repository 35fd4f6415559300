package docs_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// pages are those whose commands are run, from the root of the project.
var pages = []string{
	"*.md", "docs/*.md", "docs/observe/*.md", "docs/queries/*.md", "docs/versions/*.md", "docs/bench/*.md", "examples/*.md", "seed/*.md",
}

// elsewhere are commands that are run by other tests, or need what a test must
// not use: a server of its own, answers of a person, another project.
var elsewhere = []string{
	"make test", "make check", "make long", "make bench", "make release", "./bench/", "export WPSGRAPH_", "wpsgraph load", "frictionless validate",
	"python3 examples/", "npm ci", "go run . ", "neo4j-admin ", "scripts/", "docker ",
	"wpsgraph serve --neo4j", "wpsgraph export --format package --neo4j", "new practice", "new network", "new tie",
}

var (
	fence    = regexp.MustCompile("(?s)```(?:bash|sh|console)?\n(.*?)```")
	inline   = regexp.MustCompile("`((?:go run \\./cmd/)?wpsgraph [a-z]+[^`]*|go run [^`]*|make [a-z]+)`")
	command  = regexp.MustCompile(`^(go |wpsgraph |make |scripts/|docker |neo4j-admin |python3 |npm |export )`)
	comment  = regexp.MustCompile(`\s+#.*$`)
	holders  = regexp.MustCompile(`\b(DIR|OLD|NEW)\b`)
	named    = regexp.MustCompile(`^wpsgraph (validate|load|query|export|diff|new)$`)
	document = regexp.MustCompile(`\bFILE\b`)
	written  = regexp.MustCompile(`--out (\S+)`)
)

// commandsOf are the commands that a page shows.
func commandsOf(t *testing.T, page string) []string {
	t.Helper()
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, block := range fence.FindAllStringSubmatch(string(text), -1) {
		for line := range strings.Lines(block[1]) {
			if line = strings.TrimSpace(line); command.MatchString(line) {
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
	return slices.ContainsFunc(elsewhere, func(part string) bool { return strings.Contains(command, part) })
}

func TestTheCommandsInTheDocsWork(t *testing.T) {
	binary, seen := filepath.Join(t.TempDir(), "wpsgraph"), map[string]bool{}
	if runShell(t, "go build -o "+binary+" ./cmd/wpsgraph"); t.Failed() {
		return
	}
	for _, pattern := range pages {
		matching, err := filepath.Glob(filepath.Join("..", filepath.FromSlash(pattern)))
		if err != nil || len(matching) == 0 {
			t.Fatalf("no page is %s: %v", pattern, err)
		}
		for _, page := range matching {
			for _, command := range commandsOf(t, page) {
				whole := expanded(command)
				if seen[whole] || isElsewhere(command) {
					continue
				}
				seen[whole] = true
				t.Run(command, func(t *testing.T) { check(t, binary, whole) })
			}
		}
	}
	if len(seen) < 15 {
		t.Errorf("only %d commands were found", len(seen))
	}
}

// expanded is a command with real files in the place of those that it is about,
// so that the same is not run twice; the name of a command alone asks for help.
func expanded(command string) string {
	command = strings.TrimPrefix(strings.Replace(command, "./cmd/wpsgraph", "wpsgraph", 1), "go run ")
	command = holders.ReplaceAllString(command, "seed")
	command = document.ReplaceAllString(command, "docs/queries/wg1-q1.graphql")
	if named.MatchString(command) {
		command += " --help"
	}
	return command
}

// check runs a command from the root of the project, with the program that was
// built; what it writes goes to a folder of the test.
func check(t *testing.T, binary, command string) {
	if target, isMake := strings.CutPrefix(command, "make "); isMake {
		runShell(t, "make --dry-run "+target+" >/dev/null")
		return
	}
	arguments, found := strings.CutPrefix(command, "wpsgraph ")
	if !found {
		t.Fatalf("%q is none of our commands: run it by another test, and name it in elsewhere", command)
	}
	arguments = written.ReplaceAllString(arguments, "--out "+t.TempDir()+"/$1")
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
