// Package topologytest writes small graphs for tests: entities come into being
// when they are named, relations in one line each.
//
// It refuses to check what is written: what cannot be, a test may want.
package topologytest

import (
	"context"
	"iter"
	"slices"
	"strings"

	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// World is a content in the making.
type World struct {
	wps.Content
	Relations []*wps.Relation // packed by Pack
}

// Test is what is needed of a test.
type Test interface {
	Helper()
	Fatalf(format string, args ...any)
}

// Entity gives an entity of HIGH confidence fields, as "founded=2018".
func (w *World) Entity(id wps.ID, fields ...string) *wps.Entity {
	at := slices.IndexFunc(w.Entities, func(e *wps.Entity) bool { return e.ID == id })
	if at < 0 {
		w.Entities = append(w.Entities, &wps.Entity{ID: id, Kind: id.Kind(), Name: string(id), Confidence: wps.High})
		at = len(w.Entities) - 1
	}
	w.Entities[at].Attributes = append(w.Entities[at].Attributes, attributes(fields)...)
	return w.Entities[at]
}

// Relation adds a relation of HIGH confidence; fields are "since=2018",
// "until=2020", "confidence=LOW", "id=…", and those of the type.
func (w *World) Relation(from wps.ID, t wps.RelationType, to wps.ID, fields ...string) *wps.Relation {
	w.Entity(from)
	w.Entity(to)
	r := &wps.Relation{Type: t, From: from, To: to, Confidence: wps.High}
	for _, a := range attributes(fields) {
		switch a.Field {
		case "since":
			r.Since = wps.Date(a.Text)
		case "until":
			r.Until = wps.Date(a.Text)
		case wps.FieldConfidence:
			r.Confidence = wps.Confidence(a.Text)
		case wps.FieldID:
			r.ID = wps.ID(a.Text)
		default:
			r.Attributes = append(r.Attributes, a)
		}
	}
	if r.ID == "" {
		r.ID = r.DefaultID()
	}
	for slices.ContainsFunc(w.Relations, func(other *wps.Relation) bool { return other.ID == r.ID }) {
		r.ID += "+"
	}
	w.Relations = append(w.Relations, r)
	return r
}

// Together lets actors take part in a practice, plan, process or event.
func (w *World) Together(what wps.ID, actors ...wps.ID) {
	for _, actor := range actors {
		w.Relation(actor, wps.TakesPartIn, what)
	}
}

func attributes(fields []string) wps.Attributes {
	var out wps.Attributes
	for _, f := range fields {
		name, text, _ := strings.Cut(f, "=")
		out = append(out, wps.Attribute{Field: wps.Field(name), Text: text})
	}
	return out
}

// Pack completes the content; the relations are then those of it.
func (w *World) Pack() {
	w.Content.Relations = wps.RelationsOf(w.Relations...)
	w.Complete()
	w.Relations = slices.Collect(w.Content.Relations.All())
}

// Graph completes the content and builds its graph.
func (w *World) Graph(t Test) *topology.Graph {
	t.Helper()
	w.Pack()
	g, err := topology.Build(context.Background(), Stream(w.Entities), w.Content.Relations)
	if err != nil {
		t.Fatalf("build: %v", err)
	}
	return g
}

// At completes the content and gives its graph on a date, the last day that it
// can mean.
func (w *World) At(t Test, date wps.Date) *topology.View {
	t.Helper()
	view, err := w.Graph(t).At(context.Background(), date.Last())
	if err != nil {
		t.Fatalf("at %s: %v", date, err)
	}
	return view
}

// Stream gives what is in a list one after the other.
func Stream[T any](all []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, x := range all {
			if !yield(x, nil) {
				return
			}
		}
	}
}
