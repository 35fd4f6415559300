package neo4j

import (
	"context"
	"iter"
	"slices"

	"wpsgraph/internal/store"
	"wpsgraph/internal/wps"
)

// importRow is a node or a relationship of an import.
type importRow struct {
	group      string   // its labels or its type
	ends       []string // of a relationship: the ids of its ends
	spaces     []string // of what has an id that is looked for: where it is unique
	properties properties
}

// importRows can be read several times.
type importRows = iter.Seq2[importRow, error]

// Where ids are unique.
const (
	entitySpace = "Entity"
	sourceSpace = "Source"
	formerSpace = "FormerId"
)

// rowsFrom makes rows of records; a record may give none or several.
func rowsFrom[T any](records iter.Seq2[*T, error], make func(*T) []importRow) importRows {
	return func(yield func(importRow, error) bool) {
		for record, err := range records {
			if err != nil {
				yield(importRow{}, err)
				return
			}
			for _, row := range make(record) {
				if !yield(row, nil) {
					return
				}
			}
		}
	}
}

func (w *importer) entities(ctx context.Context) importRows {
	return rowsFrom(w.from.Entities(ctx, w.version), func(e *wps.Entity) []importRow {
		return []importRow{{group: "Entity:" + labelOf(e.Kind), spaces: []string{entitySpace}, properties: entityProperties(e)}}
	})
}

func (w *importer) sources(ctx context.Context) importRows {
	return rowsFrom(w.from.Sources(ctx, w.version), func(s *wps.Source) []importRow {
		return []importRow{{group: "Source", spaces: []string{sourceSpace}, properties: sourceProperties(s)}}
	})
}

func (w *importer) relations(ctx context.Context) importRows {
	return rowsFrom(store.EachRelation(ctx, w.from, w.version), func(r *wps.Relation) []importRow {
		return []importRow{{
			group: string(r.Type), ends: []string{string(r.From), string(r.To)}, spaces: []string{entitySpace, entitySpace},
			properties: relationProperties(r),
		}}
	})
}

// dataSet is the one node that names the version.
func (w *importer) dataSet(ctx context.Context) importRows {
	return func(yield func(importRow, error) bool) {
		tables, err := w.from.Tables(ctx, w.version)
		described := properties{"id": "wpsgraph", "load": int64(1)}
		for name, value := range describe(w.version, tables) {
			if value != nil {
				described[name] = value
			}
		}
		yield(importRow{group: "DataSet", spaces: []string{"DataSet"}, properties: described}, err)
	}
}

// citing are CITES from entities to their sources, as far as these are there.
func (w *importer) citing(ctx context.Context) importRows {
	return func(yield func(importRow, error) bool) {
		there, err := idsIn(w.from.Sources(ctx, w.version), func(s *wps.Source) wps.ID { return s.ID })
		if err != nil {
			yield(importRow{}, err)
			return
		}
		rowsFrom(w.from.Entities(ctx, w.version), func(e *wps.Entity) []importRow {
			cited := textsOfIDs(e.Sources)
			slices.Sort(cited)
			var rows []importRow
			for _, id := range slices.Compact(cited) {
				if there[wps.ID(id)] {
					rows = append(rows, leadingRow("CITES", string(e.ID), id, entitySpace, sourceSpace))
				}
			}
			return rows
		})(yield)
	}
}

// narrower are BROADER from themes to those above them, as far as these are
// there.
func (w *importer) narrower(ctx context.Context) importRows {
	return func(yield func(importRow, error) bool) {
		themes, err := idsIn(w.from.Entities(ctx, w.version), func(e *wps.Entity) wps.ID {
			if e.Kind == wps.Theme {
				return e.ID
			}
			return ""
		})
		if err != nil {
			yield(importRow{}, err)
			return
		}
		rowsFrom(w.from.Entities(ctx, w.version), func(e *wps.Entity) []importRow {
			if !isNarrower(e) || !themes[e.Attributes.Ref(wps.Broader)] {
				return nil
			}
			return []importRow{leadingRow("BROADER", string(e.ID), e.Attributes.Text(wps.Broader), entitySpace, entitySpace)}
		})(yield)
	}
}

// former are the former ids, each once; now leads from each to its entity.
func (w *importer) former(ctx context.Context) importRows {
	return w.onceFormer(ctx, func(_ *wps.Entity, id wps.ID) importRow {
		return importRow{group: "FormerId", spaces: []string{formerSpace}, properties: properties{"id": string(id)}}
	})
}

func (w *importer) now(ctx context.Context) importRows {
	return w.onceFormer(ctx, func(e *wps.Entity, id wps.ID) importRow {
		return leadingRow("NOW", string(id), string(e.ID), formerSpace, entitySpace)
	})
}

// onceFormer makes a row of each former id: of two entities that had the same,
// the first has it.
func (w *importer) onceFormer(ctx context.Context, row func(*wps.Entity, wps.ID) importRow) importRows {
	return func(yield func(importRow, error) bool) {
		taken := make(map[wps.ID]bool)
		rowsFrom(w.from.Entities(ctx, w.version), func(e *wps.Entity) (rows []importRow) {
			for _, id := range e.FormerIDs {
				if !taken[id] {
					rows = append(rows, row(e, id))
				}
				taken[id] = true
			}
			return rows
		})(yield)
	}
}

func leadingRow(t, from, to, fromSpace, toSpace string) importRow {
	return importRow{group: t, ends: []string{from, to}, spaces: []string{fromSpace, toSpace}}
}

// idsIn are the ids of records, without the empty one.
func idsIn[T any](records iter.Seq2[*T, error], id func(*T) wps.ID) (map[wps.ID]bool, error) {
	ids := make(map[wps.ID]bool)
	for record, err := range records {
		if err != nil {
			return nil, err
		}
		if found := id(record); found != "" {
			ids[found] = true
		}
	}
	return ids, nil
}
