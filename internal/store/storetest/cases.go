package storetest

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/store"
)

// drawing is a graph as drawn reads it, and what is to be read of it.
type drawing struct {
	name  string
	graph string
	cases []readCase
}

// readCase is a tree and what Render writes of the answer, with tabs to indent
// it and as many more as one likes.
type readCase struct {
	promise string
	tree    plan.Tree
	want    string
}

// drawings are all fixed cases, a graph each.
func drawings() []drawing {
	return []drawing{rootDrawing(), orderDrawing(), pageDrawing(), timeDrawing(), alongDrawing(), themeDrawing(), filterDrawing(), hopDrawing()}
}

func cases(t *testing.T, s store.Store) {
	for _, d := range drawings() {
		t.Run(d.name, func(t *testing.T) {
			reader := load(t, s, drawn(t, d.graph))
			for _, c := range d.cases {
				t.Run(c.promise, func(t *testing.T) {
					if diff := cmp.Diff(c.lines(), linesOf(Render(&c.tree, reader.fetch(t, &c.tree)))); diff != "" {
						t.Errorf("-want +got:\n%s", diff)
					}
				})
			}
		})
	}
}

// lines are the lines of want without the indentation that they share.
func (c readCase) lines() []string {
	lines := linesOf(c.want)
	indents := len(c.want)
	for _, line := range lines {
		indents = min(indents, len(line)-len(strings.TrimLeft(line, "\t")))
	}
	for i, line := range lines {
		lines[i] = strings.ReplaceAll(line[indents:], "\t", "  ")
	}
	return lines
}

func linesOf(text string) []string {
	return slices.DeleteFunc(strings.Split(text, "\n"), func(line string) bool { return strings.TrimSpace(line) == "" })
}
