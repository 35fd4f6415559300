package model

import (
	"context"

	"wpsgraph/internal/peers"
	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// PeerResult are practices that fit a need.
type PeerResult struct {
	Operation *Operation
	Found     *peers.Result
	Shown     []PeerPractice
}

// Need says the need.
func (r *PeerResult) Need() string { return r.Operation.Say(r.Operation.Speaker(nil), r.Found.Need) }

// Peers are the practices.
func (r *PeerResult) Peers() []PeerPractice { return r.Shown }

// Considered is how many were compared.
func (r *PeerResult) Considered() int { return r.Found.Considered }

// PeerPractice is a practice that fits a need.
type PeerPractice struct {
	Answer    *Answer
	Operation *Operation
	Found     *peers.Peer
	Way       *CollaborationPath
}

// Practice is the practice.
func (p PeerPractice) Practice(ctx context.Context) *Practice {
	return EntityAs[*Practice](ctx, p.Answer, p.Found.Practice)
}

// Score is how well it fits.
func (p PeerPractice) Score() float64 { return p.Found.Score }

// Low is the score if what is not known did not fit.
func (p PeerPractice) Low() float64 { return p.Found.Low }

// High is the score if it did.
func (p PeerPractice) High() float64 { return p.Found.High }

// Known is how much is known.
func (p PeerPractice) Known() float64 { return p.Found.Known }

// Thin tells whether that is less than half.
func (p PeerPractice) Thin() bool { return p.Found.Thin }

// Path is the way to a leader of the practice.
func (p PeerPractice) Path() *CollaborationPath { return p.Way }

// Contributions are what each part of the likeness adds.
func (p PeerPractice) Contributions() []Factor {
	speaker := p.Operation.Speaker(nil)
	out := make([]Factor, len(p.Found.Contributions))
	for i, c := range p.Found.Contributions {
		key := "contribution.known"
		if !c.Known {
			key = "contribution.not_recorded"
		}
		out[i] = Factor{c.Name, c.Adds, speaker.Text(key,
			words.Number("weight", c.Weight), words.Number("similarity", c.Similarity))}
	}
	return out
}

// Differs says what is different there.
func (p PeerPractice) Differs() []string {
	speaker := p.Operation.Speaker(nil)
	out := make([]string, len(p.Found.Differs))
	for i, m := range p.Found.Differs {
		out[i] = p.Operation.Say(speaker, m)
	}
	return out
}

// Peers are the practices elsewhere that are most like this one.
func (p *Practice) Peers(ctx context.Context) []PeerPractice {
	return LateOf[[]PeerPractice](ctx, p.Thing)
}

// Comparison is entities side by side.
type Comparison struct {
	Answer    *Answer
	Operation *Operation
	Found     *peers.Comparison
}

// Items are the entities.
func (c *Comparison) Items(ctx context.Context) []Entity {
	return c.Answer.Entities(ctx, c.Found.Items)
}

// Rows are their properties.
func (c *Comparison) Rows() []ComparisonRow {
	out := make([]ComparisonRow, len(c.Found.Rows))
	for i := range c.Found.Rows {
		out[i] = ComparisonRow{c, &c.Found.Rows[i]}
	}
	return out
}

// ComparisonRow is one property.
type ComparisonRow struct {
	comparison *Comparison
	row        *peers.Row
}

// Property is the name of the property.
func (r ComparisonRow) Property() string {
	return r.comparison.Operation.propertyLabel(r.row.Property)
}

// Differs tells whether recorded values are not the same.
func (r ComparisonRow) Differs() bool { return r.row.Differs }

// Values are a value for each entity.
func (r ComparisonRow) Values() []ComparisonValue {
	out := make([]ComparisonValue, len(r.row.Values))
	for i := range r.row.Values {
		out[i] = ComparisonValue{r.comparison, r.row.Property, &r.row.Values[i]}
	}
	return out
}

// ComparisonValue is one property of one entity.
type ComparisonValue struct {
	comparison *Comparison
	property   string
	value      *peers.Value
}

// Text is the value in words.
func (v ComparisonValue) Text() *string {
	return optional(v.comparison.Operation.valueText(v.property, v.value))
}

// Answer is the answer of a yes-or-no property.
func (v ComparisonValue) Answer() *wps.Answer { return v.value.Answer }

// Sources are who says so.
func (v ComparisonValue) Sources(ctx context.Context) []*Source {
	return v.comparison.Answer.Sources(ctx, v.value.Sources)
}
