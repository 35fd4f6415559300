package dataset

import (
	"strings"

	"wpsgraph/internal/wps"
)

// date is the date in a cell, "" where there is none.
func (r *row) date(column int) wps.Date {
	text := r.cells[column]
	if text == "" {
		return ""
	}
	if d, known := r.in.dates[text]; known {
		return d
	}
	if _, err := wps.ParseDate(text); err != nil {
		r.fault(column, BadDate, "Write a year, month or day of the calendar: 2022, 2022-12 or 2022-12-06.",
			"There is no date %s.", quoted(text))
		r.spoil(column)
		return ""
	}
	d := wps.Date(strings.Clone(text))
	r.in.dates[string(d)] = d
	return d
}
