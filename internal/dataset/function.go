package dataset

import (
	"context"

	"wpsgraph/internal/wps"
)

const (
	functionBody = iota
	functionName
	functionState
	functionSince
	functionUntil
	functionEntity
	functionSources
	functionNote
)

var functionsLayout = table("functions.csv", "*body", "*function", "*state", "since", "until", "entity", "*sources", "note")

var presences = []wps.Presence{wps.Present, wps.Planned, wps.Inherited, wps.ConfirmedAbsent}

// readFunctions reads which functions regional bodies have or plan.
func (in *reading) readFunctions(ctx context.Context) {
	seen := once{}
	for r := range in.rows(ctx, functionsLayout) {
		f, ok := in.function(r)
		if !seen.again(r) && ok {
			in.functions = append(in.functions, f)
		}
	}
}

// function reads one row; false where it speaks of nothing that is there.
func (in *reading) function(r *row) (wps.FunctionState, bool) {
	f := wps.FunctionState{
		Since: r.date(functionSince), Until: r.date(functionUntil),
		Sources: in.cited(r, functionSources, true), Note: r.cells[functionNote],
	}
	r.inOrder(functionUntil, f.Since, f.Until)
	if text := r.need(functionName); text != "" {
		f.Function = oneOf(r, functionName, text, wps.Functions)
	}
	if text := r.need(functionState); text != "" {
		f.State = oneOf(r, functionState, text, presences)
	}
	if r.cells[functionEntity] != "" {
		if e := r.entity(functionEntity, nil); e != nil {
			f.Entity = e.ID
		}
	}
	body := r.entity(functionBody, []wps.Kind{wps.RegionalBody})
	if body == nil {
		return f, false
	}
	f.Body = body.ID
	return f, true
}
