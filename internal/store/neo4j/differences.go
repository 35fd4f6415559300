package neo4j

import (
	"context"
	"iter"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wpsgraph/internal/wps"
)

// difference is what of one sort of records has to be written.
type difference[T any] struct {
	added, changed []*T
	removed        []string // ids
}

func (d *difference[T]) changes() wps.Changes {
	return wps.Changes{Added: len(d.added), Changed: len(d.changed), Removed: len(d.removed)}
}

func (d *difference[T]) size() int { return len(d.added) + len(d.changed) + len(d.removed) }

// differences are what a content has otherwise than the database.
type differences struct {
	entities  difference[wps.Entity]
	relations difference[wps.Relation]
	sources   difference[wps.Source]
}

func (r *replacement) differences(ctx context.Context) (*differences, error) {
	d := new(differences)
	entities, err := r.digests(ctx, "MATCH (n:Entity) RETURN n.id, n.digest")
	if err != nil {
		return nil, err
	}
	compare(&d.entities, entities, slices.Values(r.content.Entities), func(e *wps.Entity) wps.ID { return e.ID })
	sources, err := r.digests(ctx, "MATCH (n:Source) RETURN n.id, n.digest")
	if err != nil {
		return nil, err
	}
	compare(&d.sources, sources, slices.Values(r.content.Sources), func(s *wps.Source) wps.ID { return s.ID })
	relations, err := r.digests(ctx, "MATCH ()-[r:"+alternatives(wps.RelationTypes)+"]->() RETURN r.id, r.digest")
	if err != nil {
		return nil, err
	}
	compare(&d.relations, relations, r.content.Relations.All(), func(r *wps.Relation) wps.ID { return r.ID })
	r.total = d.entities.size() + d.relations.size() + d.sources.size()
	return d, nil
}

// digests reads the digests of what is there, by id.
func (r *replacement) digests(ctx context.Context, statement string) (map[string]string, error) {
	found := make(map[string]string)
	return found, r.each(ctx, "CYPHER 5 "+statement, nil, func(record *neo4j.Record) error {
		found[text(record.Values[0])] = text(record.Values[1])
		return nil
	})
}

// compare sorts records into those that are not there, those that are there
// otherwise, and those that are there and should not be.
func compare[T any](d *difference[T], there map[string]string, records iter.Seq[*T], id func(*T) wps.ID) {
	for record := range records {
		key := string(id(record))
		old, known := there[key]
		switch {
		case !known:
			d.added = append(d.added, record)
		case old != digest(record):
			d.changed = append(d.changed, record)
		}
		delete(there, key)
	}
	for key := range there {
		d.removed = append(d.removed, key)
	}
}
