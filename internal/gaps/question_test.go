package gaps_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/wps"
)

const asked = `
	question:wg1-q1
	question:wg3-q2
	practice:p1 ANSWERS question:wg1-q1
	practice:p2 ANSWERS question:wg1-q1
	practice:p4 ANSWERS question:wg1-q1
`

func TestAnswerOfAQuestion(t *testing.T) {
	lines := replace(regions, "practice:p1 started=2019", "practice:p1 started=2019 tracks=TRACK_1|TRACK_2")
	data := tablestest.Tables(t, lines, asked)
	a, err := gaps.AnswerQuestion(data, today, "question:wg1-q1", "")
	if err != nil {
		t.Fatal(err)
	}
	want := &gaps.Answer{
		Question: "question:wg1-q1", Day: today, Query: "wg1-q1",
		Practices: []wps.ID{"practice:p1", "practice:p4", "practice:p2"}, // grades 3, 3, 1
		Actors:    []wps.ID{"org:one", "org:two"},                        // both in two of them: by id
		ByRegion: []gaps.RegionCount{
			{Region: "body:ecowas", Count: 2}, {Region: "body:sadc"}, {Region: "body:eccas"}, {Region: "body:eu", Count: 1},
		},
		RegionsWithout: []wps.ID{"body:sadc", "body:eccas"},
		Counts:         []gaps.Input{{Name: "acrossTracks", Value: 1}},
		Summary:        a.Summary,
	}
	if diff := cmp.Diff(want, a); diff != "" {
		t.Error(diff)
	}
	if a.Summary.Key != "question.wg1-q1" {
		t.Errorf("the summary is %s", a.Summary.Key)
	}
}

func TestAnswerOfARegionAndADay(t *testing.T) {
	data := tablestest.Tables(t, regions, asked)
	for _, c := range []struct {
		day    wps.Day
		region wps.ID
		want   []wps.ID
	}{
		{today, "body:eu", []wps.ID{"practice:p4"}},
		{today, "body:sadc", nil},
		{20191231, "", []wps.ID{"practice:p1"}},
		{20181231, "", nil},
	} {
		a, err := gaps.AnswerQuestion(data, c.day, "question:wg1-q1", c.region)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, a.Practices); diff != "" {
			t.Errorf("%s on %d: %s", c.region, c.day, diff)
		}
	}
}

func TestAnswerRefusesWhatNobodyAsked(t *testing.T) {
	data := tablestest.Tables(t, regions, "question:wg1-q1")
	for _, c := range [][2]wps.ID{{"question:wg9-q9", ""}, {"theme:youth", ""}, {"", ""}, {"question:wg1-q1", "body:nowhere"}, {"question:wg1-q1", "country:aaa"}} {
		if _, err := gaps.AnswerQuestion(data, today, c[0], c[1]); wps.CodeOf(err) != wps.BadUserInput {
			t.Errorf("%v: got %v", c, err)
		}
	}
}

// Who gives and who receives:
//
//	aaa    pays org:csr, which supports its plan              reciprocal
//	aaa    supports a practice that network:net leads          gives
//	bbb    is the country of org:ministry, a partner of csr    reciprocal by itself
//	bbb    funds org:agency of the United Nations              nothing
func TestDyadsCountryByCountry(t *testing.T) {
	data := tablestest.Tables(t, `
		country:aaa
		country:bbb
		org:csr organization_type=CSO
		org:agency organization_type=UN_ENTITY
		org:ministry organization_type=GOVERNMENT headquarters_country=country:bbb
		network:net network_type=WOMEN_LEADERS
		network:points network_type=FOCAL_POINTS
		plan:aaa adopted=2015
		practice:p started=2016
		country:aaa ADOPTED plan:aaa since=2015
		country:aaa FUNDS org:csr since=2015
		org:csr SUPPORTS plan:aaa since=2015
		network:net LEADS practice:p
		country:aaa SUPPORTS practice:p
		org:ministry PARTNERS_WITH org:csr since=2018-01-01
		country:bbb FUNDS org:agency
		country:bbb SUPPORTS network:points
	`)
	want := []gaps.Dyad{
		{
			Country: "country:aaa", Government: "country:aaa", CivilSociety: "network:net",
			Gives: []gaps.Exchange{{Relation: "SUPPORTS:country:aaa:practice:p:-", Type: wps.Supports, Through: "practice:p"}},
		},
		{
			Country: "country:aaa", Government: "country:aaa", CivilSociety: "org:csr", Reciprocal: true,
			Gives:    []gaps.Exchange{{Relation: "FUNDS:country:aaa:org:csr:2015", Type: wps.Funds}},
			Receives: []gaps.Exchange{{Relation: "SUPPORTS:org:csr:plan:aaa:2015", Type: wps.Supports, Through: "plan:aaa"}},
		},
		{
			Country: "country:bbb", Government: "org:ministry", CivilSociety: "org:csr", Reciprocal: true,
			Gives:    []gaps.Exchange{{Relation: "PARTNERS_WITH:org:ministry:org:csr:2018-01-01", Type: wps.PartnersWith}},
			Receives: []gaps.Exchange{{Relation: "PARTNERS_WITH:org:ministry:org:csr:2018-01-01", Type: wps.PartnersWith}},
		},
	}
	if diff := cmp.Diff(want, gaps.Dyads(data, today)); diff != "" {
		t.Error(diff)
	}
	if n := len(gaps.Dyads(data, 20171231)); n != 2 {
		t.Errorf("%d dyads before the ministry had a partner, want 2", n)
	}
}

func TestTheNineQuestionsOfTheSeedHaveAnswers(t *testing.T) {
	data := seedTables(t)
	for _, q := range data.OfKind(wps.Question) {
		a, err := gaps.AnswerQuestion(data, today, q.ID, "")
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Practices) == 0 || len(a.Actors) == 0 || len(a.Counts) == 0 || len(a.ByRegion) != 8 {
			t.Errorf("%s: %d practices, %d actors, counts %v", q.ID, len(a.Practices), len(a.Actors), a.Counts)
		}
		for _, c := range a.Counts {
			if c.Value == 0 {
				t.Errorf("%s counts no %s", q.ID, c.Name)
			}
		}
	}
}
