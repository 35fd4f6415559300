package storetest

import (
	"iter"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"wpsgraph/internal/store"
	"wpsgraph/internal/wps"
)

// holds fails where the streams, the tables or the version of an engine are not
// those of a content, to the last field. Whether a list that is empty is nil is
// no difference.
func holds(t *testing.T, s store.Store, c *wps.Content) {
	t.Helper()
	version, err := s.Version(t.Context())
	if err != nil {
		t.Fatalf("Version: %v", err)
	}
	same(t, "the version", c.Version, version)
	tables, err := s.Tables(t.Context(), version)
	if err != nil {
		t.Fatalf("Tables: %v", err)
	}
	same(t, "the tables", c.Tables, tables)
	same(t, "the entities", c.Entities, all(t, s.Entities(t.Context(), version)))
	same(t, "the relations", slices.Collect(c.Relations.All()), relationsOf(t, s, version))
	same(t, "the sources", c.Sources, all(t, s.Sources(t.Context(), version)))
}

// relationsOf gives the relations of an engine, whose ends are among its
// entities.
func relationsOf(t *testing.T, s store.Store, v wps.Version) []*wps.Relation {
	t.Helper()
	relations, err := s.Relations(t.Context(), v)
	if err != nil {
		t.Fatalf("Relations: %v", err)
	}
	entities := all(t, s.Entities(t.Context(), v))
	for i := range relations.Len() {
		r := relations.At(i)
		if entities[relations.From(i)].ID != r.From || entities[relations.To(i)].ID != r.To {
			t.Errorf("the ends of %s are not where its entities are", r.ID)
		}
	}
	return slices.Collect(relations.All())
}

func same[T any](t *testing.T, what string, want, got T) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s differ (-want +got):\n%s", what, diff)
	}
}

// all reads a stream to its end, which must be no error.
func all[T any](t *testing.T, stream iter.Seq2[*T, error]) []*T {
	t.Helper()
	var records []*T
	for record, err := range stream {
		if err != nil {
			t.Fatalf("after %d records: %v", len(records), err)
		}
		records = append(records, record)
	}
	return records
}

// endOf is the error with which a stream ends, nil for none.
func endOf[T any](stream iter.Seq2[*T, error]) error {
	for _, err := range stream {
		if err != nil {
			return err
		}
	}
	return nil
}
