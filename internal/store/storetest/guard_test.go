package storetest

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// What would let an engine out of a part of the suite: a skipped test, the name
// of an engine, or a flag that says what it can do.
var waysOut = regexp.MustCompile(`\.Skip(f|Now)?\(|testing\.Short\(|(?i:"?store/memory|neo4j|bolt://|capabilit|supports[A-Z]|unsupported|os\.Getenv|flag\.)`)

func TestNoEngineCanOptOut(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d files of the suite were found: %v", len(files), err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if way := waysOut.Find(text); way != nil {
			t.Errorf("%s has %q: the suite is the same for every engine", file, way)
		}
	}
}

func TestTheGuardSeesWaysOut(t *testing.T) {
	for _, line := range []string{
		`t.Skip("not here")`, `t.Skipf("%s", x)`, `t.SkipNow()`, `if testing.Short() {`, `import "wpsgraph/internal/store/memory"`,
		`if name == "neo4j" {`, `Capabilities: []string{}`, `if s.supportsCursors() {`, `os.Getenv("X")`, `flag.Bool("x", false, "")`,
	} {
		if !waysOut.MatchString(line) {
			t.Errorf("the guard lets %q pass", line)
		}
	}
}
