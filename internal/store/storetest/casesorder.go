package storetest

import (
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

func orderDrawing() drawing {
	kind := func(k wps.Kind, by plan.By, desc bool) plan.Tree {
		page := plan.Page{All: true, Order: plan.Order{By: by, Desc: desc}}
		return plan.Tree{Root: plan.Root{Kind: k, Page: page}, Select: fields(wps.FieldName)}
	}
	sources := func(by plan.By, desc bool) plan.Tree {
		page := plan.Page{All: true, Order: plan.Order{By: by, Desc: desc}}
		return plan.Tree{Root: plan.Root{Of: plan.Sources, Page: page}}
	}
	return drawing{"Orders", `
source:a "Zeitschrift" date=2022
source:b "Élan"
source:c "elan" date=2022-01-01
source:d "Etat" date=2021-12
org:a "Zürich"
org:b "zebra"
org:c "Ähre"
org:d "ahle"
org:e "شبكة"
org:f "Zurich"
org:g "zebra"
plan:a "Plan A" generation=10 adopted=2017-06
plan:b "Plan B" generation=9 adopted=2017
plan:c "Plan C"
plan:d "Plan D" generation=10 adopted=2016-12-31
plan:e "Plan E"
`, []readCase{
		{"names follow the Unicode collation, equal ones their ids", kind(wps.Organization, plan.ByName, false), `
			root
				org:d ORGANIZATION name="ahle"
				org:c ORGANIZATION name="Ähre"
				org:b ORGANIZATION name="zebra"
				org:g ORGANIZATION name="zebra"
				org:f ORGANIZATION name="Zurich"
				org:a ORGANIZATION name="Zürich"
				org:e ORGANIZATION name="شبكة"`},
		{"descending turns the names, not the ids of equal ones", kind(wps.Organization, plan.ByName, true), `
			root
				org:e ORGANIZATION name="شبكة"
				org:a ORGANIZATION name="Zürich"
				org:f ORGANIZATION name="Zurich"
				org:b ORGANIZATION name="zebra"
				org:g ORGANIZATION name="zebra"
				org:c ORGANIZATION name="Ähre"
				org:d ORGANIZATION name="ahle"`},
		{"dates go by their first day, what has none comes last", kind(wps.ActionPlan, plan.ByField(wps.Adopted), false), `
			root
				plan:d ACTION_PLAN name="Plan D"
				plan:b ACTION_PLAN name="Plan B"
				plan:a ACTION_PLAN name="Plan A"
				plan:c ACTION_PLAN name="Plan C"
				plan:e ACTION_PLAN name="Plan E"`},
		{"what has none comes last descending too", kind(wps.ActionPlan, plan.ByField(wps.Adopted), true), `
			root
				plan:a ACTION_PLAN name="Plan A"
				plan:b ACTION_PLAN name="Plan B"
				plan:d ACTION_PLAN name="Plan D"
				plan:c ACTION_PLAN name="Plan C"
				plan:e ACTION_PLAN name="Plan E"`},
		{"numbers go as numbers", kind(wps.ActionPlan, plan.ByField(wps.Generation), false), `
			root
				plan:b ACTION_PLAN name="Plan B"
				plan:a ACTION_PLAN name="Plan A"
				plan:d ACTION_PLAN name="Plan D"
				plan:c ACTION_PLAN name="Plan C"
				plan:e ACTION_PLAN name="Plan E"`},
		{"by id is ascending, also descending", kind(wps.ActionPlan, plan.ByID, true), `
			root
				plan:a ACTION_PLAN name="Plan A"
				plan:b ACTION_PLAN name="Plan B"
				plan:c ACTION_PLAN name="Plan C"
				plan:d ACTION_PLAN name="Plan D"
				plan:e ACTION_PLAN name="Plan E"`},
		{"sources go by title", sources(plan.ByName, false), `
			root
				source:c
				source:b
				source:d
				source:a`},
		{"sources go by date", sources(plan.ByField(plan.FieldDate), true), `
			root
				source:a
				source:c
				source:d
				source:b`},
	}}
}
