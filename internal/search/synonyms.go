package search

import (
	_ "embed"
	"encoding/csv"
	"strings"
	"sync"

	"wpsgraph/internal/wps"
)

//go:embed synonyms.csv
var synonymsCSV string

// synonyms are words under which people look for an entity and which are no name
// of it: what its people are called, what a theme is called in the field.
var synonyms = sync.OnceValue(func() map[wps.ID][]entry { return readSynonyms(synonymsCSV) })

func readSynonyms(text string) map[wps.ID][]entry {
	known := map[wps.ID][]entry{}
	rows, _ := csv.NewReader(strings.NewReader(text)).ReadAll() // a test reads it with its errors
	for _, row := range rows {
		id := wps.ID(row[0])
		known[id] = append(known[id], entry{text: row[2], language: row[1], class: hidden})
	}
	return known
}
