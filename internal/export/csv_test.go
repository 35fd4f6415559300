package export_test

import (
	"encoding/csv"
	"strings"
	"testing"

	"wpsgraph/internal/export"
	"wpsgraph/seed"
)

// table is a CSV file by its columns.
func table(t *testing.T, text string) (header []string, rows []map[string]string) {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, cell := range cells {
			row[all[0][i]] = cell
		}
		rows = append(rows, row)
	}
	return all[0], rows
}

func TestBothEndsOfARelationAreNamed(t *testing.T) {
	written := writeFolder(t, "csv", read(t, seed.Files()), export.Options{})
	_, rows := table(t, written["relations.csv"].String())
	if len(rows) != 10034 {
		t.Errorf("%d relations, want 10034", len(rows))
	}
	for _, row := range rows {
		if row["from_name"] == "" || row["to_name"] == "" || row["from_kind"] == "" || row["to_kind"] == "" {
			t.Fatalf("an end without a name: %v", row)
		}
	}
	_, entities := table(t, written["entities.csv"].String())
	_, sources := table(t, written["sources.csv"].String())
	if len(entities) != 1617 || len(sources) != 2063 {
		t.Errorf("%d entities and %d sources, want 1617 and 2063", len(entities), len(sources))
	}
}

func TestHXLTagsStandBelowTheHeaderWhereAskedFor(t *testing.T) {
	d := read(t, seed.Files())
	for name, text := range writeFolder(t, "csv", d, export.Options{HXL: true}) {
		header, rows := table(t, text.String())
		for _, column := range header {
			if tag := rows[0][column]; tag != "" && !strings.HasPrefix(tag, "#") {
				t.Errorf("%s: the tag of %s is %q", name, column, tag)
			}
		}
		if rows[0]["id"] == "" {
			t.Errorf("%s has no tag for its ids", name)
		}
	}
	_, rows := table(t, writeFolder(t, "csv", d, export.Options{})["sources.csv"].String())
	if strings.HasPrefix(rows[0]["id"], "#") {
		t.Error("there are tags that nobody asked for")
	}
}
