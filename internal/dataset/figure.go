package dataset

import (
	"context"

	"wpsgraph/internal/wps"
)

const (
	figureFund = iota
	figureWhat
	figureAmount
	figureCurrency
	figureYear
)

var figuresLayout = table("figures.csv", "*fund", "*what", "*amount", "*currency", "year")

// readFigures reads the sums of money of funding mechanisms.
func (in *reading) readFigures(ctx context.Context) {
	seen := once{}
	for r := range in.rows(ctx, figuresLayout) {
		e := r.entity(figureFund, []wps.Kind{wps.FundingMechanism})
		r.need(figureAmount)
		figure := wps.Figure{
			What: r.need(figureWhat), Amount: r.number(figureAmount),
			Currency: r.need(figureCurrency), Year: r.cells[figureYear],
		}
		if figure.Currency != "" {
			r.currency(figureCurrency, figure.Currency)
		}
		if figure.Year != "" {
			r.year(figureYear, figure.Year)
		}
		if !seen.again(r) && e != nil {
			e.Figures = append(e.Figures, figure)
		}
	}
}
