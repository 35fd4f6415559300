package search

import (
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// englishWords gathers what words of other languages are in English: those of the
// vocabulary, and the names of countries and bodies. Descriptions and many names
// are in English only, and "formation médiatrices Irak" is to find them.
func englishWords(g *geography) map[string][]string {
	words := g.english
	for stem, means := range vocabulary().means {
		words[stem] = append(words[stem], means...)
	}
	return words
}

// minRoot is the shortest beginning that is taken for the root of a word.
const minRoot = 4

// rootOf is what English words of one family have in common: "mediat" for
// mediators, mediation and mediate; "" where that is too short to say anything.
func rootOf(word string) string {
	if len(word) <= minRoot || strings.ContainsFunc(word, func(r rune) bool { return r < 'a' || r > 'z' }) {
		return ""
	}
	env := snowballstem.NewEnv(word)
	english.Stem(env)
	if root := env.Current(); len(root) >= minRoot {
		return root
	}
	return ""
}
