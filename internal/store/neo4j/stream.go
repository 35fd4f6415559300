package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wpsgraph/internal/wps"
)

// Entities streams all entities by id. Ids begin with a word for the kind, so
// it is kind after kind in the order of these words.
func (s *Store) Entities(ctx context.Context, v wps.Version) iter.Seq2[*wps.Entity, error] {
	kinds := slices.SortedFunc(slices.Values(wps.Kinds), func(a, b wps.Kind) int {
		return cmp.Compare(a.Prefix()+":", b.Prefix()+":")
	})
	parts := make([]part[wps.Entity], len(kinds))
	for i, kind := range kinds {
		columns := complete(entityColumns, wps.FieldsOf(kind))
		parts[i] = part[wps.Entity]{
			text:    "MATCH (n:Entity) WHERE n.id STARTS WITH $prefix RETURN n.id AS id, %s ORDER BY n.id",
			prefix:  kind.Prefix() + ":",
			columns: columns, values: expressions(columns, "n"),
			begin: func(id wps.ID) *wps.Entity { return &wps.Entity{ID: id, Kind: kind} },
		}
	}
	return stream(ctx, s, v, parts)
}

// Relations gives all relations by id: they are packed as they come.
func (s *Store) Relations(ctx context.Context, v wps.Version) (*wps.Relations, error) {
	var ids []wps.ID
	for e, err := range stream(ctx, s, v, []part[wps.Entity]{{
		text:  "MATCH (n:Entity) WHERE n.id STARTS WITH $prefix RETURN n.id AS id%s ORDER BY n.id",
		begin: func(id wps.ID) *wps.Entity { return &wps.Entity{ID: id} },
	}}) {
		if err != nil {
			return nil, err
		}
		ids = append(ids, e.ID)
	}
	packer := wps.NewRelationsBuilder(ids)
	for r, err := range s.relations(ctx, v) {
		if err != nil {
			return nil, err
		}
		packer.Add(r)
	}
	return packer.Relations(), nil
}

// relations streams all relations by id, type after type: ids begin with them.
func (s *Store) relations(ctx context.Context, v wps.Version) iter.Seq2[*wps.Relation, error] {
	types := slices.SortedFunc(slices.Values(wps.RelationTypes), func(a, b wps.RelationType) int {
		return cmp.Compare(a+":", b+":")
	})
	parts := make([]part[wps.Relation], len(types))
	for i, t := range types {
		columns := complete(relationColumns, wps.FieldsOfRelation(t))
		parts[i] = part[wps.Relation]{
			text:    "MATCH (a)-[r:" + string(t) + "]->(b) WHERE r.id STARTS WITH $prefix RETURN r.id AS id, %s ORDER BY r.id",
			prefix:  string(t) + ":",
			columns: columns, values: expressions(columns, "r"),
			begin: func(id wps.ID) *wps.Relation { return &wps.Relation{ID: id, Type: t} },
		}
	}
	return stream(ctx, s, v, parts)
}

// Sources streams all sources by id.
func (s *Store) Sources(ctx context.Context, v wps.Version) iter.Seq2[*wps.Source, error] {
	columns := complete(sourceColumns, nil)
	return stream(ctx, s, v, []part[wps.Source]{{
		text:    "MATCH (n:Source) WHERE n.id STARTS WITH $prefix RETURN n.id AS id, %s ORDER BY n.id",
		columns: columns, values: expressions(columns, "n"),
		begin: func(id wps.ID) *wps.Source { return &wps.Source{ID: id} },
	}})
}

// complete are the columns of everything that a record of a kind or type has:
// those that all have, then its attributes in their order.
func complete[T any](all []column[T], attributes []wps.FieldType) []*column[T] {
	var columns []*column[T]
	for i := range all {
		if !all[i].attribute {
			columns = append(columns, &all[i])
		}
	}
	for _, f := range attributes {
		for i := range all {
			if all[i].attribute && all[i].field == f.Field {
				columns = append(columns, &all[i])
			}
		}
	}
	return columns
}

// part is a statement that gives some of a stream, in order.
type part[T any] struct {
	text    string // with a place for the values
	prefix  string // of the ids
	columns []*column[T]
	values  []string
	begin   func(wps.ID) *T
}

func (p *part[T]) statement() string {
	return "CYPHER 5 " + fmt.Sprintf(p.text, strings.Join(p.values, ", "))
}

// stream runs the parts one after another, between two looks at what data set
// is there: what came is of the version asked for unless the last thing is an
// error. The server sends as fast as it is read from; nothing is collected.
func stream[T any](ctx context.Context, s *Store, v wps.Version, parts []part[T]) iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		before, err := s.check(ctx, v)
		if err != nil {
			yield(nil, err)
			return
		}
		for i := range parts {
			going, err := streamPart(ctx, s, &parts[i], yield)
			if err != nil {
				yield(nil, s.fault(ctx, err))
				return
			}
			if !going {
				return
			}
		}
		after, err := s.check(ctx, v)
		if err == nil && after.load != before.load {
			err = versionGone(v, after.hash)
		}
		if err != nil {
			yield(nil, err)
		}
	}
}

// streamPart gives the records of one part; going is false where the reader
// wants no more.
func streamPart[T any](ctx context.Context, s *Store, p *part[T], yield func(*T, error) bool) (going bool, err error) {
	err = s.runOne(ctx, neo4j.AccessModeRead, p.statement(), map[string]any{"prefix": p.prefix}, func(ctx context.Context, result neo4j.ResultWithContext) error {
		var record *neo4j.Record
		for result.NextRecord(ctx, &record) {
			if err := ctx.Err(); err != nil {
				return stopped(err)
			}
			made := p.begin(wps.ID(text(record.Values[0])))
			fill(p.columns, made, record.Values[1:])
			if !yield(made, nil) {
				return nil
			}
		}
		going = true
		return result.Err()
	})
	return going, err
}

// check looks which data set is there, and returns VersionGone where it is
// another than v.
func (s *Store) check(ctx context.Context, v wps.Version) (seen, error) {
	_, at, err := s.guarded(ctx, guardStatement, map[string]any{"version": v.Hash})
	if err != nil {
		return at, err
	}
	return at, at.held(v)
}

// guardStatement reads nothing but which data set is there.
var guardStatement = head + tail("true AS checked")
