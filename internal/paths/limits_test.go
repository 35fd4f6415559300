package paths_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/paths"
	"wpsgraph/internal/wps"
)

// thicket is a graph of many actors, each tied to several others.
func thicket(size int) *world {
	d := newDice(1)
	w := &world{}
	var ids []wps.ID
	for i := range size {
		ids = append(ids, wps.ID("org:n"+string(rune('a'+i/26/26))+string(rune('a'+i/26%26))+string(rune('a'+i%26))))
		w.Entities = append(w.Entities, &wps.Entity{ID: ids[i], Kind: wps.Organization})
	}
	seen := map[wps.ID]bool{}
	for range 4 * size {
		r := &wps.Relation{Type: wps.Funds, From: pick(d, ids...), To: pick(d, ids...), Confidence: wps.High}
		if r.ID = r.DefaultID(); !seen[r.ID] {
			seen[r.ID] = true
			w.Relations = append(w.Relations, r)
		}
	}
	return w
}

func TestASearchThatGivesUpSaysSoAndClaimsNothing(t *testing.T) {
	view := thicket(300).At(t, today)
	r := ask("org:naaa", "org:naab", 20)
	whole := find(t, view, r)
	if whole.Mode != paths.Exact {
		t.Fatalf("the whole answer: %s", whole.Mode)
	}
	seen := map[int]bool{}
	for budget := 1; budget < whole.Scope.Steps; budget += 1 + whole.Scope.Steps/50 {
		r.Budget = budget
		got := find(t, view, r)
		seen[len(got.Paths)] = true
		// What it has are the best paths, in order.
		if diff := cmp.Diff(shown(whole)[:len(got.Paths)], append([]string{}, shown(got)...)); diff != "" {
			t.Fatalf("budget %d: want -, got +:\n%s", budget, diff)
		}
		if got.Mode != paths.Truncated || got.Nearest != nil || got.ExcludedHubs != nil {
			t.Fatalf("budget %d: %s, %+v", budget, got.Mode, got.Nearest)
		}
		if len(got.Notes) == 0 || got.Notes[0].Code != paths.GaveUp || got.Notes[0].Count < budget {
			t.Fatalf("budget %d: %+v", budget, got.Notes)
		}
		for _, n := range got.Notes {
			if n.Code == paths.NoPath || n.Code == paths.FewerPaths {
				t.Fatalf("budget %d: claims %s", budget, n.Code)
			}
		}
	}
	if len(seen) < 3 {
		t.Errorf("only answers of %v paths were seen", seen)
	}
}

func TestASearchEndsWithItsContext(t *testing.T) {
	view := thicket(2000).At(t, today)
	for about, limited := range map[string]func() (context.Context, context.CancelFunc){
		"cancelled": func() (context.Context, context.CancelFunc) {
			ctx, cancel := context.WithCancel(t.Context())
			cancel()
			return ctx, cancel
		},
		"out of time": func() (context.Context, context.CancelFunc) { return context.WithTimeout(t.Context(), time.Nanosecond) },
	} {
		ctx, cancel := limited()
		_, err := paths.Find(ctx, view, ask("org:naaa", "org:naab", 50))
		if wps.CodeOf(err) != wps.Timeout || !errors.Is(err, ctx.Err()) {
			t.Errorf("%s: %v", about, err)
		}
		cancel()
	}
}

// countingContext ends after it was looked at so many times.
type countingContext struct {
	context.Context
	looks, ends int
}

func (c *countingContext) Err() error {
	if c.looks++; c.looks > c.ends {
		return context.DeadlineExceeded
	}
	return nil
}

// A deadline may come at any time: every few hundred steps the search looks.
func TestASearchLooksAtItsContextOften(t *testing.T) {
	view := thicket(4000).At(t, today)
	r := ask("org:naaa", "org:naab", 50)
	whole := &countingContext{Context: t.Context(), ends: math.MaxInt}
	result, err := paths.Find(whole, view, r)
	if err != nil {
		t.Fatal(err)
	}
	if most := result.Scope.Steps / 1000; whole.looks < most {
		t.Errorf("looked %d times in %d steps", whole.looks, result.Scope.Steps)
	}
	for _, ends := range []int{0, 1, whole.looks / 2, whole.looks - 1} {
		limited := &countingContext{Context: t.Context(), ends: ends}
		if _, err := paths.Find(limited, view, r); wps.CodeOf(err) != wps.Timeout {
			t.Errorf("ended at look %d of %d: %v", ends, whole.looks, err)
		}
		if limited.looks > ends+1 {
			t.Errorf("ended at look %d, looked %d times", ends, limited.looks)
		}
	}
}

// Two stars, each leaf of which has four ties more on its own side: nothing
// leads over within four hops. To prove that by cost, every tie would be crossed.
//
//	a ─ hub ═ leaves ═ others      others ═ leaves ═ hub ─ z
func TestThatThereIsNoPathIsSoonKnownNextToHubs(t *testing.T) {
	const leaves = 10000
	w := &world{}
	id := func(format string, args ...any) wps.ID {
		id := wps.ID(fmt.Sprintf("org:"+format, args...))
		w.Entities = append(w.Entities, &wps.Entity{ID: id, Kind: wps.Organization})
		return id
	}
	tie := func(from, to wps.ID) {
		r := &wps.Relation{Type: wps.Funds, From: from, To: to, Confidence: wps.High}
		r.ID = r.DefaultID()
		w.Relations = append(w.Relations, r)
	}
	var last wps.ID
	for _, side := range []string{"a", "z"} {
		hub, end := id("hub-%s", side), id(side)
		tie(end, hub)
		var others []wps.ID
		for i := range leaves {
			others = append(others, id("other-%s-%05d", side, i))
		}
		for i := range leaves {
			leaf := id("leaf-%s-%05d", side, i)
			tie(leaf, hub)
			for j := range 4 {
				tie(leaf, others[(5*i+j*977)%leaves])
			}
			if i == 0 && side == "z" {
				tie(leaf, last)
			}
			last = leaf
		}
	}
	view := w.At(t, today)
	r := ask("org:a", "org:z", 5)
	r.MaxHops = 4
	if got := checkPaths(t, view, r); got.Mode != paths.Exact || got.Scope.Steps > 60_000 {
		t.Errorf("%s after %d steps", got.Mode, got.Scope.Steps)
	}
	r.MaxHops = 5
	checkPaths(t, view, r, "a – hub-a – leaf-a-09999 – leaf-z-00000 – hub-z – z")
}
