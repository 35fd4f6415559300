package model

import (
	"context"

	"wpsgraph/internal/wps"
)

// Common are the fields that entities of several kinds have. The schema gives
// a name the same meaning and type in every kind, so one method serves all.
type Common struct{ Thing }

func (c *Common) entity() *wps.Entity { return c.Row.Entity }

func (c *Common) text(f wps.Field) *string { return recordedIn(c.entity().Attributes, f) }

func (c *Common) date(f wps.Field) wps.Date { return c.entity().Attributes.Date(f) }

func (c *Common) number(f wps.Field) *int {
	n, ok := c.entity().Attributes.Number(f)
	if !ok {
		return nil
	}
	whole := int(n)
	return &whole
}

func (c *Common) answer(f wps.Field) wps.Answer { return c.entity().Attributes.Answer(f) }

// optional is null for what is not recorded.
func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// recorded is null for a text that is not recorded, else where the text lies: a
// record never changes, so it needs no copy.
func recorded(text *string) *string {
	if *text == "" {
		return nil
	}
	return text
}

// recordedIn is recorded for the text of an attribute.
func recordedIn(attributes wps.Attributes, f wps.Field) *string {
	for i := range attributes {
		if attributes[i].Field == f {
			return recorded(&attributes[i].Text)
		}
	}
	return nil
}

// ID is the id of the entity.
func (c *Common) ID() string { return string(c.entity().ID) }

// Kind is the kind of the entity.
func (c *Common) Kind() wps.Kind { return c.entity().Kind }

// Name is the name in the language asked for, else in the operation's.
func (c *Common) Name(language *string) string {
	return c.entity().In(c.Reading.Operation.PreferredLanguages(language)...)
}

// Acronym is the acronym.
func (c *Common) Acronym() *string { return recorded(&c.entity().Acronym) }

// Description is a sentence or two of the data set's own.
func (c *Common) Description() *string { return recorded(&c.entity().Description) }

// Note says what is uncertain about the record.
func (c *Common) Note() *string { return recorded(&c.entity().Note) }

// Website is the address of the entity's own site.
func (c *Common) Website() *string { return recorded(&c.entity().Website) }

// Confidence says how far the record can be relied upon.
func (c *Common) Confidence() wps.Confidence { return c.entity().Confidence }

// FormerIds are ids that lead here.
func (c *Common) FormerIds() []string {
	ids := make([]string, len(c.entity().FormerIDs))
	for i, id := range c.entity().FormerIDs {
		ids[i] = string(id)
	}
	return ids
}

// LocalizedName is a name in a language.
type LocalizedName struct {
	Text     string
	Language *string
	Kind     wps.NameKind
}

// Names are the further names, without those that only search knows.
func (c *Common) Names() []LocalizedName {
	names := make([]LocalizedName, 0, len(c.entity().Names))
	for i, n := range c.entity().Names {
		if n.Kind != wps.HiddenName {
			names = append(names, LocalizedName{n.Text, recorded(&c.entity().Names[i].Language), n.Kind})
		}
	}
	return names
}

// Sources are the sources that the entity cites.
func (c *Common) Sources(ctx context.Context) []*Source { return c.sources(ctx) }

// Level is how wide it reaches.
func (c *Common) Level() *string { return c.text(wps.Level) }

// Founded is the date of its founding.
func (c *Common) Founded() wps.Date { return c.date(wps.Founded) }

// Predecessor is the name of the organization that it grew out of.
func (c *Common) Predecessor() *string { return c.text(wps.Predecessor) }

// CurrentNameSince is the date of its present name.
func (c *Common) CurrentNameSince() wps.Date { return c.date(wps.CurrentNameSince) }

// Adopted is the date of adoption.
func (c *Common) Adopted() wps.Date { return c.date(wps.Adopted) }

// URL is the address of its text.
func (c *Common) URL() *string { return c.text(wps.URL) }

// Start is the day it began.
func (c *Common) Start() wps.Date { return c.date(wps.Start) }

// End is the day it ended.
func (c *Common) End() wps.Date { return c.date(wps.End) }

// Ended is the date on which it ended.
func (c *Common) Ended() wps.Date { return c.date(wps.Ended) }

// Universal tells whether nearly everyone is in it.
func (c *Common) Universal() bool { return c.entity().IsUniversal() }

// Tracks are the tracks of mediation that it belongs to.
func (c *Common) Tracks() []string { return list(c.entity().Attributes.List(wps.Tracks)) }

// list is never null.
func list(texts []string) []string {
	if texts == nil {
		return []string{}
	}
	return texts
}

// Place is a city and a country, either of which may be not recorded.
type Place struct {
	Thing
	City *string
}

// Headquarters is where it has its seat, nil where nothing is recorded.
func (c *Common) Headquarters(ctx context.Context) *Place {
	seat := c.Seat()
	if seat != nil {
		seat.At = c.At + key(ctx) + "."
	}
	return seat
}

// Seat is Headquarters without saying where its country is found.
func (c *Common) Seat() *Place {
	a := c.entity().Attributes
	if a.Text(wps.HeadquartersCity) == "" && a.Text(wps.HeadquartersCountry) == "" {
		return nil
	}
	return &Place{Thing{Row: c.Row, Reading: c.Reading}, c.text(wps.HeadquartersCity)}
}

// Country is the country of the place.
func (p *Place) Country(ctx context.Context) *Country { return As[*Country](p.one(ctx)) }
