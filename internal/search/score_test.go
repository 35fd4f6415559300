package search

import (
	"testing"

	"pgregory.net/rapid"
)

// TestScoresAreAsComputedByHand: the example of score, and
// "mountain" in "Women of the North Mountain", an alias (class 3 of 6, so .5):
// .50 + .20 · (.5 · 1 + .35 · .3 + .15 · .5) = .50 + .20 · .68 = .636;
// a word found in a description only (.6): .10 + .20 · (.5 · .6 + 0 + .15 · 1/6) = .165.
func TestScoresAreAsComputedByHand(t *testing.T) {
	for _, c := range []struct {
		how            How
		words, covered float64
		class          class
		want           float64
	}{
		{AllWords, 1, 2. / 3, mainName, .679},
		{AllWords, 1, 1. / 3, alias, .636},
		{Description, .6, 0, hidden, .165},
		{Exact, 1, 1, mainName, 1},
	} {
		if got := score(c.how, c.words, c.covered, c.class); got != c.want {
			t.Errorf("score(%s, %v, %v, %v) = %v, want %v", c.how, c.words, c.covered, c.class, got, c.want)
		}
	}
}

// TestABetterHowAlwaysComesFirst: whatever else is true of two matches.
func TestABetterHowAlwaysComesFirst(t *testing.T) {
	order := []How{Exact, Folded, Prefix, AllWords, Fuzzy, Description}
	part := rapid.Float64Range(0, 1)
	classOf := rapid.IntRange(0, int(classes)-1)
	rapid.Check(t, func(t *rapid.T) {
		i := rapid.IntRange(0, len(order)-2).Draw(t, "how")
		better := score(order[i], part.Draw(t, "words"), part.Draw(t, "covered"), class(classOf.Draw(t, "class")))
		worse := score(order[i+1], part.Draw(t, "words"), part.Draw(t, "covered"), class(classOf.Draw(t, "class")))
		if better < worse {
			t.Fatalf("%s scores %v, %s scores %v", order[i], better, order[i+1], worse)
		}
	})
}
