package storetest

import (
	"encoding/json"
	"fmt"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

func entityText(e *wps.Entity, f wps.Field) string {
	switch f {
	case wps.FieldName:
		return quoted(e.Name)
	case wps.FieldAcronym:
		return quoted(e.Acronym)
	case wps.FieldDescription:
		return quoted(e.Description)
	case wps.FieldWebsite:
		return quoted(e.Website)
	case wps.FieldNote:
		return quoted(e.Note)
	case wps.FieldConfidence:
		return string(e.Confidence)
	case wps.FieldSources:
		return listText(e.Sources)
	case wps.FieldNames:
		return listText(e.Names)
	case wps.FieldFormerIDs:
		return listText(e.FormerIDs)
	case wps.FieldStates:
		return listText(e.States)
	case wps.FieldFigures:
		return listText(e.Figures)
	case plan.FieldKnownSince:
		return fmt.Sprint(e.KnownSince)
	}
	return attributeText(e.Attributes, f)
}

func relationText(r *wps.Relation, f wps.Field) string {
	switch f {
	case plan.FieldFrom:
		return string(r.From)
	case plan.FieldTo:
		return string(r.To)
	case plan.FieldSince:
		return string(r.Since)
	case plan.FieldUntil:
		return string(r.Until)
	case plan.FieldSpan:
		return fmt.Sprint(r.Span)
	case wps.FieldConfidence:
		return string(r.Confidence)
	case wps.FieldSources:
		return listText(r.Sources)
	case wps.FieldNote:
		return quoted(r.Note)
	}
	return attributeText(r.Attributes, f)
}

func sourceText(s *wps.Source, f wps.Field) string {
	switch f {
	case plan.FieldTitle:
		return quoted(s.Title)
	case plan.FieldPublisher:
		return quoted(s.Publisher)
	case wps.URL:
		return quoted(s.URL)
	case plan.FieldDate:
		return string(s.Date)
	case plan.FieldRead:
		return fmt.Sprint(s.Read)
	case plan.FieldType:
		return string(s.Type)
	case plan.FieldBy:
		return string(s.By)
	}
	return ""
}

func attributeText(a wps.Attributes, f wps.Field) string {
	if list := a.List(f); len(list) > 0 {
		return listText(list)
	}
	return quoted(a.Text(f))
}

func quoted(text string) string {
	if text == "" {
		return ""
	}
	return fmt.Sprintf("%q", text)
}

func listText[T any](list []T) string {
	if len(list) == 0 {
		return ""
	}
	text, err := json.Marshal(list)
	if err != nil {
		return err.Error()
	}
	return string(text)
}
