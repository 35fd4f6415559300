package storetest

import (
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// In the order by period_start: c, then a, b and d, which are equal, then e and
// f, which have none.
const pageGraph = `
plan:a "A" period_start=2020
plan:b "B" period_start=2020-01
plan:c "C" period_start=2019-07-01
plan:d "D" period_start=2020-01-01
plan:e "E"
plan:f "F"
`

func pageDrawing() drawing {
	order := plan.Order{By: plan.ByField(wps.PeriodStart)}
	read := func(p plan.Page) plan.Tree {
		p.Order = order
		return plan.Tree{Root: plan.Root{Kind: wps.ActionPlan, Page: p}}
	}
	at := func(key string, id wps.ID) *plan.Cursor {
		return &plan.Cursor{Order: order, Key: key, Missing: key == "", ID: id}
	}
	return drawing{"Pages", pageGraph, []readCase{
		{"a first page knows that there is more", read(plan.Page{First: 2, Total: true}), `
			root total=6 later
				plan:c ACTION_PLAN
				plan:a ACTION_PLAN`},
		{"cursors say where each stands", read(plan.Page{First: 5, Cursors: true}), `
			root later
				@ period_start false "20190701" plan:c
				plan:c ACTION_PLAN
				@ period_start false "20200101" plan:a
				plan:a ACTION_PLAN
				@ period_start false "20200101" plan:b
				plan:b ACTION_PLAN
				@ period_start false "20200101" plan:d
				plan:d ACTION_PLAN
				@ period_start false missing plan:e
				plan:e ACTION_PLAN`},
		{"a page begins behind a cursor among equals", read(plan.Page{First: 2, After: at("20200101", "plan:a")}), `
			root earlier later
				plan:b ACTION_PLAN
				plan:d ACTION_PLAN`},
		{"a page begins behind a cursor among what has nothing", read(plan.Page{First: 2, After: at("", "plan:e")}), `
			root earlier
				plan:f ACTION_PLAN`},
		{"a cursor of what went away still is a place", read(plan.Page{First: 2, After: at("20191231", "plan:x")}), `
			root earlier later
				plan:a ACTION_PLAN
				plan:b ACTION_PLAN`},
		{"a page that is full to the end has nothing later", read(plan.Page{First: 2, After: at("20200101", "plan:d")}), `
			root earlier
				plan:e ACTION_PLAN
				plan:f ACTION_PLAN`},
		{"backward reads the last, in the order of the list", read(plan.Page{First: 3, Backward: true}), `
			root earlier
				plan:d ACTION_PLAN
				plan:e ACTION_PLAN
				plan:f ACTION_PLAN`},
		{"backward ends before a cursor", read(plan.Page{First: 2, Backward: true, Before: at("20200101", "plan:d")}), `
			root earlier later
				plan:a ACTION_PLAN
				plan:b ACTION_PLAN`},
		{"backward to the start has nothing earlier", read(plan.Page{First: 2, Backward: true, Before: at("20200101", "plan:b")}), `
			root later
				plan:c ACTION_PLAN
				plan:a ACTION_PLAN`},
		{"between two cursors both sides go on", read(plan.Page{First: 9, After: at("20190701", "plan:c"), Before: at("20200101", "plan:d"), Total: true}), `
			root total=6 earlier later
				plan:a ACTION_PLAN
				plan:b ACTION_PLAN`},
		{"cursors the wrong way round leave nothing", read(plan.Page{First: 9, After: at("20200101", "plan:d"), Before: at("20190701", "plan:c")}), `
			root earlier later`},
		{"none are read to count only", read(plan.Page{Total: true, After: at("20200101", "plan:a")}), `
			root total=6`},
		{"all takes no heed of the rest", read(plan.Page{All: true, First: 1, Backward: true, After: at("20200101", "plan:a"), Before: at("20200101", "plan:a")}), `
			root
				plan:c ACTION_PLAN
				plan:a ACTION_PLAN
				plan:b ACTION_PLAN
				plan:d ACTION_PLAN
				plan:e ACTION_PLAN
				plan:f ACTION_PLAN`},
	}}
}
