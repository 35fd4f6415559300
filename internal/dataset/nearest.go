package dataset

import (
	"cmp"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

const (
	maxWord     = 100 // longer words have no neighbours
	maxNearest  = 3   // how many are suggested
	maxDistance = 3   // edits between a word and a suggestion; fewer for short words
)

// nearest gives the candidates that a word was most likely meant to be, the
// nearest first; none where all are far.
func nearest[S ~string](word string, candidates []S) []S {
	return within(allowance(word), word, candidates)
}

// allowance is how many edits a slip of the pen in a word may take.
func allowance(word string) int { return max(1, min(maxDistance, len(word)/3)) }

// within gives at most maxNearest candidates that so many edits lead to.
func within[S ~string](edits int, word string, candidates []S) []S {
	if len(word) > maxWord {
		return nil
	}
	type near struct {
		distance int
		word     S
	}
	var found []near
	for _, c := range candidates {
		if apart := len(c) - len(word); apart > edits || apart < -edits {
			continue
		}
		if d := levenshtein.ComputeDistance(strings.ToLower(word), strings.ToLower(string(c))); d <= edits {
			found = append(found, near{d, c})
		}
	}
	slices.SortFunc(found, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.word, b.word))
	})
	words := make([]S, 0, maxNearest)
	for _, n := range found[:min(len(found), maxNearest)] {
		words = append(words, n.word)
	}
	return words
}
