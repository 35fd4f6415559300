package neo4j

import (
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// relationProperties are the properties of a relation.
func relationProperties(r *wps.Relation) properties {
	p := properties{
		"id": string(r.ID), "digest": digest(r),
		"sinceFirst": int64(r.Span.SinceFirst), "sinceLast": int64(r.Span.SinceLast),
		"untilFirst": int64(r.Span.UntilFirst), "untilLast": int64(r.Span.UntilLast),
		"typeOrder": int64(r.Type.Index()),
	}
	p.text("since", string(r.Since))
	p.text("until", string(r.Until))
	p.text("confidence", string(r.Confidence))
	p.text("note", r.Note)
	p.ids("sources", r.Sources)
	p.attributes(r.Attributes, wps.FieldsOfRelation(r.Type))
	return p
}

// sourceProperties are the properties of a source's node.
func sourceProperties(s *wps.Source) properties {
	p := properties{
		"id": string(s.ID), "title": s.Title, "titleKey": plan.OrderKey(s.Title),
		"read": s.Read, "type": string(s.Type), "digest": digest(s),
	}
	p.text("publisher", s.Publisher)
	p.text("url", s.URL)
	p.date("date", s.Date)
	p.text("by", string(s.By))
	return p
}
