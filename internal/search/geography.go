package search

import (
	"slices"

	"wpsgraph/internal/wps"
)

// geography is what other texts call countries and regional bodies: texts are in
// English, and say "Kenyan", "African Union" or "AU" as it comes.
type geography struct {
	english    map[string][]string // from a name in one word to the name or acronym in English
	adjectives map[string]string   // from the adjective in English to the same
	acronyms   phrases             // from names in several words
	spelled    map[string][]string // from an acronym to the words of the name
	called     map[wps.ID][]string // the words of the name and the acronyms
}

// geographyOf reads the names of countries and bodies.
func geographyOf(all []ranked) *geography {
	g := &geography{english: map[string][]string{}, adjectives: map[string]string{}, acronyms: phrases{}, spelled: map[string][]string{}, called: map[wps.ID][]string{}}
	for _, r := range all {
		if k := r.entity.Kind; k == wps.Country || k == wps.RegionalBody {
			g.add(r.entity.ID, entriesOf(r.entity, synonyms()[r.entity.ID]))
		}
	}
	return g
}

// add takes the names of one country or body.
func (g *geography) add(id wps.ID, entries []entry) {
	contents := make([][]word, len(entries))
	for i, e := range entries {
		contents[i] = vocabulary().content(split(e.text))
	}
	acronyms := acronymsIn(entries, contents)
	main := stemsOf(contents[0])
	target := ""
	switch {
	case len(main) == 1:
		target = main[0]
	case len(acronyms) > 0:
		target = acronyms[0]
	}
	for _, token := range acronyms {
		g.spelled[token] = append(g.spelled[token], main...)
	}
	g.called[id] = append(main, acronyms...)
	for i, content := range contents {
		stems := stemsOf(content)
		switch {
		case len(stems) > 1:
			for _, token := range acronyms {
				g.acronyms.add(stems, token)
			}
		case len(stems) == 1 && target != "" && stems[0] != target:
			g.english[stems[0]] = append(g.english[stems[0]], target)
			if entries[i].class == hidden && entries[i].language == "en" {
				g.adjectives[stems[0]] = target
			}
		}
	}
}

// longestAcronym is the length up to which a word in capitals is an acronym.
const longestAcronym = 8

// acronymsIn are the names that are one word in capitals, but for the codes of
// countries; the acronym of the entity itself comes first.
func acronymsIn(entries []entry, contents [][]word) []string {
	var stems []string
	for i, e := range entries {
		words := contents[i]
		if len(words) != 1 || !words[0].caps || e.class == code || len(words[0].text) > longestAcronym {
			continue
		}
		if stem := words[0].stem; e.class == acronym {
			stems = slices.Insert(stems, 0, stem)
		} else {
			stems = append(stems, stem)
		}
	}
	return stems
}

// further are the other words under which a list of words in a text is found:
// acronyms of its phrases, countries of its adjectives.
func (g *geography) further(words []word, stems []string) []string {
	tokens := g.acronyms.in(stems)
	for _, w := range words {
		if target, ok := g.adjectives[w.stem]; ok {
			tokens = append(tokens, target)
		}
	}
	return tokens
}

// spelledOut are the words of the names whose acronyms stand in a text.
func (g *geography) spelledOut(words []word) []string {
	var stems []string
	for _, w := range words {
		if w.caps {
			stems = append(stems, g.spelled[w.stem]...)
		}
	}
	return stems
}
