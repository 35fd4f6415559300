package search

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func dictionaryOf(t rapid.TB, words []string) *dictionary {
	c := newCollector()
	for i, word := range words {
		c.add(word, uint32(i))
	}
	d, err := c.dictionary()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestDictionaryAgreesWithALook compares its three questions with a look at every word.
func TestDictionaryAgreesWithALook(t *testing.T) {
	word := rapid.StringMatching(`[a-c]{1,7}|[\x{627}-\x{62a}]{1,5}`)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(word, 0, 30).Draw(t, "words")
		asked := word.Draw(t, "asked")
		changes := rapid.IntRange(1, maxTypos).Draw(t, "changes")
		d := dictionaryOf(t, words)
		var same, begin, near []uint32
		for i, w := range words {
			if w == asked {
				same = append(same, uint32(i))
			}
			if strings.HasPrefix(w, asked) {
				begin = append(begin, uint32(i))
			}
			if distance([]rune(asked), []rune(w)) <= changes && mayDiffer(asked, w) {
				near = append(near, uint32(i))
			}
		}
		check(t, "of", same, d.of(asked))
		check(t, "beginning", begin, d.beginning(asked))
		var got []uint32
		err := d.near(asked, changes, func(places []uint32, n int) {
			got = append(got, places...)
			for _, p := range places {
				if want := distance([]rune(asked), []rune(words[p])); n != want {
					t.Fatalf("%q is %d changes from %q, not %d", words[p], want, asked, n)
				}
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		check(t, "near", near, got)
	})
}

func mayDiffer(asked, word string) bool {
	return len(asked) >= anyFirst || asked[0] >= 0x80 || asked[0] == word[0]
}

func check(t *rapid.T, question string, want, got []uint32) {
	got = slices.Clone(got)
	slices.Sort(got)
	if diff := cmp.Diff(want, slices.Compact(got)); diff != "" && len(want)+len(got) > 0 {
		t.Fatalf("%s (-look +dictionary):\n%s", question, diff)
	}
}

// distance is the number of changes that make b of a: a letter more, less or
// another, two neighbours in each other's place. (Optimal string alignment.)
func distance(a, b []rune) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		for j := range rows[i] {
			switch {
			case i == 0:
				rows[i][j] = j
			case j == 0:
				rows[i][j] = i
			default:
				cost := 1
				if a[i-1] == b[j-1] {
					cost = 0
				}
				rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
				if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
					rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
				}
			}
		}
	}
	return rows[len(a)][len(b)]
}

func TestWordsOfOneRootAreFoundTogether(t *testing.T) {
	words := []string{"mediator", "mediation", "mediterranean", "negotiation", "negotiator", "fund"}
	d := dictionaryOf(t, words)
	for root, want := range map[string][]uint32{"mediat": {0, 1}, "negoti": {3, 4}, "fund": nil} {
		got := slices.Clone(d.of(rootWord(root)))
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("words of the root %q (-want +got):\n%s", root, diff)
		}
	}
}
