package catalog

import (
	"context"
	"sync"
	"sync/atomic"

	"wpsgraph/internal/store"
	"wpsgraph/internal/tables"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// Catalog holds the view of the version that the store has. It is safe for
// concurrent use; readers never wait for a new version to be built.
type Catalog struct {
	store    store.Store
	engine   string
	current  atomic.Pointer[View]
	why      atomic.Pointer[error] // the last view could not be built
	building sync.Mutex
}

// New makes a catalog that has no view yet: call Refresh. engine is the name of
// the engine behind the store, as users are told.
func New(s store.Store, engine string) *Catalog { return &Catalog{store: s, engine: engine} }

// View is the current view. It returns Unavailable where no data were taken up,
// with what the store said to it.
func (c *Catalog) View() (*View, error) {
	v := c.current.Load()
	if v != nil {
		return v, nil
	}
	if why := c.why.Load(); why != nil && wps.CodeOf(*why) == wps.Unavailable {
		return nil, *why
	}
	return nil, wps.Errorf(wps.Unavailable, "no data are there yet: load a data package, or wait until the database answers")
}

// Refresh takes up the version that the store has, if it is a new one: it is
// built beside the current view, which goes on answering, and takes its place
// in one step.
func (c *Catalog) Refresh(ctx context.Context) error {
	c.building.Lock()
	defer c.building.Unlock()
	view, err := c.takeUp(ctx)
	if err != nil {
		c.why.Store(&err)
		return err
	}
	if view != nil {
		c.current.Store(view)
	}
	return nil
}

func (c *Catalog) build(ctx context.Context, v wps.Version) (*View, error) {
	s := c.store
	small, err := s.Tables(ctx, v)
	if err != nil {
		return nil, err
	}
	relations, err := s.Relations(ctx, v)
	if err != nil {
		return nil, err
	}
	t, err := tables.Build(ctx, s.Entities(ctx, v), relations, s.Sources(ctx, v), small)
	if err != nil {
		return nil, err
	}
	g, err := topology.Build(ctx, s.Entities(ctx, v), relations)
	if err != nil {
		return nil, err
	}
	view := &View{Version: v, Store: s, Engine: c.engine, Tables: t, Graph: g, index: index{ready: make(chan struct{})}}
	go view.prepare(context.WithoutCancel(ctx))
	return view, nil
}
