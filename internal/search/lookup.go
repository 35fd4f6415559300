package search

import (
	"context"
	"strings"
	"unicode/utf8"
)

// scope is what a lookup may look at.
type scope struct {
	languages []string
	texts     bool // descriptions too
}

// found is a doc that matches, with the name that matches best.
type found struct {
	doc   uint32
	name  int32 // its number; none where a description matches
	how   How
	score float64
}

const none = -1

// effort is how far a lookup goes to find something.
type effort int

const (
	strict   effort = iota
	lenient         // one of several words may be missing
	typos           // words may have typos, half of them at most
	generous        // one typo more: for what may have been meant
)

// minLenient is how many terms a query has at least of which one may be missing.
const minLenient = 3

// lookup finds the docs that match a query, in no order.
func (x *Index) lookup(ctx context.Context, q *asked, s scope, e effort) ([]found, error) {
	if len(q.terms) == 0 || e == lenient && len(q.terms) < minLenient {
		return nil, nil
	}
	all := x.scratch.take(x, len(q.terms))
	defer func() { x.scratch.give(x, all) }()
	m := &matcher{x: x, q: q, scope: s, marks: all}
	for i, t := range q.terms {
		x.markTerm(all[i], t, q.open && i == len(q.terms)-1, s.texts)
		if e < typos {
			continue
		}
		if err := x.markTypos(all[i], t, e); err != nil {
			return nil, err
		}
	}
	if e == lenient {
		m.forgive()
	}
	hits, err := m.all(ctx)
	if err != nil || e < typos {
		return merge(hits, m.compact()), err
	}
	shifted, err := m.shifted(e)
	return merge(merge(hits, m.compact()), shifted), err
}

// minBeginning is the length from which a word in the middle of a query may be
// the beginning of one; the last word, which may still be typed, always may.
const minBeginning = 4

// markTerm marks the names and texts that have a term or a word beginning so.
func (x *Index) markTerm(m *marks, t term, last, texts bool) {
	for _, form := range append([]string{t.stem}, t.also...) {
		for _, n := range x.inNames.of(form) {
			m.markName(x, n, whole)
		}
		if texts {
			for _, d := range x.inTexts.of(form) {
				m.markText(d, isInText)
			}
		}
	}
	x.markMeaning(m, t, texts)
	length := utf8.RuneCountInString(t.text)
	if length < minBeginning && !last {
		return
	}
	for _, n := range x.inNames.beginning(t.text) {
		m.markName(x, n, partial)
	}
	if texts && length >= minBeginning {
		for _, d := range x.inTexts.beginning(t.text) {
			m.markText(d, beginsInText)
		}
	}
}

// markMeaning marks what has a word of the same stem as a term or the English for
// it, and things of the kind that it names: a practice need not call itself one.
func (x *Index) markMeaning(m *marks, t term, texts bool) {
	for _, english := range x.english[t.stem] {
		x.markRelated(m, x.inNames.of(english), x.inTexts.of(english), texts)
		x.markRoot(m, english, texts)
	}
	x.markRoot(m, t.text, texts)
	if kind, ok := vocabulary().kinds[t.stem]; ok && texts {
		first, last := x.ofKind(kindNumber(kind))
		for d := first; d < last; d++ {
			m.markText(d, isInText)
		}
	}
}

func (x *Index) markRoot(m *marks, word string, texts bool) {
	if root := rootOf(word); root != "" {
		x.markRelated(m, x.inNames.of(rootWord(root)), x.inTexts.of(rootWord(root)), texts)
	}
}

func (x *Index) markRelated(m *marks, names, docs []uint32, texts bool) {
	for _, n := range names {
		m.markName(x, n, related)
	}
	if !texts {
		return
	}
	for _, d := range docs {
		m.markText(d, relatedInText)
	}
}

// markTypos marks the names that have a word a few changes from a term.
func (x *Index) markTypos(m *marks, t term, e effort) error {
	changes := typosIn(t.text, e)
	if changes == 0 {
		return nil
	}
	return x.inNames.near(t.stem, changes, func(names []uint32, n int) {
		q := nearTypo
		if n > 1 {
			q = farTypo
		}
		for _, name := range names {
			m.markName(x, name, q)
		}
	})
}

// typosIn is how many changes a word may have: none where it is short or has
// digits, one from four letters on, two from eight.
func typosIn(word string, e effort) int {
	n := utf8.RuneCountInString(word)
	if e == generous {
		n += 3
	}
	switch {
	case n < 4 || n > 32 || strings.ContainsAny(word, "0123456789"):
		return 0
	case n < 8:
		return 1
	}
	return 2
}

// merge joins two lists of hits; of a doc that is in both, the better hit stays.
// Neither list has a doc twice.
func merge(hits, more []found) []found {
	if len(more) == 0 {
		return hits
	}
	better := make(map[uint32]found, len(more))
	for _, h := range more {
		better[h.doc] = h
	}
	for i, h := range hits {
		if b, ok := better[h.doc]; ok {
			delete(better, h.doc)
			if b.score > h.score {
				hits[i] = b
			}
		}
	}
	for _, h := range more {
		if _, ok := better[h.doc]; ok {
			hits = append(hits, h)
		}
	}
	return hits
}
