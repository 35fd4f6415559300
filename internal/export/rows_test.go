package export_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/export"
	"wpsgraph/internal/wps"
)

// page is a page of two practices, one of which has two leaders and no start.
const page = `{"practices":{"totalCount":3,"pageInfo":{"hasNextPage":true,"endCursor":"c2"},"nodes":[
	{"name":"A, \"one\"","started":"2022","tracks":["TRACK_1","TRACK_2"],"leaders":{"nodes":[{"name":"X"},{"name":"Y"}]}},
	{"name":"B","started":null,"tracks":[],"leaders":{"nodes":[]},"grade":3}]},
	"other":{"nodes":[{"id":"z"}]}}`

func TestRowsAreTheFirstListOrTheOneAtAPath(t *testing.T) {
	for _, c := range []struct {
		name, data, path string
		rows             int
		next             string
		code             wps.Code
	}{
		{"the first list", page, "", 2, "c2", ""},
		{"another list", page, "other.nodes", 1, "", ""},
		{"a list of the root", `{"regions":[{"id":"a"},{"id":"b"},{"id":"c"}]}`, "", 3, "", ""},
		{"an empty list", `{"practices":{"nodes":[]}}`, "", 0, "", ""},
		{"the end of a list", `{"p":{"pageInfo":{"hasNextPage":false,"endCursor":"c"},"nodes":[{"id":"a"}]}}`, "", 1, "", ""},
		{"texts are no rows", `{"node":{"tracks":["A","B"],"parts":{"nodes":[{"id":"a"}]}}}`, "", 1, "", ""},
		{"no list", `{"statistics":{"sources":3}}`, "", 1, "", ""},
		{"no such path", page, "practices.edges", 0, "", wps.BadUserInput},
		{"a path to a number", page, "practices.totalCount", 0, "", wps.BadUserInput},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows, err := export.RowsOf([]byte(c.data), c.path)
			if wps.CodeOf(err) != c.code || len(rows.All) != c.rows || rows.Next != c.next {
				t.Errorf("%d rows, next %q, %v; want %d, %q, %q", len(rows.All), rows.Next, err, c.rows, c.next, c.code)
			}
		})
	}
}

func TestRowsBecomeATable(t *testing.T) {
	rows, err := export.RowsOf([]byte(page), "")
	if err != nil {
		t.Fatal(err)
	}
	var table bytes.Buffer
	if err := export.WriteRowsCSV(&table, rows.All); err != nil {
		t.Fatal(err)
	}
	want := `name,started,tracks,leaders.nodes.name,grade
"A, ""one""",2022,TRACK_1|TRACK_2,X|Y,
B,,,,3
`
	if diff := cmp.Diff(want, table.String()); diff != "" {
		t.Error("-want +got", diff)
	}
}

func TestRowsAsJSONAreThoseOfTheAnswer(t *testing.T) {
	for _, list := range []string{`[]`, `[{"b":1,"a":2}]`, `[{"b":1},{"a":{"x":null}}]`} {
		rows, err := export.RowsOf([]byte(`{"list":`+list+`}`), "")
		if err != nil {
			t.Fatal(err)
		}
		var text, compact bytes.Buffer
		if err := export.WriteRowsJSON(&text, rows.All); err != nil {
			t.Fatal(err)
		}
		if err := json.Compact(&compact, text.Bytes()); err != nil || compact.String() != list {
			t.Errorf("%s, %v; want %s", compact.String(), err, list)
		}
	}
}
