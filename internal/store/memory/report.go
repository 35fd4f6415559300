package memory

import (
	"cmp"
	"reflect"

	"wpsgraph/internal/wps"
)

// compare counts what differs between two snapshots.
func compare(before, after *snapshot) wps.Report {
	return wps.Report{
		Before:    before.version,
		After:     after.version,
		Entities:  changes(before.entities, after.entities, func(e *wps.Entity) wps.ID { return e.ID }),
		Relations: changes(before.relations, after.relations, func(r *wps.Relation) wps.ID { return r.ID }),
		Sources:   changes(before.sources, after.sources, func(s *wps.Source) wps.ID { return s.ID }),
	}
}

// changes walks through two lists by id at once.
func changes[T any](before, after []*T, id func(*T) wps.ID) wps.Changes {
	var c wps.Changes
	for len(before) > 0 && len(after) > 0 {
		switch cmp.Compare(id(before[0]), id(after[0])) {
		case -1:
			c.Removed++
			before = before[1:]
		case 1:
			c.Added++
			after = after[1:]
		default:
			if !reflect.DeepEqual(before[0], after[0]) {
				c.Changed++
			}
			before, after = before[1:], after[1:]
		}
	}
	c.Removed += len(before)
	c.Added += len(after)
	return c
}
