package dataset

import (
	"slices"

	"wpsgraph/internal/wps"
)

// ending is the field that says when an entity of the kind ended.
var ending = map[wps.Kind]wps.Field{
	wps.Organization: wps.Ended, wps.Practice: wps.Ended, wps.Event: wps.End, wps.PeaceProcess: wps.End,
}

// spans are the fields of which the second is not before the first.
var spans = [][2]wps.Field{
	{wps.Founded, wps.Ended},
	{wps.Founded, wps.CurrentNameSince},
	{wps.Started, wps.Ended},
	{wps.Start, wps.End},
	{wps.PeriodStart, wps.PeriodEnd},
}

// halves are the fields that say nothing without each other.
var halves = [][2]wps.Field{{wps.CostAmount, wps.CostCurrency}, {wps.Amount, wps.Currency}}

// live notes when the entity begins and ends, and checks its dates.
func (e *entity) live(r *row) {
	if e.Kind != wps.RegionalBody {
		e.begins = e.Begins()
	}
	e.ends = e.Attributes.Date(ending[e.Kind])
	for _, span := range spans {
		if from, until := e.Attributes.Date(span[0]), e.Attributes.Date(span[1]); until != "" {
			r.inOrder(r.columnOf(span[1]), from, until)
		}
	}
}

// inOrder reports an end that is certainly before its start.
func (r *row) inOrder(end int, from, until wps.Date) {
	if until.Before(from) {
		r.fault(end, EndBeforeStart, "Correct one of the two dates.", "It ends in %s, before it begins in %s.", until, from)
	}
}

// checkHalves reports an amount without a currency and the other way round.
func (r *row) checkHalves(a wps.Attributes) {
	for _, pair := range halves {
		for i, f := range pair {
			if a.Text(f) != "" && a.Text(pair[1-i]) == "" {
				r.needHalf(r.columnOf(f), r.columnOf(pair[1-i]))
			}
		}
	}
}

func (r *row) needHalf(there, missing int) {
	if r.spoiled(missing) {
		return
	}
	r.fault(missing, MissingHalf, "Fill it in, or empty the other one.", "There is something in %s and nothing in %s.",
		r.layout.columns[there], r.layout.columns[missing])
}

func (r *row) columnOf(f wps.Field) int { return slices.Index(r.layout.columns, string(f)) }

// checkLife reports dates of a relation at which one of its ends certainly was
// not there yet, or was gone. The beginning of a plan says nothing about its
// drafting, which others support and fund.
func (r *row) checkLife(rel *wps.Relation, end *entity) {
	begins := end.begins
	if end.Kind == wps.ActionPlan && (rel.Type == wps.Supports || rel.Type == wps.Funds) {
		begins = ""
	}
	r.checkDay(relationSince, rel.Since, end, begins)
	r.checkDay(relationUntil, rel.Until, end, begins)
}

func (r *row) checkDay(column int, date wps.Date, end *entity, begins wps.Date) {
	switch {
	case date == "":
	case date.Before(begins):
		r.fault(column, OutsideLife, "Correct one of the two dates.", "%s did not exist in %s: it begins in %s.", end.ID, date, begins)
	case end.ends != "" && date.First() > end.ends.Last().Next():
		r.fault(column, OutsideLife, "Correct one of the two dates.", "%s did not exist in %s: it ended in %s.", end.ID, date, end.ends)
	}
}
