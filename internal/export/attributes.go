package export

import "wpsgraph/internal/wps"

// attribute is one that nodes or edges of a graph file may have.
type attribute[T any] struct {
	name string
	kind string // string or double
	of   func(T) string
}

// nodeAttributes are what a node says beside its id. Yes and no are texts: the
// programs that read these files take a missing truth value for false, and what
// is not recorded must not become a no.
func nodeAttributes() []attribute[*wps.Entity] {
	all := []attribute[*wps.Entity]{
		{"label", "string", func(e *wps.Entity) string { return e.Name }},
		{"kind", "string", func(e *wps.Entity) string { return string(e.Kind) }},
	}
	for _, f := range []wps.Field{wps.FieldAcronym, wps.FieldDescription, wps.FieldWebsite, wps.FieldNote, wps.FieldConfidence, wps.FieldSources} {
		all = append(all, attribute[*wps.Entity]{string(f), "string", func(e *wps.Entity) string { return entityCell(e, string(f)) }})
	}
	for _, f := range entityFields() {
		all = append(all, attribute[*wps.Entity]{string(f.Field), kindOf(f), func(e *wps.Entity) string { return valueOf(e.Attributes, f.Field) }})
	}
	return all
}

// edgeAttributes are what an edge says beside its id and ends.
func edgeAttributes() []attribute[*wps.Relation] {
	all := []attribute[*wps.Relation]{{"type", "string", func(r *wps.Relation) string { return string(r.Type) }}}
	for _, name := range []string{"since", "until", "confidence", "sources", "note"} {
		all = append(all, attribute[*wps.Relation]{name, "string", func(r *wps.Relation) string { return relationCell(r, name) }})
	}
	for _, f := range relationFields() {
		all = append(all, attribute[*wps.Relation]{string(f.Field), kindOf(f), func(r *wps.Relation) string { return valueOf(r.Attributes, f.Field) }})
	}
	return all
}

func kindOf(f wps.FieldType) string {
	if f.Type == wps.NumberValue {
		return "double"
	}
	return "string"
}
