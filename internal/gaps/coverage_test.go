package gaps_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/wps"
)

// counts gives the counts of a matrix.
func counts(m *gaps.Matrix) [][]int {
	var all [][]int
	for _, row := range m.Cells {
		var counts []int
		for _, c := range row {
			counts = append(counts, c.Count)
		}
		all = append(all, counts)
	}
	return all
}

func TestCoverageByTheme(t *testing.T) {
	m, err := on(t, tablestest.Tables(t, regions), today).Coverage(gaps.ByTheme, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]wps.ID{"body:ecowas", "body:sadc", "body:eccas", "body:eu"}, m.Rows); diff != "" {
		t.Error(diff)
	}
	// mediation, participation, youth
	if diff := cmp.Diff([][]int{{2, 2, 0}, {1, 1, 0}, {0, 0, 0}, {1, 1, 0}}, counts(m)); diff != "" {
		t.Error(diff)
	}
	ecowas := m.Cells[0][0]
	if !near(*ecowas.Value, 1.2) || ecowas.State != gaps.PracticeOnly {
		t.Errorf("ECOWAS on mediation: %v %s", *ecowas.Value, ecowas.State)
	}
	if diff := cmp.Diff([]wps.ID{"practice:p1", "practice:p2"}, ecowas.Evidence); diff != "" {
		t.Error(diff)
	}
}

// Rows with 6 and 2 practices, columns with 5 and 3 of all 8:
//
//	        mediation                    youth
//	ecowas  5: m = 6·5/8 = 3.75          1: m = 6·3/8 = 2.25
//	           (5 − 3.75)/√3.75 = .6455     (1 − 2.25)/1.5 = −.8333
//	eu      0: m = 2·5/8 = 1.25          2: m = 2·3/8 = .75, below 1: nothing
//	           −1.25/√1.25 = −1.1180
func TestResidualsByHand(t *testing.T) {
	lines := "body:ecowas\nbody:eu\ntheme:mediation\ntheme:youth\n"
	for i, at := range []string{"ecowas mediation", "ecowas mediation", "ecowas mediation", "ecowas mediation", "ecowas mediation", "ecowas youth", "eu youth", "eu youth"} {
		id := "practice:p" + string(rune('a'+i))
		var body, theme string
		for j := range at {
			if at[j] == ' ' {
				body, theme = at[:j], at[j+1:]
			}
		}
		lines += id + " started=2020\n" + id + " OPERATES_IN body:" + body + "\n" + id + " ADDRESSES theme:" + theme + "\n"
	}
	m, err := on(t, tablestest.Tables(t, lines), today).Coverage(gaps.ByTheme, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := [][]float64{{.645497, -.833333}, {-1.118034, 0}}
	for i, row := range m.Cells {
		for j, c := range row {
			if i == 1 && j == 1 {
				if c.Residual != nil {
					t.Errorf("less than one is expected, got %v", *c.Residual)
				}
				continue
			}
			if c.Residual == nil || *c.Residual-want[i][j] > 1e-6 || want[i][j]-*c.Residual > 1e-6 {
				t.Errorf("row %d column %d: %v, want %v", i, j, c.Residual, want[i][j])
			}
		}
	}
}

func TestCoverageByFunction(t *testing.T) {
	data := tablestest.Tables(t, networks, "function body:ecowas TRAINING_CENTRE PRESENT entity=org:a\nfunction body:ecowas TRAINING_CENTRE PRESENT entity=org:b\norg:a\norg:b")
	m, err := on(t, data, 20221207).Coverage(gaps.ByFunction, []wps.ID{"body:ecowas", "body:sadc", "body:eac"}, []string{"TRAINING_CENTRE", "WOMEN_MEDIATOR_NETWORK"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range m.Cells {
		for _, c := range row {
			got = append(got, string(c.State))
		}
	}
	want := []string{"PRESENT", "PRESENT", "NOT_RECORDED", "PLANNED", "NOT_RECORDED", "INHERITED"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([][]int{{2, 1}, {0, 0}, {0, 0}}, counts(m)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]wps.ID{"org:a", "org:b"}, m.Cells[0][0].Evidence); diff != "" {
		t.Error(diff)
	}
}

func TestCoverageByPlanStatusCountsMembersByTheirNewestPlan(t *testing.T) {
	data := tablestest.Tables(t, countries, `
		body:eu
		country:aaa MEMBER_OF body:eu since=2000
		country:bbb MEMBER_OF body:eu since=2000
		country:ccc MEMBER_OF body:eu since=2000 until=2022-01-01
	`)
	columns := []string{"CURRENT", "OPEN_ENDED", "EXPIRED", "NOT_RECORDED"}
	for _, c := range []struct {
		day  wps.Day
		want []int
	}{{20150101, []int{0, 0, 0, 3}}, {20180101, []int{1, 1, 0, 1}}, {20210101, []int{0, 1, 1, 1}}, {20220101, []int{0, 1, 1, 0}}} {
		m, err := on(t, data, c.day).Coverage(gaps.ByPlanStatus, nil, columns)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([][]int{c.want}, counts(m)); diff != "" {
			t.Errorf("on %d: %s", c.day, diff)
		}
	}
}

func TestCoverageByQuestion(t *testing.T) {
	data := tablestest.Tables(t, regions, "question:q1\nquestion:q2\npractice:p1 ANSWERS question:q1\npractice:p4 ANSWERS question:q1")
	m, err := on(t, data, today).Coverage(gaps.ByQuestion, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([][]int{{1, 0}, {0, 0}, {0, 0}, {1, 0}}, counts(m)); diff != "" {
		t.Error(diff)
	}
	if s := m.Cells[3][0].State; s != gaps.Present {
		t.Errorf("p4 has two actors, got %s", s)
	}
}

func TestCoverageRefusesWhatNobodyKnows(t *testing.T) {
	data := tablestest.Tables(t, regions)
	for _, c := range []struct {
		by      gaps.By
		rows    []wps.ID
		columns []string
	}{
		{gaps.ByTheme, []wps.ID{"body:nowhere"}, nil},
		{gaps.ByTheme, []wps.ID{"country:aaa"}, nil},
		{gaps.ByTheme, nil, []string{"theme:nothing"}},
		{gaps.ByTheme, nil, []string{"SPECIAL_ENVOY"}},
		{gaps.ByFunction, nil, []string{"CHOIR"}},
		{gaps.ByPlanStatus, nil, []string{"LOST"}},
		{gaps.ByQuestion, nil, []string{"question:q9"}},
		{"COLOUR", nil, nil},
	} {
		if _, err := on(t, data, today).Coverage(c.by, c.rows, c.columns); wps.CodeOf(err) != wps.BadUserInput {
			t.Errorf("%+v: got %v", c, err)
		}
	}
}
