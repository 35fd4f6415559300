package gaps

import (
	"slices"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// plans finds what the newest plans of countries and of bodies leave out, and
// who has none recorded.
func (f *finder) plans() []Gap {
	var found []Gap
	for _, adopter := range f.adopters() {
		if g := f.planGap(adopter); g.High > 0 {
			found = append(found, g)
		}
	}
	return found
}

// adopters lists every country, the regions asked about and every other body
// with a recorded plan.
func (f *finder) adopters() []wps.ID {
	var all []wps.ID
	for _, country := range f.tables.OfKind(wps.Country) {
		all = append(all, country.ID)
	}
	for _, body := range f.tables.OfKind(wps.RegionalBody) {
		if slices.Contains(f.regions, body.ID) || len(f.tables.Plans(body.ID, f.day)) > 0 {
			all = append(all, body.ID)
		}
	}
	return all
}

// planGap is what the newest plan of a country or body leaves out:
//
//	low = known to be missing / 6, high = (known to be missing + not recorded) / 6
func (f *finder) planGap(adopter wps.ID) Gap {
	g := Gap{
		ID: idOf(Plan, string(adopter), ""), Kind: Plan, Subject: adopter, Day: f.day,
		Searches: f.tables.Assessments(string(wps.RegionalActionPlan), adopter),
	}
	status := f.tables.CountryPlanStatus(adopter, f.day)
	if plans := f.tables.Plans(adopter, f.day); len(plans) > 0 {
		f.fillPlan(&g, plans[0], status)
	} else {
		g.State = withoutPlan(&g, status)
		g.RestsOn = sourcesOf(f.tables.Function(adopter, wps.RegionalActionPlan, f.day))
	}
	missing, unknown := len(g.Missing), len(g.NotRecorded)
	g.Low, g.High = share(missing, len(Flags)), share(missing+unknown, len(Flags))
	g.Score = g.Low
	g.Inputs = []Input{inputCount("flags", len(Flags)), inputCount("missing", missing), inputCount("notRecorded", unknown)}
	g.Says = says("gap.PLAN."+status.String(),
		named("subject", adopter), named("plan", g.Plan), terms("status", status.String()),
		terms("missing", names(g.Missing)...), terms("notRecorded", names(g.NotRecorded)...), dated("day", f.day.Date()))
	return g
}

// withoutPlan sorts the flags of who has no recorded plan.
func withoutPlan(g *Gap, status tables.PlanStatus) State {
	switch status {
	case tables.NoPlan:
		g.Missing = Flags
		return ConfirmedAbsent
	case tables.Drafting:
		g.NotRecorded = Flags
		return Planned
	}
	g.NotRecorded = Flags
	return NotRecorded
}

// fillPlan sorts the flags of a plan into missing and not recorded.
func (f *finder) fillPlan(g *Gap, plan *wps.Entity, status tables.PlanStatus) {
	g.Plan, g.RestsOn, g.State = plan.ID, []wps.ID{plan.ID}, NotRecorded
	for _, flag := range Flags {
		switch f.answer(flag, plan, status) {
		case wps.No:
			g.Missing = append(g.Missing, flag)
			if flag != Successor {
				g.State = ConfirmedAbsent
			}
		case wps.NotRecorded:
			g.NotRecorded = append(g.NotRecorded, flag)
		}
	}
}

var fieldOf = map[Flag]wps.Field{
	Budget: wps.DedicatedBudget, Monitoring: wps.MonitoringFramework,
	CivilSocietyInDrafting: wps.CivilSocietyInDrafting, CivilSocietyInMonitoring: wps.CivilSocietyInMonitoring,
}

// localization is the theme that a localized plan addresses.
const localization wps.ID = "theme:localization"

// answer tells whether a plan has what a flag names. A successor is missing
// once the period is over, and is not asked for before.
func (f *finder) answer(flag Flag, plan *wps.Entity, status tables.PlanStatus) wps.Answer {
	switch flag {
	case Localization:
		if slices.Contains(upwards(f.tables, f.tables.Themes(plan.ID, f.day)), localization) {
			return wps.Yes
		}
		return wps.NotRecorded
	case Successor:
		switch status {
		case tables.Expired:
			return wps.No
		case "":
			return wps.NotRecorded
		}
		return wps.Yes
	}
	return plan.Attributes.Answer(fieldOf[flag])
}

func names(flags []Flag) []string {
	var all []string
	for _, flag := range flags {
		all = append(all, string(flag))
	}
	return all
}
