package storetest

import (
	"fmt"

	"pgregory.net/rapid"

	"wpsgraph/internal/wps"
)

// texts are names and other texts: some sort alike, some differ by an accent,
// by case, by how the accent is written or by their script only, some would end
// a quotation or a statement if they were not passed as values.
var texts = []string{
	"Réseau des femmes", "Reseau des femmes", "réseau des femmes", "Re\u0301seau des femmes", "Reseau des hommes",
	"شبكة النساء العربيات", "شبكة", "Ångström", "Zürich", "Zurich", "zebra", "Straße", "Strasse", "İstanbul", "Istanbul",
	"🕊️ Peace", "👩🏽‍⚖️", "9 women", "10 women", "Women", "Women", "women", "A", "a", "Ä", "z",
	"O'Brien \"x\" \\ `y`", "'}) DETACH DELETE n //", "$name", "null", "line\nbreak\tand tab", "  padded  ",
}

func (g *generator) text(label string) string { return rapid.SampledFrom(texts).Draw(g.T, label) }

// maybe is a text or nothing.
func (g *generator) maybe(label string) string {
	if g.flip(label) {
		return ""
	}
	return g.text(label)
}

func (g *generator) flip(label string) bool { return rapid.Bool().Draw(g.T, label) }

func (g *generator) seldom(label string) bool { return rapid.IntRange(0, 5).Draw(g.T, label) == 5 }

// dates are few, so that many are equal, begin or end alike.
var dates = []wps.Date{
	"", "", "2000", "2000-01", "2000-01-01", "2000-02-29", "2017", "2017-06", "2017-06-01", "2017-12-31",
	"2018", "2022-12", "2022-12-06", "2022-12-07", "1325-10-31", "9999",
}

func (g *generator) date(label string) wps.Date { return rapid.SampledFrom(dates).Draw(g.T, label) }

func (g *generator) number() string {
	return rapid.SampledFrom([]string{"0", "1", "2", "10", "9", "3.5", "3.50", "250000000", "0.0001"}).Draw(g.T, "number")
}

func (g *generator) confidence() wps.Confidence {
	return rapid.SampledFrom(wps.Confidences).Draw(g.T, "confidence")
}

// cited are one to three sources, of which one may not be there.
func (g *generator) cited() []wps.ID {
	ids := []wps.ID{"source:not-there"}
	for _, s := range g.content.Sources {
		ids = append(ids, s.ID)
	}
	return rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 1, min(3, len(ids)), rapid.ID).Draw(g.T, "sources")
}

// ref is the id of an entity of a kind ("" for any), of none, or nothing.
func (g *generator) ref(label string, kind wps.Kind) wps.ID {
	ids := []wps.ID{"", wps.ID(fmt.Sprintf("%s:not-there", wps.Country.Prefix()))}
	for _, e := range g.content.Entities {
		if kind == "" || e.Kind == kind {
			ids = append(ids, e.ID)
		}
	}
	return rapid.SampledFrom(ids).Draw(g.T, label)
}

// attributes draws some of the fields.
func (g *generator) attributes(fields []wps.FieldType) wps.Attributes {
	var all wps.Attributes
	for _, f := range fields {
		a := g.attribute(f)
		if a.Text != "" || a.List != nil {
			all = append(all, a)
		}
	}
	return all
}

func (g *generator) attribute(f wps.FieldType) wps.Attribute {
	a := wps.Attribute{Field: f.Field}
	label := string(f.Field)
	if f.Type != wps.RefValue && g.flip(label) {
		return a
	}
	switch f.Type {
	case wps.TextValue:
		a.Text = g.text(label)
	case wps.DateValue:
		a.Text = string(g.date(label))
	case wps.NumberValue:
		a.Text = g.number()
	case wps.AnswerValue:
		a.Text = rapid.SampledFrom([]string{"yes", "no"}).Draw(g.T, label)
	case wps.EnumValue:
		a.Text = rapid.SampledFrom(f.Values).Draw(g.T, label)
	case wps.RefValue:
		a.Text = string(g.ref(label, f.Kind))
	case wps.ListValue:
		a.List = rapid.SliceOfNDistinct(rapid.SampledFrom(texts), 1, 3, rapid.ID).Draw(g.T, label)
	case wps.EnumsValue:
		a.List = rapid.SliceOfNDistinct(rapid.SampledFrom(f.Values), 1, len(f.Values), rapid.ID).Draw(g.T, label)
	}
	return a
}
