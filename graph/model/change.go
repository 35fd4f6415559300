package model

import (
	"context"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// Change is something that changed.
type Change struct {
	Answer    *Answer
	Operation *Operation
	Found     *tables.Change
}

// On is when.
func (c Change) On() wps.Date { return c.Found.On }

// What is what happened.
func (c Change) What() tables.ChangeKind { return c.Found.What }

// Entity is what it happened to.
func (c Change) Entity(ctx context.Context) Entity {
	if c.Found.Entity == nil {
		return nil
	}
	return c.Answer.Entity(ctx, c.Found.Entity.ID)
}

// Relation is the tie that began or ended, or the adoption.
func (c Change) Relation(ctx context.Context) *Relation {
	if c.Found.Relation == nil {
		return nil
	}
	return c.Answer.Relation(ctx, c.Found.Relation.ID)
}

// Sentence says it in words.
func (c Change) Sentence(language *string) string {
	s, t := c.Operation.Speaker(language), c.Operation.View.Tables
	if c.Found.Entity != nil {
		return s.Change(string(c.Found.What), c.Found.Entity, c.Found.On)
	}
	r := c.Found.Relation
	return s.RelationChange(r, t.Entity(r.From), t.Entity(r.To), c.Found.On)
}
