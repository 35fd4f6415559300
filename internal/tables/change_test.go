package tables_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/wps"
)

const changing = `
	body:west
	country:aa
	country:bb
	network:n founded=2019-06
	org:o founded=2018 ended=2020-05-05
	practice:p started=2019-03-01 ended=2019-09-01
	plan:a1 level=NATIONAL adopted=2015-03-08 period_end=2019
	plan:b1 level=NATIONAL adopted=2015-03-08 period_end=2019-06-30
	plan:b2 level=NATIONAL adopted=2019-06-01
	theme:t
	country:aa ADOPTED plan:a1 since=2015
	country:bb ADOPTED plan:b1 since=2015
	country:bb ADOPTED plan:b2 since=2019-06-01
	plan:b2 SUPERSEDES plan:b1 since=2019-06-01
	country:aa MEMBER_OF body:west since=1975-05-28
	country:bb MEMBER_OF body:west since=1975-05-28 until=2019-07-01
	practice:p ADDRESSES theme:t since=2019-03-01
`

func TestChangesBetweenTwoDates(t *testing.T) {
	built := tablestest.Tables(t, changing)
	for _, c := range []struct {
		name         string
		since, until wps.Day
		filter       tables.ChangeFilter
		want         string
	}{
		{
			"a year: the plan of aa ran out, that of bb had a successor", 20181231, 20191231,
			tables.ChangeFilter{},
			"2019 EXPIRED plan:a1; 2019-03-01 STARTED practice:p; 2019-06 FOUNDED network:n; 2019-06-01 ADOPTED plan:b2; " +
				"2019-07-01 ENDED MEMBER_OF:country:bb:body:west:1975-05-28; 2019-09-01 ENDED practice:p; ",
		},
		{"the first day is not in, the last is", 20190301, 20190601, tables.ChangeFilter{Kinds: []wps.Kind{wps.ActionPlan, wps.Practice}}, "2019 EXPIRED plan:a1 perhaps; 2019-06-01 ADOPTED plan:b2; "},
		{"a coarse date may be in", 20180101, 20180601, tables.ChangeFilter{}, "2018 FOUNDED org:o perhaps; "},
		{"of members by the kind of an end", 20190101, 20191231, tables.ChangeFilter{Kinds: []wps.Kind{wps.Country}}, "2019-07-01 ENDED MEMBER_OF:country:bb:body:west:1975-05-28; "},
		{"in a region on the later date", 20190101, 20190630, tables.ChangeFilter{Regions: []wps.ID{"body:west"}, Kinds: []wps.Kind{wps.ActionPlan}}, "2019 EXPIRED plan:a1 perhaps; 2019-06-01 ADOPTED plan:b2; "},
		{"nothing on one day", 20190101, 20190101, tables.ChangeFilter{Kinds: []wps.Kind{wps.Practice}}, ""},
	} {
		changes, err := built.Changes(c.since, c.until, c.filter)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, told(changes)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// told writes changes as one line.
func told(changes []tables.Change) string {
	var b strings.Builder
	for _, c := range changes {
		b.WriteString(string(c.On) + " " + string(c.What) + " ")
		if c.Entity != nil {
			b.WriteString(string(c.Entity.ID))
		} else {
			b.WriteString(string(c.Relation.ID))
		}
		if !c.Certain {
			b.WriteString(" perhaps")
		}
		b.WriteString("; ")
	}
	return b.String()
}

func TestAChangeOfAPlanNamesWhoAdoptedIt(t *testing.T) {
	changes, err := tablestest.Tables(t, changing).Changes(20190531, 20190601, tables.ChangeFilter{Kinds: []wps.Kind{wps.ActionPlan}})
	if err != nil {
		t.Fatal(err)
	}
	last := changes[len(changes)-1]
	if last.Relation == nil || last.Relation.From != "country:bb" {
		t.Errorf("got %+v", last)
	}
}

func TestChangesRefuseWhatCannotBe(t *testing.T) {
	built := tablestest.Tables(t, changing)
	for _, c := range []struct {
		since, until wps.Day
		region       wps.ID
		kind         wps.Kind
	}{
		{20200101, 20190101, "body:west", wps.Practice},
		{20190101, 20200101, "body:nowhere", wps.Practice},
		{20190101, 20200101, "country:aa", wps.Practice},
		{20190101, 20200101, "body:west", "FISH"},
	} {
		filter := tables.ChangeFilter{Regions: []wps.ID{c.region}, Kinds: []wps.Kind{c.kind}}
		if _, err := built.Changes(c.since, c.until, filter); wps.CodeOf(err) != wps.BadUserInput {
			t.Errorf("%+v: got %v", c, err)
		}
	}
}
