package storetest

import (
	"slices"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// fieldsOf lists every field that a selection of a thing can ask for.
func fieldsOf(of plan.Thing) []wps.Field {
	switch of {
	case plan.Relations:
		return relationFields()
	case plan.Sources:
		return []wps.Field{
			plan.FieldTitle, plan.FieldPublisher, wps.URL, plan.FieldDate, plan.FieldRead, plan.FieldType, plan.FieldBy,
		}
	}
	return entityFields()
}

func entityFields() []wps.Field {
	fields := []wps.Field{
		wps.FieldName, wps.FieldAcronym, wps.FieldDescription, wps.FieldWebsite, wps.FieldNote, wps.FieldConfidence, wps.FieldSources,
		wps.FieldNames, wps.FieldFormerIDs, wps.FieldStates, wps.FieldFigures, plan.FieldKnownSince,
	}
	for _, kind := range wps.Kinds {
		fields = addFields(fields, wps.FieldsOf(kind))
	}
	return fields
}

func relationFields() []wps.Field {
	fields := []wps.Field{
		plan.FieldFrom, plan.FieldTo, plan.FieldSince, plan.FieldUntil, plan.FieldSpan,
		wps.FieldConfidence, wps.FieldSources, wps.FieldNote,
	}
	for _, t := range wps.RelationTypes {
		fields = addFields(fields, wps.FieldsOfRelation(t))
	}
	return fields
}

func addFields(fields []wps.Field, more []wps.FieldType) []wps.Field {
	for _, f := range more {
		if !slices.Contains(fields, f.Field) {
			fields = append(fields, f.Field)
		}
	}
	return fields
}
