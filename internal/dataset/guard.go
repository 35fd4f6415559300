package dataset

import (
	"bufio"
	"errors"
	"io"
)

// The limits of what one row may hold. A quotation mark that is never closed
// makes the rest of its file one cell; the limit ends that early.
const (
	maxRow  = 1 << 20 // bytes
	maxCell = 64 << 10
	ahead   = 64 << 10 // bytes read before they are asked for
)

var errRowTooLong = errors.New("dataset: a row is beyond the limit")

// guard hands a file on and stops where one row runs beyond maxRow: begun is
// the offset at which the present row begins, which the reader of rows sets.
type guard struct {
	from  io.Reader
	given int64
	begun int64
}

func (g *guard) Read(buffer []byte) (int, error) {
	if g.given-g.begun > maxRow+ahead {
		return 0, errRowTooLong
	}
	n, err := g.from.Read(buffer)
	g.given += int64(n)
	return n, err
}

// skipBOM takes the mark away that spreadsheets put before UTF-8 text, and
// tells how long it was.
func skipBOM(b *bufio.Reader) int64 {
	if start, err := b.Peek(3); err == nil && string(start) == "\ufeff" {
		n, _ := b.Discard(3)
		return int64(n)
	}
	return 0
}
