package storetest

import (
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

func rootDrawing() drawing {
	named := func(of plan.Thing, ids ...wps.ID) plan.Tree {
		return plan.Tree{Root: plan.Root{Of: of, IDs: ids}, Select: fields(wps.FieldName, plan.FieldTitle, plan.FieldSince)}
	}
	all := plan.Page{All: true, Total: true}
	return drawing{"Roots", `
source:a "A report"
source:b "A page"
body:eac "East African Community" former_ids=body:eaco|country:old
country:ken "Kenya" former_ids=country:uga
country:uga "Uganda"
country:ken --MEMBER_OF--> body:eac since=2000-07
`, []readCase{
		{"ids come in the order and as often as they were named", named(plan.Entities, "country:uga", "body:eac", "country:uga"), `
			root
				country:uga COUNTRY name="Uganda"
				body:eac REGIONAL_BODY name="East African Community"
				country:uga COUNTRY name="Uganda"`},
		{"an id that is not there gives an empty row", named(plan.Entities, "country:xxx", "", "source:a"), `
			root
				nothing
				nothing
				nothing`},
		{"a former id leads to the entity under its present id", named(plan.Entities, "body:eaco", "country:old"), `
			root
				body:eac REGIONAL_BODY name="East African Community"
				body:eac REGIONAL_BODY name="East African Community"`},
		{"an id that is in use is no former id", named(plan.Entities, "country:uga"), `
			root
				country:uga COUNTRY name="Uganda"`},
		{"relations are read by id", named(plan.Relations, "MEMBER_OF:country:ken:body:eac:2000-07", "body:eac"), `
			root
				MEMBER_OF:country:ken:body:eac:2000-07 MEMBER_OF since=2000-07
				nothing`},
		{"sources are read by id", named(plan.Sources, "source:b", "source:c"), `
			root
				source:b title="A page"
				nothing`},
		{"no ids give no rows", plan.Tree{Root: plan.Root{IDs: []wps.ID{}, Kind: wps.Country, Page: all}}, `
			root`},
		{"a kind gives all of it", plan.Tree{Root: plan.Root{Kind: wps.Country, Page: all}}, `
			root total=2
				country:ken COUNTRY
				country:uga COUNTRY`},
		{"a kind of which there is none gives none", plan.Tree{Root: plan.Root{Kind: wps.Question, Page: all}}, `
			root total=0`},
		{"sources give all of them", plan.Tree{Root: plan.Root{Of: plan.Sources, Page: all}}, `
			root total=2
				source:a
				source:b`},
	}}
}

func fields(f ...wps.Field) *plan.Selection { return &plan.Selection{Fields: f} }
