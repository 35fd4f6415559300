package search

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/wps"
)

func TestPlansAreFoundByAdopterGenerationAndYear(t *testing.T) {
	x := mountains(t)
	for text, want := range map[string][]wps.ID{
		"alphaland plan":      {"plan:aaa-2", "plan:aaa-1"},
		"alphaland first nap": {"plan:aaa-1", "plan:aaa-2"},
		"NAP I alphaland":     {"plan:aaa-1", "plan:aaa-2"},
		"premier plan d'action national d'Alphalande":     {"plan:aaa-1", "plan:aaa-2"},
		"segundo plan nacional de acción de alphaland":    {"plan:aaa-2", "plan:aaa-1"},
		"2º plano de ação nacional de Alphaland":          {"plan:aaa-2", "plan:aaa-1"},
		"mpango wa pili wa kitaifa wa Alphaland":          {"plan:aaa-2", "plan:aaa-1"},
		"خطة العمل الوطنية الثانية alphaland":             {"plan:aaa-2", "plan:aaa-1"},
		"alphaland nap 2010":                              {"plan:aaa-1", "plan:aaa-2"},
		"alphaland nap 7":                                 {"plan:aaa-2", "plan:aaa-1"},
		"aaa nap on women, peace and security 1325":       {"plan:aaa-2", "plan:aaa-1"},
		"alfaland nap 1":                                  {"plan:aaa-1", "plan:aaa-2"},
		"betaland plan":                                   {"plan:bbb-1"},
		"plan of the United Nations resolution, betaland": {"plan:bbb-1"},
	} {
		hits := search(t, x, Query{Text: text, Kinds: []wps.Kind{wps.ActionPlan}, First: 9})
		if diff := cmp.Diff(want, idsOf(hits)); diff != "" {
			t.Errorf("%q (-want +got):\n%s\n%+v", text, diff, hits.Hits)
		}
	}
}

// TestScoresOfPlansAreAsComputedByHand:
// asked for and there: .5 + .2 · 1 = .7; the newest where none is asked for:
// .5 + .2 · .9 = .68, the next .5 + .2 · .85 = .67; another generation, as the
// newest: .5 + .2 · .4 = .58; the wrong year, as the second newest:
// .5 + .2 · .85 · .7 = .619; half the adopter's name: .5 + .2 · .9 · .6 = .608.
func TestScoresOfPlansAreAsComputedByHand(t *testing.T) {
	for _, c := range []struct {
		asked  planQuery
		inFull bool
		one    plan
		newest int
		want   float64
	}{
		{planQuery{generation: 2}, true, plan{generation: 2}, 0, .7},
		{planQuery{}, true, plan{generation: 2}, 0, .68},
		{planQuery{}, true, plan{generation: 1}, 1, .67},
		{planQuery{generation: 1}, true, plan{generation: 2}, 0, .58},
		{planQuery{years: []string{"2010"}}, true, plan{years: []string{"2009", "2012"}}, 1, .619},
		{planQuery{}, false, plan{generation: 1}, 0, .608},
	} {
		if got := scorePlan(AllWords, c.inFull, c.asked.asksFor(c.one, c.newest)); got != c.want {
			t.Errorf("%+v of an adopter named in full: %v, the %dth newest, scores %v, want %v", c.asked, c.inFull, c.newest, got, c.want)
		}
	}
}
