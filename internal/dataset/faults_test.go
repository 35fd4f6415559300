package dataset

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func TestLongListsOfFaultsAreClosedWithTheirNumber(t *testing.T) {
	rows := strings.Repeat("fund:peace,\x07,one,USD,\n", maxListed+234)
	_, problems := read(t, packageWith(plus("figures.csv", rows)))
	listed := map[Rule]int{}
	for _, p := range problems {
		if p.More == 0 {
			listed[p.Rule]++
		}
	}
	if listed[BadNumber] != maxListed || listed[ControlCharacter] != maxListed {
		t.Errorf("listed %v, want %d of each rule", listed, maxListed)
	}
	last := problems[len(problems)-3:] // one for each of the three rules, behind everything else
	for i, want := range []Rule{BadNumber, ControlCharacter, DuplicateRow} {
		if p := last[i]; p.Rule != want || p.File != "figures.csv" || p.Row != 0 {
			t.Errorf("closing line %d is %+v, want one of %s", i, p, want)
		}
	}
	if want := "There are 234 more problems of the rule bad-number; the first 1000 are listed."; last[0].Text != want || last[0].More != 234 {
		t.Errorf("closing line %q with %d more, want %q", last[0].Text, last[0].More, want)
	}
	if s := SummaryOf(problems); s.Errors != 3*(maxListed+234)-1 || s.Files != 1 {
		t.Errorf("summary %+v, want every fault counted", s)
	}
}

func TestUnknownFilesAreCountedByFolder(t *testing.T) {
	fsys := packageWith(nil).(fstest.MapFS)
	for i := range maxListed + 5 {
		fsys[fmt.Sprintf("relations/x%05d.csv", i)] = &fstest.MapFile{}
	}
	_, problems := read(t, fsys)
	if len(problems) != maxListed+1 {
		t.Errorf("%d problems, want %d and a closing line", len(problems), maxListed)
	}
}

func TestProblemsComeInOneOrder(t *testing.T) {
	files := plus("figures.csv", "fund:none,,x,euro,20", "fund:peace,a,y,USD,")
	for file, text := range plus("entities/countries.csv", "country:x,,,,", "body:y,,,,") {
		files[file] = text
	}
	_, first := read(t, packageWith(files))
	if !slices.IsSortedFunc(first, inOrder) || len(first) < 10 {
		t.Fatalf("problems out of order, or too few to tell: %v", marks(first))
	}
	for range 20 {
		if _, again := read(t, packageWith(files)); !slices.Equal(first, again) {
			t.Fatalf("another order: %v, then %v", marks(first), marks(again))
		}
	}
}
