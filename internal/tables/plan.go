package tables

import (
	"cmp"
	"slices"

	"wpsgraph/internal/wps"
)

// PlanStatus is where a plan, or a country with its plans, stands on a day.
type PlanStatus string

// The states of plans; the zero value is not recorded.
const (
	NoPlan     PlanStatus = "NONE"       // a source says that there is none
	Drafting   PlanStatus = "DRAFTING"   // a source says that one is being drafted
	Current    PlanStatus = "CURRENT"    // adopted, and its period is not over
	OpenEnded  PlanStatus = "OPEN_ENDED" // adopted, no end stated
	Expired    PlanStatus = "EXPIRED"    // the period is over, no successor adopted
	Superseded PlanStatus = "SUPERSEDED" // a successor was adopted
)

// PlanStatuses lists them in the order in which they are shown; the last one
// is not recorded.
var PlanStatuses = []PlanStatus{NoPlan, Drafting, Current, OpenEnded, Expired, Superseded, ""}

// String is the name of the state, NOT_RECORDED for the zero value.
func (s PlanStatus) String() string {
	if s == "" {
		return "NOT_RECORDED"
	}
	return string(s)
}

// InForce tells whether a plan of this status guides anybody: CURRENT or
// OPEN_ENDED.
func (s PlanStatus) InForce() bool { return s == Current || s == OpenEnded }

// PlanStatus is where a plan stands on a day. Before its adoption it is none
// of the states, so not recorded; a plan whose adoption names a month or year
// only is not recorded within it, for nobody knows whether it was adopted on
// the day, and neither is then the plan that it takes the place of. A plan is
// CURRENT from its adoption, even where its period begins later, to the last
// day that the end of its period names.
func (t *Tables) PlanStatus(plan wps.ID, day wps.Day) PlanStatus {
	e := t.Entity(plan)
	if e == nil || e.Kind != wps.ActionPlan || t.adopted(e, day) != wps.Yes {
		return ""
	}
	switch t.succeeded(e, day) {
	case wps.Yes:
		return Superseded
	case wps.NotRecorded:
		return ""
	}
	end := e.Attributes.Date(wps.PeriodEnd)
	switch {
	case end == "":
		return OpenEnded
	case day > end.Last():
		return Expired
	}
	return Current
}

// Adoption is the date of a plan's adoption: its own, else the earliest that a
// relation ADOPTED bears, else the start of its period.
func (t *Tables) Adoption(plan *wps.Entity) wps.Date {
	if d := plan.Attributes.Date(wps.Adopted); d != "" {
		return d
	}
	var earliest wps.Date
	for _, n := range t.typed(t.in, t.places[plan.ID], wps.Adopts) {
		if since := t.relations.Since(int(n)); since != "" && (earliest == "" || since.Last() < earliest.Last()) {
			earliest = since
		}
	}
	if earliest != "" {
		return earliest
	}
	return plan.Attributes.Date(wps.PeriodStart)
}

// adopted tells whether a plan was adopted by a day.
func (t *Tables) adopted(plan *wps.Entity, day wps.Day) wps.Answer {
	adoption := t.Adoption(plan)
	switch {
	case adoption == "":
		return wps.NotRecorded
	case day < adoption.First():
		return wps.No
	case day >= adoption.Last():
		return wps.Yes
	}
	return wps.NotRecorded
}

// succeeded tells whether a plan that supersedes this one was adopted by a day.
func (t *Tables) succeeded(plan *wps.Entity, day wps.Day) wps.Answer {
	answer := wps.No
	for _, n := range t.typed(t.in, t.places[plan.ID], wps.Supersedes) {
		switch t.adopted(t.end(n, AtFrom), day) {
		case wps.Yes:
			return wps.Yes
		case wps.NotRecorded:
			answer = wps.NotRecorded
		}
	}
	return answer
}

// Plans lists the plans of a country or body that were, or may have been,
// adopted by a day, the newest first: by adoption, generation, then id.
func (t *Tables) Plans(adopter wps.ID, day wps.Day) []*wps.Entity {
	var plans []*wps.Entity
	place, ok := t.places[adopter]
	if !ok {
		return nil
	}
	for _, n := range t.typed(t.out, place, wps.Adopts) {
		e := t.end(n, AtTo)
		if e.Kind == wps.ActionPlan && t.adopted(e, day) != wps.No {
			plans = append(plans, e)
		}
	}
	slices.SortFunc(plans, func(a, b *wps.Entity) int {
		return cmp.Or(
			cmp.Compare(t.Adoption(b).First(), t.Adoption(a).First()),
			cmp.Compare(generation(b), generation(a)),
			cmp.Compare(a.ID, b.ID),
		)
	})
	return slices.Compact(plans)
}

func generation(plan *wps.Entity) float64 {
	n, _ := plan.Attributes.Number(wps.Generation)
	return n
}

// CountryPlanStatus is where a country, or a body, stands with its plans on a
// day: the status of its newest plan. Without one it is not recorded, but for a
// body of which a source says that it has none, or plans one
// (REGIONAL_ACTION_PLAN among its functions): NONE, DRAFTING.
func (t *Tables) CountryPlanStatus(adopter wps.ID, day wps.Day) PlanStatus {
	if plans := t.Plans(adopter, day); len(plans) > 0 {
		return t.PlanStatus(plans[0].ID, day)
	}
	switch state, _ := t.own(adopter, wps.RegionalActionPlan, day); state {
	case wps.ConfirmedAbsent:
		return NoPlan
	case wps.Planned:
		return Drafting
	}
	return ""
}

// CurrentPlan is the newest plan of a country or body that is in force on a
// day, nil where none is known to be.
func (t *Tables) CurrentPlan(adopter wps.ID, day wps.Day) *wps.Entity {
	for _, plan := range t.Plans(adopter, day) {
		if t.PlanStatus(plan.ID, day).InForce() {
			return plan
		}
	}
	return nil
}
