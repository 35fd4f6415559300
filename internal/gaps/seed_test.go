package gaps_test

import (
	"context"
	"slices"
	"sync"
	"testing"

	"wpsgraph/internal/dataset"
	"wpsgraph/internal/gaps"
	"wpsgraph/internal/tables"
	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
	"wpsgraph/seed"
)

// seedContent reads the data package once for all tests.
var seedContent = sync.OnceValues(func() (*wps.Content, error) {
	content, _, err := dataset.Read(context.Background(), seed.Files())
	return content, err
})

// seedGraph is its relations, built once.
var seedGraph = sync.OnceValues(func() (*topology.Graph, error) {
	content, err := seedContent()
	if err != nil {
		return nil, err
	}
	return topology.Build(context.Background(), streamOf(content.Entities), content.Relations)
})

func seedTables(tb testing.TB) *tables.Tables {
	tb.Helper()
	content, err := seedContent()
	if err != nil || content == nil {
		tb.Fatalf("the seed cannot be read: %v", err)
	}
	return tablestest.Of(tb, content)
}

// seedOn finds the gaps of the seed on a day.
func seedOn(tb testing.TB, data *tables.Tables, day wps.Day) *gaps.Gaps {
	tb.Helper()
	return gaps.Of(data, seedView(tb, day))
}

func seedView(tb testing.TB, day wps.Day) *topology.View {
	tb.Helper()
	graph, err := seedGraph()
	if err != nil {
		tb.Fatal(err)
	}
	view, err := graph.At(context.Background(), day)
	if err != nil {
		tb.Fatal(err)
	}
	return view
}

func TestMembersOnTheSeed(t *testing.T) {
	data := seedTables(t)
	for _, c := range []struct {
		body wps.ID
		day  wps.Day
		want int
	}{
		{"body:ecowas", 20240601, 15},
		{"body:ecowas", 20250601, 12},
		{"body:au", 20240601, 55},
		{"body:eu", 20191231, 28},
		{"body:eu", 20200201, 27},
	} {
		got := 0
		for _, m := range data.Members(c.body, c.day) {
			if m.Entity.Kind == wps.Country {
				got++
			}
		}
		if got != c.want {
			t.Errorf("%s on %d: %d members, want %d", c.body, c.day, got, c.want)
		}
	}
}

func TestSADCNetworkOnTheSeed(t *testing.T) {
	data := seedTables(t)
	const id = "gap:MISSING_COUNTERPART:body:sadc:WOMEN_MEDIATOR_NETWORK"
	state := func(day wps.Day) gaps.State {
		found, err := seedOn(t, data, day).Find(gaps.Filter{IDs: []wps.ID{id}})
		if err != nil || len(found) == 0 {
			return ""
		}
		return found[0].State
	}
	if s := state(20221207); s != gaps.Planned {
		t.Errorf("on 2022-12-07 the network was planned, got %q", s)
	}
	if s := state(20250601); s != "" {
		t.Errorf("on 2025-06-01 the network was there, got %q", s)
	}
	if s := data.Function("body:sadc", wps.WomenMediatorNetwork, 20250601).State; s != wps.Present {
		t.Errorf("on 2025-06-01 the network is %q", s)
	}
}

func TestNoPlanOfTheSeedLacksABudgetThatNobodyLookedAt(t *testing.T) {
	data := seedTables(t)
	looked := 0
	for _, g := range seedOn(t, data, today).All() {
		if g.Kind != gaps.Plan || g.Plan == "" || !slices.Contains(g.Missing, gaps.Budget) {
			continue
		}
		looked++
		if a := data.Entity(g.Plan).Attributes.Answer(wps.DedicatedBudget); a != wps.No {
			t.Errorf("%s lists the budget of %s as missing, recorded is %s", g.ID, g.Plan, a)
		}
	}
	if looked == 0 {
		t.Error("no plan of the seed is known to lack a budget: the test looked at nothing")
	}
}

// A plan that ended without successor is a gap from the day after its end.
func TestExpiredPlansOfTheSeedAreGapsFromTheDayAfter(t *testing.T) {
	data := seedTables(t)
	expiring := map[wps.Day][]wps.ID{} // by last day of the plan: countries
	for _, country := range data.OfKind(wps.Country) {
		plans := data.Plans(country.ID, today)
		if len(plans) == 0 {
			continue
		}
		end := plans[0].Attributes.Date(wps.PeriodEnd)
		if end != "" && end.Last() < today && data.Adoption(plans[0]).Last() <= end.Last() {
			expiring[end.Last()] = append(expiring[end.Last()], country.ID)
		}
	}
	checked := 0
	for last, countries := range expiring {
		for day, want := range map[wps.Day]bool{last: false, last.Next(): true} {
			missing := withoutSuccessor(seedOn(t, data, day))
			for _, country := range countries {
				if checked++; missing[country] != want {
					t.Errorf("%s on %d: successor missing %t, want %t", country, day, missing[country], want)
				}
			}
		}
	}
	if checked < 40 {
		t.Errorf("only %d checks of expired plans on the seed", checked)
	}
}

// yearly gives a different day each time, so that nothing is remembered.
func yearly() func() wps.Day {
	n := -1
	return func() wps.Day {
		n++
		return wps.Day(20100101 + n%15*10000 + n/15%28)
	}
}

// withoutSuccessor gives the countries whose plan is over without a successor.
func withoutSuccessor(g *gaps.Gaps) map[wps.ID]bool {
	missing := map[wps.ID]bool{}
	for _, gap := range g.All() {
		if slices.Contains(gap.Missing, gaps.Successor) {
			missing[gap.Subject] = true
		}
	}
	return missing
}

// BenchmarkAllGapsOnTheSeed is for docs/bench: all gaps of a day that nobody
// asked for before, without its ties.
func BenchmarkAllGapsOnTheSeed(b *testing.B) {
	data, days := seedTables(b), yearly()
	for b.Loop() {
		b.StopTimer()
		view := seedView(b, days())
		b.StartTimer()
		gaps.Of(data, view)
	}
}
