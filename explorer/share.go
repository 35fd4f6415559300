package explorer

// share is a small bar beside a number, in hundredths of its cell: from zero to
// what is stated, and around it from the least to the most that it may be.
type share struct {
	Stated, Least, Most int
}

// Spread is how much of the bar is the range.
func (s share) Spread() int { return s.Most - s.Least }

// shareOf is the bar of a score, 0 to 1; none for what is no share.
func shareOf(score, low, high float64) *share {
	if low < 0 || score < low || high < score || high > 1 {
		return nil
	}
	return &share{hundredths(score), hundredths(low), hundredths(high)}
}

func hundredths(part float64) int { return int(part*100 + .5) }

// scaled gives the numbers of a column bars, the largest the whole width.
func scaled(t *table, column int) *table {
	largest := 0
	for _, r := range t.Rows {
		largest = max(largest, r.Cells[column].count)
	}
	if largest == 0 {
		return t
	}
	for _, r := range t.Rows {
		part := float64(r.Cells[column].count) / float64(largest)
		r.Cells[column].Share = shareOf(part, part, part)
	}
	return t
}

// weighed gives bars to factors that are shares themselves.
func weighed(factors []factor) []factor {
	for i, f := range factors {
		factors[i].Share = shareOf(f.Value, f.Value, f.Value)
	}
	return factors
}
