package neo4j

import (
	"context"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// Fetch reads a tree with one statement.
func (s *Store) Fetch(ctx context.Context, v wps.Version, t *plan.Tree) (*plan.Result, error) {
	made := compile(t)
	made.params["version"] = v.Hash
	record, at, err := s.guarded(ctx, made.text, made.params)
	if err != nil {
		return nil, err
	}
	if err := at.held(v); err != nil {
		return nil, err
	}
	result := new(plan.Result)
	made.root.read(&result.List, record.Values[guardedColumns:])
	return result, nil
}
