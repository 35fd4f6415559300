package words

import (
	"strconv"
	"time"

	"github.com/go-playground/locales"
	"github.com/go-playground/locales/ar"
	"github.com/go-playground/locales/en"
	"github.com/go-playground/locales/es"
	"github.com/go-playground/locales/fr"
	"github.com/go-playground/locales/pt"
	"github.com/go-playground/locales/sw"

	"wpsgraph/internal/wps"
)

// calendar is the months and numbers of a language, from Unicode CLDR.
type calendar struct{ locales.Translator }

var calendars = map[string]calendar{
	"en": {en.New()},
	"fr": {fr.New()},
	"pt": {pt.New()},
	"es": {es.New()},
	"ar": {ar.New()},
	"sw": {sw.New()},
}

// dateKeys are the keys of a date as a phrase, for a year, a month and a day.
var dateKeys = map[string][3]string{
	"":         {"date.bare.year", "date.bare.month", "date.bare.day"},
	"on":       {"date.on.year", "date.on.month", "date.on.day"},
	"since":    {"date.since.year", "date.since.month", "date.since.day"},
	"starting": {"date.starting.year", "date.starting.month", "date.starting.day"},
	"from":     {"date.from.year", "date.from.month", "date.from.day"},
	"until":    {"date.until.year", "date.until.month", "date.until.day"},
	"through":  {"date.through.year", "date.through.month", "date.through.day"},
}

// Date is the date in the form of the language, as precise as it is: a year, a
// month or a day. "" where it is not recorded.
func (s *Speaker) Date(d wps.Date) string { return s.dated("", d) }

// Month is the name of a month, 1 to 12; "" for any other number.
func (s *Speaker) Month(n int) string {
	if n < 1 || n > 12 {
		return ""
	}
	return s.lexicon.calendar.MonthWide(time.Month(n))
}

// dated is the date as the phrase that the modifier names, with the
// preposition that its precision asks for.
func (s *Speaker) dated(modifier string, d wps.Date) string {
	keys := dateKeys[modifier]
	s = s.with(keys[0])
	switch len(d) {
	case 4:
		return s.Text(keys[0], Phrase("year", string(d)))
	case 7:
		return s.Text(keys[1], Phrase("year", string(d[:4])), Phrase("month", s.month(d)))
	case 10:
		return s.Text(keys[2], Phrase("year", string(d[:4])), Phrase("month", s.month(d)), Phrase("day", s.dayOf(d)))
	}
	return ""
}

func (s *Speaker) month(d wps.Date) string {
	n, err := strconv.Atoi(string(d[5:7]))
	if err != nil {
		return ""
	}
	return s.Month(n)
}

// dayOf is the number of the day without a leading zero; some languages have a
// word of their own for the first.
func (s *Speaker) dayOf(d wps.Date) string {
	switch {
	case d[8:] == "01":
		return s.Text("date.first")
	case d[8] == '0':
		return string(d[9:])
	}
	return string(d[8:])
}
