package words

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wpsgraph/internal/wps"
)

func TestDatesInTheFormOfEachLanguage(t *testing.T) {
	w, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for language, want := range map[string]string{
		"en": "2022 | December 2022 | 6 December 2022 | 1 July 2000",
		"fr": "2022 | décembre 2022 | 6 décembre 2022 | 1er juillet 2000",
		"pt": "2022 | dezembro de 2022 | 6 de dezembro de 2022 | 1 de julho de 2000",
		"es": "2022 | diciembre de 2022 | 6 de diciembre de 2022 | 1 de julio de 2000",
		"ar": "2022 | ديسمبر 2022 | 6 ديسمبر 2022 | 1 يوليو 2000",
		"sw": "2022 | Desemba 2022 | 6 Desemba 2022 | 1 Julai 2000",
	} {
		s := w.In(language)
		got := strings.Join([]string{s.Date("2022"), s.Date("2022-12"), s.Date("2022-12-06"), s.Date("2000-07-01")}, " | ")
		if got != want {
			t.Errorf("%s: got %q, want %q", language, got, want)
		}
		if got := s.Date(""); got != "" {
			t.Errorf("%s: a date that is not recorded is %q", language, got)
		}
	}
}

// Property: apart from the French first and the English order, a day reads as
// in the long form of Unicode CLDR.
func TestDaysAgreeWithCLDR(t *testing.T) {
	w, err := New()
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		day := time.Date(1900, 1, rapid.IntRange(1, 80_000).Draw(t, "day"), 0, 0, 0, 0, time.UTC)
		for _, tag := range Languages[1:] {
			if tag == "fr" && day.Day() == 1 {
				continue
			}
			if got, want := w.In(tag).Date(wps.DayOf(day).Date()), calendars[tag].FmtDateLong(day); got != want {
				t.Fatalf("%s: got %q, want %q", tag, got, want)
			}
		}
	})
}

func TestPhrasesOfDatesElide(t *testing.T) {
	w, err := New()
	if err != nil {
		t.Fatal(err)
	}
	s := w.In("fr")
	for modifier, want := range map[string]string{
		"on": "en avril 2020", "since": "depuis avril 2020", "starting": "à partir d’avril 2020",
		"from": "d’avril 2020", "until": "jusqu’en avril 2020", "through": "à avril 2020",
	} {
		if got := s.dated(modifier, "2020-04"); got != want {
			t.Errorf("%s: got %q, want %q", modifier, got, want)
		}
	}
}

func TestMonthsHaveNames(t *testing.T) {
	w, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for n, want := range map[int]string{0: "", 1: "janvier", 12: "décembre", 13: ""} {
		if got := w.In("fr").Month(n); got != want {
			t.Errorf("month %d: got %q, want %q", n, got, want)
		}
	}
}

func TestNumbersKeepLatinDigits(t *testing.T) {
	w, err := New()
	if err != nil {
		t.Fatal(err)
	}
	numbers := []float64{0, 3, 1234567.5, .875, .06075, .000123, -2.5, 1e-12}
	for language, want := range map[string]string{
		"en": "0 3 1,234,567.5 0.88 0.061 0.00012 -2.5 0",
		"fr": "0 3 1\u202f234\u202f567,5 0,88 0,061 0,00012 -2,5 0",
		"pt": "0 3 1.234.567,5 0,88 0,061 0,00012 -2,5 0",
		"es": "0 3 1.234.567,5 0,88 0,061 0,00012 -2,5 0",
		"ar": "0 3 1,234,567.5 0.88 0.061 0.00012 \u200e-2.5 0",
		"sw": "0 3 1,234,567.5 0.88 0.061 0.00012 -2.5 0",
	} {
		var got []string
		for _, n := range numbers {
			got = append(got, w.In(language).Number(n))
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%s: got %q, want %q", language, got, want)
		}
	}
}

func TestMoneyNamesItsCurrency(t *testing.T) {
	w, err := New()
	if err != nil {
		t.Fatal(err)
	}
	cases := []struct{ language, amount, currency, want string }{
		{"en", "10000000", "EUR", "EUR\u00a010,000,000"},
		{"fr", "10000000", "EUR", "10\u202f000\u202f000\u00a0EUR"},
		{"ar", "2500.5", "USD", "\u20682,500.5\u00a0USD\u2069"},
		{"en", "2500", "", "2,500"},
		{"en", "about ten", "USD", "USD\u00a0about ten"},
	}
	for _, c := range cases {
		if got := w.In(c.language).Money(c.amount, c.currency); got != c.want {
			t.Errorf("%s: got %q, want %q", fmt.Sprint(c), got, c.want)
		}
	}
}
