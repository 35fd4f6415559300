package words

import "wpsgraph/internal/wps"

type argKind uint8

const (
	phraseArg argKind = iota // words of ours, put in as they are
	quoteArg                 // a text from the data, kept apart where scripts mix
	nameArg
	namesArg
	termsArg
	countArg
	decimalArg
	dateArg
)

// Arg fills one slot of a message.
type Arg struct {
	slot   string
	kind   argKind
	text   string
	number float64
	entity *wps.Entity
	all    []*wps.Entity
	terms  []string
	date   wps.Date
}

// empty tells whether nothing is to be said in the slot.
func (a *Arg) empty() bool {
	switch a.kind {
	case phraseArg, quoteArg:
		return a.text == ""
	case nameArg:
		return a.entity == nil
	case namesArg:
		return len(a.all) == 0
	case termsArg:
		return len(a.terms) == 0
	case dateArg:
		return a.date == ""
	}
	return false
}

// Phrase fills a slot with words that this package or a catalogue made.
func Phrase(slot, text string) Arg { return Arg{slot: slot, text: text} }

// Quote fills a slot with a text from the data, as it stands there.
func Quote(slot, text string) Arg { return Arg{slot: slot, kind: quoteArg, text: text} }

// Name fills a slot with the name of an entity; nothing is said for nil.
func Name(slot string, e *wps.Entity) Arg { return Arg{slot: slot, kind: nameArg, entity: e} }

// Names fills a slot with the names of entities as a list.
func Names(slot string, all ...*wps.Entity) Arg { return Arg{slot: slot, kind: namesArg, all: all} }

// Terms fills a slot with the labels of values, as the API names them. Which
// group they are of follows from the name of the slot: see termGroups.
func Terms(slot string, values ...string) Arg { return Arg{slot: slot, kind: termsArg, terms: values} }

// Count fills a slot with a number of things and chooses the plural form.
func Count(slot string, n int) Arg { return Arg{slot: slot, kind: countArg, number: float64(n)} }

// Number fills a slot with a number, as Speaker.Number writes it.
func Number(slot string, n float64) Arg { return Arg{slot: slot, kind: decimalArg, number: n} }

// On fills a slot with a date; nothing is said for one that is not recorded.
func On(slot string, d wps.Date) Arg { return Arg{slot: slot, kind: dateArg, date: d} }
