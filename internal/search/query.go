package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"wpsgraph/internal/wps"
)

// Query is one search.
type Query struct {
	Text      string
	Kinds     []wps.Kind // what may be found; none: everything
	Languages []string   // names in these languages, and names of no language; none: all. Descriptions are English.
	First     int        // how many hits to give; 0: only the counts
	After     string     // the cursor of a hit: begin behind it; "" for the start
}

// How says in which way a text was matched. The order of Hows is theirs in
// answers: an exact name comes before all that only begin so, and so on.
type How string

// Exact: the very text. Folded: the same but for case, accents, little words and
// hyphens. Prefix: a name that begins so. AllWords: all words, in any order,
// beginnings of words included. Fuzzy: with typos. Description: in what is said
// of the entity.
const (
	Exact       How = "EXACT"
	Folded      How = "FOLDED"
	Prefix      How = "PREFIX"
	AllWords    How = "ALL_WORDS"
	Fuzzy       How = "FUZZY"
	Description How = "DESCRIPTION"
)

// The limits of a query; real ones stay far below.
const (
	maxText  = 1000 // characters, without superfluous blanks
	maxTerms = 32   // different words
)

// term is one word that is looked for.
type term struct {
	word
	weight int // the number of words that it stands for
}

// asked is a query in the form in which it is compared.
type asked struct {
	text    string // as typed, blanks collapsed
	words   []word
	terms   []term
	key     string   // the terms as the key of a name
	compact []string // the words as one
	open    bool     // the last word may be the beginning of one
	little  bool     // some words are little ones
}

// ask reads what somebody typed. It returns BadUserInput where it is too long;
// anything else is a text to look for, be it empty.
func ask(text string) (*asked, error) {
	text = strings.Join(strings.Fields(norm.NFC.String(strings.ToValidUTF8(text, " "))), " ")
	if n := utf8.RuneCountInString(text); n > maxText {
		return nil, wps.Errorf(wps.BadUserInput, "the text to search for has %d characters; at most %d are allowed: leave the rest out", n, maxText)
	}
	return askWords(text, split(text), true)
}

// askWords makes a query of words; open says whether the last may be unfinished.
func askWords(text string, words []word, open bool) (*asked, error) {
	content := vocabulary().content(words)
	q := &asked{text: text, words: words, open: open, little: len(content) < len(words), key: strings.Join(stemsOf(content), " ")}
	known := map[string]bool{}
	for _, w := range content {
		if !known[w.stem] {
			known[w.stem] = true
			q.terms = append(q.terms, newTerm(w))
		}
	}
	if len(q.terms) > maxTerms {
		return nil, wps.Errorf(wps.BadUserInput, "the text to search for has %d different words; at most %d are allowed: leave the rest out", len(q.terms), maxTerms)
	}
	q.compact = slices.Compact([]string{strings.Join(textsOfWords(words), ""), strings.Join(stemsOf(content), "")})
	return q, nil
}

// newTerm looks for a word and, where it is the acronym of a phrase in one
// language, for its acronym in all.
func newTerm(w word) term {
	t := term{word: w, weight: 1}
	if w.text[0] >= utf8.RuneSelf {
		t.also = append(t.also[:len(t.also):len(t.also)], arabicWords(w.stem)...)
	}
	t.also = append(t.also[:len(t.also):len(t.also)], vocabulary().phrases.in([]string{w.stem})...)
	for _, form := range append([]string{t.stem}, t.also...) {
		t.weight = max(t.weight, vocabulary().long[form])
	}
	return t
}

// variants are the query, and the query without words that may be little ones
// ("au", "un") where it has such.
func (q *asked) variants() []*asked {
	var kept []word
	for _, w := range q.words {
		if !vocabulary().ambiguous[w.text] || w.caps {
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 || len(kept) == len(q.words) {
		return []*asked{q}
	}
	rest, err := askWords(q.text, kept, q.open)
	if err != nil {
		return []*asked{q}
	}
	return []*asked{q, rest}
}
