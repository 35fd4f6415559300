package storetest

import (
	"pgregory.net/rapid"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// along draws which relations to follow; often all, so that there is something.
func (g *planter) along() plan.Along {
	a := plan.Along{
		Direction:    rapid.SampledFrom([]plan.Direction{plan.Both, plan.Both, plan.Out, plan.In}).Draw(g.T, "direction"),
		WithNarrower: g.flip("with narrower"),
		Distinct:     g.flip("distinct"),
		AsOf:         g.day(),
		Past:         g.flip("past"),
	}
	if g.flip("types") {
		a.Types = rapid.SliceOfNDistinct(rapid.SampledFrom(wps.RelationTypes), 1, 6, rapid.ID).Draw(g.T, "types")
	}
	if rapid.IntRange(0, 2).Draw(g.T, "kinds") == 0 {
		a.Kinds = rapid.SliceOfNDistinct(rapid.SampledFrom(wps.Kinds), 1, 8, rapid.ID).Draw(g.T, "kinds")
	}
	if rapid.IntRange(0, 4).Draw(g.T, "ends") == 0 {
		a.IDs = append(g.namedIDs(plan.Entities), g.idsOf(g.kind())...)
	}
	if rapid.IntRange(0, 2).Draw(g.T, "statuses") == 0 {
		statuses := []string{"MEMBER", "FOUNDING", "OBSERVER", "ASSOCIATE", "SUSPENDED", "CO_CHAIR"}
		a.Statuses = rapid.SliceOfNDistinct(rapid.SampledFrom(statuses), 0, 4, rapid.ID).Draw(g.T, "statuses")
	}
	return a
}

// day draws a day on which something begins or ends, one beside it, or one far
// from all.
func (g *planter) day() wps.Day {
	date := rapid.SampledFrom(append(dates[2:len(dates)-1:len(dates)-1], "2025")).Draw(g.T, "as of")
	return rapid.SampledFrom([]wps.Day{date.First(), date.Last(), date.Last().Next()}).Draw(g.T, "day")
}
