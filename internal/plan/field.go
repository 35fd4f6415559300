package plan

import "wpsgraph/internal/wps"

// The fields that a selection can ask for beside those of package wps: what
// every relation has, what a source has (its address is wps.URL), and what
// Content.Complete computes.
const (
	FieldFrom  wps.Field = "from" // of a relation: the ids of its ends
	FieldTo    wps.Field = "to"
	FieldSince wps.Field = "since"
	FieldUntil wps.Field = "until"
	FieldSpan  wps.Field = "span" // of a relation: Relation.Span

	FieldKnownSince wps.Field = "known_since" // of an entity: Entity.KnownSince

	FieldTitle     wps.Field = "title"
	FieldPublisher wps.Field = "publisher"
	FieldDate      wps.Field = "date"
	FieldRead      wps.Field = "read"
	FieldType      wps.Field = "type"
	FieldBy        wps.Field = "by" // the id of the entity that published the source
)
