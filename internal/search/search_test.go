package search

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"wpsgraph/internal/wps"
)

func TestSearchSaysWhatMatchedAndHow(t *testing.T) {
	x := mountains(t)
	for text, want := range map[string]Match{
		"NMU":                         {"NMU", "", wps.AcronymName, Exact},
		"nmu":                         {"NMU", "", wps.AcronymName, Folded},
		"North Mountain Union":        {"North Mountain Union", "en", wps.OfficialName, Exact},
		"the NORTH-mountain únion":    {"North Mountain Union", "en", wps.OfficialName, Folded},
		"northmountainunion":          {"North Mountain Union", "en", wps.OfficialName, Folded},
		"union du mont nord":          {"Union du mont Nord", "fr", wps.OfficialName, Folded},
		"north mountain u":            {"North Mountain Union", "en", wps.OfficialName, Prefix},
		"union north":                 {"North Mountain Union", "en", wps.OfficialName, AllWords},
		"norht mountain union":        {"North Mountain Union", "en", wps.OfficialName, Fuzzy},
		"nort mountin":                {"North Mountain Union", "", "", Folded},
		"quarrels wells":              {"Village women settle quarrels over wells.", "", "", Description},
		"body:nmu":                    {"North Mountain Union", "en", wps.OfficialName, Exact},
		"body:old":                    {"North Mountain Union", "en", wps.OfficialName, Exact},
		"second plan of alphaland":    {"Alphaland: second plan", "en", wps.OfficialName, AllWords},
		"deuxième plan d'Alphalande":  {"Alphaland: second plan", "en", wps.OfficialName, AllWords},
		"talk huts women betaland":    {"Huts in which people talk.", "", "", Description},
		"village women settle things": {"Village women settle quarrels over wells.", "", "", Description},
	} {
		hits := search(t, x, Query{Text: text, First: 1})
		if len(hits.Hits) == 0 {
			t.Errorf("%q finds nothing", text)
			continue
		}
		if diff := cmp.Diff(want, hits.Hits[0].Match); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func TestHitsComeByHowTheyMatchThenKindConnectionsAndID(t *testing.T) {
	x := build(t, []*wps.Entity{
		{ID: "org:exact", Kind: wps.Organization, Name: "Lake"},
		{ID: "org:folded", Kind: wps.Organization, Name: "LAKE"},
		{ID: "body:prefix", Kind: wps.RegionalBody, Name: "Lake Union"},
		{ID: "org:prefix", Kind: wps.Organization, Name: "Lake Group"},
		{ID: "org:prefix-connected", Kind: wps.Organization, Name: "Lake House"},
		{ID: "org:prefix-later", Kind: wps.Organization, Name: "Lake Mount"},
		{ID: "body:words", Kind: wps.RegionalBody, Name: "Union of the Lake"},
		{ID: "body:said", Kind: wps.RegionalBody, Name: "Coast", Description: "It looks after a lake."},
	}, Surroundings{Rank: func(id wps.ID) int { return len(id) / 20 }})
	want := []wps.ID{"org:exact", "org:folded", "body:prefix", "org:prefix-connected", "org:prefix", "org:prefix-later", "body:words", "body:said"}
	hits := search(t, x, Query{Text: "Lake", First: 20})
	if diff := cmp.Diff(want, idsOf(hits)); diff != "" {
		t.Errorf("the order (-want +got):\n%s\n%+v", diff, hits.Hits)
	}
}

func TestTyposAreForgivenByTheLengthOfTheWord(t *testing.T) {
	x := build(t, []*wps.Entity{
		{ID: "org:a", Kind: wps.Organization, Name: "Ant"},
		{ID: "org:b", Kind: wps.Organization, Name: "Bridge"},
		{ID: "org:c", Kind: wps.Organization, Name: "Constitution 1325"},
	}, Surroundings{})
	for text, want := range map[string]int{
		"atn": 0, "brigde": 1, "brdgie": 0, "bridgee": 1, "constitition": 1, "consttutoin": 1, "cnsttutoin": 0, "1352": 0,
	} {
		if hits := search(t, x, Query{Text: text, First: 1}); hits.Total != want {
			t.Errorf("%q finds %d, want %d: %v", text, hits.Total, want, hits.Hits)
		}
	}
}

func TestAWordOfThreeMayBeMissingWhereNothingElseIsFound(t *testing.T) {
	x := mountains(t)
	if hits := search(t, x, Query{Text: "talking huts elephant", First: 5}); len(hits.Hits) != 1 || hits.Hits[0].ID != "practice:huts" || hits.Hits[0].Match.How != Fuzzy {
		t.Errorf("found %+v, want the huts", hits)
	}
	for _, text := range []string{"huts elephant", "huts elephant tomorrow"} {
		if hits := search(t, x, Query{Text: text, First: 5}); hits.Total != 0 {
			t.Errorf("%q finds %+v", text, hits.Hits)
		}
	}
}

func TestLanguagesAreThoseOfNames(t *testing.T) {
	x := mountains(t)
	for _, c := range []struct {
		text      string
		languages []string
		total     int
	}{
		{"alphalande", []string{"fr"}, 1},
		{"alphalande", []string{"es"}, 0},
		{"nmu", []string{"es"}, 1}, // an acronym has no language
		{"talking", []string{"fr"}, 0},
		{"quarrels wells", []string{"fr"}, 0},
		{"quarrels wells", []string{"fr", "en"}, 1},
	} {
		if hits := search(t, x, Query{Text: c.text, Languages: c.languages, First: 5}); hits.Total != c.total {
			t.Errorf("%q in %v finds %d, want %d: %v", c.text, c.languages, hits.Total, c.total, hits.Hits)
		}
	}
}

func TestCountsAreOfAllHits(t *testing.T) {
	x := mountains(t)
	hits := search(t, x, Query{Text: "mountain women", First: 1})
	want := Hits{
		Hits: hits.Hits, Total: 2, More: true,
		Kinds:   []KindCount{{wps.Network, 2}},
		Regions: []RegionCount{{"body:nmu", 2}, {"body:sea", 1}},
	}
	if diff := cmp.Diff(want, hits); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	hits = search(t, x, Query{Text: "mountain", Kinds: []wps.Kind{wps.RegionalBody}})
	want = Hits{Total: 1, More: true, Kinds: []KindCount{{wps.RegionalBody, 1}, {wps.Network, 2}}}
	if diff := cmp.Diff(want, hits); diff != "" {
		t.Errorf("of one kind (-want +got):\n%s", diff)
	}
}

func TestThingsAreFoundByTheirKindAndPlace(t *testing.T) {
	x := mountains(t)
	for text, want := range map[string][]wps.ID{
		"practices betaland":  {"practice:huts"},
		"pratiques Betaland":  {"practice:huts"},
		"networks":            {"network:wmn", "network:wnm"},
		"countries betaland":  {"country:bbb", "country:sbb"},
		"redes de la montaña": nil,
	} {
		hits := search(t, x, Query{Text: text, First: 9})
		if diff := cmp.Diff(want, idsOf(hits)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func TestPagesGiveEveryHitOnce(t *testing.T) {
	x := readSeed(t)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom([]string{"women", "peace", "kenya", "network of women", "nap 2", "plan", "un"}).Draw(t, "text")
		size := rapid.IntRange(20, 100).Draw(t, "size")
		all, err := x.Search(context.Background(), Query{Text: text, First: 2000})
		if err != nil || all.More || len(all.Hits) != all.Total {
			t.Fatalf("all at once: %v, %d of %d", err, len(all.Hits), all.Total)
		}
		var paged []Hit
		for after, more := "", true; more; {
			page, err := x.Search(context.Background(), Query{Text: text, First: size, After: after})
			if err != nil || page.Total != all.Total {
				t.Fatalf("behind %q: %v, total %d of %d", after, err, page.Total, all.Total)
			}
			paged = append(paged, page.Hits...)
			more, after = page.More, page.Hits[len(page.Hits)-1].Cursor
		}
		if diff := cmp.Diff(all.Hits, paged); diff != "" {
			t.Fatalf("pages of %d (-all +paged):\n%s", size, diff)
		}
	})
}

func TestSearchRefusesWhatItCannotAnswer(t *testing.T) {
	x := mountains(t)
	for name, c := range map[string]struct {
		query Query
		code  wps.Code
	}{
		"too long":       {Query{Text: strings.Repeat("peace ", 2000), First: 1}, wps.BadUserInput},
		"too many words": {Query{Text: manyWords(maxTerms + 1), First: 1}, wps.BadUserInput},
		"negative":       {Query{Text: "a", First: -1}, wps.BadUserInput},
		"kind":           {Query{Text: "a", Kinds: []wps.Kind{"SHIP"}}, wps.BadUserInput},
		"cursor":         {Query{Text: "a", After: "here"}, wps.BadCursor},
		"long cursor":    {Query{Text: "a", After: strings.Repeat("a", 5000)}, wps.BadCursor},
		"JSON cursor":    {Query{Text: "a", After: "e30"}, wps.BadCursor},
	} {
		_, err := x.Search(context.Background(), c.query)
		if wps.CodeOf(err) != c.code {
			t.Errorf("%s: %v, want %s", name, err, c.code)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := x.Search(ctx, Query{Text: "women", First: 1}); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v, want that of the context", err)
	}
}

func manyWords(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat("ab", i%7+1))
		b.WriteByte(byte('c' + i%20))
		b.WriteByte(' ')
	}
	return b.String()
}

func TestDidYouMeanGivesNamesThatComeClose(t *testing.T) {
	x := mountains(t)
	for text, want := range map[string]string{
		"tlakign":           "Talking huts",
		"huts elephant":     "Talking huts",
		"qwrtzpk":           "",
		"alphaland giraffe": "Alphaland",
	} {
		hits := search(t, x, Query{Text: text, First: 5})
		got := ""
		if len(hits.DidYouMean) > 0 {
			got = hits.DidYouMean[0]
		}
		if hits.Total != 0 || got != want {
			t.Errorf("%q finds %d, and may mean %q, want %q", text, hits.Total, got, want)
		}
	}
}
