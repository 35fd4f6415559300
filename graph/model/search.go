package model

import (
	"context"

	"wpsgraph/internal/search"
	"wpsgraph/internal/wps"
)

// SearchConnection is a page of what a search found.
type SearchConnection struct {
	Answer *Answer
	Found  search.Hits
	After  bool // the page begins behind a cursor
}

// SearchEdge is one thing that was found.
type SearchEdge struct {
	answer *Answer
	hit    *search.Hit
}

// Edges are what was found, each with why.
func (c *SearchConnection) Edges() []SearchEdge {
	edges := make([]SearchEdge, len(c.Found.Hits))
	for i := range c.Found.Hits {
		edges[i] = SearchEdge{c.Answer, &c.Found.Hits[i]}
	}
	return edges
}

// Nodes are what was found.
func (c *SearchConnection) Nodes(ctx context.Context) []Entity {
	ids := make([]wps.ID, len(c.Found.Hits))
	for i, h := range c.Found.Hits {
		ids[i] = h.ID
	}
	return c.Answer.Entities(ctx, ids)
}

// TotalCount is how many were found.
func (c *SearchConnection) TotalCount() int { return c.Found.Total }

// PageInfo says whether the list goes on.
func (c *SearchConnection) PageInfo() PageInfo {
	info := PageInfo{HasNextPage: c.Found.More, HasPreviousPage: c.After}
	if n := len(c.Found.Hits); n > 0 {
		info.StartCursor, info.EndCursor = &c.Found.Hits[0].Cursor, &c.Found.Hits[n-1].Cursor
	}
	return info
}

// Kinds are how many of each kind match.
func (c *SearchConnection) Kinds() []KindCount {
	out := make([]KindCount, len(c.Found.Kinds))
	for i, n := range c.Found.Kinds {
		out[i] = KindCount{n.Kind, n.Count}
	}
	return out
}

// Regions are how many belong to each region.
func (c *SearchConnection) Regions() []RegionCount {
	out := make([]RegionCount, len(c.Found.Regions))
	for i, n := range c.Found.Regions {
		out[i] = RegionCount{c.Answer, n.Region, n.Count}
	}
	return out
}

// DidYouMean are names that come close.
func (c *SearchConnection) DidYouMean() []string { return list(c.Found.DidYouMean) }

// Cursor is its place.
func (e SearchEdge) Cursor() string { return e.hit.Cursor }

// Node is the thing.
func (e SearchEdge) Node(ctx context.Context) Entity { return e.answer.Entity(ctx, e.hit.ID) }

// Score is how well it matches.
func (e SearchEdge) Score() float64 { return e.hit.Score }

// Match is what matched.
type Match struct {
	Text     string
	Language *string
	Kind     *wps.NameKind
	How      search.How
}

// Matched is what matched, and how.
func (e SearchEdge) Matched() Match {
	m := Match{Text: e.hit.Match.Text, Language: optional(e.hit.Match.Language), How: e.hit.Match.How}
	if kind := e.hit.Match.Kind; kind != "" {
		m.Kind = &kind
	}
	return m
}

// Suggestion is a thing suggested while somebody types.
type Suggestion struct {
	Answer *Answer
	Text   string
	Names  wps.ID
}

// Entity is the thing.
func (s Suggestion) Entity(ctx context.Context) Entity { return s.Answer.Entity(ctx, s.Names) }
