package graph

import (
	"encoding/json"

	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// MaxPage is the largest page that can be asked for; DefaultPage is what a
// page holds where nothing is asked.
const (
	MaxPage     = 100
	DefaultPage = 20
)

// arguments are the arguments of a field, or the fields of an input object,
// validated and with defaults and variables filled in.
type arguments map[string]any

func argumentsOf(f *ast.Field, variables map[string]any) arguments {
	return f.ArgumentMap(variables)
}

func (a arguments) text(name string) string {
	s, _ := a[name].(string)
	return s
}

func (a arguments) flag(name string) bool {
	b, _ := a[name].(bool)
	return b
}

// texts is nil where the argument was left out or is null; one text counts as
// a list of one, as GraphQL coerces it.
func (a arguments) texts(name string) []string {
	switch v := a[name].(type) {
	case string:
		return []string{v}
	case []any:
		texts := make([]string, 0, len(v))
		for _, x := range v {
			if s, ok := x.(string); ok {
				texts = append(texts, s)
			}
		}
		return texts
	case []string:
		return v
	}
	return nil
}

func (a arguments) ids(name string) []wps.ID {
	texts := a.texts(name)
	if texts == nil {
		return nil
	}
	ids := make([]wps.ID, len(texts))
	for i, t := range texts {
		ids[i] = wps.ID(t)
	}
	return ids
}

// number is 0, false where the argument was left out or is null.
func (a arguments) number(name string) (int, bool) { return whole(a[name]) }

func whole(v any) (int, bool) {
	switch n := v.(type) {
	case int64:
		return int(n), true
	case int:
		return n, true
	case float64:
		return int(n), true
	case json.Number:
		i, err := n.Int64()
		return int(i), err == nil
	}
	return 0, false
}

// object are the fields of an input object; nil where it was left out.
func (a arguments) object(name string) arguments {
	o, _ := a[name].(map[string]any)
	return o
}

// date is "" where the argument was left out or is null.
func (a arguments) date(name string) (wps.Date, error) {
	if a[name] == nil {
		return "", nil
	}
	d, err := wps.ParseDate(a.text(name))
	if err != nil {
		return "", wps.Errorf(wps.BadUserInput, "%s: %s", name, err)
	}
	return d, nil
}

// day is the day that a date argument means, or otherwise where none is given.
func (a arguments) day(name string, otherwise wps.Day) (wps.Day, error) {
	d, err := a.date(name)
	if err != nil || d == "" {
		return otherwise, err
	}
	return d.Last(), nil
}

// order reads an argument { field, direction }.
func (a arguments) order(otherwise plan.By) plan.Order {
	o := a.object("orderBy")
	by, ok := orders[o.text("field")]
	if !ok {
		by = otherwise
	}
	return plan.Order{By: by, Desc: o.text("direction") == "DESC"}
}

// orders are what the values of the order enums of the schema mean.
var orders = map[string]plan.By{
	"ID": plan.ByID, "NAME": plan.ByName, "TITLE": plan.ByName, "SINCE": plan.BySince, "TYPE": plan.ByType,
	"FOUNDED": plan.ByField(wps.Founded), "ADOPTED": plan.ByField(wps.Adopted),
	"GENERATION": plan.ByField(wps.Generation), "STARTED": plan.ByField(wps.Started),
	"START": plan.ByField(wps.Start), "NUMBER": plan.ByField(wps.Number), "DATE": plan.ByField(plan.FieldDate),
}

// forward reads first and after.
func (a arguments) forward(order plan.Order) (plan.Page, error) {
	page := plan.Page{Order: order}
	var err error
	if page.First, err = a.size("first"); err != nil {
		return page, err
	}
	page.After, err = a.cursor("after", order)
	return page, err
}

// size is the size of a page.
func (a arguments) size(name string) (int, error) {
	n, ok := a.number(name)
	if !ok {
		return DefaultPage, nil
	}
	if n < 1 || n > MaxPage {
		return 0, wps.Errorf(wps.BadUserInput, "%s is %d: a page holds from 1 to %d", name, n, MaxPage)
	}
	return n, nil
}

func (a arguments) cursor(name string, order plan.Order) (*plan.Cursor, error) {
	if a[name] == nil {
		return nil, nil
	}
	return plan.ParseCursor(a.text(name), order)
}

// page reads first and after, or last and before.
func (a arguments) page(order plan.Order) (plan.Page, error) {
	_, first := a.number("first")
	_, last := a.number("last")
	if first && last {
		return plan.Page{}, wps.Errorf(wps.BadUserInput, "first and last are both given: ask for one of them")
	}
	page, err := a.forward(order)
	if err != nil {
		return page, err
	}
	if last {
		page.Backward = true
		if page.First, err = a.size("last"); err != nil {
			return page, err
		}
	}
	page.Before, err = a.cursor("before", order)
	return page, err
}
