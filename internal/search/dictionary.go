package search

import (
	"bytes"
	"errors"
	"maps"
	"slices"
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

// collector gathers words and places before a dictionary is made of them.
type collector struct {
	numbers map[string]int
	places  [][]uint32
}

func newCollector() *collector { return &collector{numbers: map[string]int{}} }

// add notes that a word stands at a place. Places come in ascending order.
func (c *collector) add(word string, place uint32) {
	n, ok := c.numbers[word]
	if !ok {
		n = len(c.places)
		c.numbers[word] = n
		c.places = append(c.places, nil)
	}
	if list := c.places[n]; len(list) == 0 || list[len(list)-1] != place {
		c.places[n] = append(list, place)
	}
}

// addRoots adds, for words that share a root, the root with the places of all.
func (c *collector) addRoots() {
	families := map[string][]string{}
	for word := range c.numbers {
		if root := rootOf(word); root != "" {
			families[root] = append(families[root], word)
		}
	}
	for root, words := range families {
		if _, ok := c.numbers[root]; ok && rootOf(root) == "" {
			words = append(words, root)
		}
		if len(words) < 2 {
			continue
		}
		slices.Sort(words)
		for _, word := range words {
			number := c.numbers[word]
			c.addAll(rootWord(root), c.places[number])
		}
	}
}

func (c *collector) addAll(word string, places []uint32) {
	n, ok := c.numbers[word]
	if !ok {
		n = len(c.places)
		c.numbers[word] = n
		c.places = append(c.places, nil)
	}
	c.places[n] = append(c.places[n], places...)
}

// Entries that are no words begin with a character that no word has: a colon, an
// id; a tilde, a root. Word by word, their places are not ascending.
func idWord(id wps.ID) string     { return ":" + string(id) }
func rootWord(root string) string { return "~" + root }
func isWord(key []byte) bool      { return key[0] != ':' && key[0] != '~' }

// dictionary makes one of what was gathered.
func (c *collector) dictionary() (*dictionary, error) {
	c.addRoots()
	words := slices.Sorted(maps.Keys(c.numbers))
	d := &dictionary{starts: make([]uint32, 0, len(words)+1)}
	var buffer bytes.Buffer
	builder, err := vellum.New(&buffer, nil)
	if err != nil {
		return nil, wps.Errorf(wps.Internal, "the dictionary of search could not be begun: %v", err)
	}
	for i, word := range words {
		if err := builder.Insert([]byte(word), uint64(i)); err != nil {
			return nil, wps.Errorf(wps.Internal, "the word %q could not be put into the dictionary of search: %v", word, err)
		}
		d.starts = append(d.starts, uint32(len(d.places)))
		d.places = append(d.places, c.places[c.numbers[word]]...)
	}
	d.starts = append(d.starts, uint32(len(d.places)))
	if err := builder.Close(); err != nil {
		return nil, wps.Errorf(wps.Internal, "the dictionary of search could not be ended: %v", err)
	}
	d.words, err = vellum.Load(buffer.Bytes())
	return d, err
}

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
