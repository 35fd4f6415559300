package search

import (
	"strings"
	"unicode/utf8"
)

// sightings are the places at which a term stands in an index.
type sightings struct {
	names    []inNames
	texts    []inTexts
	from, to uint32 // the docs of the kind that it names
}

// inNames are names that have a term, each as well as the others.
type inNames struct {
	places  []uint32
	quality quality
}

// inTexts are docs whose texts have a term.
type inTexts struct {
	places []uint32
	mark   uint8
}

// size is how many places there are, at most.
func (s *sightings) size() int {
	n := int(s.to - s.from)
	for _, one := range s.names {
		n += len(one.places)
	}
	for _, one := range s.texts {
		n += len(one.places)
	}
	return n
}

// minBeginning is the length from which a word in the middle of a query may be
// the beginning of one; the last word, which may still be typed, always may.
const minBeginning = 4

// sight looks a term of a query up: the word itself, words that begin with it,
// what has the same meaning and, with more effort, words with typos.
func (x *Index) sight(q *asked, i int, s scope, e effort) (*sightings, error) {
	t, seen := q.terms[i], &sightings{}
	for _, form := range append([]string{t.stem}, t.also...) {
		seen.add(x.inNames.of(form), whole)
		seen.addText(s.texts, x.inTexts.of, form, isInText)
	}
	length := utf8.RuneCountInString(t.text)
	if length >= minBeginning || q.open && i == len(q.terms)-1 {
		seen.add(x.inNames.beginning(t.text), partial)
		seen.addText(s.texts && length >= minBeginning, x.inTexts.beginning, t.text, beginsInText)
	}
	x.sightMeaning(seen, t, s)
	if e < typos {
		return seen, nil
	}
	return seen, x.sightTypos(seen, t, e)
}

func (s *sightings) add(places []uint32, q quality) {
	if len(places) > 0 {
		s.names = append(s.names, inNames{places, q})
	}
}

func (s *sightings) addText(allowed bool, look func(string) []uint32, word string, mark uint8) {
	if !allowed {
		return
	}
	if places := look(word); len(places) > 0 {
		s.texts = append(s.texts, inTexts{places, mark})
	}
}

// sightMeaning looks for words of the same root, the English for the term, and
// things of the kind that it names: a practice need not call itself one.
func (x *Index) sightMeaning(seen *sightings, t term, s scope) {
	for _, english := range x.english[t.stem] {
		seen.add(x.inNames.of(english), related)
		seen.addText(s.texts, x.inTexts.of, english, relatedInText)
		x.sightRoot(seen, english, s)
	}
	x.sightRoot(seen, t.text, s)
	if kind, ok := vocabulary().kinds[t.stem]; ok && s.texts {
		seen.from, seen.to = x.ofKind(kindNumber(kind))
	}
}

func (x *Index) sightRoot(seen *sightings, word string, s scope) {
	if root := rootOf(word); root != "" {
		seen.add(x.inNames.of(rootWord(root)), related)
		seen.addText(s.texts, x.inTexts.of, rootWord(root), relatedInText)
	}
}

// sightTypos looks for words a few changes from a term.
func (x *Index) sightTypos(seen *sightings, t term, e effort) error {
	changes := typosIn(t.text, e)
	if changes == 0 {
		return nil
	}
	return x.inNames.near(t.stem, changes, func(names []uint32, n int) {
		if n > 1 {
			seen.add(names, farTypo)
		} else {
			seen.add(names, nearTypo)
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
