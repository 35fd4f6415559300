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
	"wpsgraph/internal/wps"
	"wpsgraph/seed"
)

// seedContent reads the data package once for all tests.
var seedContent = sync.OnceValues(func() (*wps.Content, error) {
	content, _, err := dataset.Read(context.Background(), seed.Files())
	return content, err
})

func seedTables(tb testing.TB) *tables.Tables {
	tb.Helper()
	content, err := seedContent()
	if err != nil || content == nil {
		tb.Fatalf("the seed cannot be read: %v", err)
	}
	return tablestest.Of(tb, content)
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
	if g := one(t, data, 20221207, id); g == nil || g.State != gaps.Planned {
		t.Errorf("on 2022-12-07 the network was planned, got %v", g)
	}
	if g := one(t, data, 20250601, id); g != nil {
		t.Errorf("on 2025-06-01 the network was there, got %s", g.State)
	}
	if s := data.Function("body:sadc", wps.WomenMediatorNetwork, 20250601).State; s != wps.Present {
		t.Errorf("on 2025-06-01 the network is %q", s)
	}
}

func TestNoPlanOfTheSeedLacksABudgetThatNobodyLookedAt(t *testing.T) {
	data := seedTables(t)
	looked := 0
	for _, g := range on(t, data, today).All() {
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
	checked := 0
	for _, country := range data.OfKind(wps.Country) {
		plans := data.Plans(country.ID, today)
		if len(plans) == 0 {
			continue
		}
		end := plans[0].Attributes.Date(wps.PeriodEnd)
		if end == "" || end.Last() >= today || data.Adoption(plans[0]).Last() > end.Last() {
			continue
		}
		checked++
		for day, want := range map[wps.Day]bool{end.Last(): false, end.Last().Next(): true} {
			g := one(t, data, day, wps.ID("gap:PLAN:"+string(country.ID)+":-"))
			if got := g != nil && slices.Contains(g.Missing, gaps.Successor); got != want {
				t.Errorf("%s on %d: successor missing %t, want %t", plans[0].ID, day, got, want)
			}
		}
	}
	if checked < 20 {
		t.Errorf("only %d expired plans on the seed", checked)
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

func BenchmarkAllGapsOnTheSeed(b *testing.B) {
	content, err := seedContent()
	if err != nil {
		b.Fatal(err)
	}
	data, days := tablestest.Of(b, content), yearly()
	for b.Loop() {
		b.StopTimer()
		view := viewOf(b, content, days())
		b.StartTimer()
		gaps.Of(data, view)
	}
}
