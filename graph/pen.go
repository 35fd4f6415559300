package graph

import (
	"encoding/binary"
	"io"
	"slices"
	"strconv"
	"sync"

	"wpsgraph/graph/model"
	"wpsgraph/internal/plan"
)

// pen writes the answer of one root field: the bytes that the generated executor
// would write for the same rows.
type pen struct {
	text []byte
	// lost is set where the generated executor would report an error: it is to
	// say it, and what was written is thrown away.
	lost bool

	reading model.Reading
	back    func() // free, to be handed to others

	// The thing that is being written, and in the shape that its kind needs.
	row      *plan.Row
	entity   struct{ model.Common }
	relation model.Relation
	source   model.Source
}

// largestPen is the most memory that a pen keeps for the next answer.
const largestPen = 256 << 10

var pens = sync.Pool{New: func() any { return new(pen) }}

func newPen(op *model.Operation) *pen {
	p := pens.Get().(*pen)
	if p.back == nil {
		p.back = p.free
	}
	p.text, p.lost, p.reading.Operation = p.text[:0], false, op
	p.entity.Reading, p.relation.Reading, p.source.Reading = &p.reading, &p.reading, &p.reading
	return p
}

// free lets another answer use the pen.
func (p *pen) free() {
	p.reading.Operation = nil
	p.row, p.entity.Row, p.relation.Row, p.source.Row = nil, nil, nil, nil
	if cap(p.text) <= largestPen {
		pens.Put(p)
	}
}

// MarshalGQL hands out what was written, once.
func (p *pen) MarshalGQL(w io.Writer) {
	_, _ = w.Write(p.text)
	p.free()
}

// point makes row the thing that is being written.
func (p *pen) point(row *plan.Row) {
	p.row = row
	switch {
	case row.Entity != nil:
		p.entity.Row = row
	case row.Relation != nil:
		p.relation.Row = row
	default:
		p.source.Row = row
	}
}

// room makes the text n bytes longer and gives those. To slice a slice to itself
// stores its length alone; an append of many bytes stores a pointer each time,
// which costs more than the bytes while garbage is collected.
func (p *pen) room(n int) []byte {
	length := len(p.text)
	if cap(p.text)-length < n {
		p.text = slices.Grow(p.text, n)
	}
	p.text = p.text[:length+n]
	return p.text[length:]
}

func (p *pen) raw(text string) { copy(p.room(len(text)), text) }

func (p *pen) null() { p.raw("null") }

const hexDigits = "0123456789ABCDEF"

// key writes a response key and what stands before it. Keys are kept with their
// comma, quotes and colon; before the first of an object stands no comma.
func (p *pen) key(key string, first bool) {
	b := p.room(len(key))
	copy(b, key)
	if first {
		b[0] = '{'
	}
}

// end ends an object of so many keys.
func (p *pen) end(keys int) {
	if keys == 0 {
		p.raw("{")
	}
	p.raw("}")
}

// keyOf is a response key as it is kept.
func keyOf(name string) string { return `,"` + name + `":` }

// quoted writes a text as graphql.MarshalString does.
func (p *pen) quoted(s string) {
	b := p.room(len(s) + 2)
	b[0] = '"'
	copy(b[1:], s)
	b[len(b)-1] = '"'
	if !asItIs(b[1 : len(b)-1]) {
		p.text = p.text[:len(p.text)-len(b)]
		p.escape(s)
	}
}

func escaped(c byte) bool { return c < 0x20 || c == '"' || c == '\\' }

// asItIs tells whether no letter of a text is escaped: of eight bytes at a time,
// as in "Determine if a word has a byte less than n" and "a zero byte" of Sean
// Anderson's Bit Twiddling Hacks.
func asItIs(b []byte) bool {
	const each, high = 0x0101010101010101, 0x8080808080808080
	for ; len(b) >= 8; b = b[8:] {
		x := binary.LittleEndian.Uint64(b)
		quote, slash := x^each*'"', x^each*'\\'
		if ((x-each*0x20)&^x|(quote-each)&^quote|(slash-each)&^slash)&high != 0 {
			return false
		}
	}
	for _, c := range b {
		if escaped(c) {
			return false
		}
	}
	return true
}

// escape is quoted for a text with letters that JSON does not take as they are.
func (p *pen) escape(s string) {
	b, start := append(p.text, '"'), 0
	for i := range len(s) {
		c := s[i]
		if !escaped(c) {
			continue
		}
		b = append(b, s[start:i]...)
		start = i + 1
		switch c {
		case '\t':
			b = append(b, '\\', 't')
		case '\r':
			b = append(b, '\\', 'r')
		case '\n':
			b = append(b, '\\', 'n')
		case '"', '\\':
			b = append(b, '\\', c)
		default:
			b = append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&0xf])
		}
	}
	p.text = append(append(b, s[start:]...), '"')
}

// optional writes a text, or null for nil.
func (p *pen) optional(s *string) {
	if s == nil {
		p.null()
		return
	}
	p.quoted(*s)
}

func (p *pen) boolean(yes bool) { p.text = strconv.AppendBool(p.text, yes) }

func (p *pen) whole(n int) { p.text = strconv.AppendInt(p.text, int64(n), 10) }

// number writes a whole number, or null for nil.
func (p *pen) number(n *int) {
	if n == nil {
		p.null()
		return
	}
	p.whole(*n)
}

// decimal writes a number as graphql.MarshalFloat does.
func (p *pen) decimal(f float64) { p.text = strconv.AppendFloat(p.text, f, 'g', -1, 64) }

// texts writes a list of texts.
func texts[T ~string](p *pen, list []T) {
	p.raw("[")
	for i, s := range list {
		if i > 0 {
			p.raw(",")
		}
		p.quoted(string(s))
	}
	p.raw("]")
}

// date writes a date, or null where it is not recorded.
func date[T ~string](p *pen, d T) {
	if d == "" {
		p.null()
		return
	}
	p.quoted(string(d))
}
