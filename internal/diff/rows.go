package diff

import (
	"slices"
	"strconv"
	"strings"

	"wpsgraph/internal/wps"
)

// rowsOf are the rows of the small tables as sentences, sorted.
func rowsOf(t wps.Tables) []string {
	var rows []string
	for _, f := range t.Functions {
		rows = append(rows, words("function:", string(f.Body), string(f.Function), string(f.State), when(f.Since, f.Until), string(f.Entity), f.Note))
	}
	for _, a := range t.Assessments {
		subjects := make([]string, len(a.Subjects))
		for i, s := range a.Subjects {
			subjects[i] = string(s)
		}
		rows = append(rows, words("assessment:", strings.Join(subjects, " and "), a.About, a.Found, "on", string(a.On), "in", a.Scope, a.Searched, a.Note))
	}
	for _, p := range t.Totals {
		rows = append(rows, words("published total:", p.What, string(p.Subject), "as of", string(p.AsOf)+":",
			strconv.FormatFloat(p.Count, 'f', -1, 64), p.Unit, string(p.Source), p.Note))
	}
	slices.Sort(rows)
	return rows
}

func when(since, until wps.Date) string {
	var parts []string
	if since != "" {
		parts = append(parts, "since "+string(since))
	}
	if until != "" {
		parts = append(parts, "until "+string(until))
	}
	return strings.Join(parts, " ")
}

// compareRows goes through two sorted lists.
func compareRows(before, after []string) []Record {
	records := []Record{}
	for len(before) > 0 || len(after) > 0 {
		switch {
		case len(after) == 0 || len(before) > 0 && before[0] < after[0]:
			records, before = append(records, Record{Name: before[0], Change: Removed}), before[1:]
		case len(before) == 0 || after[0] < before[0]:
			records, after = append(records, Record{Name: after[0], Change: Added}), after[1:]
		default:
			before, after = before[1:], after[1:]
		}
	}
	return records
}
