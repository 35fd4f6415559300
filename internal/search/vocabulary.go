package search

import (
	_ "embed"
	"encoding/csv"
	"strconv"
	"strings"
	"sync"

	"wpsgraph/internal/wps"
)

//go:embed vocabulary.csv
var vocabularyCSV string

// lexicon is what search knows of the little words of six languages.
type lexicon struct {
	stops     map[string]bool     // little words, by text: the, des, wa
	ambiguous map[string]bool     // little words that are acronyms too: au, un, us
	plans     map[string]bool     // what a plan is called, by stem: nap, plano, خطه
	asides    map[string]bool     // what else is said of one: national, femmes, 1325
	ordinals  map[string]int      // second, deuxième, pili, II
	means     map[string][]string // the English words for words of other languages, by stem
	kinds     map[string]wps.Kind // what things of a kind are called, by stem
	phrases   phrases             // women, peace and security: WPS
	long      map[string]int      // the acronyms of phrases, with the number of words they stand for
	beside    phrases             // phrases that are said of plans beside their adopters: United Nations
}

// vocabulary is read from vocabulary.csv when it is first needed.
var vocabulary = sync.OnceValue(func() *lexicon { return readLexicon(vocabularyCSV) })

func readLexicon(text string) *lexicon {
	l := &lexicon{
		stops: map[string]bool{}, ambiguous: map[string]bool{}, plans: map[string]bool{},
		asides: map[string]bool{}, ordinals: map[string]int{}, means: map[string][]string{},
		kinds: map[string]wps.Kind{}, phrases: phrases{}, long: map[string]int{}, beside: phrases{},
	}
	rows, _ := csv.NewReader(strings.NewReader(text)).ReadAll() // a test reads it with its errors
	for _, row := range rows {
		l.add(row[0], split(row[2]), row[3])
	}
	return l
}

func (l *lexicon) add(role string, words []word, value string) {
	switch role {
	case "stop":
		l.stops[words[0].text] = true
	case "ambiguous":
		l.ambiguous[words[0].text] = true
	case "plan":
		l.plans[words[0].stem] = true
	case "aside":
		l.addAside(words)
	case "ordinal":
		l.ordinals[words[0].stem], _ = strconv.Atoi(value)
	case "means":
		l.means[words[0].stem] = append(l.means[words[0].stem], split(value)[0].stem)
	case "kind":
		l.kinds[words[0].stem] = wps.Kind(value)
	case "phrase":
		l.phrases.add(stemsOf(l.content(words)), value)
		l.long[value] = max(l.long[value], len(l.content(words)))
	}
}

func (l *lexicon) addAside(words []word) {
	if len(words) == 1 {
		l.asides[words[0].stem] = true
		return
	}
	l.beside.add(stemsOf(l.content(words)), "")
}

// ordinal is the number that a word counts to in order, 0 where it does not.
func (l *lexicon) ordinal(w word) int {
	if n, ok := ordinalNumber(w.text); ok {
		return n
	}
	return l.ordinals[w.stem]
}

// content is what remains of words without the little ones. Where nothing would
// remain, or only a letter, all of them do.
func (l *lexicon) content(words []word) []word {
	shouted := true
	for _, w := range words {
		shouted = shouted && w.caps
	}
	var kept []word
	for _, w := range words {
		if !l.stops[w.text] || w.caps && !shouted {
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 || len(kept) == 1 && len(kept[0].text) == 1 {
		return words
	}
	return kept
}

func stemsOf(words []word) []string {
	stems := make([]string, len(words))
	for i, w := range words {
		stems[i] = w.stem
	}
	return stems
}
