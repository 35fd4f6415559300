package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"wpsgraph/internal/wps"
)

// class is what a name asks of the words before it.
type class uint8

const (
	bare      class = iota // no article
	masculine              // in English: with the article
	feminine
	plural // masculine plural
	pluralFeminine
	elided    // singular, before a vowel
	bareVowel // no article, before a vowel
	classes
)

// grammar is how a language treats a name in a slot.
type grammar struct {
	rightToLeft bool
	// classOf is the class of a name that is in the language.
	classOf func(name string, kind wps.Kind) class
	// spoken is the class before the text that is said in its place: the name,
	// or its acronym.
	spoken func(c class, text string, acronym bool) class
	// titles are the classes of the words for the kinds whose names are titles.
	titles map[wps.Kind]class
	// before holds what stands before a name of each class: its article after
	// each preposition that the catalogue uses, "" for none.
	before map[string][classes]string
}

// noun is a name ready to be said.
type noun struct {
	text  string
	class class
	ours  bool // begins with a word of ours, which may get a capital letter
}

// say is the noun after a preposition of the language.
func (n noun) say(g *grammar, preposition string, initial bool) string {
	before := ""
	if row, ok := g.before[preposition]; ok {
		before = row[n.class]
	}
	if initial && (before != "" || n.ours) {
		return capital(before + n.text)
	}
	return before + n.text
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// noun is the name of an entity as the speaker says it: the name of an actor
// as it is, a title behind the word for its kind and between quotation marks.
func (s *Speaker) noun(e *wps.Entity) noun {
	text, native := s.nameOf(e)
	g := s.lexicon.grammar
	if !e.Kind.IsActor() {
		return noun{
			text:  s.Text(titleKeys[e.Kind], Quote("title", s.shown(e, text))),
			class: g.titles[e.Kind],
			ours:  true,
		}
	}
	said := s.shown(e, text)
	acronym := said != text
	n := noun{text: s.isolate(said)}
	if native && g.classOf != nil && (!acronym || e.Kind == wps.RegionalBody) {
		n.class = g.classOf(text, e.Kind)
	}
	if g.spoken != nil {
		n.class = g.spoken(n.class, said, acronym)
	}
	return n
}

// nameOf is the name in the first language that it is recorded in, and
// whether that is the language spoken.
func (s *Speaker) nameOf(e *wps.Entity) (name string, native bool) {
	for i, language := range s.names {
		if language == "en" {
			return e.Name, s.lexicon.tag == "en"
		}
		for j := range e.Names {
			if n := &e.Names[j]; n.Language == language && n.Kind == wps.OfficialName {
				return n.Text, i == 0 && language == s.lexicon.tag
			}
		}
	}
	return e.Name, s.lexicon.tag == "en"
}

// Name is the name of an entity in the language, without article or quotation
// marks; its acronym where the speaker says acronyms.
func (s *Speaker) Name(e *wps.Entity) string {
	name, _ := s.nameOf(e)
	return s.isolate(s.shown(e, name))
}

// shown is the acronym where it is wanted and there is one, else the name. The
// codes of countries and the symbols of documents are none that anyone says.
func (s *Speaker) shown(e *wps.Entity, name string) string {
	if !s.short || e.Kind == wps.Country || !e.Kind.IsActor() {
		return name
	}
	for i := range e.Names {
		if n := &e.Names[i]; n.Kind == wps.AcronymName && n.Language == s.lexicon.tag {
			return n.Text
		}
	}
	if e.Acronym != "" {
		return e.Acronym
	}
	return name
}

// isPlural tells whether a verb with this subject is plural.
func (s *Speaker) isPlural(a *Arg) bool {
	switch a.kind {
	case nameArg:
		if a.entity == nil {
			return false
		}
		c := s.noun(a.entity).class
		return c == plural || c == pluralFeminine
	case namesArg:
		return len(a.all) > 1
	case countArg:
		return a.number != 1
	}
	return false
}

// heads are the words that say what a thing is (Community, Network), with the
// class that they give to a name.
type heads map[string]class

// first is the class by the first word of a name.
func (h heads) first(name string) class {
	word, _, _ := strings.Cut(name, " ")
	return h[word]
}

// last is the class by the last word of a name.
func (h heads) last(name string) class { return h[name[strings.LastIndexByte(name, ' ')+1:]] }

// vowels tells whether text begins with a vowel that elides what is before it.
func vowels(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("aeiouâàéèêëîïôöûùAEIOUÂÀÉÈÊËÎÏÔÖÛÙ", r)
}

// titleKeys are the keys of the words for the kinds whose names are titles.
var titleKeys = map[wps.Kind]string{
	wps.ActionPlan: "title.ACTION_PLAN", wps.Practice: "title.PRACTICE", wps.Framework: "title.FRAMEWORK",
	wps.Event: "title.EVENT", wps.PeaceProcess: "title.PEACE_PROCESS", wps.Theme: "title.THEME", wps.Question: "title.QUESTION",
}
