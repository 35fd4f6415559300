package paths_test

import (
	"context"
	"iter"
	"slices"
	"strings"
	"testing"

	"wpsgraph/internal/paths"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// world writes small graphs: entities come into being when they are named.
type world struct{ wps.Content }

// entity gives an entity fields, as "founded=2018".
func (w *world) entity(id wps.ID, fields ...string) *wps.Entity {
	at := slices.IndexFunc(w.Entities, func(e *wps.Entity) bool { return e.ID == id })
	if at < 0 {
		w.Entities = append(w.Entities, &wps.Entity{ID: id, Kind: id.Kind(), Name: string(id), Confidence: wps.High})
		at = len(w.Entities) - 1
	}
	w.Entities[at].Attributes = append(w.Entities[at].Attributes, attributes(fields)...)
	return w.Entities[at]
}

// relation adds a relation of HIGH confidence; fields are "since=2018",
// "until=2020", "confidence=LOW", and those of the type.
func (w *world) relation(from wps.ID, t wps.RelationType, to wps.ID, fields ...string) *wps.Relation {
	w.entity(from)
	w.entity(to)
	r := &wps.Relation{Type: t, From: from, To: to, Confidence: wps.High}
	for _, a := range attributes(fields) {
		switch a.Field {
		case "since":
			r.Since = wps.Date(a.Text)
		case "until":
			r.Until = wps.Date(a.Text)
		case wps.FieldConfidence:
			r.Confidence = wps.Confidence(a.Text)
		default:
			r.Attributes = append(r.Attributes, a)
		}
	}
	r.ID = r.DefaultID()
	for slices.ContainsFunc(w.Relations, func(other *wps.Relation) bool { return other.ID == r.ID }) {
		r.ID += "+"
	}
	w.Relations = append(w.Relations, r)
	return r
}

func attributes(fields []string) wps.Attributes {
	var out wps.Attributes
	for _, f := range fields {
		name, text, _ := strings.Cut(f, "=")
		out = append(out, wps.Attribute{Field: wps.Field(name), Text: text})
	}
	return out
}

// at completes the content and gives the graph on a date.
func (w *world) at(t fataler, day wps.Date) *topology.View {
	t.Helper()
	w.Complete()
	g, err := topology.Build(context.Background(), stream(w.Entities), stream(w.Relations))
	if err != nil {
		t.Fatalf("build: %v", err)
	}
	view, err := g.At(context.Background(), day.Last())
	if err != nil {
		t.Fatalf("at %s: %v", day, err)
	}
	return view
}

type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

func stream[T any](all []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, x := range all {
			if !yield(x, nil) {
				return
			}
		}
	}
}

// ask is a request for k paths of at most six hops.
func ask(from, to wps.ID, k int) paths.Request {
	return paths.Request{From: []wps.ID{from}, To: []wps.ID{to}, K: k, MaxHops: 6}
}

func find(t fataler, view *topology.View, r paths.Request) *paths.Result {
	t.Helper()
	result, err := paths.Find(context.Background(), view, r)
	if err != nil {
		t.Fatalf("find %+v: %v", r, err)
	}
	return result
}

// shown writes each path as its ids, without their prefixes, and "weak".
func shown(result *paths.Result) []string {
	var out []string
	for _, p := range result.Paths {
		var names []string
		for _, id := range p.IDs() {
			names = append(names, id.Slug())
		}
		line := strings.Join(names, " – ")
		if p.Weak {
			line += " (weak)"
		}
		out = append(out, line)
	}
	return out
}

var _ fataler = (*testing.T)(nil)
