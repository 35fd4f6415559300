package export

import (
	"strconv"

	"wpsgraph/internal/wps"
)

// entityCell is what an entity has in a column of its table. What is withheld
// is in no store, so visibility is always empty: public.
func entityCell(e *wps.Entity, column string) string {
	switch wps.Field(column) {
	case wps.FieldID:
		return string(e.ID)
	case wps.FieldName:
		return e.Name
	case wps.FieldAcronym:
		return e.Acronym
	case wps.FieldDescription:
		return e.Description
	case wps.FieldWebsite:
		return e.Website
	case wps.FieldNote:
		return e.Note
	case wps.FieldConfidence:
		return string(e.Confidence)
	case wps.FieldSources:
		return joined(e.Sources)
	}
	return valueOf(e.Attributes, wps.Field(column))
}

// relationCell is what a relation has in a column of its table; its id only
// where that is not what the other columns give.
func relationCell(r *wps.Relation, column string) string {
	switch column {
	case "id":
		if r.ID == r.DefaultID() {
			return ""
		}
		return string(r.ID)
	case "from":
		return string(r.From)
	case "to":
		return string(r.To)
	case "since":
		return string(r.Since)
	case "until":
		return string(r.Until)
	case "confidence":
		return string(r.Confidence)
	case "sources":
		return joined(r.Sources)
	case "note":
		return r.Note
	}
	return valueOf(r.Attributes, wps.Field(column))
}

func sourceCell(s *wps.Source, column string) string {
	switch column {
	case "id":
		return string(s.ID)
	case "title":
		return s.Title
	case "publisher":
		return s.Publisher
	case "url":
		return s.URL
	case "date":
		return string(s.Date)
	case "read":
		return yesNo(s.Read)
	case "type":
		return string(s.Type)
	case "by":
		return string(s.By)
	}
	return ""
}

// amountText writes a number that must be there, optionalText one that is 0
// where it is not recorded.
func amountText(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

func optionalText(n float64) string {
	if n == 0 {
		return ""
	}
	return amountText(n)
}
