package dataset

import (
	"slices"

	"wpsgraph/internal/wps"
)

// entity is what a cell names; nil where it names nothing that may stand
// there, which is reported.
func (r *row) entity(column int, allowed []wps.Kind) *entity {
	text := r.need(column)
	if text == "" {
		return nil
	}
	return r.in.entityAt(place{r.layout.file, r.line, r.layout.columns[column]}, text, allowed)
}

// entityAt finds the entity that the text of a cell names, of any kind where
// none are listed.
func (in *reading) entityAt(at place, text string, allowed []wps.Kind) *entity {
	e, ok := in.entities[wps.ID(text)]
	switch {
	case !ok:
		in.unknownEntity(at, wps.ID(text))
		return nil
	case allowed != nil && !slices.Contains(allowed, e.Kind):
		in.faults.add(at, WrongKind, "Write the id of one of those, or use another type of relation or another column.",
			"%s is a %s; only %s can stand in this column.", e.ID, e.Kind, either(allowed))
		return nil
	}
	return e
}

func (in *reading) unknownEntity(at place, id wps.ID) {
	in.faults.add(at, UnknownID, in.mendID(at.file, id), "There is no entity %s.", quoted(string(id)))
}

func (in *reading) mendID(file string, id wps.ID) string {
	if now, ok := in.former[id]; ok {
		return "Its id is now " + string(now) + "."
	}
	mend := "Write the id of an entity, as body:au."
	if file := fileOfKind[id.Kind()]; file != "" {
		mend = "Add it to " + file + ", or correct the id."
	}
	if in.faults.full(file, UnknownID) {
		return mend
	}
	if in.nearEntities == nil {
		in.nearEntities = newSuggestions(in.entities)
	}
	return meant(in.nearEntities.near(id), mend)
}

// checkReferences finds the entities that the fields of entities name.
func (in *reading) checkReferences() {
	for _, kind := range wps.Kinds {
		fields := slices.DeleteFunc(slices.Clone(wps.FieldsOf(kind)), func(f wps.FieldType) bool { return f.Type != wps.RefValue })
		if len(fields) == 0 {
			continue
		}
		for _, e := range in.ofKind[kind] {
			for _, f := range fields {
				if text := e.Attributes.Text(f.Field); text != "" {
					in.entityAt(e.at(f.Field), text, []wps.Kind{f.Kind})
				}
			}
		}
	}
}
