package catalog

import (
	"context"
	"time"

	"wpsgraph/internal/search"
	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// index is a search index in the making.
type index struct {
	ready chan struct{} // closed when it is there, or will never be
	built *search.Index
	err   error
}

// Index gives the search index of the version, and waits for it where it is
// still being built: everything else can be asked meanwhile.
func (v *View) Index(ctx context.Context) (*search.Index, error) {
	select {
	case <-v.index.ready:
		return v.index.built, v.index.err
	case <-ctx.Done():
		return nil, &wps.Error{
			Code: wps.Unavailable, Message: "the search index of the new data is still being built: try again", Cause: ctx.Err(),
		}
	}
}

// Searchable tells whether the search index is there.
func (v *View) Searchable() bool {
	select {
	case <-v.index.ready:
		return true
	default:
		return false
	}
}

// prepare makes what takes a while of a large graph: the ties of the present day,
// about which most ask, and then the search index.
func (v *View) prepare(ctx context.Context) {
	_, _ = v.Graph.At(ctx, wps.DayOf(time.Now().UTC())) // who asks finds it made, or makes it
	v.buildIndex(ctx)
}

// buildIndex builds the index from the entities of the tables. Regions are
// those of the day on which the data were published, so that the same data give
// the same counts on any day.
func (v *View) buildIndex(ctx context.Context) {
	defer close(v.index.ready)
	t, day := v.Tables, v.Version.Published.Last()
	v.index.built, v.index.err = search.Build(ctx, t.All(), search.Surroundings{
		Rank:     t.Degree,
		Regions:  func(id wps.ID) []wps.ID { return t.RegionsOf(id, day) },
		Adopters: func(id wps.ID) []wps.ID { return t.Neighbours(id, wps.Adopts, tables.AtTo) },
		Places:   func(id wps.ID) []wps.ID { return t.Neighbours(id, wps.OperatesIn, tables.AtFrom) },
	})
}
