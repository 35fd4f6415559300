package dataset

import (
	"context"
	"strconv"

	"wpsgraph/internal/wps"
)

const (
	totalWhat = iota
	totalSubject
	totalAsOf
	totalCount
	totalOf
	totalUnit
	totalSource
	totalNote
)

var totalsLayout = table("published_totals.csv", "*what", "subject", "*as_of", "*count", "of", "unit", "*source", "note")

// total is a published total and its row.
type total struct {
	wps.PublishedTotal
	row int
}

// readTotals reads the totals that others published.
func (in *reading) readTotals(ctx context.Context) {
	seen := once{}
	for r := range in.rows(ctx, totalsLayout) {
		r.need(totalAsOf)
		t := total{row: r.line, PublishedTotal: wps.PublishedTotal{
			What: r.need(totalWhat), AsOf: r.date(totalAsOf), Unit: r.cells[totalUnit], Note: r.cells[totalNote],
			Count: r.amount(totalCount, r.need(totalCount)), Of: r.amount(totalOf, r.cells[totalOf]),
		}}
		if t.Unit != "" {
			t.Unit = oneOf(r, totalUnit, t.Unit, []string{percent})
		}
		if r.cells[totalSubject] != "" {
			if e := r.entity(totalSubject, []wps.Kind{wps.RegionalBody}); e != nil {
				t.Subject = e.ID
			}
		}
		if list := in.cited(r, totalSource, true); len(list) > 0 {
			t.Source = list[0]
		}
		if !seen.again(r) {
			in.totals = append(in.totals, t)
		}
	}
}

// amount is a number as such; 0 where there is none.
func (r *row) amount(column int, text string) float64 {
	if text == "" {
		return 0
	}
	n, _ := strconv.ParseFloat(r.number(column), 64)
	return n
}

// compareTotals reports the totals that our records do not give.
func (in *reading) compareTotals(c *wps.Content) {
	counts := CountsOf(c.Entities, c.Relations)
	for _, t := range in.totals {
		ours, counted := counts.Of(t.PublishedTotal)
		if !counted || ours.Agrees(t.PublishedTotal) {
			continue
		}
		in.faults.add(place{totalsLayout.file, t.row, "count"}, TotalDiffers,
			"Look whether a record is missing or wrong; where both are right, say in the note why they differ.",
			"%s, as of %s: published %v, ours %s.", named(t.PublishedTotal), t.AsOf, t.Count, ours)
	}
}

func named(t wps.PublishedTotal) string {
	if t.Subject == "" {
		return t.What
	}
	return t.What + " of " + string(t.Subject)
}
