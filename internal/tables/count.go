package tables

import "wpsgraph/internal/wps"

// RelationCount is how many relations of a type leave from an entity and lead
// to it.
type RelationCount struct {
	Type    wps.RelationType
	Out, In int
}

// RelationCounts counts the relations of an entity that lists as of the day
// show, in the order of wps.RelationTypes, without types of which there is none.
func (t *Tables) RelationCounts(id wps.ID, day wps.Day) []RelationCount {
	place, ok := t.places[id]
	if !ok {
		return nil
	}
	var counts []RelationCount
	for _, typ := range wps.RelationTypes {
		c := RelationCount{typ, t.shown(t.out, place, typ, day), t.shown(t.in, place, typ, day)}
		if c.Out+c.In > 0 {
			counts = append(counts, c)
		}
	}
	return counts
}

func (t *Tables) shown(a adjacency, place int32, typ wps.RelationType, day wps.Day) int {
	n := 0
	for _, r := range t.typed(a, place, typ) {
		if t.holds(r, day) {
			n++
		}
	}
	return n
}
