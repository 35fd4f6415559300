package search

import (
	"context"
	"slices"

	"wpsgraph/internal/wps"
)

// maxMeant is how many names are offered where nothing was found.
const maxMeant = 3

// didYouMean gives names that come close to a query that found nothing: with one
// typo more than search forgives, or with all its words but one.
func (x *Index) didYouMean(ctx context.Context, q *asked, s scope, kinds []wps.Kind) ([]string, error) {
	s.texts = false
	closest, err := x.lookup(ctx, q, s, generous)
	if err != nil {
		return nil, err
	}
	for i := range q.terms {
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
		if text := x.matchOf(f, q).Text; !slices.Contains(names, text) {
			names = append(names, text)
		}
	}
	return names, nil
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
