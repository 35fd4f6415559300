package storetest

import (
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// A country is tied to bodies and to itself; the suspended one has both its
// membership and its suspension.
const alongGraph = `
body:a "Alpha"
body:b "Beta"
body:c "Gamma"
country:x "Xanadu"
practice:p "Practice"
country:x --MEMBER_OF--> body:a status=FOUNDING
country:x --MEMBER_OF--> body:b status=OBSERVER since=2001
country:x --MEMBER_OF--> body:c
country:x --MEMBER_OF--> body:c status=SUSPENDED since=2023
country:x --PARTNERS_WITH--> body:b since=2003
body:b --PARTNERS_WITH--> country:x since=2002
country:x --PARTNERS_WITH--> country:x
country:x --LEADS--> practice:p
`

func alongDrawing() drawing {
	from := func(id wps.ID, p plan.Page, a plan.Along) plan.Tree {
		a.AsOf = 20250101
		hop := plan.Hop{Key: "ties", Along: a, Page: p, Edge: new(plan.Selection)}
		return plan.Tree{Root: plan.Root{IDs: []wps.ID{id}}, Select: &plan.Selection{Hops: []plan.Hop{hop}}}
	}
	all := plan.Page{All: true, Total: true}
	byType := plan.Page{All: true, Total: true, Order: plan.Order{By: plan.ByType}}
	byName := plan.Page{All: true, Total: true, Order: plan.Order{By: plan.ByName}}
	memberships := []wps.RelationType{wps.MemberOf}
	partners := []wps.RelationType{wps.PartnersWith}
	return drawing{"Relations", alongGraph, []readCase{
		{"both ways, each relation once, types in their order", from("country:x", byType, plan.Along{Direction: plan.Both}), `
			root
				country:x COUNTRY
					ties total=8
						- MEMBER_OF:country:x:body:a:- MEMBER_OF
						body:a REGIONAL_BODY
						- MEMBER_OF:country:x:body:b:2001 MEMBER_OF
						body:b REGIONAL_BODY
						- MEMBER_OF:country:x:body:c:- MEMBER_OF
						body:c REGIONAL_BODY
						- MEMBER_OF:country:x:body:c:2023 MEMBER_OF
						body:c REGIONAL_BODY
						- PARTNERS_WITH:body:b:country:x:2002 PARTNERS_WITH
						body:b REGIONAL_BODY
						- PARTNERS_WITH:country:x:body:b:2003 PARTNERS_WITH
						body:b REGIONAL_BODY
						- PARTNERS_WITH:country:x:country:x:- PARTNERS_WITH
						country:x COUNTRY
						- LEADS:country:x:practice:p:- LEADS
						practice:p PRACTICE`},
		{"in", from("country:x", all, plan.Along{Types: partners, Direction: plan.In}), `
			root
				country:x COUNTRY
					ties total=2
						- PARTNERS_WITH:body:b:country:x:2002 PARTNERS_WITH
						body:b REGIONAL_BODY
						- PARTNERS_WITH:country:x:country:x:- PARTNERS_WITH
						country:x COUNTRY`},
		{"out, of a kind", from("country:x", all, plan.Along{Types: partners, Direction: plan.Out, Kinds: []wps.Kind{wps.Country, wps.Practice}}), `
			root
				country:x COUNTRY
					ties total=1
						- PARTNERS_WITH:country:x:country:x:- PARTNERS_WITH
						country:x COUNTRY`},
		{"to some ids only", from("country:x", all, plan.Along{Direction: plan.Both, IDs: []wps.ID{"body:a", "practice:p", "body:none"}}), `
			root
				country:x COUNTRY
					ties total=2
						- LEADS:country:x:practice:p:- LEADS
						practice:p PRACTICE
						- MEMBER_OF:country:x:body:a:- MEMBER_OF
						body:a REGIONAL_BODY`},
		{"to no ids", from("country:x", all, plan.Along{Direction: plan.Both, IDs: []wps.ID{}}), `
			root
				country:x COUNTRY
					ties total=0`},
		{"members are MEMBER, FOUNDING and without a status", from("country:x", all, plan.Along{Types: memberships, Direction: plan.Out, Statuses: []string{"MEMBER"}}), `
			root
				country:x COUNTRY
					ties total=2
						- MEMBER_OF:country:x:body:a:- MEMBER_OF
						body:a REGIONAL_BODY
						- MEMBER_OF:country:x:body:c:- MEMBER_OF
						body:c REGIONAL_BODY`},
		{"founders by name are founders only; other types have no status", from("country:x", all, plan.Along{
			Types: []wps.RelationType{wps.MemberOf, wps.Leads}, Direction: plan.Out, Statuses: []string{"FOUNDING", "SUSPENDED"},
		}), `
			root
				country:x COUNTRY
					ties total=3
						- LEADS:country:x:practice:p:- LEADS
						practice:p PRACTICE
						- MEMBER_OF:country:x:body:a:- MEMBER_OF
						body:a REGIONAL_BODY
						- MEMBER_OF:country:x:body:c:2023 MEMBER_OF
						body:c REGIONAL_BODY`},
		{"distinct keeps the relation with the smallest id, whatever the order", from("country:x", plan.Page{
			All: true, Total: true, Order: plan.Order{By: plan.BySince, Desc: true},
		}, plan.Along{Types: []wps.RelationType{wps.MemberOf, wps.PartnersWith}, Direction: plan.Both, Distinct: true}), `
			root
				country:x COUNTRY
					ties total=4
						- MEMBER_OF:country:x:body:b:2001 MEMBER_OF
						body:b REGIONAL_BODY
						- MEMBER_OF:country:x:body:a:- MEMBER_OF
						body:a REGIONAL_BODY
						- MEMBER_OF:country:x:body:c:- MEMBER_OF
						body:c REGIONAL_BODY
						- PARTNERS_WITH:country:x:country:x:- PARTNERS_WITH
						country:x COUNTRY`},
		{"distinct chooses among those that pass", from("country:x", byName, plan.Along{
			Types: memberships, Direction: plan.Out, Statuses: []string{"SUSPENDED"}, Distinct: true,
		}), `
			root
				country:x COUNTRY
					ties total=1
						- MEMBER_OF:country:x:body:c:2023 MEMBER_OF
						body:c REGIONAL_BODY`},
		{"by name, equal names by the id of the relation", from("country:x", byName, plan.Along{Types: partners, Direction: plan.Both}), `
			root
				country:x COUNTRY
					ties total=3
						- PARTNERS_WITH:body:b:country:x:2002 PARTNERS_WITH
						body:b REGIONAL_BODY
						- PARTNERS_WITH:country:x:body:b:2003 PARTNERS_WITH
						body:b REGIONAL_BODY
						- PARTNERS_WITH:country:x:country:x:- PARTNERS_WITH
						country:x COUNTRY`},
		{"a page of a list", from("country:x", plan.Page{
			First: 1, Total: true, Cursors: true, Order: plan.Order{By: plan.BySince, Desc: true},
			After: &plan.Cursor{Order: plan.Order{By: plan.BySince, Desc: true}, Key: "20030101", ID: "PARTNERS_WITH:country:x:body:b:2003"},
		}, plan.Along{Types: partners, Direction: plan.Both}), `
			root
				country:x COUNTRY
					ties total=3 earlier later
						@ SINCE true "20020101" PARTNERS_WITH:body:b:country:x:2002
						- PARTNERS_WITH:body:b:country:x:2002 PARTNERS_WITH
						body:b REGIONAL_BODY`},
	}}
}
