package memory

import (
	"context"
	"iter"

	"wpsgraph/internal/wps"
)

// Entities streams all entities by id.
func (s *Store) Entities(ctx context.Context, v wps.Version) iter.Seq2[*wps.Entity, error] {
	return stream(ctx, s, v, func(at *snapshot) []*wps.Entity { return at.entities })
}

// Relations gives all relations by id.
func (s *Store) Relations(ctx context.Context, v wps.Version) (*wps.Relations, error) {
	at, err := s.at(ctx, v)
	if err != nil {
		return nil, err
	}
	return at.relations, nil
}

// Sources streams all sources by id.
func (s *Store) Sources(ctx context.Context, v wps.Version) iter.Seq2[*wps.Source, error] {
	return stream(ctx, s, v, func(at *snapshot) []*wps.Source { return at.sources })
}

// stream goes through records of the snapshot that is there when it begins,
// whatever takes its place meanwhile.
func stream[T any](ctx context.Context, s *Store, v wps.Version, records func(*snapshot) []*T) iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		at, err := s.at(ctx, v)
		if err != nil {
			yield(nil, err)
			return
		}
		for _, record := range records(at) {
			if err := stopped(ctx); err != nil {
				yield(nil, err)
				return
			}
			if !yield(record, nil) {
				return
			}
		}
	}
}
