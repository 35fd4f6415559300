package search

import (
	"context"
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"

	"wpsgraph/internal/wps"
)

// typed is one line of testdata/queries.csv: what somebody types, and what must
// be found. Where nothing is to come first, nothing may be found.
type typed struct {
	query, language, class string
	first                  []wps.ID // one of them comes first
	within                 []wps.ID // one of them is among the first three
	held                   bool     // not looked at while the ranking was made
}

func readTyped(t testing.TB) []typed {
	t.Helper()
	file, err := os.Open("testdata/queries.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var all []typed
	for _, row := range rows[1:] {
		q := typed{query: row[0], language: row[1], class: row[2], first: ids(row[3]), within: ids(row[4]), held: row[5] == "yes"}
		if len(q.within) == 0 {
			q.within = q.first
		}
		all = append(all, q)
	}
	return all
}

func ids(cell string) []wps.ID {
	var all []wps.ID
	for id := range strings.SplitSeq(cell, "|") {
		if id != "" {
			all = append(all, wps.ID(id))
		}
	}
	return all
}

// tally counts answers.
type tally struct{ queries, first, within int }

func (t *tally) add(q typed, found []wps.ID) (right bool) {
	t.queries++
	first := len(found) == 0 && len(q.first) == 0 || len(found) > 0 && slices.Contains(q.first, found[0])
	within := first || slices.ContainsFunc(found, func(id wps.ID) bool { return slices.Contains(q.within, id) })
	if first {
		t.first++
	}
	if within {
		t.within++
	}
	return first
}

func (t tally) precision() float64 { return 100 * float64(t.first) / float64(t.queries) }
func (t tally) recall() float64    { return 100 * float64(t.within) / float64(t.queries) }

// The bars of the issue that asked for search, in per cent.
const (
	leastPrecision = 95
	leastRecall    = 98
)

// TestSearchFindsWhatPeopleType holds the ranking to the list of queries: the
// part that was open while it was made, and the part that was not.
func TestSearchFindsWhatPeopleType(t *testing.T) {
	x := readSeed(t)
	parts := map[bool]*tally{false: {}, true: {}}
	classes := map[string]*tally{}
	for _, q := range readTyped(t) {
		hits, err := x.Search(context.Background(), Query{Text: q.query, First: 3})
		if err != nil {
			t.Errorf("%q: %v", q.query, err)
			continue
		}
		found := idsOf(hits)
		if classes[q.class] == nil {
			classes[q.class] = &tally{}
		}
		classes[q.class].add(q, found)
		if !parts[q.held].add(q, found) {
			t.Logf("%-11s %q (%s): want first %v, found %v", q.class, q.query, q.language, q.first, found)
		}
	}
	for class, tally := range classes {
		t.Logf("%-12s %3d queries, precision at 1 %.1f %%, recall at 3 %.1f %%", class, tally.queries, tally.precision(), tally.recall())
	}
	for held, part := range parts {
		t.Logf("held=%v: %d queries, precision at 1 %.1f %%, recall at 3 %.1f %%", held, part.queries, part.precision(), part.recall())
		if part.precision() < leastPrecision || part.recall() < leastRecall {
			t.Errorf("held=%v: precision at 1 is %.1f %% (at least %d), recall at 3 %.1f %% (at least %d)", held, part.precision(), leastPrecision, part.recall(), leastRecall)
		}
	}
}

func idsOf(hits Hits) []wps.ID {
	var all []wps.ID
	for _, h := range hits.Hits {
		all = append(all, h.ID)
	}
	return all
}
