package storetest

import (
	"context"
	"testing"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/store"
	"wpsgraph/internal/wps"
)

// Bench loads a content, usually one that Large made, and measures how long an
// engine takes to read it, with as many readers at once as b.RunParallel has.
func Bench(b *testing.B, s store.Store, c *wps.Content) {
	if _, err := s.Replace(b.Context(), c); err != nil {
		b.Fatal(err)
	}
	for _, bench := range benchTrees(c) {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			b.RunParallel(func(p *testing.PB) {
				for p.Next() {
					if _, err := s.Fetch(context.Background(), c.Version, bench.tree); err != nil {
						b.Error(err)
						return
					}
				}
			})
		})
	}
}

type benchTree struct {
	name string
	tree *plan.Tree
}

// benchTrees are what the API's users read most, on the entities of a content
// that have the most relations.
func benchTrees(c *wps.Content) []benchTree {
	body, country, theme := first(c, wps.RegionalBody), first(c, wps.Country), first(c, wps.Theme)
	name := fields(wps.FieldName)
	practices := func(first int, where plan.Filter, total bool) plan.Root {
		page := plan.Page{First: first, Order: plan.Order{By: plan.ByName}, Total: total, Cursors: true}
		return plan.Root{Kind: wps.Practice, Where: where, Page: page}
	}
	lists := &plan.Selection{Fields: name.Fields, Hops: []plan.Hop{
		hopAlong("leaders", plan.In, name, wps.Leads),
		hopAlong("countries", plan.Out, name, wps.OperatesIn),
		hopAlong("themes", plan.Out, name, wps.Addresses),
	}}
	plans := &plan.Selection{Fields: name.Fields, Hops: []plan.Hop{
		hopAlong("plans", plan.Out, &plan.Selection{Fields: []wps.Field{wps.FieldName, wps.Adopted}, Hops: []plan.Hop{
			hopAlong("themes", plan.Out, name, wps.Addresses),
		}}, wps.Adopts),
	}}
	linked := plan.Along{Types: []wps.RelationType{wps.Addresses}, Direction: plan.Out, IDs: []wps.ID{theme}, WithNarrower: true, AsOf: 20250101}
	hub := hopAlong("all", plan.Both, name)
	hub.Page.Total = true
	next := hub
	next.Page.After = middle(c, body, hub)
	return []benchTree{
		{"EntityByID", &plan.Tree{Root: plan.Root{IDs: []wps.ID{country}}, Select: name}},
		{"TwentyPracticesThreeLists", &plan.Tree{Root: practices(20, plan.Filter{}, false), Select: lists}},
		{"BodyMembersPlansThemes", &plan.Tree{Root: plan.Root{IDs: []wps.ID{body}}, Select: &plan.Selection{Fields: name.Fields, Hops: []plan.Hop{
			hopAlong("members", plan.In, plans, wps.MemberOf),
		}}}},
		{"PracticesOfAThemeCounted", &plan.Tree{Root: practices(20, plan.Filter{
			Conditions: []plan.Condition{{Op: plan.Linked, Along: linked}},
		}, true), Select: name}},
		{"PracticesOfATrackCounted", &plan.Tree{Root: practices(20, plan.Filter{
			Conditions: []plan.Condition{{Field: wps.Tracks, Values: []string{"TRACK_2"}}},
		}, true), Select: name}},
		{"FirstPageOfAHub", &plan.Tree{Root: plan.Root{IDs: []wps.ID{body}}, Select: &plan.Selection{Hops: []plan.Hop{hub}}}},
		{"LaterPageOfAHub", &plan.Tree{Root: plan.Root{IDs: []wps.ID{body}}, Select: &plan.Selection{Hops: []plan.Hop{next}}}},
	}
}

// hopAlong is a list of twenty as the API asks for it: by name, as of a date,
// with the relations' dates.
func hopAlong(key string, d plan.Direction, node *plan.Selection, types ...wps.RelationType) plan.Hop {
	return plan.Hop{
		Key: key, Node: node, Edge: fields(plan.FieldSince, plan.FieldUntil),
		Along: plan.Along{Types: types, Direction: d, AsOf: 20250101},
		Page:  plan.Page{First: 20, Order: plan.Order{By: plan.ByName}, Cursors: true},
	}
}

// first is the first entity of a kind: the one with the most relations.
func first(c *wps.Content, k wps.Kind) wps.ID {
	for _, e := range c.Entities {
		if e.Kind == k {
			return e.ID
		}
	}
	return ""
}

// middle is the place in a hop's list of the end of the relation in the middle
// of all.
func middle(c *wps.Content, from wps.ID, h plan.Hop) *plan.Cursor {
	var places []plan.Cursor
	entities := make(map[wps.ID]*wps.Entity, len(c.Entities))
	for _, e := range c.Entities {
		entities[e.ID] = e
	}
	for r := range c.Relations.All() {
		if r.From == from || r.To == from {
			places = append(places, plan.PlaceOfRelation(h.Page.Order, r, entities[r.Other(from)]))
		}
	}
	if len(places) == 0 {
		return nil
	}
	return &places[len(places)/2]
}
