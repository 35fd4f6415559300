package gaps

import (
	"slices"

	"wpsgraph/internal/wps"
)

// countsOf holds, by the slug of a guiding question, what is counted beside its
// practices.
var countsOf = map[string]func(*asker) []Input{
	"wg1-q1": func(k *asker) []Input {
		return []Input{inputCount("acrossTracks", k.count(k.practices, func(id wps.ID) bool {
			return len(k.tables.Entity(id).Attributes.List(wps.Tracks)) >= 2
		}))}
	},
	"wg1-q2": func(k *asker) []Input {
		return []Input{inputCount("networks", len(k.mediators())), inputCount("processes", k.processesWithNetworks())}
	},
	"wg1-q3": func(k *asker) []Input {
		return []Input{inputCount("onLeadership", k.on("theme:women-leadership")), inputCount("onNegotiations", k.on("theme:peace-negotiations"))}
	},
	"wg2-q1": func(k *asker) []Input {
		plans := k.plansInForce()
		return []Input{
			inputCount("plans", len(plans)), inputCount("drafting", k.answered(plans, wps.CivilSocietyInDrafting)),
			inputCount("monitoring", k.answered(plans, wps.CivilSocietyInMonitoring)),
		}
	},
	"wg2-q2": func(k *asker) []Input {
		return []Input{
			inputCount("supportTies", k.ties(wps.Supports, anyone, isPlan)), inputCount("fundTies", k.ties(wps.Funds, anyone, isPlan)),
			inputCount("mechanisms", k.mechanisms()),
		}
	},
	"wg2-q3": func(k *asker) []Input {
		return []Input{
			inputCount("fundTies", k.ties(wps.Funds, anyone, isCivilSociety)), inputCount("mechanisms", k.mechanisms()),
		}
	},
	"wg3-q1": func(k *asker) []Input {
		return []Input{
			inputCount("partnerships", k.ties(wps.PartnersWith, isBody, isBody)), inputCount("joint", k.count(k.practices, k.joinsBodies)),
		}
	},
	"wg3-q2": func(k *asker) []Input {
		dyads := k.dyads()
		return []Input{
			inputCount("dyads", len(dyads)), inputCount("reciprocal", countReciprocal(dyads)), inputCount("countries", countCountries(dyads)),
		}
	},
	"wg3-q3": func(k *asker) []Input {
		return []Input{
			inputCount("bodiesWithPlan", k.bodiesWithPlan()),
			inputCount("supportTies", k.ties(wps.Supports, isBody, func(e *wps.Entity) bool { return isPlan(e) || e.Kind == wps.Country })),
		}
	},
}

func anyone(*wps.Entity) bool { return true }

func isBody(e *wps.Entity) bool { return e.Kind == wps.RegionalBody }

func isPlan(e *wps.Entity) bool { return e.Kind == wps.ActionPlan }

func (k *asker) count(ids []wps.ID, fulfils func(wps.ID) bool) int {
	n := 0
	for _, id := range ids {
		if fulfils(id) {
			n++
		}
	}
	return n
}

// ties counts the pairs of entities between which a relation of a type holds or
// may hold, of which one is in the region asked for; none that is marked as not
// about women, peace and security.
func (k *asker) ties(typ wps.RelationType, from, to func(*wps.Entity) bool) int {
	pairs := map[[2]wps.ID]bool{}
	for r := range k.tables.Relations(typ) {
		if !r.Span.Shown(k.day, false) || r.AboutWPS() == wps.No {
			continue
		}
		if from(k.tables.Entity(r.From)) && to(k.tables.Entity(r.To)) && (k.isIn(r.From) || k.isIn(r.To)) {
			pairs[[2]wps.ID{min(r.From, r.To), max(r.From, r.To)}] = true
		}
	}
	return len(pairs)
}

// joinsBodies tells whether at least two regional bodies lead a practice or
// take part in it.
func (k *asker) joinsBodies(practice wps.ID) bool {
	return k.count(actorsOf(k.tables, practice, k.day), func(id wps.ID) bool { return isBody(k.tables.Entity(id)) }) >= 2
}

// on counts the practices that address a theme or a narrower one.
func (k *asker) on(theme wps.ID) int {
	return k.count(k.practices, func(id wps.ID) bool {
		return slices.Contains(upwards(k.tables, k.tables.Themes(id, k.day)), theme)
	})
}

// mediators lists the networks of women mediators in the region.
func (k *asker) mediators() []wps.ID {
	var networks []wps.ID
	for _, e := range k.tables.OfKind(wps.Network) {
		if e.Attributes.Text(wps.NetworkType) == "WOMEN_MEDIATORS" && e.Exists(k.day) != wps.No && k.isIn(e.ID) {
			networks = append(networks, e.ID)
		}
	}
	return networks
}

// processesWithNetworks counts the peace processes that networks or civil
// society lead, support or take part in.
func (k *asker) processesWithNetworks() int {
	n := 0
	for _, process := range k.tables.OfKind(wps.PeaceProcess) {
		if process.Exists(k.day) != wps.No && k.isIn(process.ID) && k.hasCivilSociety(process.ID) {
			n++
		}
	}
	return n
}

func (k *asker) hasCivilSociety(process wps.ID) bool {
	for _, typ := range []wps.RelationType{wps.Leads, wps.TakesPartIn, wps.Supports} {
		for r := range k.tables.Incoming(process, typ, k.day) {
			if isCivilSociety(k.tables.Entity(r.From)) {
				return true
			}
		}
	}
	return false
}

// plansInForce lists the plans in force in the region.
func (k *asker) plansInForce() []wps.ID {
	var plans []wps.ID
	for _, plan := range k.tables.OfKind(wps.ActionPlan) {
		if k.tables.PlanStatus(plan.ID, k.day).InForce() && k.isIn(plan.ID) {
			plans = append(plans, plan.ID)
		}
	}
	return plans
}

// answered counts the plans of which a field says yes.
func (k *asker) answered(plans []wps.ID, field wps.Field) int {
	return k.count(plans, func(id wps.ID) bool { return k.tables.Entity(id).Attributes.Answer(field) == wps.Yes })
}

// mechanisms counts the funding mechanisms in the region.
func (k *asker) mechanisms() int {
	n := 0
	for _, fund := range k.tables.OfKind(wps.FundingMechanism) {
		if fund.Exists(k.day) != wps.No && k.isIn(fund.ID) {
			n++
		}
	}
	return n
}

// bodiesWithPlan counts the regions asked about, or the one asked for, that
// have a regional action plan.
func (k *asker) bodiesWithPlan() int {
	bodies := MissionIn(k.tables)
	if k.region != "" {
		bodies = []wps.ID{k.region}
	}
	return k.count(bodies, func(id wps.ID) bool {
		return k.tables.Function(id, wps.RegionalActionPlan, k.day).State == wps.Present
	})
}
