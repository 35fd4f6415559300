package paths_test

import (
	"context"
	"strings"

	"wpsgraph/internal/paths"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/topology/topologytest"
	"wpsgraph/internal/wps"
)

type world = topologytest.World

// ask is a request for k paths of at most six hops.
func ask(from, to wps.ID, k int) paths.Request {
	return paths.Request{From: []wps.ID{from}, To: []wps.ID{to}, K: k, MaxHops: 6}
}

func find(t topologytest.Test, view *topology.View, r paths.Request) *paths.Result {
	t.Helper()
	result, err := paths.Find(context.Background(), view, r)
	if err != nil {
		t.Fatalf("find %+v: %v", r, err)
	}
	return result
}

// shown writes each path as its ids, without their prefixes, and "weak".
func shown(result *paths.Result) []string {
	var out []string
	for _, p := range result.Paths {
		var names []string
		for _, id := range p.IDs() {
			names = append(names, id.Slug())
		}
		line := strings.Join(names, " – ")
		if p.Weak {
			line += " (weak)"
		}
		out = append(out, line)
	}
	return out
}
