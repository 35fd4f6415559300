package paths_test

import (
	"slices"
	"testing"

	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// What the sources of the data make easy to get wrong, and paths would show.

func seedNode(t *testing.T, view *topology.View, id wps.ID) topology.Node {
	t.Helper()
	n, ok := view.Graph().Node(id)
	if !ok {
		t.Fatalf("the seed has no %s", id)
	}
	return n
}

// Four networks founded the Global Alliance on 26 September 2019; six belong to
// it now. The more members, the less a membership says, so the date matters:
// .5/√(4/4) = .5 of four or fewer, .5/√(6/4) = .408248 of six.
func TestSeedMembershipIsCountedOnTheDate(t *testing.T) {
	const alliance = wps.ID("network:global-alliance-women-mediators")
	for _, c := range []struct {
		day     wps.Date
		members int
	}{
		{"2019-09-25", 0},
		{"2026-11-25", 6},
	} {
		view := seedAt(t, c.day)
		if got := view.Members(seedNode(t, view, alliance)); got != c.members {
			t.Errorf("%s: %d members, want %d", c.day, got, c.members)
		}
	}
	launch := seedAt(t, "2019-09-26")
	founders := 0
	for r := range launch.Graph().In(seedNode(t, launch, alliance), wps.MemberOf) {
		if launch.Graph().Relation(r).Span.Holds(launch.Day()) == wps.Yes {
			founders++
		}
	}
	if founders != 4 {
		t.Errorf("%d members are certain on the day of the launch, want 4", founders)
	}
}

// Two ASEAN networks with names much alike are two: each keeps its own ties.
func TestSeedNearDuplicatesAreNotOne(t *testing.T) {
	view := seedAt(t, "2026-11-25")
	registry, network := seedNode(t, view, "network:asean-women-peace-registry"), seedNode(t, view, "network:seanwpnm")
	if s := view.Strength(registry, network); s != 0 {
		t.Errorf("they are tied with %v", s)
	}
	for _, p := range find(t, view, ask("network:asean-women-peace-registry", "network:seanwpnm", 5)).Paths {
		if p.Length() < 2 {
			t.Errorf("%v", p.IDs())
		}
	}
}

// In December 2022 SADC's network was being prepared; it was launched on 28
// January 2025. Before that it is on no path, and no end that leads anywhere.
func TestSeedPlannedNetworkIsOnNoPathBeforeItsLaunch(t *testing.T) {
	const planned = wps.ID("network:sadc-women-mediators")
	before := seedAt(t, "2022-12-31")
	if got := find(t, before, ask("body:sadc", planned, 5)); got.Paths != nil {
		t.Errorf("%v", shown(got))
	}
	for _, to := range []wps.ID{nordic, femWise, "org:accord", "body:eu"} {
		for _, p := range find(t, before, ask("body:sadc", to, 10)).Paths {
			if slices.Contains(p.IDs(), planned) {
				t.Errorf("%v", p.IDs())
			}
		}
	}
	after := find(t, seedAt(t, "2025-01-28"), ask("body:sadc", planned, 1))
	if len(after.Paths) != 1 || after.Paths[0].Length() != 1 {
		t.Errorf("after its launch: %v", shown(after))
	}
}
