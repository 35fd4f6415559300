package search

import (
	"cmp"
	"context"
	"encoding/binary"
	"iter"
	"slices"
	"strings"

	"wpsgraph/internal/wps"
)

// Surroundings tell what entities alone do not: how they are tied to others.
// Each function may be nil.
type Surroundings struct {
	Rank     func(wps.ID) int      // how connected an entity is: of two that match equally well, the more connected comes first
	Regions  func(wps.ID) []wps.ID // the regional bodies that an entity belongs to, for the counts by region
	Adopters func(wps.ID) []wps.ID // who adopted an action plan, so that it is found by their names
	Places   func(wps.ID) []wps.ID // the countries and bodies in which an entity works, so that it is found, last, by their names
}

// Index answers searches over one state of the data. It is never changed, and
// many may use it at the same time.
type Index struct {
	docs    []doc
	names   []name
	docOf   []uint32 // by name: the doc that it is a name of
	namesAt []uint32 // by doc: where its names begin; they end where those of the next doc begin
	keys    string   // the keys of all names, one behind the other
	heads   []uint64 // by name: the beginning of its key (see headOf)
	texts   []string
	regions []wps.ID            // that occur, by id
	belongs []uint16            // numbers in regions, one doc behind the other
	inNames *dictionary         // places are numbers of names
	inTexts *dictionary         // places are numbers of docs
	plans   map[uint32][]plan   // by the number of the adopter
	english map[string][]string // the English for words of other languages
	scratch scratchPool
}

// doc is one entity. Docs are numbered in the order in which they stand where
// they match equally well: by kind, the more connected first, then by id.
type doc struct {
	id                     wps.ID
	kind                   uint8 // its place in wps.Kinds
	rank                   int
	firstText, firstRegion uint32 // where its part begins; it ends where that of the next doc begins
}

// name is one text by which an entity is known. Names are numbered doc by doc.
type name struct {
	key      uint32 // where its key begins; it ends where that of the next name begins
	words    uint16 // how many it has, without little words
	class    class
	text     string
	language string
}

// Build reads all entities and makes an index of them. It returns the error of
// the stream or of the context.
func Build(ctx context.Context, entities iter.Seq2[*wps.Entity, error], around Surroundings) (*Index, error) {
	b := newBuilder(around)
	for e, err := range entities {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return nil, err
		}
		b.take(e)
	}
	return b.index(ctx)
}

// ranked is an entity with its place among those that match equally well.
type ranked struct {
	entity *wps.Entity
	kind   int
	rank   int
}

func compareRanked(a, b ranked) int {
	return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(b.rank, a.rank), cmp.Compare(a.entity.ID, b.entity.ID))
}

func kindNumber(k wps.Kind) int {
	if i := slices.Index(wps.Kinds, k); i >= 0 {
		return i
	}
	return len(wps.Kinds)
}

// namesOf is the stretch of names of a doc.
func (x *Index) namesOf(d uint32) (first, last uint32) {
	return x.namesAt[d], x.namesAt[d+1]
}

// key is what a name is compared by: its words in their form for comparison,
// without little words.
func (x *Index) key(n uint32) string { return x.keys[x.names[n].key:x.names[n+1].key] }

// headBytes is how much of a key a head holds.
const headBytes = 8

// headOf is the beginning of a key as one number, so that most keys need not be
// looked at: they lie far apart in memory.
func headOf(key string) uint64 {
	var head [headBytes]byte
	copy(head[:], key)
	return binary.BigEndian.Uint64(head[:])
}

// beginsWith tells whether the key of a name begins with some text.
func (x *Index) beginsWith(n uint32, text string) bool {
	if rest := 8 * max(0, headBytes-len(text)); x.heads[n]>>rest != headOf(text)>>rest {
		return false
	}
	return len(text) <= headBytes || strings.HasPrefix(x.key(n), text)
}

// ofKind is the stretch of docs of a kind.
func (x *Index) ofKind(kind int) (first, last uint32) {
	docs := x.docs[:len(x.docs)-1]
	from, _ := slices.BinarySearchFunc(docs, kind, func(d doc, k int) int { return cmp.Compare(int(d.kind), k) })
	to, _ := slices.BinarySearchFunc(docs, kind+1, func(d doc, k int) int { return cmp.Compare(int(d.kind), k) })
	return uint32(from), uint32(to)
}
