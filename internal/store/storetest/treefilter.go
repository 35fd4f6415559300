package storetest

import (
	"slices"

	"pgregory.net/rapid"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// kind draws a kind that some entity has, or any.
func (g *planter) kind() wps.Kind {
	kinds := slices.Clone(wps.Kinds[:1])
	for _, e := range g.content.Entities {
		kinds = append(kinds, e.Kind)
	}
	return rapid.SampledFrom(kinds).Draw(g.T, "kind")
}

// filter draws what entities of a kind must fulfil.
func (g *planter) filter(k wps.Kind) plan.Filter {
	var f plan.Filter
	if rapid.IntRange(0, 4).Draw(g.T, "filter ids") == 0 {
		f.IDs = append(g.namedIDs(plan.Entities), g.idsOf(k)...)
	}
	for range rapid.IntRange(0, 2).Draw(g.T, "conditions") {
		f.Conditions = append(f.Conditions, g.condition(k))
	}
	return f
}

func (g *planter) idsOf(k wps.Kind) []wps.ID {
	var ids []wps.ID
	for _, e := range g.content.Entities {
		if e.Kind == k && g.flip("id") {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

func (g *planter) condition(k wps.Kind) plan.Condition {
	switch rapid.IntRange(0, 7).Draw(g.T, "condition") {
	case 5:
		return plan.Condition{Op: plan.Exists, Along: plan.Along{AsOf: g.day()}}
	case 0:
		return plan.Condition{Op: plan.Read, Values: g.values([]string{"yes", "no"})}
	case 1:
		return plan.Condition{Field: wps.FieldConfidence, Values: g.values([]string{"HIGH", "MEDIUM", "LOW", ""})}
	case 2:
		return plan.Condition{Field: wps.FieldSources, Values: g.values([]string{"source:s0", "source:s1", "source:not-there", ""})}
	case 3, 4:
		along := g.along()
		if along.IDs == nil {
			along.IDs = g.namedIDs(plan.Entities)
		}
		return plan.Condition{Op: plan.Linked, Along: along}
	}
	return g.fieldCondition(rapid.SampledFrom(wps.FieldsOf(k)).Draw(g.T, "field"))
}

// fieldCondition looks at a field in a way that fits its type.
func (g *planter) fieldCondition(f wps.FieldType) plan.Condition {
	c := plan.Condition{Field: f.Field}
	switch f.Type {
	case wps.DateValue:
		c.Op = rapid.SampledFrom([]plan.Op{plan.From, plan.To}).Draw(g.T, "op")
		c.Values = []string{g.someDate()}
	case wps.ListValue, wps.EnumsValue:
		if g.flip("counts") {
			c.Op, c.Values = plan.Counts, g.values([]string{"0", "1", "2", "3"})[:1]
			return c
		}
		c.Values = g.values(append(slices.Clone(f.Values), append([]string{""}, texts[:8]...)...))
	case wps.EnumValue:
		c.Values = g.values(append([]string{""}, f.Values...))
	case wps.AnswerValue:
		c.Values = g.values([]string{"yes", "no", ""})
	case wps.RefValue:
		c.Values = []string{""}
		for _, id := range g.namedIDs(plan.Entities) {
			c.Values = append(c.Values, string(id))
		}
	default:
		c.Values = g.values(append([]string{"", "1", "2", "10"}, texts...))
	}
	return c
}

func (g *planter) sourceFilter() plan.Filter {
	var f plan.Filter
	if rapid.IntRange(0, 4).Draw(g.T, "filter ids") == 0 {
		f.IDs = g.namedIDs(plan.Sources)
	}
	for range rapid.IntRange(0, 2).Draw(g.T, "conditions") {
		f.Conditions = append(f.Conditions, g.sourceCondition())
	}
	return f
}

func (g *planter) sourceCondition() plan.Condition {
	switch rapid.IntRange(0, 4).Draw(g.T, "condition") {
	case 0:
		return plan.Condition{Field: plan.FieldType, Values: g.values([]string{"PRIMARY", "OFFICIAL", "NEWS", "RESEARCH", "OTHER"})}
	case 1:
		return plan.Condition{Field: plan.FieldRead, Values: g.values([]string{"yes", "no"})}
	case 2:
		return plan.Condition{Field: plan.FieldBy, Values: g.values([]string{"", "body:n-0", "country:n-1", "org:n-2"})}
	}
	op := rapid.SampledFrom([]plan.Op{plan.From, plan.To}).Draw(g.T, "op")
	return plan.Condition{Field: plan.FieldDate, Op: op, Values: []string{g.someDate()}}
}

// values draws some of the values.
func (g *planter) values(from []string) []string {
	return rapid.SliceOfNDistinct(rapid.SampledFrom(from), 1, 3, rapid.ID).Draw(g.T, "values")
}

func (g *planter) someDate() string { return string(rapid.SampledFrom(dates[2:]).Draw(g.T, "date")) }
