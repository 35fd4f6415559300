package explorer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestBarsSayWhatTheirNumbersSay(t *testing.T) {
	for _, c := range []struct {
		score, low, high float64
		want             *share
	}{
		{.5, .25, 1, &share{50, 25, 100}},
		{.333, .333, .333, &share{33, 33, 33}},
		{0, 0, 0, &share{}},
		{2, 2, 2, nil},     // no share
		{.5, .6, .7, nil},  // outside of its range
		{-.1, -.1, 1, nil}, // less than nothing
	} {
		if diff := cmp.Diff(c.want, shareOf(c.score, c.low, c.high)); diff != "" {
			t.Errorf("%v (%v to %v): %s", c.score, c.low, c.high, diff)
		}
	}
}

func TestBarsStayInTheirCell(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.Float64Range(-1, 2), 3, 3).Draw(t, "parts")
		s := shareOf(parts[0], parts[1], parts[2])
		if s != nil && (s.Least < 0 || s.Stated < s.Least || s.Most < s.Stated || s.Most > 100) {
			t.Fatalf("%v gives %v", parts, *s)
		}
	})
}

// The largest of a column is the whole width: of 20, 5 and 0 the bars are 100,
// 25 and 0 hundredths.
func TestCountsAreMeasuredByTheLargest(t *testing.T) {
	column := &table{Rows: []row{{Cells: []cell{{count: 20}}}, {Cells: []cell{{count: 5}}}, {Cells: []cell{{count: 0}}}}}
	for i, want := range []int{100, 25, 0} {
		if got := scaled(column, 0).Rows[i].Cells[0].Share.Stated; got != want {
			t.Errorf("row %d: %d hundredths, want %d", i, got, want)
		}
	}
	none := &table{Rows: []row{{Cells: []cell{{count: 0}}}}}
	if got := scaled(none, 0).Rows[0].Cells[0].Share; got != nil {
		t.Errorf("nothing is measured by nothing: %v", got)
	}
}
