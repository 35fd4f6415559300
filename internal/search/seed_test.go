package search

import (
	"context"
	"iter"
	"sync"
	"testing"

	"wpsgraph/internal/dataset"
	"wpsgraph/internal/wps"
	"wpsgraph/seed"
)

// seedContent is the data package that the binary brings along.
var seedContent = sync.OnceValues(func() (*wps.Content, error) {
	content, _, err := dataset.Read(context.Background(), seed.Files())
	return content, err
})

// seedIndex is the index of the data package.
var seedIndex = sync.OnceValues(func() (*Index, error) {
	content, err := seedContent()
	if err != nil {
		return nil, err
	}
	return Build(context.Background(), stream(content.Entities), surroundingsOf(content))
})

func readSeed(t testing.TB) *Index {
	t.Helper()
	x, err := seedIndex()
	if err != nil {
		t.Fatalf("the data package cannot be indexed: %v", err)
	}
	return x
}

func stream(entities []*wps.Entity) iter.Seq2[*wps.Entity, error] {
	return func(yield func(*wps.Entity, error) bool) {
		for _, e := range entities {
			if !yield(e, nil) {
				return
			}
		}
	}
}

// surroundingsOf counts the relations of an entity as its rank, and takes
// memberships as regions.
func surroundingsOf(content *wps.Content) Surroundings {
	ranks := map[wps.ID]int{}
	regions, adopters, places := map[wps.ID][]wps.ID{}, map[wps.ID][]wps.ID{}, map[wps.ID][]wps.ID{}
	for r := range content.Relations.All() {
		ranks[r.From]++
		ranks[r.To]++
		switch {
		case r.Type == wps.Adopts && r.To.Kind() == wps.ActionPlan:
			adopters[r.To] = append(adopters[r.To], r.From)
		case r.Type == wps.MemberOf && r.To.Kind() == wps.RegionalBody:
			regions[r.From] = append(regions[r.From], r.To)
		case r.Type == wps.OperatesIn:
			places[r.From] = append(places[r.From], r.To)
		}
	}
	return Surroundings{
		Rank:     func(id wps.ID) int { return ranks[id] },
		Regions:  func(id wps.ID) []wps.ID { return regions[id] },
		Adopters: func(id wps.ID) []wps.ID { return adopters[id] },
		Places:   func(id wps.ID) []wps.ID { return places[id] },
	}
}
