package search

import "wpsgraph/internal/wps"

// class is what a text is to its entity; of two that match equally well, the
// lower class counts more.
type class uint8

const (
	mainName class = iota
	acronym
	official
	alias
	code   // of a country: people who type three letters rather mean an acronym
	hidden // found, shown nowhere
	classes
)

// weight is how much a match in a name of this class counts, 0 to 1.
func (c class) weight() float64 { return 1 - float64(c)/float64(classes) }

// kind is what the API calls it; "" for a name that is not shown.
func (c class) kind() wps.NameKind {
	switch c {
	case mainName, official:
		return wps.OfficialName
	case acronym, code:
		return wps.AcronymName
	case alias:
		return wps.AliasName
	}
	return ""
}

// entry is one name of an entity with its class.
type entry struct {
	text     string
	language string
	class    class
}

var classOfKind = map[wps.NameKind]class{
	wps.OfficialName: official, wps.AcronymName: acronym, wps.AliasName: alias, wps.HiddenName: hidden,
}

// entriesOf lists the names of an entity: its own, then those that only search knows.
func entriesOf(e *wps.Entity, known []entry) []entry {
	entries := []entry{{e.Name, "en", mainName}}
	if e.Acronym != "" {
		own := acronym
		if e.Kind == wps.Country {
			own = code
		}
		entries = append(entries, entry{e.Acronym, "", own})
	}
	for _, n := range e.Names {
		entries = append(entries, entry{n.Text, n.Language, classOfKind[n.Kind]})
	}
	for _, field := range []wps.Field{wps.Symbol, wps.Predecessor} {
		if text := e.Attributes.Text(field); text != "" {
			entries = append(entries, entry{text, "", hidden})
		}
	}
	return append(entries, known...)
}

// textFields are what is said of an entity beside its names.
var textFields = []wps.Field{wps.What, wps.Outcome, wps.Conditions, wps.Asked, wps.CoordinatingBody, wps.City, wps.HeadquartersCity}

// textsOf lists what is said of an entity.
func textsOf(e *wps.Entity) []string {
	var texts []string
	if e.Description != "" {
		texts = append(texts, e.Description)
	}
	for _, field := range textFields {
		if text := e.Attributes.Text(field); text != "" && text != e.Description {
			texts = append(texts, text)
		}
	}
	return texts
}
