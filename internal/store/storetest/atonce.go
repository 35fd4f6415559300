package storetest

import (
	"context"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/store"
	"wpsgraph/internal/wps"
)

const (
	askersAtOnce  = 32
	questionsEach = 30
)

// atOnce asks for things by their ids from many sides at the same time, alike
// and otherwise; every fourth asker leaves before long. Each gets what it asked
// for, or is stopped because it left.
func atOnce(t *testing.T, s store.Store) {
	content := rapid.Custom(Content).Example(4)
	load(t, s, content)
	trees := namedTrees(content)
	wanted := make([]string, len(trees))
	for i, tree := range trees {
		wanted[i] = Render(tree, Oracle{content}.Fetch(tree))
	}
	var group sync.WaitGroup
	for asker := range askersAtOnce {
		group.Go(func() {
			draw := rand.New(rand.NewPCG(1325, uint64(asker)))
			for range questionsEach {
				patience := time.Minute
				if asker%4 == 0 {
					patience = time.Duration(draw.IntN(3000)) * time.Microsecond
				}
				ctx, leave := context.WithTimeout(context.Background(), patience)
				i := draw.IntN(len(trees))
				switch result, err := s.Fetch(ctx, content.Version, trees[i]); {
				case err != nil && asker%4 == 0:
					wantStopped(t, "Fetch", err)
				case err != nil:
					t.Errorf("one that did not leave is told: %v", err)
				case Render(trees[i], result) != wanted[i]:
					t.Errorf("beside others it reads otherwise than the oracle: %s", describe(trees[i]))
				}
				leave()
			}
		})
	}
	group.Wait()
}

// namedTrees ask for things by their ids: with few selections, so that many are
// alike.
func namedTrees(c *wps.Content) []*plan.Tree {
	selections := []*plan.Selection{nil, {}, {Fields: []wps.Field{wps.FieldName, wps.FieldNote}}, {Fields: []wps.Field{wps.FieldNote, plan.FieldTitle}}}
	draw := rapid.Custom(func(t *rapid.T) *plan.Tree {
		g := &planter{T: t, content: c}
		of := rapid.SampledFrom([]plan.Thing{plan.Entities, plan.Entities, plan.Relations, plan.Sources}).Draw(t, "of")
		return &plan.Tree{Root: plan.Root{Of: of, IDs: g.namedIDs(of)}, Select: rapid.SampledFrom(selections).Draw(t, "selection")}
	})
	var trees []*plan.Tree
	for i := range 60 {
		trees = append(trees, draw.Example(i))
	}
	return trees
}
