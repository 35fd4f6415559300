package search

import "slices"

// phrases are fixed expressions that have an acronym, by their first stem.
type phrases map[string][]phrase

type phrase struct {
	stems []string
	token string // the stem of the acronym
}

func (p phrases) add(stems []string, token string) {
	if len(stems) > 0 {
		p[stems[0]] = append(p[stems[0]], phrase{stems, token})
	}
}

// in gives the acronyms of the phrases that stand in a list of stems.
func (p phrases) in(stems []string) []string {
	var tokens []string
	for i, stem := range stems {
		for _, one := range p[stem] {
			if n := len(one.stems); i+n <= len(stems) && slices.Equal(stems[i:i+n], one.stems) {
				tokens = append(tokens, one.token)
			}
		}
	}
	return tokens
}

// without takes the phrases out of a list of words.
func (p phrases) without(words []word) []word {
	stems := stemsOf(words)
	var kept []word
	for i := 0; i < len(words); i++ {
		if n := p.lengthAt(stems[i:]); n > 0 {
			i += n - 1
			continue
		}
		kept = append(kept, words[i])
	}
	return kept
}

// lengthAt is how many stems the longest phrase has that a list begins with; 0 for none.
func (p phrases) lengthAt(stems []string) int {
	longest := 0
	for _, one := range p[stems[0]] {
		if n := len(one.stems); n > longest && n <= len(stems) && slices.Equal(stems[:n], one.stems) {
			longest = n
		}
	}
	return longest
}
