package tables

import (
	"wpsgraph/internal/wps"
)

// FunctionState is what is recorded on a day of one function of a body.
type FunctionState struct {
	Function wps.Function
	State    wps.Presence // the zero value where nothing is recorded
	From     wps.ID       // the containing body that has it, where State is Inherited
	// Rows are the records that say so: those of the containing body and then
	// the body's own where State is Inherited.
	Rows []wps.FunctionState
}

// Functions lists what is recorded of a body on a day, one entry for each of
// wps.Functions in their order. What the body has itself (PRESENT), then what
// it plans (PLANNED) comes before what a containing body has (INHERITED), and
// that before a stated absence (CONFIRMED_ABSENT).
func (t *Tables) Functions(body wps.ID, day wps.Day) []FunctionState {
	states := make([]FunctionState, 0, len(wps.Functions))
	for _, f := range wps.Functions {
		states = append(states, t.Function(body, f, day))
	}
	return states
}

// Function is one of Functions.
func (t *Tables) Function(body wps.ID, f wps.Function, day wps.Day) FunctionState {
	state, rows := t.own(body, f, day)
	own := FunctionState{Function: f, State: state, Rows: rows}
	if state == wps.Present || state == wps.Planned {
		return own
	}
	for _, whole := range t.Containing(body, day) {
		if state, rows := t.own(whole, f, day); state == wps.Present {
			return FunctionState{Function: f, State: wps.Inherited, From: whole, Rows: append(rows, own.Rows...)}
		}
	}
	return own
}

// History lists every record of a body and a function, in the order of the
// data.
func (t *Tables) History(body wps.ID, f wps.Function) []wps.FunctionState {
	var rows []wps.FunctionState
	for _, row := range t.functions[body] {
		if row.Function == f {
			rows = append(rows, row)
		}
	}
	return rows
}

// own is the best state that records of the body itself give on a day, with
// the records that give it.
func (t *Tables) own(body wps.ID, f wps.Function, day wps.Day) (wps.Presence, []wps.FunctionState) {
	for _, state := range []wps.Presence{wps.Present, wps.Planned, wps.ConfirmedAbsent} {
		var rows []wps.FunctionState
		for _, row := range t.functions[body] {
			if row.Function == f && row.State == state && row.Span().Holds(day) == wps.Yes {
				rows = append(rows, row)
			}
		}
		if len(rows) > 0 {
			return state, rows
		}
	}
	return "", nil
}
