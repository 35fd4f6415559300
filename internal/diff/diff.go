package diff

import (
	"cmp"
	"slices"
	"strings"

	"wpsgraph/internal/wps"
)

// Change is what happened to a record.
type Change string

// The changes. Merged: the record is gone, and another has its id as a former
// one.
const (
	Added   Change = "ADDED"
	Changed Change = "CHANGED"
	Removed Change = "REMOVED"
	Merged  Change = "MERGED"
)

// Record is a record that is not the same in both versions.
type Record struct {
	ID     wps.ID  `json:"id"`
	Name   string  `json:"name"` // in the newer version, where it is there
	Change Change  `json:"change"`
	Into   wps.ID  `json:"into,omitempty"` // the record that it became part of
	Fields []Field `json:"fields,omitempty"`
}

// Field is a field of a changed record that differs; "" is not recorded.
type Field struct {
	Name string `json:"name"`
	Old  string `json:"old"`
	New  string `json:"new"`
}

// Version names a version in a comparison.
type Version struct {
	Name      string   `json:"name"`
	Published wps.Date `json:"published"`
	Hash      string   `json:"hash"`
}

// Diff is what changed from an old version to a new one. Each list is in the
// order of ids.
type Diff struct {
	Old       Version  `json:"old"`
	New       Version  `json:"new"`
	Entities  []Record `json:"entities"`
	Relations []Record `json:"relations"`
	Sources   []Record `json:"sources"`
	// Lists are the rows of the small tables: functions, assessments and
	// published totals. They have no ids: a row that differs is one that went
	// and one that came.
	Lists []Record `json:"lists"`
}

// None tells whether nothing changed.
func (d *Diff) None() bool {
	return len(d.Entities)+len(d.Relations)+len(d.Sources)+len(d.Lists) == 0
}

// Of compares two completed contents.
func Of(before, after *wps.Content) *Diff {
	merged := map[wps.ID]wps.ID{}
	for _, e := range after.Entities {
		for _, former := range e.FormerIDs {
			merged[former] = e.ID
		}
	}
	return &Diff{
		Old: versionOf(before), New: versionOf(after),
		Entities:  compare(before.Entities, after.Entities, entityFields, merged),
		Relations: compare(slices.Collect(before.Relations.All()), slices.Collect(after.Relations.All()), relationFields, nil),
		Sources:   compare(before.Sources, after.Sources, sourceFields, nil),
		Lists:     compareRows(rowsOf(before.Tables), rowsOf(after.Tables)),
	}
}

func versionOf(c *wps.Content) Version {
	return Version{c.Version.Name, c.Version.Published, c.Version.Hash}
}

// fields are what a record says, each under its name; id and name first.
type fields []Field

func (f *fields) add(name, text string) { *f = append(*f, Field{Name: name, New: text}) }

// list adds several texts as one.
func list[S ~string](f *fields, name string, texts []S) {
	all := make([]string, len(texts))
	for i, t := range texts {
		all[i] = string(t)
	}
	f.add(name, strings.Join(all, "|"))
}

// compare goes through two lists of records in the order of their ids.
func compare[T any](before, after []*T, of func(*T) fields, merged map[wps.ID]wps.ID) []Record {
	records := []Record{}
	for len(before) > 0 || len(after) > 0 {
		switch order := compareHeads(before, after, of); {
		case order < 0:
			f := of(before[0])
			gone := Record{ID: wps.ID(f[0].New), Name: f[1].New, Change: Removed}
			if into, ok := merged[gone.ID]; ok {
				gone.Change, gone.Into = Merged, into
			}
			records, before = append(records, gone), before[1:]
		case order > 0:
			f := of(after[0])
			records, after = append(records, Record{ID: wps.ID(f[0].New), Name: f[1].New, Change: Added}), after[1:]
		default:
			old, now := of(before[0]), of(after[0])
			if differ := differences(old, now); len(differ) > 0 {
				records = append(records, Record{ID: wps.ID(now[0].New), Name: now[1].New, Change: Changed, Fields: differ})
			}
			before, after = before[1:], after[1:]
		}
	}
	return records
}

// compareHeads tells which of two lists has the record with the lower id in
// front: below 0 for the first.
func compareHeads[T any](before, after []*T, of func(*T) fields) int {
	switch {
	case len(before) == 0:
		return 1
	case len(after) == 0:
		return -1
	}
	return cmp.Compare(of(before[0])[0].New, of(after[0])[0].New)
}

// differences are the fields that are not the same, those of the old record
// first.
func differences(old, now fields) []Field {
	var differ []Field
	for _, o := range old {
		n := now.text(o.Name)
		if o.New != n {
			differ = append(differ, Field{o.Name, o.New, n})
		}
	}
	for _, n := range now {
		if n.New != "" && !slices.ContainsFunc(old, func(o Field) bool { return o.Name == n.Name }) {
			differ = append(differ, Field{n.Name, "", n.New})
		}
	}
	return differ
}

func (f fields) text(name string) string {
	for _, field := range f {
		if field.Name == name {
			return field.New
		}
	}
	return ""
}
