package peers_test

import (
	"context"
	"testing"

	"wpsgraph/internal/dataset"
	"wpsgraph/internal/gaps"
	"wpsgraph/internal/peers"
	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/wps"
	"wpsgraph/seed"
)

// Every score is redone from its contributions, for several needs on the seed.
func TestPeerScoresOfTheSeedCanBeRedone(t *testing.T) {
	content, _, err := dataset.Read(context.Background(), seed.Files())
	if err != nil || content == nil {
		t.Fatalf("the seed cannot be read: %v", err)
	}
	data := tablestest.Of(t, content)
	for _, r := range []peers.Request{
		{For: "body:sadc", Gap: &gaps.Gap{Kind: gaps.ThematicCoverage, Theme: "theme:youth"}, First: 10},
		{For: "country:ken", Themes: []wps.ID{"theme:financing"}, First: 10},
		{For: "network:femwise-africa", Tracks: []string{"TRACK_1"}, SameRegion: true, First: 10},
		{For: "plan:ken-nap-2", First: 10},
	} {
		result := find(t, data, r)
		if len(result.Peers) < 3 || result.Considered < len(result.Peers) {
			t.Errorf("%s: %d peers of %d", r.For, len(result.Peers), result.Considered)
		}
		for _, p := range result.Peers {
			known, sum, all := 0.0, 0.0, 0.0
			for _, c := range p.Contributions {
				all += c.Weight
				if c.Known {
					known += c.Weight
					sum += c.Weight * c.Similarity
				}
			}
			evidence := .5 + .5*float64(1+data.Evidence(p.Practice).Grade)/5
			for _, redone := range [][2]float64{
				{p.Score, sum / known * evidence},
				{p.Low, sum / all * evidence},
				{p.High, (sum + all - known) / all * evidence},
				{p.Known, known / all},
				{p.Evidence, evidence},
			} {
				if !near(redone[0], redone[1]) {
					t.Errorf("%s for %s: %v, redone %v", p.Practice, r.For, redone[0], redone[1])
				}
			}
		}
	}
}
