package export

import (
	"context"

	"wpsgraph/internal/wps"
)

// column is a column of a table of records.
type column[T any] struct {
	name string
	tag  string // its HXL tag (hxlstandard.org, 1.1); "" for none
	cell func(T) string
}

// writeCSV writes all entities, all relations with the names of their ends, and
// all sources.
func writeCSV(ctx context.Context, d Data, o Options, to Folder) error {
	if err := writeTable(to, "entities.csv", o, entityColumns(), d.entities(ctx)); err != nil {
		return err
	}
	names, err := d.names(ctx)
	if err != nil {
		return err
	}
	if err := writeTable(to, "relations.csv", o, relationColumns(names), d.relations(ctx)); err != nil {
		return err
	}
	return writeTable(to, "sources.csv", o, sourceColumns(), d.sources(ctx))
}

func writeTable[T any](to Folder, path string, o Options, columns []column[*T], records func(func(*T, error) bool)) error {
	header, tags, row := make([]string, len(columns)), make([]string, len(columns)), make([]string, len(columns))
	for i, c := range columns {
		header[i], tags[i] = c.name, c.tag
	}
	s, err := newSheet(to, path, header)
	if err != nil {
		return err
	}
	if o.HXL {
		if err := s.row(tags); err != nil {
			return err
		}
	}
	err = each(records, func(record *T) error {
		for i, c := range columns {
			row[i] = c.cell(record)
		}
		return s.row(row)
	})
	if err != nil {
		return err
	}
	return s.close()
}

// entityColumns are what every entity has, then each field that some have.
func entityColumns() []column[*wps.Entity] {
	cells := []column[*wps.Entity]{{"id", "#meta+id", func(e *wps.Entity) string { return string(e.ID) }}}
	cells = append(cells, column[*wps.Entity]{"kind", "#org+type", func(e *wps.Entity) string { return string(e.Kind) }})
	for _, c := range []struct {
		field wps.Field
		tag   string
	}{
		{wps.FieldName, "#org+name"},
		{wps.FieldAcronym, "#org+acronym"},
		{wps.FieldDescription, "#description"},
		{wps.FieldWebsite, "#contact+url"},
		{wps.FieldNote, "#meta+note"},
		{wps.FieldConfidence, "#meta+confidence"},
		{wps.FieldSources, "#meta+source+list"},
	} {
		cells = append(cells, column[*wps.Entity]{string(c.field), c.tag, func(e *wps.Entity) string { return entityCell(e, string(c.field)) }})
	}
	for _, f := range entityFields() {
		cells = append(cells, column[*wps.Entity]{string(f.Field), tagOf[f.Field], func(e *wps.Entity) string { return valueOf(e.Attributes, f.Field) }})
	}
	return cells
}

// relationColumns name both ends, so that a row can be read by itself.
func relationColumns(names map[wps.ID]string) []column[*wps.Relation] {
	cells := []column[*wps.Relation]{
		{"id", "#meta+id", func(r *wps.Relation) string { return string(r.ID) }},
		{"type", "#meta+type", func(r *wps.Relation) string { return string(r.Type) }},
		{"from", "#org+from+id", func(r *wps.Relation) string { return string(r.From) }},
		{"from_name", "#org+from+name", func(r *wps.Relation) string { return names[r.From] }},
		{"from_kind", "#org+from+type", func(r *wps.Relation) string { return string(r.From.Kind()) }},
		{"to", "#org+to+id", func(r *wps.Relation) string { return string(r.To) }},
		{"to_name", "#org+to+name", func(r *wps.Relation) string { return names[r.To] }},
		{"to_kind", "#org+to+type", func(r *wps.Relation) string { return string(r.To.Kind()) }},
	}
	for _, c := range [][2]string{
		{"since", "#date+start"},
		{"until", "#date+end"},
		{"confidence", "#meta+confidence"},
		{"sources", "#meta+source+list"},
		{"note", "#meta+note"},
	} {
		cells = append(cells, column[*wps.Relation]{c[0], c[1], func(r *wps.Relation) string { return relationCell(r, c[0]) }})
	}
	for _, f := range relationFields() {
		cells = append(cells, column[*wps.Relation]{string(f.Field), tagOf[f.Field], func(r *wps.Relation) string { return valueOf(r.Attributes, f.Field) }})
	}
	return cells
}

func sourceColumns() []column[*wps.Source] {
	var cells []column[*wps.Source]
	for _, c := range [][2]string{
		{"id", "#meta+source+id"},
		{"title", "#meta+source+title"},
		{"publisher", "#meta+source+publisher"},
		{"url", "#meta+source+url"},
		{"date", "#date+published"},
		{"read", "#meta+source+read"},
		{"type", "#meta+source+type"},
		{"by", "#org+publisher+id"},
	} {
		cells = append(cells, column[*wps.Source]{c[0], c[1], func(s *wps.Source) string { return sourceCell(s, c[0]) }})
	}
	return cells
}
