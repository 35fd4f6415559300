package dataset

import (
	"slices"
	"strings"
)

// need is the text of a cell that must not be empty.
func (r *row) need(column int) string {
	text := r.cells[column]
	if text == "" && !r.spoiled(column) {
		r.fault(column, MissingValue, "Fill it in.", "The cell %s is empty.", r.layout.columns[column])
		r.spoil(column)
	}
	return text
}

// oneOf gives the value that a text is; "" where it is none of them.
func oneOf[S ~string](r *row, column int, text string, values []S) S {
	if i := slices.Index(values, S(text)); i >= 0 {
		return values[i]
	}
	mend := ""
	if !r.in.faults.full(r.layout.file, BadValue) {
		mend = meant(nearest(text, values), "Write "+either(values)+".")
	}
	r.fault(column, BadValue, mend, "%s is none of the values of %s.", quoted(text), r.layout.columns[column])
	r.spoil(column)
	return ""
}

// items splits a cell at |.
func (r *row) items(column int) []string {
	text := r.cells[column]
	if text == "" {
		return nil
	}
	items := strings.Split(text, "|")
	for i := range items {
		items[i] = strings.TrimSpace(items[i])
	}
	if slices.Contains(items, "") {
		r.fault(column, EmptyItem, "Write each | between two items.", "The list %s has an empty item.", quoted(text))
	}
	return r.distinct(column, slices.DeleteFunc(items, func(item string) bool { return item == "" }))
}

// distinct reports and drops what stands in a list a second time.
func (r *row) distinct(column int, items []string) []string {
	seen := make(map[string]bool, len(items))
	return slices.DeleteFunc(items, func(item string) bool {
		again := seen[item]
		seen[item] = true
		if again {
			r.fault(column, RepeatedItem, "Delete one of the two.", "%s stands twice in the list.", quoted(item))
		}
		return again
	})
}
