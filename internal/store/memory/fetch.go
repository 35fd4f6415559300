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
	f := fetches.Get().(*fetch)
	f.ctx, f.snapshot, f.scratch = ctx, at, scratches.Get().(*scratch)
	defer scratches.Put(f.scratch)
	result := &plan.Result{Free: f.free}
	f.root(&result.List, t)
	if err := f.err; err != nil {
		f.free()
		return nil, err
	}
	return result, nil
}

// fetches are those whose results were freed.
var fetches = sync.Pool{New: func() any { return new(fetch) }}

// free lets another result have the memory of this one.
func (f *fetch) free() {
	f.rows.reset()
	f.lists.reset()
	f.cursors.reset()
	f.places.reset()
	f.unpacked.reset()
	*f = fetch{rows: f.rows, lists: f.lists, cursors: f.cursors, places: f.places, unpacked: f.unpacked}
	fetches.Put(f)
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

	unpacked slab[wps.Relation] // relations that rows point to
	seen     wps.Relation       // see glance
}

// scratch is memory that a fetch uses over and over for the list it is at.
type scratch struct {
	found  []uint64
	items  []int32
	passed []int32
	text   []byte
	ends   []int
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
