package dataset

import (
	"context"
	"maps"
	"slices"

	"wpsgraph/internal/wps"
)

// entity is an entity, where it stands, and whether it is withheld.
type entity struct {
	*wps.Entity
	Kind     wps.Kind // that of Entity, which lies further away: it is asked for twice for each relation
	row      int
	number   int32 // among all entities that were read
	withheld bool
	begins   wps.Date // recorded beginning; none for a body, which counts with its predecessors
	ends     wps.Date
}

func (e *entity) at(f wps.Field) place { return place{fileOfKind[e.Kind], e.row, string(f)} }

// readEntities reads the files side by side: an id begins with a word for the
// kind, so that none is in two of them.
func (in *reading) readEntities(ctx context.Context) {
	branches := make([]*reading, len(wps.Kinds))
	in.sideBySide(len(wps.Kinds), func(i int, b *reading) {
		b.entities, branches[i] = map[wps.ID]*entity{}, b
		for r := range b.rows(ctx, layoutOfKind(wps.Kinds[i])) {
			b.readEntity(wps.Kinds[i], r)
		}
	})
	for i, kind := range wps.Kinds {
		for _, e := range branches[i].list {
			e.number = int32(len(in.entities))
			in.entities[e.ID] = e
		}
		in.ofKind[kind], branches[i] = branches[i].list, nil
	}
}

func (in *reading) readEntity(kind wps.Kind, r *row) {
	e := &entity{row: r.line, Kind: kind, Entity: &wps.Entity{
		ID: r.id(entityID, kind.Prefix()), Kind: kind, Name: r.need(entityName), Acronym: r.cells[entityAcronym],
		Description: r.cells[entityDescription], Website: r.cells[entityWebsite], Note: r.cells[entityNote],
		Confidence: r.confidence(entityConfidence), Sources: in.cited(r, entitySources, !needsNoSource(kind)),
		Attributes: r.attributes(entityFields, wps.FieldsOf(kind)),
	}}
	if e.Website != "" {
		r.address(entityWebsite, e.Website)
	}
	e.withheld = r.withheld(entityVisibility)
	e.live(r)
	r.checkHalves(e.Attributes)
	if e.ID == "" {
		return
	}
	if first, taken := in.entities[e.ID]; taken {
		r.taken(entityID, e.ID, fileOfKind[kind], first.row)
		return
	}
	in.entities[e.ID] = e
	in.list = append(in.list, e)
}

// withheld tells whether the row says so; anything but PUBLIC or nothing holds
// it back.
func (r *row) withheld(column int) bool {
	text := r.cells[column]
	if text == "" {
		return r.spoiled(column)
	}
	return oneOf(r, column, text, []string{"PUBLIC", "WITHHELD"}) != "PUBLIC"
}

func (r *row) confidence(column int) wps.Confidence {
	text := r.need(column)
	if text == "" {
		return ""
	}
	return oneOf(r, column, text, wps.Confidences)
}

// id is the id in a cell, "" where it has not the form prefix:slug.
func (r *row) id(column int, prefix string) wps.ID {
	id := wps.ID(r.need(column))
	if id == "" || id.Prefix() == prefix && id.WellFormed() {
		return id
	}
	r.fault(column, BadID, "Write "+prefix+": and a slug of lower case letters, digits and single hyphens.",
		"%s is no id for %s.", quoted(string(id)), r.layout.file)
	return ""
}

// taken reports a second record with one id.
func (r *row) taken(column int, id wps.ID, file string, first int) {
	r.fault(column, DuplicateID, "Delete one of the two, or give it an id of its own.", "%s stands already in row %d of %s.", id, first, file)
}

func sortedKeys[V any](m map[wps.ID]V) []wps.ID { return slices.Sorted(maps.Keys(m)) }
