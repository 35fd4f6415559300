package queries_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/docs/queries"
)

var update = flag.Bool("update", false, "write README.md anew")

const introduction = `# Saved queries

Each file asks one question, which stands in its first line; its answer of the data that the program carries is kept in [answers](answers) and checked by the tests.
Variables have defaults where a question needs them: change them to ask about others.

` + "```" + `
go run ./cmd/wpsgraph query docs/queries/12-suggested-ties.graphql
go run ./cmd/wpsgraph query docs/queries/12-suggested-ties.graphql --vars '{"region": "body:igad"}'
go run ./cmd/wpsgraph export --query docs/queries/wg1-q1.graphql --format csv
` + "```" + `

The third writes the rows as a table for a spreadsheet, all pages of them. ` + "`wg1-q1` to `wg3-q3`" + ` are the guiding questions of the three working groups at the Pretoria meeting of December 2022.

| query | question | answer |
|---|---|---|
`

// TestTheListHasEveryQuery writes README.md from the queries with -update.
func TestTheListHasEveryQuery(t *testing.T) {
	all, err := queries.All()
	if err != nil {
		t.Fatal(err)
	}
	var want strings.Builder
	want.WriteString(introduction)
	for _, q := range all {
		if !strings.HasSuffix(q.Asks, "?") && !strings.HasPrefix(q.Asks, "The ") {
			t.Errorf("the first line of %s asks nothing: %q", q.Name, q.Asks)
		}
		want.WriteString("| [" + q.Name + "](" + q.Name + ".graphql) | " + q.Asks + " | [kept](answers/" + q.Name + ".json) |\n")
	}
	if *update {
		if err := os.WriteFile("README.md", []byte(want.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want.String(), string(got)); diff != "" {
		t.Error("README.md is not current: run this test with -update; -want +got", diff)
	}
	if len(all) < 30 {
		t.Errorf("%d queries, want at least 30", len(all))
	}
}
