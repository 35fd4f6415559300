package tables

import "wpsgraph/internal/wps"

// Relation is the relation of an id, nil where there is none.
func (t *Tables) Relation(id wps.ID) *wps.Relation {
	at, ok := t.relations.Find(id)
	if !ok {
		return nil
	}
	return t.relations.At(at)
}
