package search

import (
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
	"testing"

	"wpsgraph/internal/wps"
)

var languagesOfWords = []string{"", "en", "fr", "es", "pt", "ar", "sw"}

func readCSV(t *testing.T, text string, header ...string) [][]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(rows[0], header) {
		t.Fatalf("the header is %q, want %q", rows[0], header)
	}
	return rows[1:]
}

func TestVocabularyRowsAreWellFormed(t *testing.T) {
	seen := map[string]bool{}
	for i, row := range readCSV(t, vocabularyCSV, "role", "language", "word", "value") {
		role, language, words, value := row[0], row[1], split(row[2]), row[3]
		line := i + 2
		if seen[strings.Join(row, "\x00")] {
			t.Errorf("line %d is there twice", line)
		}
		seen[strings.Join(row, "\x00")] = true
		if !slices.Contains(languagesOfWords, language) {
			t.Errorf("line %d: %q is none of the six languages", line, language)
		}
		switch role {
		case "stop", "ambiguous", "plan":
			checkRow(t, line, len(words) == 1 && value == "", "one word without value")
		case "aside":
			checkRow(t, line, len(words) >= 1 && value == "", "words without value")
		case "ordinal":
			n, err := strconv.Atoi(value)
			checkRow(t, line, len(words) == 1 && err == nil && n > 0, "one word and a number")
		case "means":
			checkRow(t, line, len(words) == 1 && len(split(value)) == 1, "one word and one in English")
		case "kind":
			checkRow(t, line, len(words) == 1 && wps.Kind(value).Known(), "one word and a kind")
		case "phrase":
			checkRow(t, line, len(words) >= 1 && len(split(value)) == 1, "words and an acronym")
		default:
			t.Errorf("line %d: there is no role %q", line, role)
		}
	}
}

func checkRow(t *testing.T, line int, ok bool, want string) {
	t.Helper()
	if !ok {
		t.Errorf("line %d must have %s", line, want)
	}
}

func TestPlanWordsAreNotLittleWords(t *testing.T) {
	l := vocabulary()
	for word := range l.plans {
		if l.stops[word] || l.ambiguous[word] || l.asides[word] {
			t.Errorf("%q is what a plan is called and something else too", word)
		}
	}
}

func TestSynonymsNameEntitiesOfTheSeed(t *testing.T) {
	content, err := seedContent()
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, e := range content.Entities {
		known[string(e.ID)] = true
	}
	seen := map[string]bool{}
	for i, row := range readCSV(t, synonymsCSV, "entity", "language", "text", "usage") {
		line := i + 2
		checkRow(t, line, known[row[0]], "an entity of the data package")
		checkRow(t, line, slices.Contains(languagesOfWords, row[1]), "one of the six languages")
		checkRow(t, line, len(split(row[2])) > 0, "a word")
		checkRow(t, line, row[3] != "", "a usage")
		checkRow(t, line, !seen[row[0]+row[2]], "a text that is new")
		seen[row[0]+row[2]] = true
	}
}

func TestOrdinalsCountInSixLanguages(t *testing.T) {
	for text, want := range map[string]int{
		"second": 2, "2nd": 2, "deuxième": 2, "2e": 2, "2ème": 2, "segunda": 2, "2º": 2, "pili": 2, "الثانية": 2, "II": 2, "2": 2, "٢": 2,
		"third": 3, "troisième": 3, "tercer": 3, "terceiro": 3, "tatu": 3, "iii": 3, "12th": 12,
		"1325": 0, "peace": 0,
	} {
		if got := vocabulary().ordinal(split(text)[0]); got != want {
			t.Errorf("%q counts to %d, want %d", text, got, want)
		}
	}
}
