package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"wpsgraph/internal/wps"
)

// pattern is a message cut at its slots. A slot is written
//
//	{to}             the value of the argument «to»
//	{de to}          the name after a preposition of the language
//	{since start}    the date as a phrase: on, since, starting, from, until, through
//	{from:est|sont}  the first where the name in «from» is singular, else the second
//
// A slot without a value takes the space before it along.
type pattern []segment

type segment struct {
	literal  string
	slot     string // "" for a literal
	modifier string
	agree    bool
	singular string
	plural   string
}

func parsePattern(src string) (pattern, error) {
	var p pattern
	for rest := src; rest != ""; {
		literal, after, found := strings.Cut(rest, "{")
		inside, behind, closed := strings.Cut(after, "}")
		s := parseSlot(inside)
		if strings.Contains(literal, "}") || found && (!closed || s.slot == "" || strings.ContainsAny(s.slot, "{ ")) {
			return nil, wps.Errorf(wps.Internal, "%q has a slot that is not well formed", src)
		}
		if literal != "" {
			p = append(p, segment{literal: literal})
		}
		if found {
			p = append(p, s)
		}
		rest = behind
	}
	return p, nil
}

func parseSlot(inside string) segment {
	name, choices, agree := strings.Cut(inside, ":")
	if agree {
		singular, plural, _ := strings.Cut(choices, "|")
		return segment{slot: name, agree: true, singular: singular, plural: plural}
	}
	if modifier, slot, found := strings.Cut(name, " "); found {
		return segment{slot: slot, modifier: modifier}
	}
	return segment{slot: name}
}

// frame is what a message is filled with.
type frame struct {
	speaker *Speaker
	args    []Arg
}

func (f *frame) arg(slot string) *Arg {
	for i := range f.args {
		if f.args[i].slot == slot {
			return &f.args[i]
		}
	}
	return nil
}

// fill puts the values into the slots.
func (p pattern) fill(f *frame) string {
	if len(p) == 1 && p[0].slot == "" {
		return p[0].literal
	}
	text := make([]byte, 0, 160)
	for i := range p {
		if p[i].slot == "" {
			text = append(text, p[i].literal...)
			continue
		}
		text = f.fill(text, &p[i])
	}
	return string(text)
}

// fill adds the value of one slot.
func (f *frame) fill(text []byte, s *segment) []byte {
	arg := f.arg(s.slot)
	switch {
	case arg == nil:
		return append(text, "…"...)
	case s.agree:
		if f.speaker.isPlural(arg) {
			return append(text, s.plural...)
		}
		return append(text, s.singular...)
	case arg.empty():
		return trimSpace(text)
	}
	value := f.speaker.value(arg, s.modifier, len(text) == 0)
	return append(text, value...)
}

// value is what is said for an argument; initial where a sentence begins with it.
func (s *Speaker) value(a *Arg, modifier string, initial bool) string {
	switch a.kind {
	case nameArg:
		return s.noun(a.entity).say(s.lexicon.grammar, modifier, initial)
	case namesArg:
		return s.all(a.all, modifier, initial)
	case termsArg:
		return s.terms(a.slot, a.terms)
	case countArg, decimalArg:
		return s.Number(a.number)
	case dateArg:
		return s.dated(modifier, a.date)
	case quoteArg:
		return s.isolate(a.text)
	}
	if g := s.lexicon.grammar; modifier != "" && g.spoken != nil {
		return noun{text: a.text, class: g.spoken(bare, a.text, false)}.say(g, modifier, false)
	}
	return a.text
}

// trimSpace takes one space, of whatever kind, from the end.
func trimSpace(text []byte) []byte {
	if r, n := utf8.DecodeLastRune(text); unicode.IsSpace(r) {
		return text[:len(text)-n]
	}
	return text
}
