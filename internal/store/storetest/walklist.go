package storetest

import (
	"pgregory.net/rapid"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// drawList draws one of the four lists that have pages: of a kind, of the
// sources, of what an entity is tied to, of what cites a source.
func drawList(t *rapid.T, c *wps.Content) pagedList {
	g := &planter{T: t, content: c}
	size := rapid.IntRange(1, 4).Draw(t, "size of a page")
	switch rapid.IntRange(0, 4).Draw(t, "list") {
	case 0:
		kind := g.kind()
		where := g.filter(kind)
		return rootList(size, g.entityOrder(kind), plan.Root{Kind: kind, Where: where})
	case 1:
		return rootList(size, g.sourceOrder(), plan.Root{Of: plan.Sources, Where: g.sourceFilter()})
	case 2:
		source := rapid.SampledFrom(c.Sources).Draw(t, "source").ID
		return hopList(size, plan.Order{By: plan.ByID}, plan.Root{Of: plan.Sources, IDs: []wps.ID{source}}, plan.Hop{Via: plan.ViaCiting})
	}
	ids := []wps.ID{}
	if len(c.Entities) > 0 {
		ids = append(ids, rapid.SampledFrom(c.Entities).Draw(t, "entity").ID)
	}
	along := g.along()
	along.Past = true
	return hopList(size, g.relationOrder(), plan.Root{IDs: ids}, plan.Hop{Along: along})
}

func rootList(size int, order plan.Order, root plan.Root) pagedList {
	return pagedList{
		order: order, size: size,
		tree: func(p plan.Page) *plan.Tree {
			root.Page = p
			return &plan.Tree{Root: root}
		},
		of: func(r *plan.Result) *plan.List { return &r.List },
	}
}

func hopList(size int, order plan.Order, root plan.Root, hop plan.Hop) pagedList {
	hop.Edge = new(plan.Selection) // a list of relations may have an entity twice
	return pagedList{
		order: order, size: size,
		tree: func(p plan.Page) *plan.Tree {
			hop.Page = p
			return &plan.Tree{Root: root, Select: &plan.Selection{Hops: []plan.Hop{hop}}}
		},
		of: func(r *plan.Result) *plan.List {
			if len(r.Rows) == 0 {
				return nil
			}
			return r.Rows[0].List(hop.Key)
		},
	}
}
