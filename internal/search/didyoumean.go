package search

import (
	"context"
	"slices"

	"wpsgraph/internal/wps"
)

// maxMeant is how many names are offered where nothing was found.
const maxMeant = 3

// maxLeaveOut is how many terms a query has at most that is tried without each.
const maxLeaveOut = 8

// didYouMean gives names that come close to a query that found nothing: with one
// typo more than search forgives, or with all its words but one.
func (x *Index) didYouMean(ctx context.Context, q *asked, s scope, kinds []wps.Kind) ([]string, error) {
	s.texts = false
	var closest []found
	if q.mayHaveMoreTypos() {
		hits, err := x.lookup(ctx, q, s, generous)
		if err != nil {
			return nil, err
		}
		closest = hits
	}
	for i := 0; i < len(q.terms) && len(q.terms) <= maxLeaveOut; i++ {
		rest, err := askWords("", leaveOut(q.terms, i), false)
		if err != nil {
			return nil, err
		}
		hits, err := x.lookup(ctx, rest, s, strict)
		if err != nil {
			return nil, err
		}
		closest = merge(closest, hits)
	}
	var names []string
	for _, f := range x.page(x.ofKinds(closest, kinds), nil, maxMeant) {
		if text := x.offer(f); !slices.Contains(names, text) {
			names = append(names, text)
		}
	}
	return names, nil
}

// mayHaveMoreTypos tells whether a generous lookup can find more than search did.
func (q *asked) mayHaveMoreTypos() bool {
	return slices.ContainsFunc(q.terms, func(t term) bool { return typosIn(t.text, generous) > typosIn(t.text, typos) })
}

// leaveOut gives the words of all terms but one.
func leaveOut(terms []term, i int) []word {
	var words []word
	for j, t := range terms {
		if j != i {
			words = append(words, t.word)
		}
	}
	return words
}
