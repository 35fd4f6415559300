package dataset

import (
	"fmt"
	"testing"

	"wpsgraph/internal/wps"
)

func TestSuggestionsEndWhereTheyWouldCostMuch(t *testing.T) {
	ids := map[wps.ID]bool{}
	for i := range 100_000 {
		ids[wps.ID(fmt.Sprintf("org:number-%05d", i))] = true
	}
	s := newSuggestions(ids)
	suggested := 0
	for i := range 1000 {
		if len(s.near(wps.ID(fmt.Sprintf("org:nmber-%05d", i)))) > 0 {
			suggested++
		}
	}
	if want := maxCompared/100_000 + 1; suggested != want || s.compared > maxCompared+100_000 {
		t.Errorf("%d suggestions after %d comparisons, want %d", suggested, s.compared, want)
	}
}

func TestSuggestionsOfOneIDAreFoundOnce(t *testing.T) {
	s := newSuggestions(map[wps.ID]bool{"org:accord": true, "org:acord": true, "org:wilpf": true})
	for range 3 {
		if got := fmt.Sprint(s.near("org:accorde")); got != "[org:accord org:acord]" {
			t.Errorf("near = %s", got)
		}
	}
	if s.compared != 3 {
		t.Errorf("%d comparisons, want 3", s.compared)
	}
}
