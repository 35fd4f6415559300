// Package store is the contract between the product and the engines that hold
// its data. Nothing outside of it knows which engine answers.
//
// It refuses to grow with the API: a new field, filter or analysis adds no
// method.
package store

import (
	"context"
	"iter"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// Store holds one data set at a time.
//
// Every method that takes a version reads that one, whole, and returns
// wps.VersionGone where the engine holds another by now; every method returns
// wps.Unavailable where nothing is loaded, the engine cannot be reached or the
// store was closed. A context that ends stops any of them with wps.Timeout, the
// context's error behind it. What a method gives must not be changed.
type Store interface {
	// Version names the data set that is there.
	Version(ctx context.Context) (wps.Version, error)

	// Fetch reads the tree of one root field.
	Fetch(ctx context.Context, v wps.Version, t *plan.Tree) (*plan.Result, error)

	// Entities and Sources stream all of them by id. An error comes last;
	// breaking out of the loop ends the stream.
	Entities(ctx context.Context, v wps.Version) iter.Seq2[*wps.Entity, error]
	Sources(ctx context.Context, v wps.Version) iter.Seq2[*wps.Source, error]

	// Relations gives all of them by id, packed. Their ends are the places of
	// the entities among all entities by id.
	Relations(ctx context.Context, v wps.Version) (*wps.Relations, error)

	// Tables gives the small lists beside them.
	Tables(ctx context.Context, v wps.Version) (wps.Tables, error)

	// Replace puts a completed content (wps.Content.Complete) in the place of
	// the data set. Readers see the old one or the new one, never a mixture;
	// after an error or a crash, the old one. The same content again changes
	// nothing. A record counts as changed where anything of it differs, what
	// Complete computes included.
	Replace(ctx context.Context, c *wps.Content) (wps.Report, error)

	// Close ends the store. It may be called twice.
	Close(ctx context.Context) error
}
