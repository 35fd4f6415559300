package graph_test

import (
	"context"
	"sync/atomic"
	"testing"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/store"
	"wpsgraph/internal/wps"
)

// counting counts what is read of a store.
type counting struct {
	store.Store
	fetches atomic.Int64
}

func (c *counting) Fetch(ctx context.Context, v wps.Version, t *plan.Tree) (*plan.Result, error) {
	c.fetches.Add(1)
	return c.Store.Fetch(ctx, v, t)
}

func TestARootFieldOfEntitiesIsOneFetch(t *testing.T) {
	for _, c := range []struct {
		name, document string
		fetches        int64
	}{
		{"by id", `{ node(id: "body:au") { id } }`, 1},
		{"three levels with lists inside lists", `{ node(id: "body:ecowas") { ... on RegionalBody {
			members(first: 20) { totalCount edges { relation { since sources { title by { name } } }
				node { name ... on Country { plans { nodes { name themes { nodes { name } } funders { nodes { name } } } } } } } } } } }`, 1},
		{"a page of practices with four lists", `{ practices(first: 20) { nodes { name leaders { nodes { name } }
			participants { nodes { name } } countries { nodes { name } } themes { nodes { name } } } } }`, 1},
		{"two root fields", `{ a: node(id: "body:au") { id } b: networks { totalCount } }`, 2},
		{"filters that need tables", `{ actionPlans(filter: { status: [CURRENT], regions: ["body:sadc"] }) { totalCount nodes { name } } }`, 1},
		{"what is computed of rows adds one fetch a place", `{ regionalBodies(first: 40) { nodes {
			statusHistory { status sources { title } } functions { state entity { name } sources { title } } } } }`, 4},
		{"a current plan a country adds one for all countries", `{ countries(first: 50) { nodes { currentPlan { name } } } }`, 2},
		{"entities, relations and sources by id", `{ nodes(ids: ["body:au", "source:cldr", "MEMBER_OF:country:ken:body:eac:2000-07-07"]) { id } }`, 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			h, counted := api(t)
			get(t, h, c.document)
			if got := counted.fetches.Load(); got != c.fetches {
				t.Errorf("%d fetches, want %d", got, c.fetches)
			}
		})
	}
}
