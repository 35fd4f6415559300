package store

import (
	"context"
	"iter"

	"wpsgraph/internal/wps"
)

// EachRelation streams the relations of a store by id, for who wants one after
// another; an error comes last.
func EachRelation(ctx context.Context, s Store, v wps.Version) iter.Seq2[*wps.Relation, error] {
	return func(yield func(*wps.Relation, error) bool) {
		all, err := s.Relations(ctx, v)
		if err != nil {
			yield(nil, err)
			return
		}
		for r := range all.All() {
			if !yield(r, nil) {
				return
			}
		}
	}
}
