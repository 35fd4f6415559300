package tables

import (
	"slices"

	"wpsgraph/internal/wps"
)

// Total is a published total and what we count of the same.
type Total struct {
	wps.PublishedTotal
	Ours    float64 // on the last day that the total speaks of
	Counted bool    // false where we cannot count the same thing
}

// Totals lists the published totals in the order of the data. Ours counts what
// is certain on the day, and parts of plans over all plans of level NATIONAL,
// where a published total often counts one plan a country: a difference is
// shown, not explained here. The list must not be changed.
func (t *Tables) Totals() []Total { return t.totals() }

func (t *Tables) countTotals() []Total {
	totals := make([]Total, 0, len(t.small.Totals))
	for _, p := range t.small.Totals {
		ours, counted := t.ours(p)
		totals = append(totals, Total{p, float64(ours), counted})
	}
	return totals
}

func (t *Tables) ours(p wps.PublishedTotal) (int, bool) {
	day := p.AsOf.Last()
	switch p.What {
	case "countries that ever adopted a national action plan":
		return count(t.kinds[wps.Country], func(c *wps.Entity) bool { return t.everAdopted(c.ID, day) }), true
	case "member states", "participating States":
		return t.memberStates(p.Subject, day), true
	case "regional action plans":
		return count(t.kinds[wps.ActionPlan], func(plan *wps.Entity) bool {
			return plan.Attributes.Text(wps.Level) == "REGIONAL" && t.adopted(plan, day) == wps.Yes
		}), true
	}
	fulfils, ok := t.partOfPlans(p.What, day)
	if !ok {
		return 0, false
	}
	return count(t.nationalPlans(day), fulfils), true
}

// partOfPlans is what a plan must have for a total that is a part of all plans.
func (t *Tables) partOfPlans(what string, day wps.Day) (func(*wps.Entity) bool, bool) {
	switch what {
	case "national action plans with an allocated budget":
		return func(plan *wps.Entity) bool { return plan.Attributes.Answer(wps.DedicatedBudget) == wps.Yes }, true
	case "national action plans that explain monitoring and evaluation":
		return func(plan *wps.Entity) bool { return plan.Attributes.Answer(wps.MonitoringFramework) == wps.Yes }, true
	case "national action plans that give civil society a specific role":
		return func(plan *wps.Entity) bool { return civilSociety(plan) == wps.Yes }, true
	case "national action plans that refer to disarmament":
		return func(plan *wps.Entity) bool { return slices.Contains(t.Themes(plan.ID, day), "theme:disarmament") }, true
	}
	return nil, false
}

// memberStates counts the countries that certainly are members on a day.
func (t *Tables) memberStates(body wps.ID, day wps.Day) int {
	n := 0
	for _, m := range t.Members(body, day) {
		if m.Entity.Kind == wps.Country && m.Holds == wps.Yes {
			n++
		}
	}
	return n
}

func count(entities []*wps.Entity, fulfils func(*wps.Entity) bool) int {
	n := 0
	for _, e := range entities {
		if fulfils(e) {
			n++
		}
	}
	return n
}
