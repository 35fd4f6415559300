package words_test

import (
	"testing"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

func TestJointThingsAreSaidWithTheirActorsAndDates(t *testing.T) {
	w := spoken(t)
	relation := func(relationType wps.RelationType) *wps.Relation { return &wps.Relation{Type: relationType} }
	cases := []struct {
		name     string
		what     wps.ID
		from, to *wps.Relation
		actors   int
		on       wps.Day
	}{
		{"alike, began and ended", "practice:exchange", relation(wps.TakesPartIn), relation(wps.TakesPartIn), 4, day},
		{"apart, ended", "practice:training", relation(wps.Leads), relation(wps.Supports), 2, day},
		{"goes on", "practice:register", relation(wps.Leads), relation(wps.Funds), 3, 20230601},
		{"perhaps not begun", "practice:register", relation(wps.Leads), relation(wps.Funds), 3, 20220601},
		{"a plan", "plan:ken-nap-2", relation(wps.Supports), relation(wps.Adopts), 11, day},
		{"a plan without a date", "plan:ken-nap-1", relation(wps.Supports), relation(wps.Funds), 2, day},
		{"a process", "process:juba", relation(wps.TakesPartIn), relation(wps.TakesPartIn), 5, day},
		{"an event", "event:pretoria", relation(wps.HostedBy), relation(wps.TakesPartIn), 12, day},
		{"roles that nobody gave", "event:pretoria", nil, nil, 12, day},
	}
	for _, language := range words.Languages {
		var lines []string
		for _, c := range cases {
			lines = append(lines, c.name+": "+w.In(language).Joint(thing(c.what), thing("network:femwise"), thing("org:accord"), c.from, c.to, c.actors, c.on))
		}
		golden(t, "joint."+language+".txt", lines)
	}
}

// Kenya ── FemWise-Africa ── Nordic Women Mediators
//
//	member      partners since March 2018, and once more
func explained(s *words.Speaker) string {
	member, ken, femwise := related(wps.Relation{Type: wps.MemberOf, From: "country:ken", To: "network:femwise", Since: "2018"})
	partners, _, nordic := related(wps.Relation{Type: wps.PartnersWith, From: "network:femwise", To: "network:nordic", Since: "2018-03"})
	return s.Path(words.Path{
		Hops: []words.Hop{
			{Sentence: s.Relation(member, ken, femwise, day)},
			{Sentence: s.Relation(partners, femwise, nordic, day), More: 1},
		},
		// .3 = .6 · .5, .375 = 17^-.35 rounded, .54 = .6 · .9
		Score: .06075, Factors: []float64{.3, .375, .54},
		Weak: true, Assumed: true,
		LeftOut: []words.LeftOut{{Hub: thing("body:au"), Paths: 12}},
	})
}

func TestAPathIsExplainedWithItsFactorsAndWhatWasLeftOut(t *testing.T) {
	want := "Kenya has been a member of the Network of African Women in Conflict Prevention and Mediation since 2018. " +
		"The Network of African Women in Conflict Prevention and Mediation and Nordic Women Mediators have been partners since March 2018. " +
		"1 more statement ties the two. " +
		"Score 0.061 ≈ 0.3 × 0.38 × 0.54. " +
		"This way is weak: at some step it rests on common membership alone. " +
		"This way rests on a tie that is assumed, not recorded. " +
		"Left out: 12 ways through the African Union, which nearly everyone is in."
	if got := explained(spoken(t).In("en")); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestNotesAndFactorsInEveryLanguage(t *testing.T) {
	w := spoken(t)
	femwise, nordic, au, usa := thing("network:femwise"), thing("network:nordic"), thing("body:au"), thing("country:usa")
	for _, language := range words.Languages {
		s := w.In(language)
		lines := []string{explained(s), s.Step(.6), s.Universal(au)}
		for _, n := range []int{0, 1, 2, 3, 11, 100} {
			lines = append(lines,
				s.Tie(femwise, nordic, .875, n), s.Partners(usa, n), s.LeftOut(words.LeftOut{Hub: au, Paths: n}),
				s.NothingFound(n, day), s.Nearest(usa, femwise, n), s.Broker(nordic, []*wps.Entity{au, thing("body:eac"), usa}, n),
				s.Suggested(au, usa, n), s.CountOf(wps.Country, n), s.Hop(words.Hop{Sentence: s.Step(.6), More: n}))
		}
		for _, note := range []string{"weak", "assumed", "truncated", "exact", "hubs_only"} {
			lines = append(lines, s.Note(note))
		}
		golden(t, "notes."+language+".txt", lines)
	}
}
