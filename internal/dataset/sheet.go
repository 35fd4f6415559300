package dataset

import (
	"bufio"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"iter"
	"slices"
	"strings"

	"wpsgraph/internal/wps"
)

// rows gives the rows of one file whose cells stand in the order of its
// layout, and reports what is wrong with the form of the file. A row is good
// until the next. There are none where the file is not there.
func (in *reading) rows(ctx context.Context, l *layout) iter.Seq[*row] {
	return func(yield func(*row) bool) {
		if in.err != nil {
			return
		}
		file, err := in.fsys.Open(l.file)
		if errors.Is(err, fs.ErrNotExist) {
			return
		}
		if err != nil {
			in.fail(l.file, err)
			return
		}
		defer func() { _ = file.Close() }()
		s := newSheet(in, l, file)
		if !s.header() {
			return
		}
		for n := 0; s.next(); n++ {
			if n%1024 == 0 && ctx.Err() != nil {
				in.err = ctx.Err()
				return
			}
			if s.fill() && !yield(&s.row) {
				return
			}
		}
	}
}

// sheet reads one file of a package.
type sheet struct {
	in     *reading
	layout *layout
	guard  *guard
	csv    *csv.Reader
	offset int64    // of the text behind a byte order mark
	to     []int    // for each column of the file its place in the layout, or -1
	record []string // the present row, as the file has it
	broken int      // line breaks inside of cells so far, which spreadsheets do not count
	absent uint64   // columns of the layout that the file must have and has not
	row    row
}

func newSheet(in *reading, l *layout, file io.Reader) *sheet {
	s := &sheet{in: in, layout: l, guard: &guard{from: file}}
	text := bufio.NewReaderSize(s.guard, ahead)
	s.offset = skipBOM(text)
	s.csv = csv.NewReader(text)
	s.csv.FieldsPerRecord = -1
	s.csv.ReuseRecord = true
	s.row = row{in: in, layout: l, cells: make([]string, len(l.columns))}
	return s
}

// next reads the next line that is CSV; false at the end of what can be read.
func (s *sheet) next() bool {
	for {
		var err error
		s.record, err = s.csv.Read()
		s.guard.begun = s.offset + s.csv.InputOffset()
		var syntax *csv.ParseError
		switch {
		case err == nil:
			line, _ := s.csv.FieldPos(0)
			s.row.line = line - s.broken
			for _, cell := range s.record {
				s.broken += strings.Count(cell, "\n")
			}
			return true
		case errors.As(err, &syntax):
			s.fault(syntax.StartLine-s.broken, BadQuotes,
				"Put quotation marks around the whole cell, and write each one inside of it twice.",
				"The quotation marks do not fit: %v, in column %d of the line.", syntax.Err, syntax.Column)
		case errors.Is(err, errRowTooLong):
			s.fault(s.row.line+1, RowTooLong,
				"Look for a quotation mark that is not closed, and keep each record on one line.",
				"A row runs on for more than %d bytes; nothing behind it was read.", maxRow)
			return false
		case err == io.EOF:
			return false
		default:
			s.in.fail(s.layout.file, err)
			return false
		}
	}
}

func (s *sheet) fault(row int, rule Rule, mend, format string, args ...any) {
	s.in.faults.add(place{s.layout.file, row, ""}, rule, mend, format, args...)
}

// header reads the names of the columns; false where there is no header.
func (s *sheet) header() bool {
	if !s.next() {
		return false
	}
	h := &header{in: s.in, layout: s.layout, row: s.row.line}
	s.to = h.places(slices.Clone(s.record))
	for i, name := range s.layout.columns {
		if slices.Contains(s.layout.must, name) && !slices.Contains(s.to, i) {
			s.absent |= 1 << i
			h.missing(name)
		}
	}
	return true
}

// fill brings the cells of the present row into the order of the layout, and
// checks their texts. It is false where the row holds nothing.
func (s *sheet) fill() bool {
	r := &s.row
	clear(r.cells)
	r.bad = s.absent
	if !slices.ContainsFunc(s.record, func(cell string) bool { return cell != "" }) {
		r.fault(wholeRow, EmptyRow, "Delete the line.", "The row is empty.")
		return false
	}
	if len(s.record) != len(s.to) {
		r.fault(wholeRow, RaggedRow, "Give the row one cell for each column of the header.",
			"The row has %d cells, the header %d.", len(s.record), len(s.to))
	}
	for at, cell := range s.record[:min(len(s.record), len(s.to))] {
		if i := s.to[at]; i >= 0 {
			r.set(i, cell)
		}
	}
	for at := len(s.record); at < len(s.to); at++ {
		r.spoil(s.to[at])
	}
	return true
}

// fail notes that the package cannot be read at all.
func (in *reading) fail(file string, err error) {
	e := wps.Errorf(wps.BadDataPackage, "%s cannot be read", file)
	e.Cause = err
	in.err = e
}
