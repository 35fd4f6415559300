package storetest

import (
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// Kenya: known to the month, for good. Rwanda: known to the year. Burundi: left
// on a day. Somalia: nothing dated. Congo: some time in 2022, ended some time in
// 2024. The body has existed since 2000-07-07.
const timeGraph = `
body:eac "East African Community" founded=2000-07-07
country:bdi "Burundi"
country:cod "Congo"
country:ken "Kenya"
country:rwa "Rwanda"
country:som "Somalia"
country:bdi --MEMBER_OF--> body:eac since=2007-07-01 until=2017-06-01
country:cod --MEMBER_OF--> body:eac since=2022 until=2024
country:ken --MEMBER_OF--> body:eac since=2017-06
country:rwa --MEMBER_OF--> body:eac since=2017
country:som --MEMBER_OF--> body:eac
`

func timeDrawing() drawing {
	on := func(day wps.Day, past bool) plan.Tree {
		hop := plan.Hop{
			Key: "members", Page: plan.Page{All: true, Total: true, Order: plan.Order{By: plan.BySince}},
			Along: plan.Along{Direction: plan.In, AsOf: day, Past: past}, Edge: new(plan.Selection),
		}
		return plan.Tree{Root: plan.Root{IDs: []wps.ID{"body:eac"}}, Select: &plan.Selection{Hops: []plan.Hop{hop}}}
	}
	return drawing{"Time", timeGraph, []readCase{
		{"on the day of leaving it is over; what may have begun is shown", on(20170601, false), `
			root
				body:eac REGIONAL_BODY
					members total=3
						- MEMBER_OF:country:rwa:body:eac:2017 MEMBER_OF
						country:rwa COUNTRY
						- MEMBER_OF:country:ken:body:eac:2017-06 MEMBER_OF
						country:ken COUNTRY
						- MEMBER_OF:country:som:body:eac:- MEMBER_OF
						country:som COUNTRY`},
		{"the day before it still holds; what cannot have begun is not shown", on(20170531, false), `
			root
				body:eac REGIONAL_BODY
					members total=3
						- MEMBER_OF:country:bdi:body:eac:2007-07-01 MEMBER_OF
						country:bdi COUNTRY
						- MEMBER_OF:country:rwa:body:eac:2017 MEMBER_OF
						country:rwa COUNTRY
						- MEMBER_OF:country:som:body:eac:- MEMBER_OF
						country:som COUNTRY`},
		{"with the past, what ended is shown, what begins later is not", on(20220101, true), `
			root
				body:eac REGIONAL_BODY
					members total=5
						- MEMBER_OF:country:bdi:body:eac:2007-07-01 MEMBER_OF
						country:bdi COUNTRY
						- MEMBER_OF:country:rwa:body:eac:2017 MEMBER_OF
						country:rwa COUNTRY
						- MEMBER_OF:country:ken:body:eac:2017-06 MEMBER_OF
						country:ken COUNTRY
						- MEMBER_OF:country:cod:body:eac:2022 MEMBER_OF
						country:cod COUNTRY
						- MEMBER_OF:country:som:body:eac:- MEMBER_OF
						country:som COUNTRY`},
		{"in the year of an end that is known to the year it may still hold", on(20241230, false), `
			root
				body:eac REGIONAL_BODY
					members total=4
						- MEMBER_OF:country:rwa:body:eac:2017 MEMBER_OF
						country:rwa COUNTRY
						- MEMBER_OF:country:ken:body:eac:2017-06 MEMBER_OF
						country:ken COUNTRY
						- MEMBER_OF:country:cod:body:eac:2022 MEMBER_OF
						country:cod COUNTRY
						- MEMBER_OF:country:som:body:eac:- MEMBER_OF
						country:som COUNTRY`},
		{"long before, only what nobody dated", on(19000101, false), `
			root
				body:eac REGIONAL_BODY
					members total=1
						- MEMBER_OF:country:som:body:eac:- MEMBER_OF
						country:som COUNTRY`},
	}}
}
