package dataset

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wholeRow stands for no column in particular.
const wholeRow = -1

// row is one record of a file: the texts of its cells in the order of the
// layout, without spaces around them. A cell that was reported as bad is empty.
type row struct {
	in     *reading
	layout *layout
	line   int // as a spreadsheet counts
	cells  []string
	bad    uint64 // a bit for each column whose cell was reported already
}

// fault reports what is wrong in a column, or in the whole row.
func (r *row) fault(column int, rule Rule, mend, format string, args ...any) {
	at := place{file: r.layout.file, row: r.line}
	if column != wholeRow {
		at.column = r.layout.columns[column]
	}
	r.in.faults.add(at, rule, mend, format, args...)
}

// spoil marks a cell as bad, so that nothing more is said about it.
func (r *row) spoil(column int) {
	if column >= 0 {
		r.bad |= 1 << column
	}
}

// spoiled tells whether the cell was reported already.
func (r *row) spoiled(column int) bool { return r.bad&(1<<column) != 0 }

// set puts a text into a cell and reports what no cell may hold.
func (r *row) set(column int, text string) {
	if !plain(text) {
		var ok bool
		if text, ok = r.checked(column, text); !ok {
			r.spoil(column)
			text = ""
		}
	}
	r.cells[column] = text
}

// plain tells whether there is nothing to look at in a text: visible ASCII and
// no spaces around it.
func plain(text string) bool {
	if text == "" {
		return true
	}
	if text[0] == ' ' || text[len(text)-1] == ' ' || len(text) > maxCell {
		return false
	}
	for i := range len(text) {
		if c := text[i]; c < ' ' || c > '~' {
			return false
		}
	}
	return true
}

func (r *row) checked(column int, text string) (string, bool) {
	switch {
	case len(text) > maxCell:
		r.fault(column, CellTooLong, "Shorten it.", "The cell has %d bytes; at most %d are allowed.", len(text), maxCell)
		return "", false
	case !utf8.ValidString(text):
		r.fault(column, NotUTF8, "Save the file as CSV, UTF-8.", "The cell is not UTF-8: %s.", quoted(text))
		return "", false
	}
	trimmed := strings.TrimSpace(text)
	if trimmed != text {
		r.fault(column, SpacesAround, "Delete them.", "There are spaces around %s.", quoted(trimmed))
	}
	at := strings.IndexFunc(trimmed, invisible)
	switch {
	case at < 0:
		return trimmed, true
	case trimmed[at] == '\n' || trimmed[at] == '\r':
		r.fault(column, LineBreak, "Write the cell on one line.", "There is a line break inside of the cell.")
	default:
		c, _ := utf8.DecodeRuneInString(trimmed[at:])
		r.fault(column, ControlCharacter, "Delete it, or type the text again.", "The cell holds the character %U, which cannot be seen.", c)
	}
	return "", false
}

// invisible tells whether a character is no text: a control character, one
// that turns the order of others round, or the sign for a lost character.
func invisible(c rune) bool {
	switch {
	case unicode.IsControl(c), c == '\ufeff', c == utf8.RuneError:
		return true
	case c >= '\u202a' && c <= '\u202e', c >= '\u2066' && c <= '\u2069':
		return true
	}
	return false
}
