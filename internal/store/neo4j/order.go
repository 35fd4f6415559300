package neo4j

import (
	"fmt"
	"sort"
	"strings"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// order is what a list is sorted by: an expression that is never null, and the
// id. What is not recorded comes last in either direction, so it stands for a
// value beyond all others.
type order struct {
	key  string // "" for the order by id alone
	id   string
	desc bool
	// at gives the value of key at a place of the list.
	at func(plan.Cursor) any
}

// Days and places of types are small numbers: these lie beyond them.
const (
	beyondNumbers = 1_000_000_000
	beforeNumbers = -1
	beyondTexts   = "~" // behind digits and lower case letters
	beforeTexts   = ""
)

// orderOf is the order of entities or sources.
func orderOf(o plan.Order, v subject) order {
	made := order{id: v.id(), desc: o.Desc, at: textOf(o.Desc)}
	switch {
	case o.By == plan.ByID || o.By == "":
	case v.of == plan.Sources && o.By == plan.ByName:
		made.key = v.name + ".titleKey"
	case o.By == plan.ByName:
		made.key = v.name + ".nameKey"
	default:
		made.byField(v, wps.Field(o.By))
	}
	return made
}

func (o *order) byField(v subject, f wps.Field) {
	name := v.name + "." + propertyOf(f)
	switch typeOf(v, f) {
	case wps.DateValue:
		o.key, o.at = otherwise(name+"First", beyond(o.desc)), numberOf(o.desc, daysBefore, func(n int) string { return plan.DayKey(wps.Day(n)) })
	case wps.NumberValue:
		o.key = otherwise(name+"Key", map[bool]string{false: "'" + beyondTexts + "'", true: "'" + beforeTexts + "'"}[o.desc])
	}
}

// daysBefore is more than any day written as a number.
const daysBefore = 100_000_000

// typeOf is the type of a field by which things can be ordered; TextValue
// where they cannot.
func typeOf(v subject, f wps.Field) wps.ValueType {
	if v.of == plan.Sources {
		if f == plan.FieldDate {
			return wps.DateValue
		}
		return wps.TextValue
	}
	for _, kind := range wps.Kinds {
		for _, t := range wps.FieldsOf(kind) {
			if t.Field == f && v.kinds.has(kind) {
				return t.Type
			}
		}
	}
	return wps.TextValue
}

// orderOfTies is the order of a list that relations lead to.
func orderOfTies(o plan.Order, edge, node subject) order {
	made := order{id: edge.id(), desc: o.Desc, at: textOf(o.Desc)}
	switch o.By {
	case plan.ByName:
		made.key = node.name + ".nameKey"
	case plan.BySince:
		made.key = "CASE WHEN " + edge.name + ".since IS NULL THEN " + beyond(o.Desc) + " ELSE " + edge.name + ".sinceFirst END"
		made.at = numberOf(o.Desc, daysBefore, func(n int) string { return plan.DayKey(wps.Day(n)) })
	case plan.ByType:
		made.key = edge.name + ".typeOrder"
		made.at = numberOf(o.Desc, len(wps.RelationTypes), func(n int) string { return fmt.Sprintf("%02d", n) })
	}
	return made
}

func beyond(desc bool) string {
	if desc {
		return fmt.Sprint(beforeNumbers)
	}
	return fmt.Sprint(beyondNumbers)
}

func otherwise(expression, value string) string { return "coalesce(" + expression + ", " + value + ")" }

// textOf gives the value of a key that is a text. A text that no cursor of ours
// has is moved to where it sorts among those that ours have.
func textOf(desc bool) func(plan.Cursor) any {
	return func(c plan.Cursor) any {
		switch {
		case c.Missing && desc:
			return beforeTexts
		case c.Missing:
			return beyondTexts
		}
		return min(c.Key, "}")
	}
}

// numberOf gives the value of a key that is a number below a limit, of which
// cursors have the text. A text that no number has is half a number more than
// the one before it.
func numberOf(desc bool, limit int, write func(int) string) func(plan.Cursor) any {
	return func(c plan.Cursor) any {
		switch {
		case c.Missing && desc:
			return beforeNumbers
		case c.Missing:
			return beyondNumbers
		}
		n := sort.Search(limit, func(n int) bool { return write(n) >= c.Key })
		if n < limit && write(n) == c.Key {
			return n
		}
		return float64(n) - .5
	}
}

// by writes the terms of ORDER BY; backward turns all of them.
func (o order) by(backward bool) string {
	id := o.id
	if backward {
		id += " DESC"
	}
	if o.key == "" {
		return id
	}
	if o.desc != backward {
		return o.key + " DESC, " + id
	}
	return o.key + ", " + id
}

// where writes conditions, all of which must hold.
func where(conditions []string) string {
	if len(conditions) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(conditions, " AND ")
}
