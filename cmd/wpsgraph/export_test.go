package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestAnExportedPackageIsValidAndServed(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "package")
	if code, _, errs := cli(t, "", "export", "--format", "package", "--out", dir); code != 0 {
		t.Fatal(code, errs)
	}
	if code, out, _ := cli(t, "", "validate", dir); code != 0 {
		t.Error(out)
	}
	code, out, errs := cli(t, "{ statistics { sources } dataset { version } }", "query", "-", "--data", dir)
	if code != 0 || !strings.Contains(out, `"sources": 2063`) || !strings.Contains(out, `"version": "2026`) {
		t.Errorf("exit code %d: %s%s", code, out, errs)
	}
}

func TestExportWritesAFileOrToTheScreen(t *testing.T) {
	file := filepath.Join(t.TempDir(), "graph.graphml")
	if code, _, errs := cli(t, "", "export", "--format", "graphml", "--out", file); code != 0 {
		t.Fatal(code, errs)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if code, out, _ := cli(t, "", "export", "--format", "graphml"); code != 0 || out != string(text) {
		t.Errorf("exit code %d, %d bytes on the screen and %d in the file", code, len(out), len(text))
	}
}

func TestExportOfAQueryFollowsItsPages(t *testing.T) {
	const document = `query($after: String) { countries(first: 70, after: $after, orderBy: {field: ID}) { pageInfo { hasNextPage endCursor } nodes { id name } } }`
	code, out, errs := cli(t, document, "export", "--query", "-", "--format", "csv")
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if code != 0 || lines[0] != "id,name" || lines[1] != "country:afg,Afghanistan" || len(lines) != 200 {
		t.Errorf("exit code %d, %d lines, the first is %q: %s", code, len(lines), lines[0], errs)
	}
}

func TestAnExportForNeo4jNamesItsFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "import")
	if code, _, errs := cli(t, "", "export", "--format", "neo4j-admin", "--out", dir); code != 0 {
		t.Fatal(code, errs)
	}
	arguments, err := os.ReadFile(filepath.Join(dir, "import.args"))
	if err != nil {
		t.Fatal(err)
	}
	files := 0
	for line := range strings.Lines(string(arguments)) {
		name := strings.TrimSpace(line[strings.LastIndexByte(line, '=')+1:])
		if strings.HasSuffix(name, ".csv") {
			files++
			if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
				t.Error(err)
			}
		}
	}
	if files < 30 {
		t.Errorf("only %d files are named:\n%s", files, arguments)
	}
}

// A pipe, or a device such as /dev/stdout, is not ours to remove.
func TestAnExportThatFailsRemovesNothingButFiles(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	reader, err := os.OpenFile(pipe, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = reader.Close() }()
	var c exportCommand
	for _, c.Out = range []string{pipe, filepath.Join(t.TempDir(), "file")} {
		if err := c.write(surroundings{}, func(io.Writer) error { return io.ErrUnexpectedEOF }); err == nil {
			t.Error("it did not fail")
		}
		if _, err := os.Lstat(c.Out); (err == nil) != (c.Out == pipe) {
			t.Errorf("%s afterwards: %v", c.Out, err)
		}
	}
}

func TestExportRefusesWithASentence(t *testing.T) {
	for _, c := range []struct {
		name string
		args []string
		says string
	}{
		{"unknown format", []string{"--format", "xlsx"}, "choose one of package, csv"},
		{"no format", nil, "--format"},
		{"a folder that is a file", []string{"--format", "csv", "--out", "main.go"}, "--out cannot be written"},
		{"no place", []string{"--format", "gexf", "--out", "/nowhere/x.gexf"}, "--out cannot be written"},
		{"rows as a graph", []string{"--format", "gexf", "--query", "-"}, "csv or json"},
		{"pages in no language of ours", []string{"--format", "pages", "--languages", "en,tlh"}, "no pages in \"tlh\""},
		{"pages of no day", []string{"--format", "pages", "--on", "today"}, "--on is a day"},
		{"an invalid query", []string{"--format", "csv", "--query", "-"}, "the query has no answer"},
		{"rows that are not there", []string{"--format", "csv", "--query", "../../docs/queries/08-coverage.graphql", "--rows", "x.y"}, `no list of objects at "x.y"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, _, errs := cli(t, "{ nothing }", append([]string{"export"}, c.args...)...)
			if code != 2 || !strings.Contains(errs, c.says) {
				t.Errorf("exit code %d, want 2; %q does not say %q", code, errs, c.says)
			}
		})
	}
}
