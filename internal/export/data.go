package export

import (
	"context"
	"iter"

	"wpsgraph/internal/store"
	"wpsgraph/internal/wps"
)

// Data is what is exported: one version of a store.
type Data struct {
	Store   store.Store
	Version wps.Version
	// Description is the datapackage.json that the data came with; nil where
	// only the version is known. What it says of the data set goes into Package.
	Description []byte
}

// Current gives the version that a store holds now.
func Current(ctx context.Context, s store.Store) (Data, error) {
	v, err := s.Version(ctx)
	return Data{Store: s, Version: v}, err
}

func (d Data) entities(ctx context.Context) iter.Seq2[*wps.Entity, error] {
	return d.Store.Entities(ctx, d.Version)
}

func (d Data) relations(ctx context.Context) iter.Seq2[*wps.Relation, error] {
	return store.EachRelation(ctx, d.Store, d.Version)
}

func (d Data) sources(ctx context.Context) iter.Seq2[*wps.Source, error] {
	return d.Store.Sources(ctx, d.Version)
}

// each calls do with every record, until one of them fails.
func each[T any](records iter.Seq2[*T, error], do func(*T) error) error {
	for record, err := range records {
		if err != nil {
			return err
		}
		if err := do(record); err != nil {
			return err
		}
	}
	return nil
}

// names are the names of all entities by their ids.
func (d Data) names(ctx context.Context) (map[wps.ID]string, error) {
	names := map[wps.ID]string{}
	err := each(d.entities(ctx), func(e *wps.Entity) error {
		names[e.ID] = e.Name
		return nil
	})
	return names, err
}
