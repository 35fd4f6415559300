package tables_test

import (
	"testing"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/wps"
)

func TestEvidenceGradeClimbsStepByStep(t *testing.T) {
	const sources = `
		body:au
		org:leader
		org:organ
		org:other
		org:organ PART_OF org:leader
		source:own read=yes by=org:leader date=2015
		source:organ read=yes by=org:organ date=2016-03
		source:unknown read=yes date=2014
		source:unread by=org:other date=2022
		source:other read=yes by=org:other
		source:study read=yes type=RESEARCH
		source:own-study read=yes type=EVALUATION by=org:leader
		practice:p sources=`
	const led = "\norg:leader LEADS practice:p"
	for _, c := range []struct {
		name, lines string
		grade       int
		independent int
		newest      wps.Date
	}{
		{"only its leader", "source:own" + led, 0, 0, "2015"},
		{"only an organ of its leader", "source:own|source:organ" + led, 0, 0, "2016-03"},
		{"led by the organ, published by the whole", "source:own\norg:organ LEADS practice:p", 0, 0, "2015"},
		{"an unknown publisher gives at most 1", "source:own|source:unknown" + led, 1, 0, "2015"},
		{"what nobody read gives nothing", "source:unread" + led, 0, 0, "2022"},
		{"a known other publisher", "source:unknown|source:other" + led, 2, 1, "2014"},
		{"without known leaders everyone is another", "source:own|source:other", 2, 2, "2015"},
		{"a study", "source:own|source:study" + led, 3, 0, "2015"},
		{"two studies", "source:study|source:own-study" + led, 4, 0, ""},
		{"adapted elsewhere", "source:own" + led + "\npractice:q\npractice:q ADAPTED_FROM practice:p", 4, 0, "2015"},
		{"adapted from elsewhere", "source:own" + led + "\npractice:q\npractice:p ADAPTED_FROM practice:q", 0, 0, "2015"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := tablestest.Tables(t, sources+c.lines).Evidence("practice:p")
			want := tables.Evidence{Grade: c.grade, IndependentSources: c.independent, Newest: c.newest}
			if got != want {
				t.Errorf("got %+v, want %+v", got, want)
			}
		})
	}
}

func TestEvidenceIsStaleAfterFiveYears(t *testing.T) {
	for _, c := range []struct {
		newest wps.Date
		day    wps.Day
		want   bool
	}{
		{"2016-03-10", 20210310, false},
		{"2016-03-10", 20210311, true},
		{"2016", 20211231, false},
		{"2016", 20220101, true},
		{"", 20220101, false},
	} {
		if got := (tables.Evidence{Newest: c.newest}).Stale(c.day); got != c.want {
			t.Errorf("newest %q on %d: got %t", c.newest, c.day, got)
		}
	}
}

// e = (1 + grade)/5: grade 0 gives 1/5 = .2, grade 4 gives 5/5 = 1.
func TestEvidenceWeight(t *testing.T) {
	for grade, want := range []float64{.2, .4, .6, .8, 1} {
		if got := (tables.Evidence{Grade: grade}).Weight(); got != want {
			t.Errorf("grade %d: got %v, want %v", grade, got, want)
		}
	}
}
