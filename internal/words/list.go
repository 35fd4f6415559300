package words

import (
	"strings"

	"wpsgraph/internal/wps"
)

// And is a list in the way of the language: «a, b and c».
func (s *Speaker) And(items ...string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return s.Text("list.and", Phrase("before", s.Comma(items[:last]...)), Phrase("last", items[last]))
}

// Comma is a list without a word before its last item.
func (s *Speaker) Comma(items ...string) string { return strings.Join(items, s.Text("list.comma")) }

// all is a list of names, each after the preposition that the modifier names.
func (s *Speaker) all(entities []*wps.Entity, modifier string, initial bool) string {
	said := make([]string, 0, len(entities))
	for _, e := range entities {
		if e != nil {
			said = append(said, s.noun(e).say(s.lexicon.grammar, modifier, initial && len(said) == 0))
		}
	}
	return s.And(said...)
}
