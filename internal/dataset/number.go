package dataset

import (
	"strconv"
	"strings"
)

// number is the number in a cell as text, "" where there is none.
func (r *row) number(column int) string {
	text := r.cells[column]
	if text != "" && !isNumber(text) {
		r.fault(column, BadNumber, "Write digits with at most one point, as 1200000 or 0.5.", "%s is not a number.", quoted(text))
		r.spoil(column)
		return ""
	}
	return text
}

// isNumber tells whether a text is digits with at most one point between them.
func isNumber(text string) bool {
	whole, part, point := strings.Cut(text, ".")
	if !digits(whole) || point && !digits(part) {
		return false
	}
	_, err := strconv.ParseFloat(text, 64)
	return err == nil
}

func digits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// year checks a year or a span of years.
func (r *row) year(column int, text string) {
	first, last, span := strings.Cut(text, "-")
	if len(first) == 4 && digits(first) && (!span || len(last) == 4 && digits(last) && last >= first) {
		return
	}
	r.fault(column, BadYear, "Write a year or a span of years: 2021 or 2021-2025.", "%s is neither a year nor a span of years.", quoted(text))
}
