package search

import (
	"errors"
	"sync"
	"unicode/utf8"

	"github.com/blevesearch/vellum"
	"github.com/blevesearch/vellum/levenshtein"

	"wpsgraph/internal/wps"
)

// dictionary leads from words to the places where they stand. Its words lie in a
// finite state transducer, in order; so do the lists of their places, one behind
// the other, and the places of all words with one beginning are one stretch.
type dictionary struct {
	words  *vellum.FST
	starts []uint32 // by the number of a word: where its places begin; one more at the end
	places []uint32
}

// maxTypos is the largest distance that near takes.
const maxTypos = 2

// automata make the automata that near reads a dictionary with, by the number of
// changes: one for two would also find what is two away when asked for one.
var automata = sync.OnceValues(func() (makers [maxTypos + 1]*levenshtein.LevenshteinAutomatonBuilder, err error) {
	for n := 1; n <= maxTypos && err == nil; n++ {
		makers[n], err = levenshtein.NewLevenshteinAutomatonBuilder(uint8(n), true)
	}
	return makers, err
})

// of gives the places of one word, ascending.
func (d *dictionary) of(word string) []uint32 {
	n, ok, err := d.words.Get([]byte(word))
	if err != nil || !ok {
		return nil
	}
	return d.places[d.starts[n]:d.starts[n+1]]
}

// beginning gives the places of all words that begin so. A place may come more
// than once, and they are ascending for each word only.
func (d *dictionary) beginning(prefix string) []uint32 {
	first, last := d.numberFrom([]byte(prefix)), d.numberFrom(after(prefix))
	return d.places[d.starts[first]:d.starts[last]]
}

// numberFrom is the number of the first word that is not before key.
func (d *dictionary) numberFrom(key []byte) int {
	if key == nil {
		return d.words.Len()
	}
	it, err := d.words.Iterator(key, nil)
	if err != nil {
		return d.words.Len()
	}
	_, n := it.Current()
	return int(n)
}

// after is the first key behind all that begin with prefix; nil where there is none.
func after(prefix string) []byte {
	key := []byte(prefix)
	for i := len(key) - 1; i >= 0; i-- {
		if key[i] < 0xff {
			key[i]++
			return key[:i+1]
		}
	}
	return nil
}

// anyFirst is the length from which the first letter of a Latin word may be the
// wrong one; few people get it wrong, and short words are like many others.
const anyFirst = 6

// near calls found with the places of each word that a word becomes by at most
// as many changes: a letter more, less or another, two letters in each other's place.
func (d *dictionary) near(word string, changes int, found func(places []uint32, changes int)) error {
	makers, err := automata()
	if err != nil {
		return wps.Errorf(wps.Internal, "no automata can be made: %v", err)
	}
	automaton, err := makers[changes].BuildDfa(word, uint8(changes))
	if err != nil {
		return wps.Errorf(wps.Internal, "no automaton could be made for the word %q: %v", word, err)
	}
	var from, to []byte
	if len(word) < anyFirst && word[0] < utf8.RuneSelf {
		from, to = []byte(word[:1]), after(word[:1])
	}
	it, err := d.words.Search(automaton, from, to)
	for err == nil {
		key, n := it.Current()
		if _, distance := automaton.MatchAndDistance(string(key)); isWord(key) {
			found(d.places[d.starts[n]:d.starts[n+1]], int(distance))
		}
		err = it.Next()
	}
	if errors.Is(err, vellum.ErrIteratorDone) {
		return nil
	}
	return wps.Errorf(wps.Internal, "the dictionary of search could not be read: %v", err)
}
