package search

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/blevesearch/vellum"

	"wpsgraph/internal/wps"
)

// collector gathers words and places before a dictionary is made of them.
type collector struct {
	numbers map[string]uint32
	words   []collected
	places  []place32 // as they came
}

// collected is a word that was gathered.
type collected struct {
	text   string
	last   uint32 // the place that was noted last
	family uint32 // the number of the root, of words that share one; else noFamily
}

const noFamily = ^uint32(0)

// place32 is a place of the word with a number.
type place32 struct{ word, place uint32 }

func newCollector() *collector { return &collector{numbers: map[string]uint32{}} }

// add notes that a word stands at a place. Places come in ascending order.
func (c *collector) add(word string, place uint32) {
	n, ok := c.numbers[word]
	if !ok {
		n = c.number(word)
	} else if c.words[n].last == place {
		return
	}
	c.words[n].last = place
	c.places = append(c.places, place32{n, place})
}

// number gives a new word its number.
func (c *collector) number(word string) uint32 {
	n := uint32(len(c.words))
	c.numbers[word] = n
	c.words = append(c.words, collected{text: word, family: noFamily})
	return n
}

// addRoots adds the roots that two words or more share.
func (c *collector) addRoots() {
	first := map[string]uint32{}
	for n := range uint32(len(c.words)) {
		root := rootOf(c.words[n].text)
		if root == "" {
			continue
		}
		earlier, ok := first[root]
		if !ok {
			first[root] = n
			if own, is := c.numbers[root]; !is || own == n || rootOf(root) != "" {
				continue
			}
			earlier = c.numbers[root]
		}
		c.join(earlier, n, root)
	}
}

// join puts two words into the family of their root.
func (c *collector) join(a, b uint32, root string) {
	family, ok := c.numbers[rootWord(root)]
	if !ok {
		family = c.number(rootWord(root))
	}
	c.words[a].family, c.words[b].family = family, family
}

// Entries that are no words begin with a character that no word has: a colon, an
// id; a tilde, a root.
func idWord(id wps.ID) string     { return ":" + string(id) }
func rootWord(root string) string { return "~" + root }
func isWord(key []byte) bool      { return key[0] != ':' && key[0] != '~' }

// dictionary makes one of what was gathered.
func (c *collector) dictionary() (*dictionary, error) {
	c.addRoots()
	order := make([]uint32, len(c.words))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int { return cmp.Compare(c.words[a].text, c.words[b].text) })
	words, err := c.transducer(order)
	if err != nil {
		return nil, err
	}
	d := &dictionary{words: words}
	d.starts, d.places = c.lists(order)
	return d, nil
}

// transducer leads from words to their places in the order.
func (c *collector) transducer(order []uint32) (*vellum.FST, error) {
	var buffer bytes.Buffer
	builder, err := vellum.New(&buffer, nil)
	for i := 0; i < len(order) && err == nil; i++ {
		err = builder.Insert([]byte(c.words[order[i]].text), uint64(i))
	}
	if err == nil {
		err = builder.Close()
	}
	if err != nil {
		return nil, wps.Errorf(wps.Internal, "the dictionary of search could not be made: %v", err)
	}
	return vellum.Load(buffer.Bytes())
}

// lists puts the places of each word, in the order of words, behind each other; a
// root has those of its family.
func (c *collector) lists(order []uint32) (starts, places []uint32) {
	at := make([]uint32, len(order))
	for i, n := range order {
		at[n] = uint32(i)
	}
	starts = make([]uint32, len(order)+1)
	c.each(func(word, _ uint32) { starts[at[word]+1]++ })
	for i := range order {
		starts[i+1] += starts[i]
	}
	places = make([]uint32, starts[len(order)])
	next := slices.Clone(starts)
	c.each(func(word, place uint32) {
		places[next[at[word]]] = place
		next[at[word]]++
	})
	return starts, places
}

// each goes over all places of words and roots.
func (c *collector) each(visit func(word, place uint32)) {
	for _, p := range c.places {
		visit(p.word, p.place)
		if family := c.words[p.word].family; family != noFamily {
			visit(family, p.place)
		}
	}
}
