package model

import (
	"context"

	"wpsgraph/internal/citation"
	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// PublishedTotal is a total that somebody published, with ours beside it.
type PublishedTotal struct {
	Answer *Answer
	Total  tables.Total
}

// What is what was counted.
func (p PublishedTotal) What() string { return p.Total.What }

// Subject is the body that the total speaks of.
func (p PublishedTotal) Subject(ctx context.Context) Entity {
	return p.Answer.Entity(ctx, p.Total.Subject)
}

// AsOf is the date that it speaks of.
func (p PublishedTotal) AsOf() wps.Date { return p.Total.AsOf }

// Count is the total.
func (p PublishedTotal) Count() float64 { return p.Total.Count }

// Of is the whole that it is a part of.
func (p PublishedTotal) Of() *float64 {
	if p.Total.Of == 0 {
		return nil
	}
	return &p.Total.Of
}

// Unit is its unit.
func (p PublishedTotal) Unit() *string { return optional(p.Total.Unit) }

// Ours is what we count of the same.
func (p PublishedTotal) Ours() *float64 {
	if !p.Total.Counted {
		return nil
	}
	return &p.Total.Ours
}

// Source is where it was published.
func (p PublishedTotal) Source(ctx context.Context) *Source {
	return p.Answer.Source(ctx, p.Total.Source)
}

// Note says how it was counted.
func (p PublishedTotal) Note() *string { return optional(p.Total.Note) }

// Dataset is the version of the data that answers.
type Dataset struct{ operation *Operation }

// NewDataset shows the version of an operation.
func NewDataset(op *Operation) *Dataset { return &Dataset{op} }

// Name is the name of the data set.
func (d *Dataset) Name() string { return d.operation.View.Version.Title }

// Version is the version that the data package gives itself.
func (d *Dataset) Version() string { return d.operation.View.Version.Name }

// Published is the date of the version.
func (d *Dataset) Published() wps.Date { return d.operation.View.Version.Published }

// Licence is the licence of the data.
func (d *Dataset) Licence() string { return d.operation.View.Version.Licence }

// Engine is the engine that holds the data.
func (d *Dataset) Engine() string { return d.operation.View.Engine }

// Citation is how to cite the data set.
func (d *Dataset) Citation(style *CitationStyle) string {
	return citation.Cite(citation.Record{Version: d.operation.View.Version}, citationStyle(style))
}
