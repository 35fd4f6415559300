package tables

import "wpsgraph/internal/wps"

// Count is how many there are of something.
type Count[K any] struct {
	Of    K
	Count int
}

// AnswerCount counts the answers to one question.
type AnswerCount struct{ Yes, No, NotRecorded int }

func (c *AnswerCount) add(a wps.Answer) {
	switch a {
	case wps.Yes:
		c.Yes++
	case wps.No:
		c.No++
	default:
		c.NotRecorded++
	}
}

// Statistics counts what there is on a day.
type Statistics struct {
	Day       wps.Day
	Entities  []Count[wps.Kind]         // of every kind: that exist, or may exist
	Relations []Count[wps.RelationType] // of every type: that lists show

	// Of countries and plans is counted what is certain on the day.
	CountriesEverWithPlan    int // that adopted a plan of level NATIONAL
	CountriesWithCurrentPlan int // whose newest plan is CURRENT or OPEN_ENDED

	// Of the plans of level NATIONAL that were adopted by the day.
	PlansWithBudget, PlansWithMonitoring AnswerCount
	// Yes: a part in the drafting or in the monitoring is recorded; no: both are
	// recorded as no.
	PlansWithCivilSociety AnswerCount

	Sources, SourcesRead int
}

// Statistics counts what there is on a day; past adds the relations that ended
// before it.
func (t *Tables) Statistics(day wps.Day, past bool) Statistics {
	s := Statistics{Day: day, Sources: len(t.sources)}
	for _, kind := range wps.Kinds {
		n := 0
		for _, e := range t.kinds[kind] {
			if e.Exists(day) != wps.No {
				n++
			}
		}
		s.Entities = append(s.Entities, Count[wps.Kind]{kind, n})
	}
	for _, typ := range wps.RelationTypes {
		s.Relations = append(s.Relations, Count[wps.RelationType]{Of: typ})
	}
	for r := range t.relations.Len() {
		if t.relations.Span(r).Shown(day, past) {
			s.Relations[t.relations.TypeIndex(r)].Count++
		}
	}
	for _, source := range t.sources {
		if source.Read {
			s.SourcesRead++
		}
	}
	t.countPlans(&s, day)
	return s
}

func (t *Tables) countPlans(s *Statistics, day wps.Day) {
	for _, country := range t.kinds[wps.Country] {
		if t.everAdopted(country.ID, day) {
			s.CountriesEverWithPlan++
		}
		if t.CountryPlanStatus(country.ID, day).InForce() {
			s.CountriesWithCurrentPlan++
		}
	}
	for _, plan := range t.nationalPlans(day) {
		s.PlansWithBudget.add(plan.Attributes.Answer(wps.DedicatedBudget))
		s.PlansWithMonitoring.add(plan.Attributes.Answer(wps.MonitoringFramework))
		s.PlansWithCivilSociety.add(civilSociety(plan))
	}
}

// everAdopted tells whether a country certainly adopted a plan of level
// NATIONAL by a day.
func (t *Tables) everAdopted(country wps.ID, day wps.Day) bool {
	for _, plan := range t.Plans(country, day) {
		if isNational(plan) && t.adopted(plan, day) == wps.Yes {
			return true
		}
	}
	return false
}

// nationalPlans lists the plans of level NATIONAL certainly adopted by a day.
func (t *Tables) nationalPlans(day wps.Day) []*wps.Entity {
	var plans []*wps.Entity
	for _, plan := range t.kinds[wps.ActionPlan] {
		if isNational(plan) && t.adopted(plan, day) == wps.Yes {
			plans = append(plans, plan)
		}
	}
	return plans
}

func isNational(plan *wps.Entity) bool { return plan.Attributes.Text(wps.Level) == "NATIONAL" }

// civilSociety tells whether civil society has a part in a plan.
func civilSociety(plan *wps.Entity) wps.Answer {
	drafting := plan.Attributes.Answer(wps.CivilSocietyInDrafting)
	monitoring := plan.Attributes.Answer(wps.CivilSocietyInMonitoring)
	if drafting == wps.Yes || monitoring == wps.Yes {
		return wps.Yes
	}
	if drafting == wps.No && monitoring == wps.No {
		return wps.No
	}
	return wps.NotRecorded
}
