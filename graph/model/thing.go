package model

import (
	"context"
	"io"

	"github.com/99designs/gqlgen/graphql"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// Thing is an entity, relation or source as one place of an answer shows it:
// the row that was read for it, and where the lists of that place are found.
type Thing struct {
	Row *plan.Row
	// At is put before the response key of a field to get the key of its hop.
	At string
	// Reading is everything that was read for the root field.
	Reading *Reading
	// Text is what the place shows of it, where that was written already; nil:
	// the generated executor writes it.
	Text []byte
}

// Written is an entity of which the text was written already.
type Written struct{ text []byte }

var _ interface {
	Node
	Entity
	Actor
	graphql.Marshaler
} = Written{}

// IsNode marks things that node(id) can give.
func (Written) IsNode() {}

// IsEntity marks entities.
func (Written) IsEntity() {}

// IsActor marks those that can act: one stands only where its entity may.
func (Written) IsActor() {}

// MarshalGQL hands out the text.
func (w Written) MarshalGQL(to io.Writer) { _, _ = to.Write(w.text) }

// list is the list that was read for the field being resolved.
func (t Thing) list(ctx context.Context) *plan.List { return t.Row.List(t.At + key(ctx)) }

// one is the thing that the field being resolved leads to; its row is nil
// where there is none.
func (t Thing) one(ctx context.Context) Thing {
	list := t.list(ctx)
	if list == nil || len(list.Rows) == 0 {
		return Thing{}
	}
	return Thing{Row: &list.Rows[0], Reading: t.Reading}
}

// key is the response key of the field being resolved.
func key(ctx context.Context) string { return graphql.GetFieldContext(ctx).Field.Alias }

// Node is anything with an id of its own.
type Node interface{ IsNode() }

// Entity is one of the twelve kinds of things.
type Entity interface{ IsEntity() }

// Actor is an entity that can act.
type Actor interface{ IsActor() }

// The objects behind the kinds; what they have in common is in Common.
type (
	RegionalBody     struct{ Common }
	Country          struct{ Common }
	Network          struct{ Common }
	Organization     struct{ Common }
	ActionPlan       struct{ Common }
	Practice         struct{ Common }
	FundingMechanism struct{ Common }
	Framework        struct{ Common }
	Event            struct{ Common }
	PeaceProcess     struct{ Common }
	Theme            struct{ Common }
	Question         struct{ Common }
)

// IsNode marks things that node(id) can give.
func (*Common) IsNode() {}

// IsEntity marks entities.
func (*Common) IsEntity() {}

// IsActor marks those that can act.
func (*RegionalBody) IsActor() {}

// IsActor marks those that can act.
func (*Country) IsActor() {}

// IsActor marks those that can act.
func (*Network) IsActor() {}

// IsActor marks those that can act.
func (*Organization) IsActor() {}

// IsActor marks those that can act.
func (*FundingMechanism) IsActor() {}

// EntityOf gives what was written of the entity in the thing's row, else its
// object; nil where it holds no entity.
func EntityOf(t Thing) Entity {
	if t.Text != nil {
		return Written{t.Text}
	}
	return objectOf(t)
}

// objectOf gives the object of the kind that the thing's row holds, nil where it
// holds no entity.
func objectOf(t Thing) Entity {
	if t.Row == nil || t.Row.Entity == nil {
		return nil
	}
	c := Common{t}
	switch t.Row.Entity.Kind {
	case wps.RegionalBody:
		return &RegionalBody{c}
	case wps.Country:
		return &Country{c}
	case wps.Network:
		return &Network{c}
	case wps.Organization:
		return &Organization{c}
	case wps.ActionPlan:
		return &ActionPlan{c}
	case wps.Practice:
		return &Practice{c}
	case wps.FundingMechanism:
		return &FundingMechanism{c}
	case wps.Framework:
		return &Framework{c}
	case wps.Event:
		return &Event{c}
	case wps.PeaceProcess:
		return &PeaceProcess{c}
	case wps.Theme:
		return &Theme{c}
	case wps.Question:
		return &Question{c}
	}
	return nil
}

// NodeOf gives the object for whatever the thing's row holds, nil for nothing.
func NodeOf(t Thing) Node {
	switch {
	case t.Row == nil:
		return nil
	case t.Row.Relation != nil:
		return &Relation{t}
	case t.Row.Source != nil:
		return &Source{t}
	}
	if e := EntityOf(t); e != nil {
		return e.(Node)
	}
	return nil
}

// As gives the thing as one kind of object, nil where it is another or none.
func As[T any](t Thing) T {
	object, _ := objectOf(t).(T)
	return object
}
