package export_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/export"
	"wpsgraph/internal/wps"
	"wpsgraph/seed"
)

// python is an interpreter with the libraries of scripts/requirements.txt.
func python(t *testing.T) string {
	t.Helper()
	var complaint []byte
	path, err := exec.CommandContext(t.Context(), "../../scripts/python").Output()
	if err == nil {
		return string(path[:len(path)-1])
	}
	if exit, ok := err.(*exec.ExitError); ok {
		complaint = exit.Stderr
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("no Python with the libraries could be made: %v\n%s", err, complaint)
	}
	t.Skipf("no Python with the libraries could be made: %v\n%s", err, complaint)
	return ""
}

// found is what a library read.
type found struct {
	Nodes, Edges   int
	Directed       bool
	Acronym, Label string
	Membership     float64
	Types, Since   []string
	Activity       [][]string
	Differences    []string // from the tables of the csv export, attribute by attribute
}

func TestOthersReadTheSameCountsAndAttributes(t *testing.T) {
	interpreter, d, dir := python(t), read(t, seed.Files()), t.TempDir()
	for name, format := range map[string]string{"data.graphml": "graphml", "data.gexf": "gexf", "data.bib": "bibtex"} {
		if err := os.WriteFile(filepath.Join(dir, name), write(t, format, d, export.Options{}), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "tables"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range writeFolder(t, "csv", d, export.Options{}) {
		if err := os.WriteFile(filepath.Join(dir, "tables", name), text.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	out, err := exec.CommandContext(t.Context(), interpreter, "testdata/read.py", dir).Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, err.(*exec.ExitError).Stderr)
	}
	var got struct {
		NetworkX, Igraph, GEXF found
		BibTeX                 int
	}
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	want := found{
		Nodes: 1617, Edges: 10034, Directed: true, Acronym: "ECOWAS", Label: "Economic Community of West African States",
		Membership: 90, Types: types(), Since: []string{"2000-07-07"}, Differences: []string{},
	}
	if diff := cmp.Diff(want, got.NetworkX); diff != "" {
		t.Errorf("networkx from GraphML: -want +got %s", diff)
	}
	if diff := cmp.Diff(want, got.Igraph); diff != "" {
		t.Errorf("igraph from GraphML: -want +got %s", diff)
	}
	want.Activity = [][]string{{"BEING_ESTABLISHED", "2022-12-06", "2025-01-27"}, {"ACTIVE", "2025-01-28", ""}}
	if diff := cmp.Diff(want, got.GEXF); diff != "" {
		t.Errorf("networkx from GEXF: -want +got %s", diff)
	}
	if got.BibTeX != 2064 {
		t.Errorf("%d entries of BibTeX, want the 2063 sources and the data set", got.BibTeX)
	}
}

// types are the types of relations by name.
func types() []string {
	names := make([]string, len(wps.RelationTypes))
	for i, t := range wps.RelationTypes {
		names[i] = string(t)
	}
	return sorted(names)
}
