// Package catalog holds the current version of the data: the store that reads
// it, and the tables and the topology built from it, which always agree and are
// swapped as one.
//
// It refuses to compute answers.
package catalog

import (
	"wpsgraph/internal/store"
	"wpsgraph/internal/tables"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// View is one version of the data. It never changes.
type View struct {
	Version wps.Version
	Store   store.Store
	Engine  string // the name of the engine behind the store
	Tables  *tables.Tables
	Graph   *topology.Graph

	index index
}
