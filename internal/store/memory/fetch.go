package memory

import (
	"context"
	"sync"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// Fetch reads a tree.
func (s *Store) Fetch(ctx context.Context, v wps.Version, t *plan.Tree) (*plan.Result, error) {
	at, err := s.at(ctx, v)
	if err != nil {
		return nil, err
	}
	f := &fetch{ctx: ctx, snapshot: at, scratch: scratches.Get().(*scratch)}
	defer scratches.Put(f.scratch)
	result := new(plan.Result)
	f.root(&result.List, t)
	if f.err != nil {
		return nil, f.err
	}
	return result, nil
}

// fetch is one run of Fetch.
type fetch struct {
	*snapshot
	*scratch
	ctx  context.Context
	work int
	err  error // why it was stopped

	rows    slab[plan.Row]
	lists   slab[plan.List]
	cursors slab[plan.Cursor]
	places  slab[int32]
}

// scratch is memory that a fetch uses over and over for the list it is at.
type scratch struct {
	found []uint64
	items []int32
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// between is how much is looked at before the context is asked again.
const between = 1024

// goesOn counts one thing that is looked at; it is false where the context has
// ended.
func (f *fetch) goesOn() bool {
	f.work++
	if f.work%between == 0 && f.err == nil {
		f.err = stopped(f.ctx)
	}
	return f.err == nil
}
