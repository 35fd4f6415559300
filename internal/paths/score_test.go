package paths_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"wpsgraph/internal/paths"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

const today = wps.Date("2026-11-25")

// since2000 makes things that have existed since 2000.
func since2000(ids ...wps.ID) *world {
	w := &world{}
	for _, id := range ids {
		w.Entity(id, "founded=2000", "started=2000", "start=2000", "adopted=2000")
	}
	return w
}

// partners ties actors pair by pair, as strongly as can be.
func partners(w *world, pairs ...wps.ID) {
	for i := 0; i < len(pairs); i += 2 {
		w.Relation(pairs[i], wps.PartnersWith, pairs[i+1], "form=MOU", "since=2001")
	}
}

func checkPaths(t *testing.T, view *topology.View, r paths.Request, want ...string) *paths.Result {
	t.Helper()
	got := find(t, view, r)
	if diff := cmp.Diff(want, shown(got), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%+v: want -, got +:\n%s", r, diff)
	}
	return got
}

// org:a ══ MOU, joint practice of three ══ org:b ── funds, MEDIUM ── org:c
//
//	│
//	org:d (also in the practice)
//
// a–b: 1 - (1 - 1)(1 - 1/2) = 1           factor .6 × 1 = .6
// b is tied to a, c, d: k = 3              factor 3^-.35 = .680781
// b–c: .7 × .9 = .63                       factor .6 × .63 = .378
// score .6 × .680781 × .378 = .154401
func TestScoreIsTheProductOfItsFactors(t *testing.T) {
	w := since2000("org:a", "org:b", "org:c", "org:d", "practice:p")
	partners(w, "org:a", "org:b")
	w.Together("practice:p", "org:a", "org:b", "org:d")
	w.Relation("org:b", wps.Funds, "org:c", "confidence=MEDIUM", "since=2001")
	got := find(t, w.At(t, today), ask("org:a", "org:c", 1))
	if len(got.Paths) != 1 {
		t.Fatalf("%d paths", len(got.Paths))
	}
	p := got.Paths[0]
	crowd := math.Pow(3, -.35)
	want := []paths.Factor{
		{Kind: paths.TieFactor, Value: .6, From: "org:a", To: "org:b", Strength: 1},
		{Kind: paths.CrowdFactor, Value: crowd, Actor: "org:b", Partners: 3},
		{Kind: paths.TieFactor, Value: .378, From: "org:b", To: "org:c", Strength: .63},
	}
	near := cmpopts.EquateApprox(0, 1e-12)
	if diff := cmp.Diff(want, p.Factors, near); diff != "" {
		t.Errorf("factors: want -, got +:\n%s", diff)
	}
	if math.Abs(p.Score-.154401) > 1e-6 || math.Abs(p.Score-.6*crowd*.378) > 1e-12 {
		t.Errorf("score %v, want .154401", p.Score)
	}
	if p.Weak || p.Assumed || p.WeakestConfidence != wps.Medium || p.Length() != 2 || p.From() != "org:a" || p.To() != "org:c" {
		t.Errorf("%+v", p)
	}
	hops := []paths.Hop{
		{
			From: "org:a", To: "org:b", Strength: 1,
			Relations: []paths.Relation{{ID: "PARTNERS_WITH:org:a:org:b:2001", Strength: 1, Holds: wps.Yes}},
			Joint: []paths.Joint{{
				What: "practice:p", FromRole: "TAKES_PART_IN:org:a:practice:p:-", ToRole: "TAKES_PART_IN:org:b:practice:p:-",
				Actors: 3, Strength: .5, Holds: wps.Yes,
			}},
		},
		{
			From: "org:b", To: "org:c", Strength: .63,
			Relations: []paths.Relation{{ID: "FUNDS:org:b:org:c:2001", Strength: .63, Holds: wps.Yes}},
		},
	}
	if diff := cmp.Diff(hops, p.Hops, near, cmpopts.IgnoreFields(paths.Relation{}, "Rel")); diff != "" {
		t.Errorf("hops: want -, got +:\n%s", diff)
	}
}

// -ln .154401 = 1.868204, in units of 2^-23.
func TestCostIsTheLogarithmOfTheScore(t *testing.T) {
	w := since2000("org:a", "org:b", "org:c", "org:d")
	partners(w, "org:a", "org:b", "org:b", "org:c", "org:c", "org:d")
	for _, p := range find(t, w.At(t, today), ask("org:a", "org:d", 5)).Paths {
		if got := float64(p.Cost) / topology.CostUnit; math.Abs(got+math.Log(p.Score)) > 1e-6 {
			t.Errorf("cost %v of score %v", got, p.Score)
		}
	}
}

//	┌─ org:crowd ─┐     tied to ten others
//
// org:a             org:z
//
//	└─ org:few ───┘
func TestSomeoneWhomEverybodyKnowsSaysLess(t *testing.T) {
	w := since2000("org:a", "org:z", "org:crowd", "org:few")
	partners(w, "org:a", "org:crowd", "org:crowd", "org:z", "org:a", "org:few", "org:few", "org:z")
	for _, id := range []wps.ID{"org:1", "org:2", "org:3", "org:4", "org:5", "org:6", "org:7", "org:8", "org:9", "org:10"} {
		partners(w, "org:crowd", id)
	}
	checkPaths(t, w.At(t, today), ask("org:a", "org:z", 5), "a – few – z", "a – crowd – z")
}

// Equal costs: the sequence of ids decides, from the first end on.
func TestPathsBreakTiesByID(t *testing.T) {
	w := since2000("org:a", "org:z")
	for _, middle := range []wps.ID{"org:m", "network:m", "org:k", "body:x"} {
		partners(w, "org:a", middle, middle, "org:z")
	}
	view := w.At(t, today)
	checkPaths(t, view, ask("org:a", "org:z", 3), "a – x – z", "a – m – z", "a – k – z")
	checkPaths(t, view, ask("org:z", "org:a", 2), "z – x – a", "z – m – a")
}

func TestTheSameRequestGivesTheSameAnswer(t *testing.T) {
	for seed := range uint64(200) {
		d := newDice(seed)
		w := d.world(9, 3)
		view := w.At(t, d.day())
		r := d.request(w, view)
		if diff := cmp.Diff(find(t, view, r), find(t, view, r)); diff != "" {
			t.Fatalf("seed %d: %s", seed, diff)
		}
	}
}

// Each step costs at least -ln .6; the queues of the balls rely on it.
func TestBucketsAreNarrowerThanHalfOfTheLeastStep(t *testing.T) {
	least := paths.Step(topology.NewLink(0, 1, false))
	if want := uint32(math.Round(-math.Log(.6) * topology.CostUnit)); least != want {
		t.Errorf("the least step costs %d, want %d", least, want)
	}
	if width := uint32(topology.CostUnit / 4); least/2 <= width {
		t.Errorf("a bucket is %d wide, half of the least step is %d", width, least/2)
	}
}

func TestTollIsTheLogarithmOfThePartners(t *testing.T) {
	for _, c := range []struct {
		partners int
		want     float64
	}{
		{0, 0}, {1, 0}, {3, .384514}, {1000, 2.417714}, {5000, 2.981018}, // .35 ln k
	} {
		if got := float64(paths.Toll(c.partners)) / topology.CostUnit; math.Abs(got-c.want) > 1e-6 {
			t.Errorf("%d partners: %v, want %v", c.partners, got, c.want)
		}
	}
}
