package explorer

import "testing"

// Of lists of 100, 40 and 3 with 20 rows each at most, 20 + 20 + 3 = 43 fit in
// 68. Ten of 100 get 6 each, as 7 would make 70, and twenty the least there is.
func TestShortListsLeaveTheirRowsToLongOnes(t *testing.T) {
	many := func(n, count int) []relationCount {
		counts := make([]relationCount, n)
		for i := range counts {
			counts[i].Count = count
		}
		return counts
	}
	for _, c := range []struct {
		counts []relationCount
		want   int
	}{
		{append(many(1, 100), relationCount{Count: 40}, relationCount{Count: 3}), 20},
		{many(10, 100), 6},
		{many(20, 100), 5},
		{append(many(10, 1), many(5, 50)...), 11}, // 10 + 5·11 = 65
	} {
		if got := rowsEach(c.counts); got != c.want {
			t.Errorf("%v: %d rows, want %d", c.counts, got, c.want)
		}
	}
}
