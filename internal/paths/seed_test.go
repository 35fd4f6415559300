package paths_test

import (
	"context"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/dataset"
	"wpsgraph/internal/paths"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/topology/topologytest"
	"wpsgraph/internal/wps"
	"wpsgraph/seed"
)

// seedGraph is the graph of the data that the product brings along.
var seedGraph = sync.OnceValues(func() (*topology.Graph, error) {
	content, _, err := dataset.Read(context.Background(), seed.Files())
	if err != nil {
		return nil, err
	}
	return topology.Build(context.Background(), topologytest.Stream(content.Entities), content.Relations)
})

func seedAt(t testing.TB, day wps.Date) *topology.View {
	t.Helper()
	g, err := seedGraph()
	if err != nil {
		t.Fatalf("the seed: %v", err)
	}
	view, err := g.At(context.Background(), day.Last())
	if err != nil {
		t.Fatalf("the seed on %s: %v", day, err)
	}
	return view
}

const (
	femWise = wps.ID("network:femwise-africa")
	nordic  = wps.ID("network:nordic-women-mediators")
)

// The two networks formed an alliance in March 2018 (Global Contact Group).
func TestSeedTieBetweenMediatorNetworksBeginsInMarch2018(t *testing.T) {
	alliance := wps.ID("PARTNERS_WITH:network:femwise-africa:network:nordic-women-mediators:2018-03")
	for _, c := range []struct {
		day    wps.Date
		direct bool
		holds  wps.Answer
	}{
		{"2017-12-31", false, wps.No},
		{"2018-02-28", false, wps.No},
		{"2018-03-01", true, wps.NotRecorded},
		{"2018-03-30", true, wps.NotRecorded},
		{"2018-03-31", true, wps.Yes},
		{"2026-11-25", true, wps.Yes},
	} {
		first := find(t, seedAt(t, c.day), ask(femWise, nordic, 5)).Paths[0]
		if direct := first.Length() == 1; direct != c.direct {
			t.Errorf("%s: direct %v, want %v", c.day, direct, c.direct)
			continue
		}
		if !c.direct {
			continue
		}
		i := slices.IndexFunc(first.Hops[0].Relations, func(r paths.Relation) bool { return r.ID == alliance })
		if i < 0 || first.Hops[0].Relations[i].Holds != c.holds {
			t.Errorf("%s: %+v, want the alliance, %s", c.day, first.Hops[0].Relations, c.holds)
		}
	}
}

func TestSeedPathsNeverPassThroughTheUN(t *testing.T) {
	view := seedAt(t, "2026-11-25")
	bodies := []wps.ID{
		"body:au", "body:eac", "body:eccas", "body:ecowas", "body:eu", "body:igad", "body:osce", "body:sadc",
		femWise, nordic, "network:sadc-women-mediators", "org:accord",
	}
	for _, from := range bodies {
		for _, to := range bodies {
			if from == to {
				continue
			}
			for _, p := range find(t, view, ask(from, to, 10)).Paths {
				ids := p.IDs()
				if between := ids[1 : len(ids)-1]; slices.Contains(between, "body:un") || slices.Contains(between, "network:wps-focal-points") {
					t.Errorf("%v passes through what nearly everyone is a member of", ids)
				}
			}
		}
	}
}

// What the design was tried on: plain chains through actors that work with both.
func TestSeedPathsAreThePlainOnes(t *testing.T) {
	view := seedAt(t, "2026-11-25")
	for _, c := range []struct {
		from, to wps.ID
		want     []string
	}{
		{"body:sadc", nordic, []string{"sadc – femwise-africa – nordic-women-mediators"}},
		{"body:eac", "body:osce", []string{"eac – eu – osce"}},
		// The partnerships of ECCAS and ECOWAS, and of ECOWAS and the EU, in the
		// data by now outweigh those of ACCORD.
		{"body:eccas", "body:eu", []string{"eccas – ecowas – eu", "eccas – accord – eu"}},
	} {
		got := shown(find(t, view, ask(c.from, c.to, len(c.want))))
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s to %s: want -, got +:\n%s", c.from, c.to, diff)
		}
	}
}

// The UN has ties that count, so it may be an end; what runs through it is
// counted and named.
func TestSeedSaysWhatWasLeftOutForHubs(t *testing.T) {
	view := seedAt(t, "2026-11-25")
	if got := find(t, view, ask("body:un", "body:osce", 1)); len(got.Paths) != 1 {
		t.Errorf("from the UN: %+v", got)
	}
	got := find(t, view, ask("body:eac", "body:osce", 5))
	want := []paths.ExcludedHub{{ID: "body:un", Reason: paths.Universal, PathsLeftOut: 1}}
	if diff := cmp.Diff(want, got.ExcludedHubs); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
}
