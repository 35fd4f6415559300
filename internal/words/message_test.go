package words_test

import (
	"testing"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

func TestMessagesOfAnalysesInEveryLanguage(t *testing.T) {
	w := spoken(t)
	eac, au, ken := thing("body:eac"), thing("body:au"), thing("country:ken")
	on, mediation := words.On("day", "2022-12-06"), thing("theme:mediation")
	pair := []words.Arg{
		words.Name("a", eac), words.Name("b", au), words.Count("ties", 3), words.Count("members", 2), words.Count("themes", 1),
		words.Number("observed", .5), words.Number("expected", 2), words.Names("broker", thing("org:accord")), on,
	}
	asked := []words.Arg{on, words.Names("region"), words.Count("practices", 12), words.Count("actors", 1)}
	for _, slot := range []string{
		"acrossTracks", "networks", "processes", "onLeadership", "onNegotiations", "plans", "drafting", "monitoring", "supportTies",
		"fundTies", "mechanisms", "partnerships", "joint", "dyads", "reciprocal", "countries", "bodiesWithPlan",
	} {
		asked = append(asked, words.Count(slot, len(slot)))
	}
	here := append([]words.Arg{words.Names("region", au)}, asked...)
	cases := []struct {
		key  string
		args []words.Arg
	}{
		{"helper.LEADS_PRACTICE", []words.Arg{words.Name("actor", au), words.Name("practice", thing("practice:exchange")), words.Name("theme", mediation), words.Count("grade", 3)}},
		{"helper.HAS_FUNCTION", []words.Arg{words.Name("actor", au), words.Terms("function", "EARLY_WARNING"), words.On("since", "2017")}},
		{"helper.HAS_FUNCTION", []words.Arg{words.Name("actor", au), words.Terms("function", "EARLY_WARNING"), words.On("since", "")}},
		{"helper.HAS_PLAN", []words.Arg{words.Name("actor", ken), words.Terms("flags", "BUDGET", "MONITORING"), words.Count("shared", 2)}},
		{"helper.JOINS_TRACKS", []words.Arg{words.Name("actor", ken), words.Names("processes", thing("process:juba"), thing("process:juba"))}},
		{"pair.CONTAINED", pair},
		{"pair.NOT_RECORDED", pair},
		{"pair.FRAGILE", pair},
		{"pair.TIED", pair},
		{"question.wg1-q1", asked},
		{"question.wg1-q2", asked},
		{"question.wg1-q3", asked},
		{"question.wg2-q1", here},
		{"question.wg2-q2", here},
		{"question.wg2-q3", here},
		{"question.wg3-q1", here},
		{"question.wg3-q2", here},
		{"question.wg3-q3", here},
		{"peers.need", []words.Arg{words.Name("for", ken), words.Names("themes", mediation)}},
		{"peers.need.gap", []words.Arg{words.Name("for", eac), words.Names("themes", mediation, mediation), words.Terms("kind", "EVIDENCE")}},
		{"peers.differs.level", []words.Arg{words.Terms("theirs", "NATIONAL"), words.Terms("ours", "REGIONAL")}},
		{"peers.differs.languages", []words.Arg{words.Terms("theirs", "en", "sw"), words.Terms("ours", "fr", "xx")}},
		{"peers.differs.frameworks", []words.Arg{words.Names("theirs", thing("framework:1325"))}},
		{"peers.differs.actors", []words.Arg{words.Names("leaders", au, thing("org:accord"))}},
		{"peers.differs.age", []words.Arg{words.On("latest", "2014-04")}},
		{"peers.differs.over", []words.Arg{words.On("ended", "2021")}},
	}
	for _, language := range words.Languages {
		var lines []string
		for _, c := range cases {
			lines = append(lines, w.In(language).Text(c.key, c.args...))
		}
		golden(t, "messages."+language+".txt", lines)
	}
}

func TestListsEndInTheWayOfTheLanguage(t *testing.T) {
	w := spoken(t)
	cases := []struct {
		language string
		items    []string
		want     string
	}{
		{"en", nil, ""},
		{"en", []string{"a"}, "a"},
		{"en", []string{"a", "b"}, "a and b"},
		{"en", []string{"a", "b", "c"}, "a, b and c"},
		{"es", []string{"a", "Italia"}, "a e Italia"},
		{"ar", []string{"ا", "ب", "ج"}, "ا، ب وج"},
	}
	for _, c := range cases {
		if got := w.In(c.language).And(c.items...); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
	if got := w.In("fr").Text("gap.topic.subject", words.Names("subject", nil, thing("body:au"), (*wps.Entity)(nil))); got != "Union africaine" {
		t.Errorf("nobody in a list of names: got %q", got)
	}
}
