package search

import (
	"slices"
	"strings"
	"testing"

	"wpsgraph/internal/wps"
)

// TestEveryNameFindsItsEntity types each name of each entity of the data package
// without capitals and accents: the entity is among the first three, or as many
// as share the name.
func TestEveryNameFindsItsEntity(t *testing.T) {
	x := readSeed(t)
	content, err := seedContent()
	if err != nil {
		t.Fatal(err)
	}
	sharing := map[string]map[wps.ID]bool{}
	for _, e := range content.Entities {
		for _, one := range entriesOf(e, synonyms()[e.ID]) {
			key := strings.Join(textsOfWords(split(one.text)), "")
			if sharing[key] == nil {
				sharing[key] = map[wps.ID]bool{}
			}
			sharing[key][e.ID] = true
		}
	}
	for _, e := range content.Entities {
		for _, one := range entriesOf(e, nil) {
			key := strings.Join(textsOfWords(split(one.text)), "")
			text := strings.Join(textsOfWords(split(one.text)), " ")
			hits := search(t, x, Query{Text: text, First: max(3, len(sharing[key]))})
			if !slices.Contains(idsOf(hits), e.ID) {
				t.Errorf("%q does not find %s, but %v", text, e.ID, idsOf(hits))
			}
		}
	}
}
