package model

import (
	"context"

	"wpsgraph/internal/wps"
)

// Relation is one statement that ties two entities.
type Relation struct{ Thing }

// IsNode marks things that node(id) can give.
func (*Relation) IsNode() {}

// RelationOf gives the thing as a relation, nil where it is none.
func RelationOf(t Thing) *Relation {
	if t.Row == nil || t.Row.Relation == nil {
		return nil
	}
	return &Relation{t}
}

func (r *Relation) text(f wps.Field) *string { return recordedIn(r.Row.Relation.Attributes, f) }

// ID is the id of the relation.
func (r *Relation) ID() string { return string(r.Row.Relation.ID) }

// Type is its type.
func (r *Relation) Type() wps.RelationType { return r.Row.Relation.Type }

// From is its first end.
func (r *Relation) From(ctx context.Context) Entity { return EntityOf(r.one(ctx)) }

// To is its second end.
func (r *Relation) To(ctx context.Context) Entity { return EntityOf(r.one(ctx)) }

// Since is when it began.
func (r *Relation) Since() wps.Date { return r.Row.Relation.Since }

// Until is the first date on which it no longer held.
func (r *Relation) Until() wps.Date { return r.Row.Relation.Until }

// Status is the status of a membership.
func (r *Relation) Status() *string { return r.text(wps.Status) }

// Form is the form of a partnership.
func (r *Relation) Form() *string { return r.text(wps.Form) }

// Basis is what shows a partnership.
func (r *Relation) Basis() *string { return r.text(wps.Basis) }

// AboutWps tells whether it is about women, peace and security; nil where that
// is asked of no such relation.
func (r *Relation) AboutWps() *wps.Answer {
	a := r.Row.Relation.AboutWPS()
	if a == wps.NotRecorded {
		return nil
	}
	return &a
}

// Role is what one end is in it.
func (r *Relation) Role() *string { return r.text(wps.Role) }

// About is what it is about.
func (r *Relation) About() *string { return r.text(wps.About) }

// Through is what a membership goes through.
func (r *Relation) Through() *string { return r.text(wps.Through) }

// Attested are the occasions at which it was seen.
func (r *Relation) Attested() []string { return list(r.Row.Relation.Attributes.List(wps.Attested)) }

// Programme is the programme that it belongs to.
func (r *Relation) Programme() *string { return r.text(wps.Programme) }

// Year is the year or span of years that it speaks of.
func (r *Relation) Year() *string { return r.text(wps.Year) }

// Amount is the money that was given.
func (r *Relation) Amount() *Money {
	return money(r.Row.Relation.Attributes, wps.Amount, wps.Currency, wps.Year)
}

// Confidence says how far it can be relied upon.
func (r *Relation) Confidence() wps.Confidence { return r.Row.Relation.Confidence }

// Sources are the sources that it cites.
func (r *Relation) Sources(ctx context.Context) []*Source { return r.sources(ctx) }

// Note says what is uncertain about it.
func (r *Relation) Note() *string { return recorded(&r.Row.Relation.Note) }
