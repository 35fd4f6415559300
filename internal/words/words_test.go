package words_test

import (
	"testing"

	"wpsgraph/internal/dataset"
	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
	"wpsgraph/seed"
)

func TestTheBestLanguageIsChosen(t *testing.T) {
	w := spoken(t)
	cases := []struct {
		asked []string
		want  string
	}{
		{nil, "en"},
		{[]string{"fr"}, "fr"},
		{[]string{"pt-BR"}, "pt"},
		{[]string{"ar-EG", "fr"}, "ar"},
		{[]string{"zh", "sw"}, "sw"},
		{[]string{"ja"}, "en"},
		{[]string{"no language at all;;"}, "en"},
		{[]string{"de;q=0.9, es;q=0.8, en;q=0.1"}, "es"},
	}
	for _, c := range cases {
		if got := w.In(c.asked...).Language(); got != c.want {
			t.Errorf("%v: got %s, want %s", c.asked, got, c.want)
		}
	}
}

func TestOnlyArabicRunsFromRightToLeft(t *testing.T) {
	w := spoken(t)
	for _, language := range words.Languages {
		if got := w.In(language).RightToLeft(); got != (language == "ar") {
			t.Errorf("%s: got %t", language, got)
		}
	}
}

// Every relation of the seed is said in every language, on a day on which most
// hold and on one before most began.
func TestEveryRelationOfTheSeedIsSaidWell(t *testing.T) {
	content, _, err := dataset.Read(t.Context(), seed.Files())
	if err != nil || content == nil {
		t.Fatal("the seed cannot be read: ", err)
	}
	entities := make(map[wps.ID]*wps.Entity, len(content.Entities))
	for _, e := range content.Entities {
		entities[e.ID] = e
	}
	w := spoken(t)
	for _, language := range words.Languages {
		names, acronyms := w.In(language), w.In(language).Acronyms()
		for r := range content.Relations.All() {
			from, to := entities[r.From], entities[r.To]
			clean(t, names.Relation(r, from, to, 20261201))
			clean(t, names.Relation(r, from, to, 20050101))
			clean(t, acronyms.Relation(r, from, to, wps.LastDay))
		}
	}
}

// A path of five times four hops, each with a sentence on its own.
func BenchmarkExplanation(b *testing.B) {
	w := spoken(b)
	r, femwise, nordic := related(wps.Relation{
		Type: wps.PartnersWith, From: "network:femwise", To: "network:nordic", Since: "2018-03",
		Attributes: wps.Attributes{{Field: wps.Form, Text: "MOU"}, {Field: wps.About, Text: "an exchange of mediators"}},
	})
	for _, language := range words.Languages {
		s := w.In(language)
		b.Run(language, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for range 5 {
					path := words.Path{Score: .0123, Factors: []float64{.5, .4, .6, .3, .2, .7, .4}, LeftOut: []words.LeftOut{{Hub: femwise, Paths: 12}}}
					for range 4 {
						path.Hops = append(path.Hops, words.Hop{Sentence: s.Relation(r, femwise, nordic, day), More: 2})
					}
					if s.Path(path) == "" {
						b.Fatal("nothing was said")
					}
				}
			}
		})
	}
}

func BenchmarkRelation(b *testing.B) {
	r, ken, eac := related(wps.Relation{Type: wps.MemberOf, From: "country:ken", To: "body:eac", Since: "2000-07-07"})
	s := spoken(b).In("fr")
	b.ReportAllocs()
	for b.Loop() {
		if s.Relation(r, ken, eac, day) == "" {
			b.Fatal("nothing was said")
		}
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := words.New(); err != nil {
			b.Fatal(err)
		}
	}
}
