package tables

import (
	"sort"

	"wpsgraph/internal/wps"
)

// Relation is the relation of an id, nil where there is none.
func (t *Tables) Relation(id wps.ID) *wps.Relation {
	at := sort.Search(len(t.relations), func(i int) bool { return t.relations[i].ID >= id })
	if at == len(t.relations) || t.relations[at].ID != id {
		return nil
	}
	return t.relations[at]
}
