package search

import (
	"context"
	"strings"
	"testing"

	"wpsgraph/internal/wps"
)

// hostile are texts that break searches elsewhere.
var hostile = []string{
	"", " ", "\t\r\n", "\x00", "\x00\x01\x02", "\xff\xfe", "a\xc3", "\u202e\u200f\u200b\ufeff", "\u0301\u0301\u0301",
	`"`, `\`, "*", "?", "~", ":", "+a -b", "name:kenya", "a AND b OR NOT c", "[a TO z]", "{a}", "(((", "/a+/", "a^5", "a~9", "%", "_", "'; DROP",
	"𝔎𝔢𝔫𝔶𝔞", "ＫＥＮＹＡ", "①②③", "ⅣⅤ", "ǅ", "İ", "ß", "ﷺ", "👩🏽‍🤝‍👩", "ি", "ـــ", "ءءءء", "للل", "ال", "و", "A\xed2哌\x8c\x00B",
	strings.Repeat("a", 10_000), strings.Repeat("a ", 5_000), strings.Repeat("\u0301", 10_000), strings.Repeat(" ", 10_000),
	strings.Repeat("الاتحاد ", 1_200), strings.Repeat("-", 999), strings.Repeat("a-", 400), strings.Repeat("ab'", 300), strings.Repeat("a.", 450),
}

func TestAnyStringIsAnsweredOrRefused(t *testing.T) {
	x := readSeed(t)
	for _, text := range hostile {
		answer(t, x, text)
	}
}

func TestSyntaxIsTakenLiterally(t *testing.T) {
	x := readSeed(t)
	for text, want := range map[string]wps.ID{
		`"African Union"`: "body:au", "+sadc": "body:sadc", "(Kenya)": "country:ken", "kenya*": "country:ken",
		"ECOWAS~2": "", "ECOWAS^5": "", "*cowas": "", "name:ecowas": "",
	} {
		hits := search(t, x, Query{Text: text, First: 1})
		if want == "" && len(hits.Hits) > 0 && hits.Hits[0].ID == "body:ecowas" && hits.Hits[0].Match.How != Fuzzy {
			t.Errorf("%q finds %+v: the syntax was obeyed", text, hits.Hits[0])
		}
		if want != "" && (len(hits.Hits) == 0 || hits.Hits[0].ID != want) {
			t.Errorf("%q finds %+v, want %s", text, hits.Hits, want)
		}
	}
}

func FuzzSearch(f *testing.F) {
	for _, text := range hostile {
		f.Add(text)
	}
	x := mountains(f)
	f.Fuzz(func(t *testing.T, text string) { answer(t, x, text) })
}

// answer searches and suggests, and checks what must hold of any answer.
func answer(t *testing.T, x *Index, text string) {
	hits, err := x.Search(context.Background(), Query{Text: text, First: 10})
	if err != nil {
		if wps.CodeOf(err) != wps.BadUserInput {
			t.Fatalf("%.100q: %v", text, err)
		}
		return
	}
	counted := 0
	for _, k := range hits.Kinds {
		counted += k.Count
	}
	if counted != hits.Total || len(hits.Hits) != min(10, hits.Total) || hits.More != (hits.Total > 10) {
		t.Fatalf("%.100q: %d hits of %d, %d by kind, more: %v", text, len(hits.Hits), hits.Total, counted, hits.More)
	}
	for i, h := range hits.Hits {
		if h.Score <= 0 || h.Score > 1 || i > 0 && h.Score > hits.Hits[i-1].Score || h.Match.Text == "" || h.Match.How == "" {
			t.Fatalf("%.100q: the hit %+v cannot be", text, h)
		}
	}
	if _, err := x.Suggest(context.Background(), text, nil, 5); err != nil {
		t.Fatalf("%.100q is searched for, but suggestions fail: %v", text, err)
	}
}
