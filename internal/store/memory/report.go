package memory

import (
	"cmp"
	"reflect"

	"wpsgraph/internal/wps"
)

// compare counts what differs between two snapshots.
func compare(before, after *snapshot) wps.Report {
	return wps.Report{
		Before:   before.version,
		After:    after.version,
		Entities: changesOf(before.entities, after.entities, func(e *wps.Entity) wps.ID { return e.ID }),
		Relations: changes(before.relations.Len(), after.relations.Len(), func(old, now int) int {
			return cmp.Compare(before.relations.ID(old), after.relations.ID(now))
		}, func(old, now int) bool { return reflect.DeepEqual(before.relations.At(old), after.relations.At(now)) }),
		Sources: changesOf(before.sources, after.sources, func(s *wps.Source) wps.ID { return s.ID }),
	}
}

func changesOf[T any](before, after []*T, id func(*T) wps.ID) wps.Changes {
	return changes(len(before), len(after), func(old, now int) int {
		return cmp.Compare(id(before[old]), id(after[now]))
	}, func(old, now int) bool { return reflect.DeepEqual(before[old], after[now]) })
}

// changes walks through two lists by id at once. It is told how the ids of two
// compare, and of two with the same id whether they are the same.
func changes(before, after int, compare func(old, now int) int, same func(old, now int) bool) wps.Changes {
	var c wps.Changes
	old, now := 0, 0
	for old < before && now < after {
		switch order := compare(old, now); {
		case order < 0:
			c.Removed++
			old++
		case order > 0:
			c.Added++
			now++
		default:
			if !same(old, now) {
				c.Changed++
			}
			old, now = old+1, now+1
		}
	}
	c.Removed += before - old
	c.Added += after - now
	return c
}
