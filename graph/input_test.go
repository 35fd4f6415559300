package graph_test

import (
	"strings"
	"testing"
)

func TestBadInputGetsASentence(t *testing.T) {
	h, _ := api(t)
	for _, c := range []struct{ name, document, code, says string }{
		{"negative page", `{ networks(first: -1) { totalCount } }`, "BAD_USER_INPUT", "first is -1: a page holds from 1 to 100"},
		{"huge page", `{ networks(first: 101) { totalCount } }`, "BAD_USER_INPUT", "first is 101"},
		{"huge page inside", `{ node(id: "body:au") { ... on RegionalBody { members(first: 1000000000) { totalCount } } } }`, "BAD_USER_INPUT", "first is 1000000000"},
		{"page of nothing", `{ networks(first: 0) { totalCount } }`, "BAD_USER_INPUT", "first is 0"},
		{"both ends", `{ networks(first: 1, last: 1) { totalCount } }`, "BAD_USER_INPUT", "first and last are both given"},
		{"no cursor", `{ networks(after: "rubbish!") { nodes { id } } }`, "BAD_CURSOR", "is not a cursor"},
		{"cursor of another order", `{ networks(after: "eyJiIjoiSUQiLCJpIjoiYm9keTphdSJ9") { nodes { id } } }`, "BAD_CURSOR", "belongs to a list in another order (ID)"},
		{"impossible date", `{ node(id: "body:au") { ... on RegionalBody { members(asOf: "2022-02-30") { totalCount } } } }`, "BAD_USER_INPUT", "no such day in the calendar"},
		{"date of the operation", `query @asOf(date: "soon") { networks { totalCount } }`, "BAD_USER_INPUT", "write a year, month or day"},
		{"date that is a number", `{ statistics(asOf: 2022) { sources } }`, "", "is not a date: write a year"},
		{"unknown theme", `{ practices(filter: { themes: ["theme:mediatoin"] }) { totalCount } }`, "BAD_USER_INPUT", "theme:mediation"},
		{"unknown region", `{ practices(filter: { regions: ["body:ecowass"] }) { totalCount } }`, "BAD_USER_INPUT", "body:ecowas"},
		{"region that is none", `{ practices(filter: { regions: ["country:ken"] }) { totalCount } }`, "BAD_USER_INPUT", "is a COUNTRY; what is asked for here is REGIONAL_BODY"},
		{"too many ids", `{ nodes(ids: [` + strings.Repeat(`"body:au",`, 101) + `]) { id } }`, "BAD_USER_INPUT", "at most 100"},
		{"grade", `{ practices(filter: { evidenceAtLeast: 9 }) { totalCount } }`, "BAD_USER_INPUT", "grades run from 0 to 4"},
		{"unknown gap", `{ gaps(filter: { ids: ["gap:PLAN:country:xxx:-"] }) { totalCount } }`, "BAD_USER_INPUT", "xxx"},
		{"unknown column", `{ coverage(input: { by: THEME, columns: ["theme:nothing"] }) { asOf } }`, "BAD_USER_INPUT", "theme:nothing"},
		{"too expensive", `{ countries(first: 100) { nodes { practices(first: 100) { nodes { id relations(first: 100) { nodes { id } } } } } } }`, "COMPLEXITY_LIMIT_EXCEEDED", "at most 20000"},
		{"unknown field", `{ networks { nodes { nme } } }`, "GRAPHQL_VALIDATION_FAILED", `Did you mean "name"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, errs := ask(t, h, c.document, nil)
			if len(errs) == 0 {
				t.Fatal("no error")
			}
			if c.code != "" && errs[0].Extensions.Code != c.code {
				t.Errorf("code %s, want %s", errs[0].Extensions.Code, c.code)
			}
			if !strings.Contains(errs[0].Message, c.says) {
				t.Errorf("%q does not say %q", errs[0].Message, c.says)
			}
		})
	}
}

func TestUnknownIDsAreNull(t *testing.T) {
	h, _ := api(t)
	got := compact(t, get(t, h, `{ a: node(id: "body:nowhere") { id } b: node(id: "source:none") { id } c: node(id: "MEMBER_OF:x:y") { id }
		d: node(id: "") { id } nodes(ids: ["body:nowhere", "body:au"]) { id } }`))
	if want := `{"a":null,"b":null,"c":null,"d":null,"nodes":[null,{"id":"body:au"}]}`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestAFormerIDLeadsToTheEntity(t *testing.T) {
	h, _ := api(t)
	got := compact(t, get(t, h, `{ node(id: "network:nato-csap") { id ... on Entity { formerIds } } }`))
	if want := `{"node":{"id":"network:nato-civil-society-advisory-panel","formerIds":["network:nato-csap"]}}`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
