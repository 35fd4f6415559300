package storetest

import (
	"fmt"

	"pgregory.net/rapid"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// Tree draws something to read of a content: any root, up to three levels of
// hops of every kind, filters, orders, pages from either end and from any place,
// at any date.
func Tree(t *rapid.T, c *wps.Content) *plan.Tree {
	g := &planter{T: t, content: c}
	of := rapid.SampledFrom([]plan.Thing{plan.Entities, plan.Entities, plan.Entities, plan.Relations, plan.Sources}).Draw(t, "of")
	tree := &plan.Tree{Root: plan.Root{Of: of}, Select: g.selection(of, 3)}
	if of == plan.Relations || rapid.IntRange(0, 2).Draw(t, "by ids") == 0 {
		tree.Root.IDs = g.namedIDs(of)
		return tree
	}
	if of == plan.Entities {
		tree.Root.Kind = g.kind()
		tree.Root.Where = g.filter(tree.Root.Kind)
		tree.Root.Page = g.page(g.entityOrder(tree.Root.Kind), g.placeOfEntity)
		return tree
	}
	tree.Root.Where = g.sourceFilter()
	tree.Root.Page = g.page(g.sourceOrder(), g.placeOfSource)
	return tree
}

// planter draws one tree.
type planter struct {
	*rapid.T
	content *wps.Content
	keys    int
}

func (g *planter) flip(label string) bool { return rapid.Bool().Draw(g.T, label) }

// namedIDs are ids to read: some that are there, some that were, some never.
func (g *planter) namedIDs(of plan.Thing) []wps.ID {
	ids := []wps.ID{"body:not-there", ""}
	switch of {
	case plan.Relations:
		for r := range g.content.Relations.All() {
			ids = append(ids, r.ID)
		}
	case plan.Sources:
		for _, s := range g.content.Sources {
			ids = append(ids, s.ID)
		}
	default:
		for _, e := range g.content.Entities {
			ids = append(append(ids, e.ID), e.FormerIDs...)
		}
	}
	return append([]wps.ID{}, rapid.SliceOfN(rapid.SampledFrom(ids), rapid.SampledFrom([]int{3, 1, 0}).Draw(g.T, "least"), 6).Draw(g.T, "ids")...)
}

// selection draws what is read of a thing, with at most so many levels below.
func (g *planter) selection(of plan.Thing, levels int) *plan.Selection {
	if levels < 3 && rapid.IntRange(0, 9).Draw(g.T, "ids only") == 0 {
		return nil
	}
	fields := rapid.SliceOfNDistinct(rapid.SampledFrom(fieldsOf(of)), 0, 6, rapid.ID)
	s := &plan.Selection{Fields: fields.Draw(g.T, "fields")}
	if levels == 0 {
		return s
	}
	for range rapid.SampledFrom([]int{2, 1, 3, 0}).Draw(g.T, "hops") {
		s.Hops = append(s.Hops, g.hop(of, levels-1))
	}
	if of == plan.Entities && rapid.IntRange(0, 3).Draw(g.T, "same key") == 0 {
		a, b := g.hop(of, 0), g.hop(of, 0)
		a.On, b.On, b.Key = wps.Kinds[:6], wps.Kinds[6:], a.Key
		s.Hops = append(s.Hops, a, b)
	}
	return s
}

var (
	viasOfEntity = []plan.Via{
		plan.ViaRelations, plan.ViaRelations, plan.ViaRelations, plan.ViaRelations,
		plan.ViaSources, plan.ViaField, plan.ViaNarrower,
	}
	viasOfRelation = []plan.Via{plan.ViaSources, plan.ViaFrom, plan.ViaTo}
	viasOfSource   = []plan.Via{plan.ViaField, plan.ViaCiting, plan.ViaCiting}
)

func (g *planter) hop(of plan.Thing, levels int) plan.Hop {
	vias := map[plan.Thing][]plan.Via{plan.Entities: viasOfEntity, plan.Relations: viasOfRelation, plan.Sources: viasOfSource}[of]
	g.keys++
	h := plan.Hop{Key: fmt.Sprintf("h%d", g.keys), Via: rapid.SampledFrom(vias).Draw(g.T, "via")}
	if of == plan.Entities && g.flip("on") {
		h.On = rapid.SliceOfNDistinct(rapid.SampledFrom(wps.Kinds), 1, 8, rapid.ID).Draw(g.T, "on")
	}
	to := plan.Entities
	switch h.Via {
	case plan.ViaRelations:
		h.Along = g.along()
		h.Page = g.page(g.relationOrder(), g.placeOfRelation)
		h.Edge = g.selection(plan.Relations, min(levels, 1))
	case plan.ViaCiting:
		h.Page = g.page(plan.Order{By: plan.ByID}, g.placeOfEntity)
	case plan.ViaField:
		h.Field = g.refField(of)
	case plan.ViaSources:
		to = plan.Sources
	}
	h.Node = g.selection(to, levels)
	return h
}

func (g *planter) refField(of plan.Thing) wps.Field {
	if of == plan.Sources {
		return plan.FieldBy
	}
	return rapid.SampledFrom([]wps.Field{wps.Broader, wps.Broader, wps.HeadquartersCountry, wps.EventCountry}).Draw(g.T, "field")
}
