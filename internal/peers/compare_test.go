package peers_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/peers"
	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/wps"
)

const today wps.Day = 20261124

const plans = `
	country:aa
	country:bb
	theme:youth
	theme:mediation
	source:s
	source:r
	plan:aa level=NATIONAL adopted=2015-03-08 period_end=2020 dedicated_budget=no monitoring_framework=yes sources=source:s
	plan:bb level=NATIONAL adopted=2016-03-08 dedicated_budget=yes sources=source:s
	country:aa ADOPTED plan:aa
	country:bb ADOPTED plan:bb
	plan:aa ADDRESSES theme:youth sources=source:r
	plan:bb ADDRESSES theme:mediation
	plan:bb ADDRESSES theme:youth
`

// rowOf finds a property of a comparison.
func rowOf(c *peers.Comparison, property string) *peers.Row {
	for i := range c.Rows {
		if c.Rows[i].Property == property {
			return &c.Rows[i]
		}
	}
	return nil
}

func TestCompareTwoPlans(t *testing.T) {
	c, err := peers.Compare(tablestest.Tables(t, plans), today, []wps.ID{"plan:aa", "plan:bb"})
	if err != nil {
		t.Fatal(err)
	}
	yes, no, not := wps.Yes, wps.No, wps.NotRecorded
	source := []wps.ID{"source:s"}
	for _, want := range []peers.Row{
		{"STATUS", []peers.Value{{Text: "EXPIRED", Term: true, Sources: source}, {Text: "OPEN_ENDED", Term: true, Sources: source}}, true},
		{"level", []peers.Value{{Text: "NATIONAL", Term: true, Sources: source}, {Text: "NATIONAL", Term: true, Sources: source}}, false},
		{"period_end", []peers.Value{{Text: "2020", Sources: source}, {}}, false}, // of one nothing is recorded
		{"dedicated_budget", []peers.Value{{Answer: &no, Sources: source}, {Answer: &yes, Sources: source}}, true},
		{"monitoring_framework", []peers.Value{{Answer: &yes, Sources: source}, {Answer: &not}}, false},
		{"civil_society_in_drafting", []peers.Value{{Answer: &not}, {Answer: &not}}, false},
		{
			"ADDRESSES.OUT", []peers.Value{
				{Entities: []wps.ID{"theme:youth"}, Sources: []wps.ID{"source:r"}},
				{Entities: []wps.ID{"theme:mediation", "theme:youth"}},
			}, true,
		},
		{"ADOPTED.IN", []peers.Value{{Entities: []wps.ID{"country:aa"}}, {Entities: []wps.ID{"country:bb"}}}, true},
	} {
		got := rowOf(c, want.Property)
		if got == nil {
			t.Errorf("no row %s", want.Property)
			continue
		}
		if diff := cmp.Diff(want, *got); diff != "" {
			t.Errorf("%s: %s", want.Property, diff)
		}
	}
	if rowOf(c, "generation") != nil || rowOf(c, "FUNDS.IN") != nil {
		t.Error("rows of which nothing is recorded are left out, but for answers")
	}
}

func TestCompareRefusesWhatCannotBeCompared(t *testing.T) {
	data := tablestest.Tables(t, plans, "plan:cc\nplan:dd\nplan:ee")
	for _, ids := range [][]wps.ID{
		nil,
		{"plan:aa"},
		{"plan:aa", "plan:bb", "plan:cc", "plan:dd", "plan:ee"},
		{"plan:aa", "country:aa"},
		{"plan:aa", "plan:aa"},
		{"plan:aa", "plan:zz"},
	} {
		if _, err := peers.Compare(data, today, ids); wps.CodeOf(err) != wps.BadUserInput {
			t.Errorf("%v: got %v", ids, err)
		}
	}
}

func TestCompareOtherKinds(t *testing.T) {
	data := tablestest.Tables(t, plans, "practice:p sources=source:s\npractice:q\nnetwork:n status=ACTIVE founded=2010\nnetwork:m")
	for _, c := range []struct {
		ids      []wps.ID
		property string
		want     []string
	}{
		{[]wps.ID{"country:aa", "country:bb"}, "STATUS", []string{"EXPIRED", "OPEN_ENDED"}},
		{[]wps.ID{"practice:p", "practice:q"}, "EVIDENCE", []string{"0", "0"}},
		{[]wps.ID{"network:n", "network:m"}, "STATUS", []string{"ACTIVE", ""}},
	} {
		got, err := peers.Compare(data, today, c.ids)
		if err != nil {
			t.Fatal(err)
		}
		var texts []string
		for _, v := range rowOf(got, c.property).Values {
			texts = append(texts, v.Text)
		}
		if diff := cmp.Diff(c.want, texts); diff != "" {
			t.Errorf("%v: %s", c.ids, diff)
		}
	}
}
