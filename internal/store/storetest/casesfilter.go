package storetest

import (
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

const filterGraph = `
source:read "Read" read type=OFFICIAL date=2020 by=body:au
source:not "Not read" type=NEWS
practice:a "A" started=2019 tracks=TRACK_1|TRACK_2 level=REGIONAL sources=source:read|source:not
practice:b "B" started=2019-06-15 tracks=TRACK_2 confidence=LOW sources=source:not
practice:c "C" level=LOCAL sources=source:gone
body:au "AU"
body:au --LEADS--> practice:a
body:au --LEADS--> practice:b since=2030
`

func filterDrawing() drawing {
	where := func(conditions ...plan.Condition) plan.Tree {
		return plan.Tree{Root: plan.Root{Kind: wps.Practice, Where: plan.Filter{Conditions: conditions}, Page: plan.Page{First: 9, Total: true}}}
	}
	sources := func(f plan.Filter) plan.Tree {
		return plan.Tree{Root: plan.Root{Of: plan.Sources, Where: f, Page: plan.Page{First: 9, Total: true}}}
	}
	field := func(f wps.Field, op plan.Op, values ...string) plan.Condition {
		return plan.Condition{Field: f, Op: op, Values: values}
	}
	led := plan.Along{Types: []wps.RelationType{wps.Leads}, Direction: plan.In, IDs: []wps.ID{"body:au"}, AsOf: 20250101}
	none, a, b, c := "root total=0", "\n\tpractice:a PRACTICE", "\n\tpractice:b PRACTICE", "\n\tpractice:c PRACTICE"
	one, two, three := "root total=1", "root total=2", "root total=3"
	cases := []readCase{
		{"one of several values", where(field(wps.Level, plan.OneOf, "LOCAL", "REGIONAL", "GLOBAL")), two + a + c},
		{"one of a list", where(field(wps.Tracks, plan.OneOf, "TRACK_2")), two + a + b},
		{"not recorded is nothing among the values", where(field(wps.Level, plan.OneOf, "", "LOCAL")), two + b + c},
		{"a list that is not recorded likewise", where(field(wps.Tracks, plan.OneOf, "")), one + c},
		{"confidence", where(field(wps.FieldConfidence, plan.OneOf, "LOW", "MEDIUM")), one + b},
		{"a source that is cited", where(field(wps.FieldSources, plan.OneOf, "source:not", "source:else")), two + a + b},
		{"a source that is cited and not there", where(field(wps.FieldSources, plan.OneOf, "source:gone")), one + c},
		{"from a day in the year that is recorded: it may be", where(field(wps.Started, plan.From, "2019-07")), one + a},
		{"from a year, inclusive", where(field(wps.Started, plan.From, "2019")), two + a + b},
		{"from the day after", where(field(wps.Started, plan.From, "2020")), none},
		{"to a day in the year that is recorded: it may be", where(field(wps.Started, plan.To, "2019-01-01")), one + a},
		{"to a month, inclusive", where(field(wps.Started, plan.To, "2019-06")), two + a + b},
		{"at least two", where(field(wps.Tracks, plan.Counts, "2")), one + a},
		{"at least none", where(field(wps.Tracks, plan.Counts, "0")), three + a + b + c},
		{"a source that was read", where(plan.Condition{Op: plan.Read, Values: []string{"yes"}}), one + a},
		{"no source that was read", where(plan.Condition{Op: plan.Read, Values: []string{"no"}}), two + b + c},
		{"either", where(plan.Condition{Op: plan.Read, Values: []string{"yes", "no"}}), three + a + b + c},
		{"linked on the date", where(plan.Condition{Op: plan.Linked, Along: led}), one + a},
		{"all conditions must hold", where(field(wps.Tracks, plan.OneOf, "TRACK_2"), field(wps.Level, plan.OneOf, "")), one + b},
		{"ids and conditions", plan.Tree{Root: plan.Root{Kind: wps.Practice, Page: plan.Page{First: 9, Total: true}, Where: plan.Filter{
			IDs:        []wps.ID{"practice:c", "body:au", "practice:b", "practice:c", "practice:x"},
			Conditions: []plan.Condition{field(wps.Level, plan.OneOf, "LOCAL", "")},
		}}}, two + b + c},
		{"no ids", plan.Tree{Root: plan.Root{Kind: wps.Practice, Where: plan.Filter{IDs: []wps.ID{}}, Page: plan.Page{First: 9, Total: true}}}, none},
		{"sources by type", sources(plan.Filter{Conditions: []plan.Condition{field(plan.FieldType, plan.OneOf, "NEWS", "OTHER")}}), one + "\n\tsource:not"},
		{"sources that were read", sources(plan.Filter{Conditions: []plan.Condition{field(plan.FieldRead, plan.OneOf, "yes")}}), one + "\n\tsource:read"},
		{"sources by publisher", sources(plan.Filter{Conditions: []plan.Condition{field(plan.FieldBy, plan.OneOf, "body:au")}}), one + "\n\tsource:read"},
		{"sources by date", sources(plan.Filter{Conditions: []plan.Condition{field(plan.FieldDate, plan.To, "2020-01")}}), one + "\n\tsource:read"},
		{"sources by id", sources(plan.Filter{IDs: []wps.ID{"source:not", "source:none"}}), one + "\n\tsource:not"},
	}
	return drawing{"Filters", filterGraph, cases}
}
