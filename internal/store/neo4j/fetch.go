package neo4j

import (
	"context"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// Fetch reads a tree with one statement. Questions for things by their ids that
// lead on to nothing share it with others.
func (s *Store) Fetch(ctx context.Context, v wps.Version, t *plan.Tree) (*plan.Result, error) {
	if t.Root.IDs != nil && (t.Select == nil || len(t.Select.Hops) == 0) {
		return s.fetchNamed(ctx, v, t)
	}
	root, values, err := s.fetch(ctx, v, t)
	if err != nil {
		return nil, err
	}
	result := new(plan.Result)
	root.read(&result.List, values)
	return result, nil
}

// fetch runs the statement of a tree, and gives its shape and its values.
func (s *Store) fetch(ctx context.Context, v wps.Version, t *plan.Tree) (*listShape, []any, error) {
	made := compile(t)
	made.params["version"] = v.Hash
	record, at, err := s.guarded(ctx, made.text, made.params)
	if err != nil {
		return nil, nil, err
	}
	if err := at.held(v); err != nil {
		return nil, nil, err
	}
	return made.root, record.Values[guardedColumns:], nil
}

// fetchNamed lets a question for things by their ids go with others alike.
func (s *Store) fetchNamed(ctx context.Context, v wps.Version, t *plan.Tree) (*plan.Result, error) {
	if err := ctx.Err(); err != nil {
		return nil, stopped(err)
	}
	j := s.joints.join(ctx, v, t)
	select {
	case <-j.done:
	case <-ctx.Done():
		s.joints.leave(j)
		return nil, stopped(ctx.Err())
	}
	if j.err != nil {
		return nil, j.err
	}
	result := new(plan.Result)
	j.found.read(&result.List, t.Root.IDs, t.Select)
	return result, nil
}

// readNamed runs the statement of several such questions.
func (s *Store) readNamed(ctx context.Context, v wps.Version, t *plan.Tree) (*named, error) {
	root, values, err := s.fetch(ctx, v, t)
	if err != nil {
		return nil, err
	}
	rows, _ := values[0].([]any)
	return root.named(rows), nil
}
