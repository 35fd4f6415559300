package randomquery

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// arguments draws arguments of a field or directive; where names it.
func (d *draft) arguments(where string, defs ast.ArgumentDefinitionList, rows int) []member {
	var args []member
	backward := defs.ForName("last") != nil && d.chance(20)
	cursor := defs.ForName("before") != nil && d.chance(10)
	for _, def := range defs {
		if left := leftOut(def.Name, backward, cursor); left || !d.wanted(def.Type, def.DefaultValue, cursor && def.Name == "orderBy") {
			continue
		}
		v := d.argument(where, def, rows, cursor)
		args = append(args, member{name: def.Name, value: v, typ: def.Type})
	}
	if strings.HasSuffix(where, ".regionPair") {
		args[0].value, args[1].value = d.two(wps.RegionalBody)
	}
	if cursor {
		name := "after"
		if backward {
			name = "before"
		}
		place := plan.Cursor{ID: wps.ID(d.known.of(d.dice, listKind(where)))}
		place.Order.By = plan.ByID
		args = append(args, member{name: name, value: place.String(), typ: ast.NamedType("String", nil)})
	}
	return args
}

// leftOut tells whether an argument is not drawn: cursors are added behind the
// others, and pages go one way.
func leftOut(name string, backward, cursor bool) bool {
	switch name {
	case "after", "before", "gap":
		return true
	case "first":
		return backward
	case "last":
		return !backward
	}
	return false
}

// wanted tells whether an argument or a field of an input is given.
func (d *draft) wanted(t *ast.Type, otherwise *ast.Value, must bool) bool {
	return must || t.NonNull && otherwise == nil || d.chance(30)
}

func (d *draft) argument(where string, def *ast.ArgumentDefinition, rows int, cursor bool) any {
	if cursor && def.Name == "orderBy" {
		return object{{name: "field", value: enum("ID")}}
	}
	if !def.Type.NonNull && d.chance(5) {
		return nil
	}
	switch {
	case where == "Query.nodes":
		return d.several(4, d.known.anything)
	case where == "Query.node":
		return d.known.anything(d.dice)
	case where == "Query.compare" && def.Name == "ids":
		a, b := d.two(wps.Kinds[d.dice.IntN(len(wps.Kinds))])
		return []any{a, b}
	case where == "Query.brokers" && def.Name == "regions":
		a, b := d.two(wps.RegionalBody)
		return []any{a, b}
	}
	return d.value(def.Name, def.Type, rows)
}

// listKind is the kind of the things that a list of the root shows.
func listKind(where string) wps.Kind {
	return map[string]wps.Kind{
		"Query.regionalBodies": wps.RegionalBody, "Query.countries": wps.Country, "Query.networks": wps.Network,
		"Query.organizations": wps.Organization, "Query.actionPlans": wps.ActionPlan, "Query.practices": wps.Practice,
		"Query.fundingMechanisms": wps.FundingMechanism, "Query.frameworks": wps.Framework, "Query.events": wps.Event,
		"Query.peaceProcesses": wps.PeaceProcess, "Query.themes": wps.Theme, "Query.questions": wps.Question,
	}[where]
}

// written writes arguments, some as variables.
func (d *draft) written(args []member) string {
	if len(args) == 0 {
		return ""
	}
	texts := make([]string, len(args))
	for i, a := range args {
		texts[i] = a.name + ": " + d.literalOrVariable(a)
	}
	return "(" + strings.Join(texts, ", ") + ")"
}

// literalOrVariable writes a value into the document, or beside it, or as what a
// variable is where it is not given.
func (d *draft) literalOrVariable(a member) string {
	if !d.chance(30) {
		return literal(a.value)
	}
	name := d.name("v")
	definition := "$" + name + ": " + a.typ.String()
	if d.chance(30) {
		definition += " = " + literal(a.value)
	} else {
		d.variables[name] = plainJSON(a.value)
	}
	d.definitions = append(d.definitions, definition)
	return "$" + name
}
