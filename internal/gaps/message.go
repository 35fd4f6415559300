package gaps

import "wpsgraph/internal/wps"

// Message is a sentence without words: the key of a message and what goes into
// its slots, so that any language can say it.
type Message struct {
	Key  string
	Args []Arg
}

// Arg fills one slot of a message; one of its other fields is set, a number
// where none is.
type Arg struct {
	Slot     string
	Entities []wps.ID
	Terms    []string // keys of words: a function, a flag, a status
	Date     wps.Date
	Number   float64
}

func named(slot string, ids ...wps.ID) Arg    { return Arg{Slot: slot, Entities: ids} }
func number(slot string, n float64) Arg       { return Arg{Slot: slot, Number: n} }
func dated(slot string, d wps.Date) Arg       { return Arg{Slot: slot, Date: d} }
func terms(slot string, keys ...string) Arg   { return Arg{Slot: slot, Terms: keys} }
func count(slot string, n int) Arg            { return number(slot, float64(n)) }
func says(key string, args ...Arg) Message    { return Message{key, args} }
func gapKey(kind Kind, state State) string    { return "gap." + string(kind) + "." + string(state) }
func input(name string, value float64) Input  { return Input{name, value} }
func inputCount(name string, value int) Input { return input(name, float64(value)) }
