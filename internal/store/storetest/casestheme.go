package storetest

import (
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// theme:a
// ├─ theme:b ─ theme:c
// └─ theme:d
const themeGraph = `
theme:a "A"
theme:b "B" broader=theme:a
theme:c "C" broader=theme:b
theme:d "D" broader=theme:a
theme:e "E" broader=theme:gone
practice:p "P"
practice:q "Q"
practice:r "R"
practice:p --ADDRESSES--> theme:a
practice:p --ADDRESSES--> theme:c
practice:q --ADDRESSES--> theme:d
practice:r --ADDRESSES--> theme:e
`

func themeDrawing() drawing {
	from := func(id wps.ID, h plan.Hop) plan.Tree {
		h.Key, h.Page, h.Edge = "list", plan.Page{All: true, Total: true}, new(plan.Selection)
		return plan.Tree{Root: plan.Root{IDs: []wps.ID{id}}, Select: &plan.Selection{Hops: []plan.Hop{h}}}
	}
	linked := func(narrower bool, ids ...wps.ID) plan.Tree {
		along := plan.Along{Types: []wps.RelationType{wps.Addresses}, Direction: plan.Out, IDs: ids, WithNarrower: narrower, AsOf: 20250101}
		where := plan.Filter{Conditions: []plan.Condition{{Op: plan.Linked, Along: along}}}
		return plan.Tree{Root: plan.Root{Kind: wps.Practice, Where: where, Page: plan.Page{All: true, Total: true}}}
	}
	addressedBy := plan.Along{
		Types: []wps.RelationType{wps.Addresses}, Direction: plan.In, IDs: []wps.ID{"practice:q"}, WithNarrower: true, AsOf: 20250101,
	}
	addressed := plan.Along{Types: []wps.RelationType{wps.Addresses}, Direction: plan.In, AsOf: 20250101}
	narrower, distinct := addressed, addressed
	narrower.WithNarrower = true
	distinct.WithNarrower, distinct.Distinct = true, true
	return drawing{"Themes", themeGraph, []readCase{
		{"a theme alone has its own relations", from("theme:a", plan.Hop{Along: addressed}), `
			root
				theme:a THEME
					list total=1
						- ADDRESSES:practice:p:theme:a:- ADDRESSES
						practice:p PRACTICE`},
		{"with narrower ones, a practice by each relation", from("theme:a", plan.Hop{Along: narrower}), `
			root
				theme:a THEME
					list total=3
						- ADDRESSES:practice:p:theme:a:- ADDRESSES
						practice:p PRACTICE
						- ADDRESSES:practice:p:theme:c:- ADDRESSES
						practice:p PRACTICE
						- ADDRESSES:practice:q:theme:d:- ADDRESSES
						practice:q PRACTICE`},
		{"with narrower ones and distinct, once", from("theme:a", plan.Hop{Along: distinct}), `
			root
				theme:a THEME
					list total=2
						- ADDRESSES:practice:p:theme:a:- ADDRESSES
						practice:p PRACTICE
						- ADDRESSES:practice:q:theme:d:- ADDRESSES
						practice:q PRACTICE`},
		{"narrower are those directly below, by id", from("theme:a", plan.Hop{Via: plan.ViaNarrower}), `
			root
				theme:a THEME
					list
						theme:b THEME
						theme:d THEME`},
		{"broader is a field", from("theme:c", plan.Hop{Via: plan.ViaField, Field: wps.Broader}), `
			root
				theme:c THEME
					list
						theme:b THEME`},
		{"a field that names what is not there leads nowhere", from("theme:e", plan.Hop{Via: plan.ViaField, Field: wps.Broader}), `
			root
				theme:e THEME
					list`},
		{"what is linked to a theme", linked(false, "theme:a", "theme:gone"), `
			root total=1
				practice:p PRACTICE`},
		{"what is linked to a theme or one below it", linked(true, "theme:b"), `
			root total=1
				practice:p PRACTICE`},
		{"what is linked to a theme at the top or any below it", linked(true, "theme:a"), `
			root total=2
				practice:p PRACTICE
				practice:q PRACTICE`},
		{"a theme is linked to what one below it is linked to", plan.Tree{Root: plan.Root{
			Kind: wps.Theme, Page: plan.Page{All: true},
			Where: plan.Filter{Conditions: []plan.Condition{{Op: plan.Linked, Along: addressedBy}}},
		}}, `
			root
				theme:a THEME
				theme:d THEME`},
		{"what is linked to no theme", linked(true, []wps.ID{}...), `
			root total=0`},
	}}
}
