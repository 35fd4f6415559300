package dataset

import "strings"

// once knows the rows of a file that were read already, by their cells.
type once map[string]int

// again tells whether the row stood already, and reports it.
func (o once) again(r *row) bool {
	key := strings.Join(r.cells, "\x00")
	first, seen := o[key]
	if seen {
		r.fault(wholeRow, DuplicateRow, "Delete one of the two lines.", "The same stands already in row %d.", first)
		return true
	}
	o[key] = r.line
	return false
}
