package search

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"wpsgraph/internal/wps"
)

// The small index of most tests:
//
//	body:nmu      North Mountain Union, NMU, fr Union du mont Nord, hidden "Nort Mountin"
//	country:aaa   Alphaland (AAA), fr Alphalande; country:bbb  Betaland (BBB), South Betaland: country:sbb
//	network:wnm   Women of the North Mountain     network:wmn  Mountain Women Network, WMN
//	plan:aaa-1, plan:aaa-2 adopted by Alphaland, plan:bbb-1 by Betaland
//	practice:huts "Talking huts", what: "Village women settle quarrels over wells"
func mountainEntities() []*wps.Entity {
	return []*wps.Entity{
		{ID: "body:nmu", Kind: wps.RegionalBody, Name: "North Mountain Union", Acronym: "NMU", FormerIDs: []wps.ID{"body:old"}, Names: []wps.Name{
			{Text: "Union du mont Nord", Language: "fr", Kind: wps.OfficialName}, {Text: "Nort Mountin", Kind: wps.HiddenName},
		}},
		{ID: "country:aaa", Kind: wps.Country, Name: "Alphaland", Acronym: "AAA", Names: []wps.Name{{Text: "Alphalande", Language: "fr", Kind: wps.OfficialName}}},
		{ID: "country:bbb", Kind: wps.Country, Name: "Betaland", Acronym: "BBB"},
		{ID: "country:sbb", Kind: wps.Country, Name: "South Betaland", Acronym: "SBB"},
		{ID: "network:wnm", Kind: wps.Network, Name: "Women of the North Mountain"},
		{ID: "network:wmn", Kind: wps.Network, Name: "Mountain Women Network", Acronym: "WMN"},
		planEntity("plan:aaa-1", "Alphaland: first plan", "1", "2010"),
		planEntity("plan:aaa-2", "Alphaland: second plan", "2", "2020"),
		planEntity("plan:bbb-1", "Betaland: first plan", "1", "2015"),
		{ID: "practice:huts", Kind: wps.Practice, Name: "Talking huts", Description: "Huts in which people talk.", Attributes: wps.Attributes{
			{Field: wps.What, Text: "Village women settle quarrels over wells."},
		}},
	}
}

func planEntity(id wps.ID, name, generation, adopted string) *wps.Entity {
	return &wps.Entity{ID: id, Kind: wps.ActionPlan, Name: name, Attributes: wps.Attributes{
		{Field: wps.Generation, Text: generation}, {Field: wps.Adopted, Text: adopted},
	}}
}

func mountainSurroundings() Surroundings {
	ranks := map[wps.ID]int{"network:wmn": 5, "network:wnm": 2}
	adopters := map[wps.ID][]wps.ID{"plan:aaa-1": {"country:aaa"}, "plan:aaa-2": {"country:aaa"}, "plan:bbb-1": {"country:bbb"}}
	regions := map[wps.ID][]wps.ID{"network:wmn": {"body:nmu"}, "network:wnm": {"body:nmu", "body:sea"}, "country:aaa": {"body:nmu"}}
	places := map[wps.ID][]wps.ID{"practice:huts": {"country:bbb"}}
	return Surroundings{
		Rank:     func(id wps.ID) int { return ranks[id] },
		Adopters: func(id wps.ID) []wps.ID { return adopters[id] },
		Regions:  func(id wps.ID) []wps.ID { return regions[id] },
		Places:   func(id wps.ID) []wps.ID { return places[id] },
	}
}

func mountains(t testing.TB) *Index {
	t.Helper()
	return build(t, mountainEntities(), mountainSurroundings())
}

func build(t testing.TB, entities []*wps.Entity, around Surroundings) *Index {
	t.Helper()
	x, err := Build(context.Background(), stream(entities), around)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func search(t testing.TB, x *Index, q Query) Hits {
	t.Helper()
	hits, err := x.Search(context.Background(), q)
	if err != nil {
		t.Fatalf("%+v: %v", q, err)
	}
	return hits
}

func TestBuildFailsAsItsStreamFails(t *testing.T) {
	broken := errors.New("the engine went away")
	_, err := Build(context.Background(), func(yield func(*wps.Entity, error) bool) { yield(nil, broken) }, Surroundings{})
	if !errors.Is(err, broken) {
		t.Errorf("the error is %v, want that of the stream", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Build(ctx, stream(mountainEntities()), Surroundings{}); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v, want that of the context", err)
	}
}

func TestAnEmptyIndexFindsNothing(t *testing.T) {
	x := build(t, nil, Surroundings{})
	for _, text := range []string{"", "peace", "kenya nap 2", "a*"} {
		if hits := search(t, x, Query{Text: text, First: 5}); hits.Total != 0 || len(hits.DidYouMean) != 0 {
			t.Errorf("%q finds %+v", text, hits)
		}
	}
}

// TestAnswersDoNotDependOnTheOrderOfTheStream: both engines stream by id, but
// nothing may hang on it.
func TestAnswersDoNotDependOnTheOrderOfTheStream(t *testing.T) {
	x := mountains(t)
	rapid.Check(t, func(t *rapid.T) {
		entities := rapid.Permutation(mountainEntities()).Draw(t, "entities")
		other, err := Build(context.Background(), stream(entities), mountainSurroundings())
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{"women", "north mountain", "alphaland plan", "plan", "nmu", "mountian", "village quarrels"} {
			want, _ := x.Search(context.Background(), Query{Text: text, First: 20})
			got, _ := other.Search(context.Background(), Query{Text: text, First: 20})
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("%q (-by id +permuted):\n%s", text, diff)
			}
		}
	})
}

func TestRootsAndIdsAreNoWords(t *testing.T) {
	x := build(t, []*wps.Entity{
		{ID: "org:a", Kind: wps.Organization, Name: "Mediators"}, {ID: "org:b", Kind: wps.Organization, Name: "Mediation"},
	}, Surroundings{})
	for _, text := range []string{"~mediat", ":org:a", ":", "~", "org"} {
		hits := search(t, x, Query{Text: text, First: 5})
		if slices.ContainsFunc(hits.Hits, func(h Hit) bool { return h.Match.How == Exact }) {
			t.Errorf("%q finds %v", text, hits.Hits)
		}
	}
}
