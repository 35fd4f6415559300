package plan

import (
	"slices"

	"wpsgraph/internal/wps"
)

// Filter is what a thing must fulfil: all of it.
type Filter struct {
	// IDs, when not nil, are the only things that pass, in whatever order and
	// however often they are named. What needs an analysis (regions, evidence,
	// the status of plans) is turned into ids before.
	IDs        []wps.ID
	Conditions []Condition
}

// Op says how a condition looks at a field.
type Op int

// The ways to look at a field. Something that is not recorded passes none of
// them but OneOf with "" among its values.
const (
	OneOf  Op = iota // the text, or one of the texts of a list, is one of Values
	From             // the date may be Values[0] or later
	To               // the date may be Values[0] or earlier
	Counts           // the list has at least as many texts as the number Values[0], 0 to 9
	Read             // Values has "yes" and the entity cites a source that was read, or has "no" and it cites none that was
	Linked           // a hop along Along from the entity would list something; Along.IDs says what
	Exists           // the entity exists on Along.AsOf, or may exist (wps.Entity.Exists)
)

// Condition is one thing that must hold of an entity or source.
type Condition struct {
	Field  wps.Field
	Op     Op
	Values []string
	Along  Along
}

// Passes tells whether an entity fulfils a condition that looks at its own
// fields only: OneOf, From, To, Counts and Exists. It is what the condition means;
// engines must agree with it.
func (c Condition) Passes(e *wps.Entity) bool {
	switch c.Op {
	case OneOf:
		return c.oneOf(e)
	case From:
		d := e.Attributes.Date(c.Field)
		return d != "" && d.Last() >= wps.Date(c.Values[0]).First()
	case To:
		d := e.Attributes.Date(c.Field)
		return d != "" && d.First() <= wps.Date(c.Values[0]).Last()
	case Counts:
		return len(e.Attributes.List(c.Field)) >= int(c.Values[0][0]-'0')
	case Exists:
		return e.Exists(c.Along.AsOf) != wps.No
	}
	return false
}

func (c Condition) oneOf(e *wps.Entity) bool {
	switch c.Field {
	case wps.FieldConfidence:
		return slices.Contains(c.Values, string(e.Confidence))
	case wps.FieldSources:
		return slices.ContainsFunc(e.Sources, func(id wps.ID) bool { return slices.Contains(c.Values, string(id)) })
	}
	if list := e.Attributes.List(c.Field); list != nil {
		return slices.ContainsFunc(list, func(t string) bool { return slices.Contains(c.Values, t) })
	}
	return slices.Contains(c.Values, e.Attributes.Text(c.Field))
}

// PassesSource tells whether a source fulfils a condition: OneOf on its type,
// read ("yes" or "no") or by; From and To on its date. It passes no other.
func (c Condition) PassesSource(s *wps.Source) bool {
	switch c.Op {
	case OneOf:
		return slices.Contains(c.Values, sourceText(s, c.Field))
	case From:
		return s.Date != "" && s.Date.Last() >= wps.Date(c.Values[0]).First()
	case To:
		return s.Date != "" && s.Date.First() <= wps.Date(c.Values[0]).Last()
	}
	return false
}

func sourceText(s *wps.Source, f wps.Field) string {
	switch f {
	case FieldType:
		return string(s.Type)
	case FieldRead:
		if s.Read {
			return "yes"
		}
		return "no"
	case FieldBy:
		return string(s.By)
	}
	return ""
}
