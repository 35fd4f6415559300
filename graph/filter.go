package graph

import (
	"slices"
	"strconv"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// typeField is the field that the filter "types" of a kind looks at.
var typeField = map[wps.Kind]wps.Field{
	wps.Network: wps.NetworkType, wps.Organization: wps.OrganizationType,
	wps.FundingMechanism: wps.FundingType, wps.Framework: wps.FrameworkType, wps.Event: wps.EventType,
}

// oneOf holds the filters that ask for one of some values of a field.
var oneOf = map[string]wps.Field{
	"confidence": wps.FieldConfidence, "levels": wps.Level, "generation": wps.Generation,
	"tracks": wps.Tracks, "hasBudget": wps.DedicatedBudget, "hasMonitoring": wps.MonitoringFramework,
	"civilSocietyInDrafting":   wps.CivilSocietyInDrafting,
	"civilSocietyInMonitoring": wps.CivilSocietyInMonitoring,
	"workingGroups":            wps.WorkingGroup, "broader": wps.Broader,
}

// bounds holds the filters that ask for dates from or to a date.
var bounds = map[string]struct {
	field wps.Field
	op    plan.Op
}{
	"adoptedFrom": {wps.Adopted, plan.From}, "adoptedTo": {wps.Adopted, plan.To},
	"startedFrom": {wps.Started, plan.From}, "startedTo": {wps.Started, plan.To},
	"startFrom": {wps.Start, plan.From}, "startTo": {wps.Start, plan.To},
	"dateFrom": {plan.FieldDate, plan.From}, "dateTo": {plan.FieldDate, plan.To},
}

// filtering turns a filter input into a plan.Filter for one kind, on a day.
type filtering struct {
	*compiler
	kind wps.Kind
	day  wps.Day
	args arguments
	plan.Filter
}

func (c *compiler) filter(kind wps.Kind, day wps.Day, args arguments) (plan.Filter, error) {
	if len(args) == 0 {
		return plan.Filter{}, nil
	}
	f := &filtering{c, kind, day, args, plan.Filter{}}
	for _, step := range []func() error{
		f.byIDs, f.byValues, f.byDates, f.byTracks, f.byLinks, f.byThemes, f.byTables, f.byStatus, f.byEvidence,
	} {
		if err := step(); err != nil {
			return f.Filter, err
		}
	}
	return f.Filter, nil
}

// keep leaves only things that are among ids.
func (f *filtering) keep(ids []wps.ID) {
	if ids == nil {
		ids = []wps.ID{}
	}
	if f.IDs == nil {
		f.IDs = ids
		return
	}
	among := make(map[wps.ID]bool, len(ids))
	for _, id := range ids {
		among[id] = true
	}
	f.IDs = slices.DeleteFunc(slices.Clone(f.IDs), func(id wps.ID) bool { return !among[id] })
}

func (f *filtering) where(field wps.Field, op plan.Op, values ...string) {
	f.Conditions = append(f.Conditions, plan.Condition{Field: field, Op: op, Values: values})
}

func (f *filtering) byIDs() error {
	if ids := f.args.ids("ids"); ids != nil {
		f.keep(ids)
	}
	return nil
}

func (f *filtering) byValues() error {
	for _, name := range sortedKeys(oneOf) {
		if values := f.args.values(name); values != nil {
			f.where(oneOf[name], plan.OneOf, values...)
		}
	}
	if values := f.args.values("types"); values != nil {
		f.where(typeField[f.kind], plan.OneOf, values...)
	}
	if read, ok := f.args["sourceRead"].(bool); ok {
		f.where("", plan.Read, yesOrNo(read))
	}
	return nil
}

func (f *filtering) byDates() error {
	for _, name := range sortedKeys(bounds) {
		d, err := f.args.date(name)
		if err != nil {
			return err
		}
		if d != "" {
			f.where(bounds[name].field, bounds[name].op, string(d))
		}
	}
	return nil
}

func (f *filtering) byTracks() error {
	n, ok := f.args.number("minTracks")
	if !ok {
		return nil
	}
	if n < 0 || n > 3 {
		return wps.Errorf(wps.BadUserInput, "minTracks is %d: there are three tracks, ask for 0 to 3", n)
	}
	f.where(wps.Tracks, plan.Counts, strconv.Itoa(n))
	return nil
}

func (f *filtering) linked(a plan.Along) {
	a.AsOf = f.day
	f.Conditions = append(f.Conditions, plan.Condition{Op: plan.Linked, Along: a})
}

func (f *filtering) byLinks() error {
	for _, link := range []struct {
		name  string
		along plan.Along
		kinds []wps.Kind
	}{
		{"answers", plan.Along{Types: []wps.RelationType{wps.Answers}, Direction: plan.Out}, only(wps.Question)},
		{"leaders", plan.Along{Types: []wps.RelationType{wps.Leads}, Direction: plan.In}, nil},
	} {
		ids := f.args.ids(link.name)
		if ids == nil {
			continue
		}
		if err := f.mustBe(ids, link.name, link.kinds...); err != nil {
			return err
		}
		link.along.IDs = ids
		f.linked(link.along)
	}
	return nil
}

// byThemes takes in the narrower themes.
func (f *filtering) byThemes() error {
	themes := f.args.ids("themes")
	if themes == nil {
		return nil
	}
	if err := f.mustBe(themes, "themes", wps.Theme); err != nil {
		return err
	}
	if f.kind == wps.RegionalBody || f.kind == wps.Country {
		f.keep(f.operation.View.Tables.WorkingOn(f.kind, themes, f.day))
		return nil
	}
	f.linked(plan.Along{
		Types: []wps.RelationType{wps.Addresses}, Direction: plan.Out, IDs: themes, WithNarrower: true,
	})
	return nil
}

// byTables turns what needs an analysis into ids.
func (f *filtering) byTables() error {
	t := f.operation.View.Tables
	if regions := f.args.ids("regions"); regions != nil {
		if err := f.mustBe(regions, "regions", wps.RegionalBody); err != nil {
			return err
		}
		f.keep(t.InRegions(f.kind, regions, f.day))
	}
	if countries := f.args.ids("countries"); countries != nil {
		if err := f.mustBe(countries, "countries", wps.Country); err != nil {
			return err
		}
		f.keep(t.LinkedTo(f.kind, countries, f.day))
	}
	return nil
}

func (f *filtering) byStatus() error {
	statuses := f.args.texts("status")
	if statuses == nil {
		return nil
	}
	t := f.operation.View.Tables
	ids := []wps.ID{}
	for _, e := range t.OfKind(f.kind) {
		status := e.Activity(f.day).String()
		if f.kind == wps.ActionPlan {
			status = t.PlanStatus(e.ID, f.day).String()
		}
		if slices.Contains(statuses, status) {
			ids = append(ids, e.ID)
		}
	}
	f.keep(ids)
	return nil
}

func (f *filtering) byEvidence() error {
	least, ok := f.args.number("evidenceAtLeast")
	if !ok {
		return nil
	}
	if least < 0 || least > 4 {
		return wps.Errorf(wps.BadUserInput, "evidenceAtLeast is %d: grades run from 0 to 4", least)
	}
	t := f.operation.View.Tables
	ids := []wps.ID{}
	for _, e := range t.OfKind(f.kind) {
		if t.Evidence(e.ID).Grade >= least {
			ids = append(ids, e.ID)
		}
	}
	f.keep(ids)
	return nil
}

// sourceFilter turns a SourceFilter into a plan.Filter.
func (c *compiler) sourceFilter(args arguments) (plan.Filter, error) {
	f := &filtering{c, "", 0, args, plan.Filter{}}
	if err := f.byIDs(); err != nil {
		return f.Filter, err
	}
	if types := args.texts("types"); types != nil {
		f.where(plan.FieldType, plan.OneOf, types...)
	}
	if read, ok := args["read"].(bool); ok {
		f.where(plan.FieldRead, plan.OneOf, yesOrNo(read))
	}
	if by := args.texts("by"); by != nil {
		f.where(plan.FieldBy, plan.OneOf, by...)
	}
	return f.Filter, f.byDates()
}

func yesOrNo(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}
