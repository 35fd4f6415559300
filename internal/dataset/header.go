package dataset

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// header is the first row of a file.
type header struct {
	in     *reading
	layout *layout
	row    int
}

// places gives for each column of the file its place in the layout, or -1.
func (h *header) places(names []string) []int {
	places := make([]int, len(names))
	seen := uint64(0)
	for at, name := range names {
		name = strings.TrimSpace(name)
		i := slices.Index(h.layout.columns, name)
		switch {
		case i < 0:
			h.unknown(name)
		case seen&(1<<i) != 0:
			h.fault(name, DuplicateColumn, "Delete one of the two.", "The column %s stands twice.", name)
			i = -1
		default:
			seen |= 1 << i
		}
		places[at] = i
	}
	return places
}

func (h *header) unknown(name string) {
	if !utf8.ValidString(name) {
		h.fault("", NotUTF8, "Save the file as CSV, UTF-8.", "The header is not UTF-8: %s.", quoted(name))
		return
	}
	for _, separator := range []string{";", "\t"} {
		if strings.Count(name, separator) > 1 {
			h.fault("", UnknownColumn, "Save the file as CSV with commas.",
				"The columns are separated by %q, not by commas.", separator)
			return
		}
	}
	h.fault(shown(name), UnknownColumn, h.mend(name), "%s has no column %s.", h.layout.file, quoted(name))
}

func (h *header) mend(name string) string {
	if h.in.faults.full(h.layout.file, UnknownColumn) {
		return ""
	}
	return meant(nearest(name, h.layout.columns), "Delete the column; there are: "+strings.Join(h.layout.columns, ", ")+".")
}

func (h *header) missing(name string) {
	h.fault(name, MissingColumn, "Add the column and fill it in.", "The column %s is missing.", name)
}

func (h *header) fault(column string, rule Rule, mend, format string, args ...any) {
	h.in.faults.add(place{h.layout.file, h.row, column}, rule, mend, format, args...)
}
