package gaps_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/wps"
)

// helpersOf gives who helps with a gap, and by which practice.
func helpersOf(t *testing.T, day wps.Day, id wps.ID, n int, lines ...string) []string {
	t.Helper()
	all := gaps.Of(built(t, day, lines...))
	found, err := all.Find(gaps.Filter{IDs: []wps.ID{id}})
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	var shown []string
	for _, h := range all.Helpers(&found[0], n) {
		if h.Because.Key == "" {
			t.Errorf("%s helps for no reason", h.Actor)
		}
		shown = append(shown, string(h.Actor)+" "+string(h.Practice))
	}
	return shown
}

func TestHelpersHaveWhatIsMissing(t *testing.T) {
	for _, c := range []struct {
		name  string
		day   wps.Day
		id    wps.ID
		lines []string
		want  []string
	}{
		{
			"leaders of the best documented practices elsewhere, each once", today,
			"gap:THEMATIC_COVERAGE:body:sadc:theme:mediation",
			[]string{regions},
			[]string{"org:one practice:p1", "org:two practice:p2"},
		},
		{
			"evidence: of evaluated practices only", today,
			"gap:EVIDENCE:body:sadc:theme:mediation",
			[]string{regions},
			[]string{"org:one practice:p1"},
		},
		{
			"bodies that have the function, those tied to the subject first", 20221207,
			"gap:MISSING_COUNTERPART:body:eu:WOMEN_MEDIATOR_NETWORK",
			[]string{networks, "body:eu PARTNERS_WITH body:ecowas since=2000-01-01"},
			[]string{"body:ecowas ", "body:au "},
		},
		{
			"countries whose plans have what is known to be missing", 20180101,
			"gap:PLAN:country:aaa:-",
			[]string{countries, "country:ddd\nplan:ddd-1 level=NATIONAL adopted=2016 dedicated_budget=yes\ncountry:ddd ADOPTED plan:ddd-1"},
			[]string{"country:ddd "},
		},
		{
			"who bridges a hole", today, hole,
			[]string{twoRegions, "org:x\norg:x PARTNERS_WITH country:a1 since=2000\norg:x PARTNERS_WITH country:b1 since=2000"},
			[]string{"country:a1 ", "country:b1 ", "org:x "},
		},
		{
			"who joins the tracks elsewhere", today, "gap:TRACK:process:talks:-",
			[]string{talks, `
				process:other start=2015
				network:good network_type=WOMEN_MEDIATORS
				country:host
				country:host LEADS process:other
				network:good TAKES_PART_IN process:other
				network:good PARTNERS_WITH country:host since=2015
			`},
			[]string{"network:good "},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, helpersOf(t, c.day, c.id, 3, c.lines...)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNoMoreHelpersThanAskedFor(t *testing.T) {
	for n, want := range map[int]int{-1: 0, 0: 0, 1: 1, 9: 2} {
		if got := len(helpersOf(t, today, "gap:THEMATIC_COVERAGE:body:sadc:theme:mediation", n, regions)); got != want {
			t.Errorf("asked for %d: %d helpers, want %d", n, got, want)
		}
	}
}
