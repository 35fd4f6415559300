package neo4j

import (
	"slices"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// condition is what a thing must fulfil, as an expression.
func (c *compiler) condition(v subject, condition *plan.Condition) string {
	switch condition.Op {
	case plan.OneOf:
		return c.oneOf(v, condition)
	case plan.From, plan.To:
		return c.dated(v, condition)
	case plan.Counts:
		if f, ok := fieldOf(v, condition.Field); ok && (f.Type == wps.ListValue || f.Type == wps.EnumsValue) {
			return "size(coalesce(" + v.name + "." + propertyOf(f.Field) + ", [])) >= " + c.value(int64(condition.Values[0][0]-'0'))
		}
		return truth(condition.Values[0] == "0")
	case plan.Read:
		return read(v, condition.Values)
	case plan.Linked:
		return c.linked(v, &condition.Along)
	case plan.Exists:
		return v.name + ".existsFirst <= " + c.value(int64(condition.Along.AsOf))
	}
	return "false"
}

func truth(holds bool) string {
	if holds {
		return "true"
	}
	return "false"
}

// fieldOf is the type of a field that things like v can have.
func fieldOf(v subject, f wps.Field) (wps.FieldType, bool) {
	for _, kind := range wps.Kinds {
		for _, t := range wps.FieldsOf(kind) {
			if v.of == plan.Entities && t.Field == f && v.kinds.has(kind) {
				return t, true
			}
		}
	}
	return wps.FieldType{}, false
}

// oneOf is the condition that a field has one of some values; "" stands for not
// recorded.
func (c *compiler) oneOf(v subject, condition *plan.Condition) string {
	missing := slices.Contains(condition.Values, "")
	property := v.name + "." + propertyOf(condition.Field)
	if v.of == plan.Sources {
		return c.sourceOneOf(property, condition, missing)
	}
	if condition.Field == wps.FieldSources {
		return c.anyIn(property, condition.Values)
	}
	if condition.Field == wps.FieldConfidence {
		return orMissing(property, property+" IN "+c.value(condition.Values), missing)
	}
	f, ok := fieldOf(v, condition.Field)
	if !ok {
		return truth(missing)
	}
	switch f.Type {
	case wps.ListValue, wps.EnumsValue:
		return orMissing(property, c.anyIn(property, condition.Values), missing)
	case wps.NumberValue:
		return orMissing(property, c.oneNumberOf(property, condition.Values), missing)
	case wps.AnswerValue:
		return orMissing(property, property+" IN "+c.value(answers(condition.Values)), missing)
	}
	return orMissing(property, property+" IN "+c.value(condition.Values), missing)
}

func orMissing(property, condition string, missing bool) string {
	if missing {
		return "(" + condition + " OR " + property + " IS NULL)"
	}
	return condition
}

func (c *compiler) anyIn(property string, values []string) string {
	return "any(value IN " + property + " WHERE value IN " + c.value(values) + ")"
}

// oneNumberOf compares numbers by their texts, as 3.5 and 3.50 are two.
func (c *compiler) oneNumberOf(property string, values []string) string {
	numbers, texts := []any{}, []string{}
	for _, value := range values {
		if n, canonical := number(value); canonical {
			numbers = append(numbers, n)
		} else if value != "" {
			texts = append(texts, value)
		}
	}
	text := property + "Text"
	return "(" + text + " IN " + c.value(texts) + " OR " + text + " IS NULL AND " + property + " IN " + c.value(numbers) + ")"
}

func answers(values []string) []bool {
	answers := []bool{}
	for _, value := range values {
		if value == "yes" || value == "no" {
			answers = append(answers, value == "yes")
		}
	}
	return answers
}

func (c *compiler) sourceOneOf(property string, condition *plan.Condition, missing bool) string {
	switch condition.Field {
	case plan.FieldRead:
		return property + " IN " + c.value(answers(condition.Values))
	case plan.FieldType, plan.FieldBy:
		return orMissing(property, property+" IN "+c.value(condition.Values), missing)
	}
	return truth(missing)
}

// dated is the condition that a date may be some date or later, or earlier.
func (c *compiler) dated(v subject, condition *plan.Condition) string {
	if typeOf(v, condition.Field) != wps.DateValue {
		return "false"
	}
	property, date := v.name+"."+propertyOf(condition.Field), wps.Date(condition.Values[0])
	if condition.Op == plan.From {
		return property + "Last >= " + c.value(int64(date.First()))
	}
	return property + "First <= " + c.value(int64(date.Last()))
}

// read is the condition that an entity cites a source that was read, or none.
func read(v subject, values []string) string {
	exists := "EXISTS { MATCH (" + v.name + ")-[:CITES]->(cited:Source) WHERE cited.read }"
	yes, no := slices.Contains(values, "yes"), slices.Contains(values, "no")
	switch {
	case v.of != plan.Entities || !yes && !no:
		return "false"
	case yes && no:
		return "true"
	case no:
		return "NOT " + exists
	}
	return exists
}

// linked is the condition that a hop from an entity would list something.
func (c *compiler) linked(v subject, a *plan.Along) string {
	edge := subject{plan.Relations, c.name("r"), 0}
	node := subject{plan.Entities, c.name("n"), everyKind}
	if len(a.Kinds) > 0 {
		node.kinds = kindsOf(a.Kinds)
	}
	inner := &compiler{params: c.params, names: c.names}
	inner.follow(v, a, edge, node)
	c.names = inner.names
	return "EXISTS {\n" + inner.text.String() + "RETURN 1 AS one }"
}
