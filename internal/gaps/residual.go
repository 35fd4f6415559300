package gaps

import "math"

// residuals gives each cell its Pearson residual, (n − m)/√m with
// m = row total · column total / total, so that large regions do not look full
// for their size alone; where m is below 1 it says nothing and is left out.
func residuals(cells [][]Cell) {
	total := 0
	rows := make([]int, len(cells))
	var columns []int
	for i, row := range cells {
		if columns == nil {
			columns = make([]int, len(row))
		}
		for j, c := range row {
			rows[i] += c.Count
			columns[j] += c.Count
			total += c.Count
		}
	}
	for i := range cells {
		for j := range cells[i] {
			if total == 0 {
				return
			}
			expected := float64(rows[i]) * float64(columns[j]) / float64(total)
			if expected < 1 {
				continue
			}
			residual := (float64(cells[i][j].Count) - expected) / math.Sqrt(expected)
			cells[i][j].Residual = &residual
		}
	}
}
