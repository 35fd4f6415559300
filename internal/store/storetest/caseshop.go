package storetest

import (
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

const hopGraph = `
source:a "First" by=body:au
source:b "Second" by=body:gone
body:au "African Union" headquarters_country=country:eth sources=source:b|source:gone|source:a
body:un "United Nations" sources=source:a
country:eth "Ethiopia" sources=source:a
country:eth --MEMBER_OF--> body:au since=1963-05-25 status=FOUNDING sources=source:b|source:a
country:eth --MEMBER_OF--> body:un since=1945-11-13 sources=source:a
`

func hopDrawing() drawing {
	byIDs := func(of plan.Thing, s plan.Selection, ids ...wps.ID) plan.Tree {
		return plan.Tree{Root: plan.Root{Of: of, IDs: ids}, Select: &s}
	}
	hops := func(h ...plan.Hop) plan.Selection { return plan.Selection{Hops: h} }
	members := plan.Along{Types: []wps.RelationType{wps.MemberOf}, Direction: plan.In, AsOf: 20250101}
	memberOf := plan.Along{Types: []wps.RelationType{wps.MemberOf}, Direction: plan.Out, AsOf: 20250101}
	byName := plan.Page{All: true, Order: plan.Order{By: plan.ByName}}
	return drawing{"Hops", hopGraph, []readCase{
		{
			"sources come as cited, those that are not there are left out",
			byIDs(plan.Entities, hops(plan.Hop{Key: "sources", Via: plan.ViaSources, Node: fields(plan.FieldTitle)}), "body:au"), `
			root
				body:au REGIONAL_BODY
					sources
						source:b title="Second"
						source:a title="First"`,
		},
		{
			"a relation leads to its ends and its sources",
			byIDs(plan.Relations, hops(
				plan.Hop{Key: "from", Via: plan.ViaFrom, Node: fields(wps.FieldName)}, plan.Hop{Key: "to", Via: plan.ViaTo},
				plan.Hop{Key: "sources", Via: plan.ViaSources},
			), "MEMBER_OF:country:eth:body:au:1963-05-25"), `
			root
				MEMBER_OF:country:eth:body:au:1963-05-25 MEMBER_OF
					from
						country:eth COUNTRY name="Ethiopia"
					to
						body:au REGIONAL_BODY
					sources
						source:b
						source:a`,
		},
		{
			"a source leads to its publisher and to what cites it, by id",
			byIDs(plan.Sources, hops(
				plan.Hop{Key: "by", Via: plan.ViaField, Field: plan.FieldBy},
				plan.Hop{Key: "cites", Via: plan.ViaCiting, Page: plan.Page{First: 2, Total: true, Cursors: true, Order: plan.Order{By: plan.ByName, Desc: true}}},
			), "source:a", "source:b"), `
			root
				source:a
					by
						body:au REGIONAL_BODY
					cites total=3 later
						@ ID false "" body:au
						body:au REGIONAL_BODY
						@ ID false "" body:un
						body:un REGIONAL_BODY
				source:b
					by
					cites total=1
						@ ID false "" body:au
						body:au REGIONAL_BODY`,
		},
		{
			"what cites a source has pages from either end",
			byIDs(plan.Sources, hops(
				plan.Hop{Key: "last", Via: plan.ViaCiting, Page: plan.Page{First: 1, Backward: true}},
				plan.Hop{Key: "next", Via: plan.ViaCiting, Page: plan.Page{First: 1, After: &plan.Cursor{Order: plan.Order{By: plan.ByID}, ID: "body:au"}}},
			), "source:a"), `
			root
				source:a
					last earlier
						country:eth COUNTRY
					next earlier later
						body:un REGIONAL_BODY`,
		},
		{
			"a hop leaves from its kinds only, and two may have one key",
			byIDs(plan.Entities, hops(
				plan.Hop{Key: "list", On: []wps.Kind{wps.RegionalBody, wps.Network}, Along: members, Page: byName},
				plan.Hop{Key: "list", On: []wps.Kind{wps.Country}, Along: memberOf, Page: byName},
				plan.Hop{Key: "seat", On: []wps.Kind{wps.RegionalBody}, Via: plan.ViaField, Field: wps.HeadquartersCountry},
			), "body:au", "body:gone", "country:eth"), `
			root
				body:au REGIONAL_BODY
					list
						country:eth COUNTRY
					seat
						country:eth COUNTRY
				nothing
				country:eth COUNTRY
					list
						body:au REGIONAL_BODY
						body:un REGIONAL_BODY`,
		},
		{
			"edges and nodes have fields and lists of their own, at each level",
			byIDs(plan.Entities, hops(plan.Hop{
				Key: "members", Along: members, Page: byName,
				Edge: &plan.Selection{Fields: []wps.Field{wps.Status, plan.FieldSince}, Hops: []plan.Hop{{Key: "sources", Via: plan.ViaSources}}},
				Node: &plan.Selection{Fields: []wps.Field{wps.FieldName}, Hops: []plan.Hop{{
					Key: "memberOf", Along: memberOf, Page: plan.Page{First: 1, Order: plan.Order{By: plan.BySince, Desc: true}},
					Node: &plan.Selection{Hops: []plan.Hop{{Key: "members", Along: members, Page: plan.Page{Total: true}}}},
				}}},
			}), "body:un"), `
			root
				body:un REGIONAL_BODY
					members
						- MEMBER_OF:country:eth:body:un:1945-11-13 MEMBER_OF since=1945-11-13
							sources
								source:a
						country:eth COUNTRY name="Ethiopia"
							memberOf later
								body:au REGIONAL_BODY
									members total=1`,
		},
		{
			"a way that does not leave from a thing gives an empty list",
			byIDs(plan.Sources, hops(plan.Hop{Key: "sources", Via: plan.ViaSources}, plan.Hop{Key: "ties", Along: members}), "source:a"), `
			root
				source:a
					sources
					ties`,
		},
	}}
}
