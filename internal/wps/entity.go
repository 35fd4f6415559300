package wps

import "slices"

// NameKind is what a further name of an entity is.
type NameKind string

// Official: the name in another language. Acronym and Alias: other names in
// use. Hidden: a known misspelling, found by search and shown nowhere.
const (
	OfficialName NameKind = "OFFICIAL"
	AcronymName  NameKind = "ACRONYM"
	AliasName    NameKind = "ALIAS"
	HiddenName   NameKind = "HIDDEN"
)

// Name is a further name of an entity.
type Name struct {
	Text     string
	Language string // BCP 47 tag; "" where it is not recorded
	Kind     NameKind
}

// Figure is an amount of money that a source states of a funding mechanism.
type Figure struct {
	What     string
	Amount   string // digits with at most one point
	Currency string // ISO 4217
	Year     string // a year or a span (2021-2025); "" where none is stated
}

// Entity is one thing of the graph. It is never changed once it is part of a
// completed Content.
type Entity struct {
	ID          ID
	Kind        Kind
	Name        string // in English, or as the entity itself writes it
	Acronym     string
	Description string
	Website     string
	Note        string
	Confidence  Confidence
	Sources     []ID
	Names       []Name
	FormerIDs   []ID
	States      []State
	Figures     []Figure
	Attributes  Attributes

	// KnownSince is computed by Content.Complete: the first day on which the
	// entity is known to exist (its founding, adoption or start; else its
	// earliest dated relation or source; FirstDay where it is outside of time,
	// LastDay where nothing is dated).
	KnownSince Day
}

// Begins is the recorded date of founding, adoption or start.
func (e *Entity) Begins() Date {
	field, ok := beginning[e.Kind]
	if !ok {
		return ""
	}
	return e.Attributes.Date(field)
}

// Exists tells whether the entity exists on day d: No before it was founded,
// adopted or started. A regional body counts with its predecessors: its
// memberships decide, not its founding, so the answer is never No.
func (e *Entity) Exists(d Day) Answer {
	switch {
	case d < e.notBefore():
		return No
	case d >= e.KnownSince:
		return Yes
	}
	return NotRecorded
}

// notBefore is the first day on which the entity can exist.
func (e *Entity) notBefore() Day {
	if begins := e.Begins(); begins != "" && e.Kind != RegionalBody {
		return begins.First()
	}
	return FirstDay
}

// IsUniversal tells whether nearly everyone is in it, so that sharing it says
// nothing: it may be an end of a path, never a transit.
func (e *Entity) IsUniversal() bool { return e.Attributes.Answer(Universal) == Yes }

// In is the official name in the first of the languages that it is recorded
// in, else Name.
func (e *Entity) In(languages ...string) string {
	for _, language := range languages {
		if language == "en" {
			return e.Name
		}
		for _, n := range e.Names {
			if n.Language == language && n.Kind == OfficialName {
				return n.Text
			}
		}
	}
	return e.Name
}

// Cites tells whether the entity cites a source.
func (e *Entity) Cites(source ID) bool { return slices.Contains(e.Sources, source) }
