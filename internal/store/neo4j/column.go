package neo4j

import (
	"strings"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// column is how one field of a thing is read: the expressions that the server
// gives for it, with · for the variable of the thing, and what is made of their
// values.
type column[T any] struct {
	field     wps.Field
	attribute bool  // one of wps.FieldsOf or wps.FieldsOfRelation
	of        kinds // of an entity: the kinds that can have it
	parts     []string
	set       func(*T, []any)
}

// entityColumns, relationColumns and sourceColumns are all of them, in the
// order in which statements ask for them.
var (
	entityColumns   = allEntityColumns()
	relationColumns = allRelationColumns()
	sourceColumns   = allSourceColumns()
)

func allEntityColumns() []column[wps.Entity] {
	columns := []column[wps.Entity]{
		own(wps.FieldName, func(e *wps.Entity, v any) { e.Name = text(v) }),
		own(wps.FieldAcronym, func(e *wps.Entity, v any) { e.Acronym = text(v) }),
		own(wps.FieldDescription, func(e *wps.Entity, v any) { e.Description = text(v) }),
		own(wps.FieldWebsite, func(e *wps.Entity, v any) { e.Website = text(v) }),
		own(wps.FieldNote, func(e *wps.Entity, v any) { e.Note = text(v) }),
		own(wps.FieldConfidence, func(e *wps.Entity, v any) { e.Confidence = wps.Confidence(text(v)) }),
		own(wps.FieldSources, func(e *wps.Entity, v any) { e.Sources = idsOf(v) }),
		{wps.FieldNames, false, everyKind, []string{"·.names", "·.nameLanguages", "·.nameKinds"}, func(e *wps.Entity, v []any) {
			e.Names = namesOf(v[0], v[1], v[2])
		}},
		own(wps.FieldFormerIDs, func(e *wps.Entity, v any) { e.FormerIDs = idsOf(v) }),
		own(wps.FieldStates, func(e *wps.Entity, v any) { _ = unpack(v, &e.States) }),
		own(wps.FieldFigures, func(e *wps.Entity, v any) { _ = unpack(v, &e.Figures) }),
		own(plan.FieldKnownSince, func(e *wps.Entity, v any) { e.KnownSince = day(v) }),
	}
	set := func(e *wps.Entity, a wps.Attribute) { e.Attributes = append(e.Attributes, a) }
	for _, kind := range wps.Kinds {
		columns = withAttributes(columns, wps.FieldsOf(kind), kindsOf([]wps.Kind{kind}), set)
	}
	return columns
}

func allRelationColumns() []column[wps.Relation] {
	columns := []column[wps.Relation]{
		{plan.FieldFrom, false, everyKind, []string{"startNode(·).id"}, func(r *wps.Relation, v []any) { r.From = wps.ID(text(v[0])) }},
		{plan.FieldTo, false, everyKind, []string{"endNode(·).id"}, func(r *wps.Relation, v []any) { r.To = wps.ID(text(v[0])) }},
		own(plan.FieldSince, func(r *wps.Relation, v any) { r.Since = wps.Date(text(v)) }),
		own(plan.FieldUntil, func(r *wps.Relation, v any) { r.Until = wps.Date(text(v)) }),
		{
			plan.FieldSpan, false, everyKind,
			[]string{"·.sinceFirst", "·.sinceLast", "·.untilFirst", "·.untilLast"},
			func(r *wps.Relation, v []any) {
				r.Span = wps.Span{SinceFirst: day(v[0]), SinceLast: day(v[1]), UntilFirst: day(v[2]), UntilLast: day(v[3])}
			},
		},
		own(wps.FieldConfidence, func(r *wps.Relation, v any) { r.Confidence = wps.Confidence(text(v)) }),
		own(wps.FieldSources, func(r *wps.Relation, v any) { r.Sources = idsOf(v) }),
		own(wps.FieldNote, func(r *wps.Relation, v any) { r.Note = text(v) }),
	}
	set := func(r *wps.Relation, a wps.Attribute) { r.Attributes = append(r.Attributes, a) }
	for _, t := range wps.RelationTypes {
		columns = withAttributes(columns, wps.FieldsOfRelation(t), everyKind, set)
	}
	return columns
}

func allSourceColumns() []column[wps.Source] {
	return []column[wps.Source]{
		own(plan.FieldTitle, func(s *wps.Source, v any) { s.Title = text(v) }),
		own(plan.FieldPublisher, func(s *wps.Source, v any) { s.Publisher = text(v) }),
		own(wps.URL, func(s *wps.Source, v any) { s.URL = text(v) }),
		own(plan.FieldDate, func(s *wps.Source, v any) { s.Date = wps.Date(text(v)) }),
		own(plan.FieldRead, func(s *wps.Source, v any) { s.Read, _ = v.(bool) }),
		own(plan.FieldType, func(s *wps.Source, v any) { s.Type = wps.SourceType(text(v)) }),
		own(plan.FieldBy, func(s *wps.Source, v any) { s.By = wps.ID(text(v)) }),
	}
}

// own is the column of a field that is one property.
func own[T any](f wps.Field, set func(*T, any)) column[T] {
	return column[T]{f, false, everyKind, []string{"·." + propertyOf(f)}, func(t *T, v []any) { set(t, v[0]) }}
}

// withAttributes adds the columns of fields of a kind or type; one that another
// has as well is the same column.
func withAttributes[T any](columns []column[T], fields []wps.FieldType, of kinds, set func(*T, wps.Attribute)) []column[T] {
next:
	for _, f := range fields {
		for i := range columns {
			if columns[i].field == f.Field {
				columns[i].of |= of
				continue next
			}
		}
		columns = append(columns, attributeColumn(f, of, set))
	}
	return columns
}

func attributeColumn[T any](f wps.FieldType, of kinds, set func(*T, wps.Attribute)) column[T] {
	name := "·." + propertyOf(f.Field)
	c := column[T]{field: f.Field, attribute: true, of: of, parts: []string{name}}
	if f.Type == wps.NumberValue {
		c.parts = append(c.parts, name+"Text")
	}
	read := readerOf(f.Type)
	c.set = func(t *T, v []any) {
		a := wps.Attribute{Field: f.Field}
		if read(&a, v); a.Text != "" || a.List != nil {
			set(t, a)
		}
	}
	return c
}

// readerOf reads the values that the server gives for a field of a type.
func readerOf(t wps.ValueType) func(*wps.Attribute, []any) {
	switch t {
	case wps.NumberValue:
		return func(a *wps.Attribute, v []any) {
			if a.Text = text(v[1]); a.Text == "" {
				a.Text = numberText(v[0])
			}
		}
	case wps.AnswerValue:
		return func(a *wps.Attribute, v []any) {
			if yes, recorded := v[0].(bool); recorded {
				a.Text = map[bool]string{true: "yes", false: "no"}[yes]
			}
		}
	case wps.ListValue, wps.EnumsValue:
		return func(a *wps.Attribute, v []any) { a.List = textsOf(v[0]) }
	}
	return func(a *wps.Attribute, v []any) { a.Text = text(v[0]) }
}

// selected are the columns of some fields, in the order of all; of an entity
// those only that one of the kinds can have.
func selected[T any](all []column[T], fields []wps.Field, of kinds) []*column[T] {
	var columns []*column[T]
	for i := range all {
		if all[i].of&of != 0 && contains(fields, all[i].field) {
			columns = append(columns, &all[i])
		}
	}
	return columns
}

// expressions are what the server gives for columns of a variable.
func expressions[T any](columns []*column[T], variable string) []string {
	var list []string
	for _, c := range columns {
		for _, part := range c.parts {
			list = append(list, strings.ReplaceAll(part, "·", variable))
		}
	}
	return list
}

// fill takes the values of columns off the front of a row.
func fill[T any](columns []*column[T], t *T, values []any) []any {
	for _, c := range columns {
		c.set(t, values[:len(c.parts)])
		values = values[len(c.parts):]
	}
	return values
}
