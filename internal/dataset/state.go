package dataset

import (
	"context"

	"wpsgraph/internal/wps"
)

const (
	stateEntity = iota
	stateStatus
	stateFrom
	stateSources
)

var statesLayout = table("states.csv", "*entity", "*status", "*from", "*sources")

var (
	statuses        = []wps.NetworkStatus{wps.BeingEstablished, wps.Active, wps.Inactive}
	kindsWithStates = []wps.Kind{wps.RegionalBody, wps.Network}
)

// readStates reads the histories of networks and bodies.
func (in *reading) readStates(ctx context.Context) {
	for r := range in.rows(ctx, statesLayout) {
		e := r.entity(stateEntity, kindsWithStates)
		r.need(stateFrom)
		state := wps.State{From: r.date(stateFrom), Sources: in.cited(r, stateSources, true)}
		if text := r.need(stateStatus); text != "" {
			state.Status = oneOf(r, stateStatus, text, statuses)
		}
		if e == nil {
			continue
		}
		if n := len(e.States); n > 0 && state.From != "" && state.From.First() <= e.States[n-1].From.First() {
			r.fault(stateFrom, StatusHistory, "Bring the rows of one history into the order of their dates, each date once.",
				"The step from %s of %s stands behind the one from %s.", state.From, e.ID, e.States[n-1].From)
		}
		e.States = append(e.States, state)
	}
}

// checkHistories compares the status of networks with the end of their history.
func (in *reading) checkHistories() {
	for _, e := range in.ofKind[wps.Network] {
		if len(e.States) == 0 {
			continue
		}
		last, now := e.States[len(e.States)-1].Status, wps.NetworkStatus(e.Attributes.Text(wps.CurrentStatus))
		if last != "" && last != now {
			in.faults.add(e.at(wps.CurrentStatus), StatusHistory, "Write "+string(last)+", or add the step to states.csv.",
				"The status of %s is %s; its history in states.csv ends at %s.", e.ID, now, last)
		}
	}
}
