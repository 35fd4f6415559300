package peers_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/peers"
	"wpsgraph/internal/tables"
	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/wps"
)

// An organization of the EU (fr, en) looks for practices on mediation; one of
// SADC (en, pt) is on peace negotiations:
//
//	participation ─┬─ mediation            needed
//	               └─ peace-negotiations   practice:p
const need = `
	body:eu languages=fr|en
	body:sadc languages=en|pt
	country:aa
	country:bb
	country:aa MEMBER_OF body:eu since=1990
	country:bb MEMBER_OF body:sadc since=1990
	theme:participation
	theme:mediation broader=theme:participation
	theme:peace-negotiations broader=theme:participation
	theme:youth
	org:me organization_type=CSO headquarters_country=country:aa
	org:me ADDRESSES theme:mediation
	org:them organization_type=CSO
	practice:p level=REGIONAL started=2021-11-24
	practice:p OPERATES_IN country:bb
	practice:p ADDRESSES theme:peace-negotiations
	org:them LEADS practice:p
`

func find(t tablestest.TB, data *tables.Tables, r peers.Request) *peers.Result {
	t.Helper()
	result, err := peers.Of(data, today).Find(r)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return result
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

// theme: {mediation, participation} and {peace-negotiations, participation}
// share one of three: 1/3. No gap, no level of org:me, no frameworks: of the
// context the languages are known, {fr, en} and {en, pt}: 1/3. Both are CSOs: 1.
// Recency: 1826 days are 1826/365.25 years of ten. Grade 0: e = .2, factor .6.
//
//	known = .35 + .25 + .10 + .10 = .80
//	sum   = .35/3 + .25/3 + .10 + .10 · (1 − 1826/3652.5)
//	score = sum/.80 · .6, low = sum · .6, high = (sum + .20) · .6
func TestPeerScoreByHand(t *testing.T) {
	result := find(t, tablestest.Tables(t, need), peers.Request{For: "org:me", First: 10})
	if len(result.Peers) != 1 || result.Considered != 1 {
		t.Fatalf("%d peers of %d", len(result.Peers), result.Considered)
	}
	p := result.Peers[0]
	sum := .35/3 + .25/3 + .10 + .10*(1-1826/3652.5)
	if !near(p.Score, sum/.8*.6) || !near(p.Low, sum*.6) || !near(p.High, (sum+.2)*.6) || !near(p.Known, .8) || p.Thin {
		t.Errorf("score %v [%v, %v], known %v", p.Score, p.Low, p.High, p.Known)
	}
	for i, want := range []float64{1. / 3, 0, 1. / 3, 1, 1 - 1826/3652.5} {
		if got := p.Contributions[i]; !near(got.Similarity, want) {
			t.Errorf("%s is %v, want %v", got.Name, got.Similarity, want)
		}
	}
	if diff := cmp.Diff([]wps.ID{"org:them"}, p.Leaders); diff != "" {
		t.Error(diff)
	}
}

func TestWeightsCanBeOverridden(t *testing.T) {
	data := tablestest.Tables(t, need)
	none, one := 0.0, 1.0
	only := peers.WeightChange{Theme: &one, Gap: &none, Context: &none, ActorType: &none, Recency: &none}
	p := find(t, data, peers.Request{For: "org:me", Weights: only, First: 1}).Peers[0]
	if !near(p.Score, 1./3*.6) || p.Known != 1 {
		t.Errorf("by themes alone: %v, known %v", p.Score, p.Known)
	}
	negative, nan, inf := -1.0, math.NaN(), math.Inf(1)
	for _, change := range []peers.WeightChange{
		{Theme: &negative},
		{Theme: &nan},
		{Recency: &inf},
		{Theme: &none, Gap: &none, Context: &none, ActorType: &none, Recency: &none},
	} {
		if _, err := peers.Of(data, today).Find(peers.Request{For: "org:me", Weights: change}); wps.CodeOf(err) != wps.BadUserInput {
			t.Errorf("%+v: got %v", change, err)
		}
	}
}

func TestDefaultWeightsAddUpToOne(t *testing.T) {
	w, err := peers.DefaultWeights()
	if err != nil || !near(w.Theme+w.Gap+w.Context+w.ActorType+w.Recency, 1) {
		t.Errorf("%+v %v", w, err)
	}
}

// A gap counts with the share of its themes: of a plan without budget these are
// financing and budgeting, of which q addresses one.
func TestTheGapCounts(t *testing.T) {
	data := tablestest.Tables(t, need, `
		theme:financing
		theme:gender-responsive-budgeting
		practice:q started=2021-11-24
		practice:q OPERATES_IN country:bb
		practice:q ADDRESSES theme:financing
	`)
	gap := &gaps.Gap{Kind: gaps.Plan, Missing: []gaps.Flag{gaps.Budget}}
	result := find(t, data, peers.Request{For: "country:aa", Gap: gap, First: 5})
	if len(result.Peers) != 1 || result.Peers[0].Practice != "practice:q" || result.Need.Key != "peers.need.gap" {
		t.Fatalf("got %+v", result)
	}
	c := result.Peers[0].Contributions
	if !near(c[0].Similarity, .5) || !near(c[1].Similarity, .5) { // one of the two themes is met in full, the other not at all
		t.Errorf("theme %v, gap %v", c[0].Similarity, c[1].Similarity)
	}
}

func TestWhatServesTheFunctionElsewhereFits(t *testing.T) {
	data := tablestest.Tables(t, need, "function body:sadc TRAINING_CENTRE PRESENT entity=org:them")
	gap := &gaps.Gap{Kind: gaps.MissingCounterpart, Function: wps.TrainingCentre}
	result := find(t, data, peers.Request{For: "body:eu", Gap: gap, First: 5})
	if len(result.Peers) != 1 || result.Peers[0].Contributions[1].Similarity != 1 {
		t.Errorf("got %+v", result.Peers)
	}
}

func TestOwnRegionIsOffUnlessAskedFor(t *testing.T) {
	data := tablestest.Tables(t, need, "practice:own\npractice:own OPERATES_IN country:aa\npractice:own ADDRESSES theme:mediation")
	if peers := practicesOf(find(t, data, peers.Request{For: "org:me", First: 9})); !cmp.Equal(peers, []wps.ID{"practice:p"}) {
		t.Errorf("got %v", peers)
	}
	if peers := practicesOf(find(t, data, peers.Request{For: "org:me", First: 9, SameRegion: true})); len(peers) != 2 {
		t.Errorf("with the own region: got %v", peers)
	}
}

func practicesOf(r *peers.Result) []wps.ID {
	var ids []wps.ID
	for _, p := range r.Peers {
		ids = append(ids, p.Practice)
	}
	return ids
}

func TestDifferencesThatAreKnownAreSaid(t *testing.T) {
	lines := strings.Replace(need, "languages=en|pt", "languages=pt", 1)
	lines = strings.Replace(lines, "org:them organization_type=CSO", "org:them organization_type=THINK_TANK", 1)
	lines = strings.Replace(lines, "started=2021-11-24", "started=2010 ended=2011", 1)
	var keys []string
	for _, m := range find(t, tablestest.Tables(t, lines), peers.Request{For: "org:me", First: 1}).Peers[0].Differs {
		keys = append(keys, strings.TrimPrefix(m.Key, "peers.differs."))
	}
	if diff := cmp.Diff([]string{"languages", "actors", "age", "over"}, keys); diff != "" {
		t.Error(diff)
	}
}

func TestThinMatchesAreSaid(t *testing.T) {
	// Nothing is known of a practice but its themes: .35 of the weights.
	data := tablestest.Tables(t, need, "practice:bare\npractice:bare ADDRESSES theme:mediation")
	for _, p := range find(t, data, peers.Request{For: "org:me", First: 9}).Peers {
		if p.Thin != (p.Practice == "practice:bare") {
			t.Errorf("%s: known %v, thin %t", p.Practice, p.Known, p.Thin)
		}
	}
}

func TestPeersRefuseWhatNobodyKnows(t *testing.T) {
	data := tablestest.Tables(t, need)
	for _, r := range []peers.Request{
		{For: "org:nobody"},
		{For: ""},
		{For: "theme:youth"},
		{For: "org:me", Themes: []wps.ID{"theme:nothing"}},
		{For: "org:me", Themes: []wps.ID{"org:me"}},
		{For: "org:me", Tracks: []string{"TRACK_9"}},
	} {
		if _, err := peers.Of(data, today).Find(r); wps.CodeOf(err) != wps.BadUserInput {
			t.Errorf("%+v: got %v", r, err)
		}
	}
	if n := len(find(t, data, peers.Request{For: "org:me", First: -1}).Peers); n != 0 {
		t.Errorf("%d peers of minus one", n)
	}
}

// Of a1, a2, a3 (all of SADC, alike) and b (of ECOWAS, a little worse) b comes
// second, since it is unlike a1, and a3 not at all: two a region.
func TestPeersAreDiverse(t *testing.T) {
	lines := "body:ecowas languages=en\ncountry:cc\ncountry:cc MEMBER_OF body:ecowas since=1990\n"
	for i, at := range []string{"bb", "bb", "bb", "cc"} {
		p := []string{"practice:a1", "practice:a2", "practice:a3", "practice:b"}[i]
		year := []string{"2026-06-01", "2026-05-01", "2026-04-01", "2020-01-01"}[i]
		lines += fmt.Sprintf("%s started=%s\n%s OPERATES_IN country:%s\n%s ADDRESSES theme:mediation\n", p, year, p, at, p)
	}
	only := strings.Replace(need, "practice:p ADDRESSES theme:peace-negotiations", "practice:p ADDRESSES theme:youth", 1)
	got := practicesOf(find(t, tablestest.Tables(t, only, lines), peers.Request{For: "org:me", First: 9}))
	if diff := cmp.Diff([]wps.ID{"practice:a1", "practice:b", "practice:a2"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestScoresAreFairWhateverTheData(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := []string{need}
		for i := range rapid.IntRange(0, 6).Draw(t, "practices") {
			p := fmt.Sprintf("practice:q%d", i)
			lines = append(lines, p+rapid.SampledFrom([]string{"", " started=2019", " level=NATIONAL", " started=2000 level=LOCAL"}).Draw(t, "facts"))
			for _, relation := range rapid.SliceOfDistinct(rapid.SampledFrom([]string{
				" OPERATES_IN country:bb", " OPERATES_IN body:sadc", " ADDRESSES theme:mediation", " ADDRESSES theme:youth", " ADDRESSES theme:participation",
			}), rapid.ID[string]).Draw(t, "relations") {
				lines = append(lines, p+relation)
			}
		}
		result := find(t, tablestest.Tables(t, lines...), peers.Request{For: "org:me", First: 10})
		slices.Reverse(lines)
		again := find(t, tablestest.Tables(t, lines...), peers.Request{For: "org:me", First: 10})
		if diff := cmp.Diff(result, again); diff != "" {
			t.Fatalf("depends on the order of the data: %s", diff)
		}
		for _, p := range result.Peers {
			added := 0.0
			for _, c := range p.Contributions {
				added += c.Adds
			}
			if !(0 <= p.Low && p.Low <= p.Score+1e-12 && p.Score <= p.High+1e-12 && p.High <= 1) || !near(added, p.Score) {
				t.Fatalf("%s: %v [%v, %v], contributions add up to %v", p.Practice, p.Score, p.Low, p.High, added)
			}
		}
	})
}
