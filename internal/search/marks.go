package search

import "sync"

// quality is how well a name has a term.
type quality uint8

const (
	missing  quality = iota
	farTypo          // two changes away
	nearTypo         // one change away
	related          // a word of the same root, or the English for it
	partial          // a word begins with it
	whole            // a word is it
)

// worth is what a quality counts, 0 to 1.
var worth = [...]float64{missing: 0, farTypo: .5, nearTypo: .8, related: .5, partial: .7, whole: 1}

// The marks of a doc: the best quality in its names, and whether its texts have
// the term.
const (
	inNamesMask   = 0x0f
	relatedInText = 0x10
	beginsInText  = 0x20
	isInText      = 0x40
)

// marks note where one term was found.
type marks struct {
	names   []quality // by name
	docs    []uint8   // by doc
	touched []uint32  // the docs that have a mark, each once
}

// fill sets the marks of a term; within other marks only, where they are given.
func (m *marks) fill(x *Index, s *sightings, within *marks) {
	for _, one := range s.names {
		for _, n := range one.places {
			if d := x.docOf[n]; within == nil || within.docs[d] != 0 {
				m.markName(d, n, one.quality)
			}
		}
	}
	for _, one := range s.texts {
		for _, d := range one.places {
			if within == nil || within.docs[d] != 0 {
				m.markDoc(d, one.mark)
			}
		}
	}
	for d := s.from; d < s.to; d++ {
		if within == nil || within.docs[d] != 0 {
			m.markDoc(d, isInText)
		}
	}
}

func (m *marks) markName(d, n uint32, q quality) {
	if m.names[n] >= q {
		return
	}
	m.names[n] = q
	mark := m.docs[d]
	if mark == 0 {
		m.touched = append(m.touched, d)
	}
	if quality(mark&inNamesMask) < q {
		m.docs[d] = mark&^inNamesMask | uint8(q)
	}
}

func (m *marks) markDoc(d uint32, mark uint8) {
	if m.docs[d] == 0 {
		m.touched = append(m.touched, d)
	}
	m.docs[d] |= mark
}

// ordered gives the docs that have a mark; in their order, in which they lie in
// memory, where they are many.
func (m *marks) ordered() []uint32 {
	if len(m.touched) < len(m.docs)/16 {
		return m.touched
	}
	m.touched = m.touched[:0]
	for d, mark := range m.docs {
		if mark != 0 {
			m.touched = append(m.touched, uint32(d))
		}
	}
	return m.touched
}

// clear takes the marks away again.
func (m *marks) clear(x *Index) {
	for _, d := range m.touched {
		if m.docs[d]&inNamesMask != 0 {
			first, last := x.namesOf(d)
			clear(m.names[first:last])
		}
		m.docs[d] = 0
	}
	m.touched = m.touched[:0]
}

// scratchPool keeps marks between searches; each is as long as the index.
type scratchPool struct{ pool sync.Pool }

// take gives marks for n terms, none set. give takes them back.
func (s *scratchPool) take(x *Index, n int) []*marks {
	all := make([]*marks, n)
	for i := range all {
		m, ok := s.pool.Get().(*marks)
		if !ok {
			m = &marks{names: make([]quality, len(x.names)), docs: make([]uint8, len(x.docs))}
		}
		all[i] = m
	}
	return all
}

func (s *scratchPool) give(x *Index, all []*marks) {
	for _, m := range all {
		m.clear(x)
		s.pool.Put(m)
	}
}
