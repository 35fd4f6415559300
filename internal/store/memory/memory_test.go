package memory_test

import (
	"context"
	"testing"
	"time"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/store"
	"wpsgraph/internal/store/memory"
	"wpsgraph/internal/store/storetest"
	"wpsgraph/internal/wps"
)

func TestEngine(t *testing.T) {
	storetest.Run(t, func(t testing.TB) store.Store {
		s := memory.New()
		t.Cleanup(func() { _ = s.Close(context.Background()) })
		return s
	})
}

// Lists in the contract's data are short: here they are taken for long ones.
func TestEngineWhoseListsAreLong(t *testing.T) {
	storetest.Run(t, func(t testing.TB) store.Store {
		s := memory.NewKeepingOrders()
		t.Cleanup(func() { _ = s.Close(context.Background()) })
		return s
	})
}

// Everything of everything, five times over, of 10,000 entities is more than any
// machine reads in the time that is given.
func TestFetchStopsInTheMiddle(t *testing.T) {
	s, content := memory.New(), storetest.Large(10_000, 60_000)
	if _, err := s.Replace(t.Context(), content); err != nil {
		t.Fatal(err)
	}
	all := plan.Hop{Key: "all", Along: plan.Along{Direction: plan.Both, AsOf: 20250101}, Page: plan.Page{All: true}}
	for range 5 {
		all.Node = &plan.Selection{Hops: []plan.Hop{all}}
	}
	tree := &plan.Tree{Root: plan.Root{Kind: wps.Practice, Page: plan.Page{All: true}}, Select: all.Node}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	result, err := s.Fetch(ctx, content.Version, tree)
	if result != nil || wps.CodeOf(err) != wps.Timeout {
		t.Errorf("Fetch gives %v and the code %q (%v), want none and %q", result != nil, wps.CodeOf(err), err, wps.Timeout)
	}
}

func TestReplaceRefusesWhatDoesNotHoldTogether(t *testing.T) {
	body := func() *wps.Entity { return &wps.Entity{ID: "body:a", Kind: wps.RegionalBody} }
	tie := func() *wps.Relation {
		return &wps.Relation{ID: "PARTNERS_WITH:body:a:body:a:-", Type: wps.PartnersWith, From: "body:a", To: "body:a"}
	}
	cases := []struct {
		name    string
		content wps.Content
	}{
		{"an entity twice", wps.Content{Entities: []*wps.Entity{body(), body()}}},
		{"an entity of no kind", wps.Content{Entities: []*wps.Entity{{ID: "x:a", Kind: "X"}}}},
		{"a relation twice", wps.Content{Entities: []*wps.Entity{body()}, Relations: wps.RelationsOf(tie(), tie())}},
		{"one id for two relations", wps.Content{
			Entities: []*wps.Entity{body(), {ID: "body:b", Kind: wps.RegionalBody}},
			Relations: wps.RelationsOf(
				&wps.Relation{ID: "PARTNERS_WITH:x", Type: wps.PartnersWith, From: "body:a", To: "body:b"},
				&wps.Relation{ID: "PARTNERS_WITH:x", Type: wps.PartnersWith, From: "body:b", To: "body:a"},
			),
		}},
		{"a relation of no type", wps.Content{
			Entities: []*wps.Entity{body()}, Relations: wps.RelationsOf(&wps.Relation{ID: "X", Type: "X", From: "body:a", To: "body:a"}),
		}},
		{"a relation without an end", wps.Content{Relations: wps.RelationsOf(tie())}},
		{"a source twice", wps.Content{Sources: []*wps.Source{{ID: "source:a"}, {ID: "source:a"}}}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			c.content.Complete()
			s := memory.New()
			if _, err := s.Replace(t.Context(), &c.content); wps.CodeOf(err) != wps.BadDataPackage {
				t.Errorf("Replace gives %v, want %q", err, wps.BadDataPackage)
			}
			if _, err := s.Version(t.Context()); wps.CodeOf(err) != wps.Unavailable {
				t.Errorf("Version gives %v after it, want %q", err, wps.Unavailable)
			}
		})
	}
	t.Run("not completed", func(t *testing.T) {
		if _, err := memory.New().Replace(t.Context(), &wps.Content{Entities: []*wps.Entity{body()}}); wps.CodeOf(err) != wps.BadDataPackage {
			t.Errorf("Replace gives %v, want %q", err, wps.BadDataPackage)
		}
	})
}

// Nobody should ask for these, but whoever does gets an answer, not a panic.
func TestFetchOfWhatNobodyShouldAskFor(t *testing.T) {
	s, content := memory.New(), storetest.Large(200, 1000)
	if _, err := s.Replace(t.Context(), content); err != nil {
		t.Fatal(err)
	}
	odd := &plan.Selection{Hops: []plan.Hop{
		{Key: "way", Via: 99},
		{Key: "field", Via: plan.ViaField, Field: "no such"},
		{Key: "along", Along: plan.Along{Types: []wps.RelationType{"X"}, Kinds: []wps.Kind{"Y"}, Direction: "ACROSS"}, Page: plan.Page{First: -3}},
		{Key: "order", Page: plan.Page{First: 3, Order: plan.Order{By: "no such", Desc: true}, After: &plan.Cursor{Key: "\x00"}}},
	}}
	for _, root := range []plan.Root{
		{},
		{Of: 99},
		{Of: 99, IDs: []wps.ID{"x"}},
		{Kind: "X"},
		{Of: plan.Relations, Page: plan.Page{All: true}},
		{Kind: wps.Practice, Page: plan.Page{First: 2, Order: plan.Order{By: "no such"}}},
		{Kind: wps.Practice, Page: plan.Page{First: -2, Order: plan.Order{By: plan.BySince}, Before: &plan.Cursor{}}},
		{Kind: wps.Practice, Page: plan.Page{All: true}, Where: plan.Filter{Conditions: []plan.Condition{{Op: 99}, {Op: plan.Linked}}}},
		{Kind: wps.Country, Page: plan.Page{All: true}},
	} {
		if _, err := s.Fetch(t.Context(), content.Version, &plan.Tree{Root: root, Select: odd}); err != nil {
			t.Errorf("Fetch of %+v gives %v", root, err)
		}
	}
}
