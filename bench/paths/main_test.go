package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// The graph is that of its seed, with as many relations as were asked for, in the
// order in which a store gives them.
func TestTheSameSeedMakesTheSameGraph(t *testing.T) {
	digest := func() (out []wps.Relation) {
		g := generate(2000, 20000, 7)
		for r := range g.Relations().All() {
			out = append(out, *r)
		}
		return out
	}
	first := digest()
	if !reflect.DeepEqual(first, digest()) {
		t.Error("the second graph is another one")
	}
	if len(first) != 20000 {
		t.Errorf("%d relations", len(first))
	}
	g := generate(2000, 20000, 7)
	graph, err := topology.Build(t.Context(), g.Entities(), g.Relations())
	if err != nil {
		t.Fatalf("the streams are not what a store gives: %v", err)
	}
	view, err := graph.At(t.Context(), day)
	if err != nil {
		t.Fatal(err)
	}
	busiest := 0
	for n := range topology.Node(graph.Nodes()) {
		busiest = max(busiest, view.Partners(n))
	}
	if mean := 2 * view.TieCount() / view.Actors(); busiest < 10*mean {
		t.Errorf("the busiest actor has %d partners, the mean is %d: no heavy tail", busiest, mean)
	}
}

func TestTheFiguresArePrintedForASmallGraph(t *testing.T) {
	if err := run(t.Context(), 2000, 20000, 7, 20, ""); err != nil {
		t.Error(err)
	}
}

// Another program finds every tie in both directions, and for each pair what was
// found.
func TestTheGraphIsWrittenForOtherPrograms(t *testing.T) {
	dir := t.TempDir()
	if err := run(t.Context(), 2000, 20000, 7, 20, dir); err != nil {
		t.Fatal(err)
	}
	ties, err := os.Stat(filepath.Join(dir, "ties.bin"))
	if err != nil || ties.Size() == 0 || ties.Size()%12 != 0 {
		t.Errorf("ties: %v, %v", ties, err)
	}
	text, err := os.ReadFile(filepath.Join(dir, "pairs.json"))
	if err != nil {
		t.Fatal(err)
	}
	var pairs []answers
	if err := json.Unmarshal(text, &pairs); err != nil || len(pairs) != 20 {
		t.Fatalf("%d pairs, %v", len(pairs), err)
	}
	for _, p := range pairs {
		if p.Hops == 0 != (p.Cost == 0) || p.Mode != "EXACT" {
			t.Errorf("%+v", p)
		}
	}
}
