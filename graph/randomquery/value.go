package randomquery

import (
	"math/rand/v2"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/internal/wps"
)

// value draws a value for an argument or a field of an input.
func (d *draft) value(name string, t *ast.Type, rows int) any {
	if t.Elem != nil {
		list := make([]any, 1+d.dice.IntN(3))
		for i := range list {
			list[i] = d.value(name, t.Elem, rows)
		}
		return list
	}
	def := d.schema.Types[t.Name()]
	switch def.Kind {
	case ast.Enum:
		return enum(pick(d.dice, def.EnumValues).Name)
	case ast.InputObject:
		return d.input(def, rows)
	}
	switch def.Name {
	case "Int":
		return d.number(name, rows)
	case "Float":
		return float64(d.dice.IntN(11)) / 10
	case "Boolean":
		return d.chance(50)
	case "ID":
		return d.id(name)
	case "Date":
		return pick(d.dice, dates)
	case "Language":
		return pick(d.dice, languages)
	}
	return d.known.text(d.dice)
}

var (
	dates     = []string{"2000", "2010-06", "2015-12-31", "2017-07-04", "2020", "2022-12", "2022-12-06", "2024-01-29", "2026-11-24", "2030"}
	languages = []string{"en", "fr", "pt", "es", "ar", "sw", "de"}
)

// number draws a number that the argument allows; pages are the smaller, the
// more often they are shown.
func (d *draft) number(name string, rows int) int {
	switch name {
	case "first", "last":
		return 1 + d.dice.IntN(max(1, min(8, mostRows/rows)))
	case "maxHops":
		return 1 + d.dice.IntN(6)
	case "evidenceAtLeast":
		return d.dice.IntN(5)
	}
	return 1 + d.dice.IntN(3)
}

// id draws the id of a thing that the argument can name.
func (d *draft) id(name string) any {
	switch name {
	case "regions", "region", "rows", "inRegion", "a", "b":
		return d.known.of(d.dice, wps.RegionalBody)
	case "countries":
		return d.known.of(d.dice, wps.Country)
	case "themes", "broader", "columns":
		return d.known.of(d.dice, wps.Theme)
	case "answers":
		return d.known.of(d.dice, wps.Question)
	case "subjects", "for":
		return d.known.of(d.dice, wps.RegionalBody, wps.Country)
	}
	return d.known.actor(d.dice)
}

// two draws two different things of a kind.
func (d *draft) two(kind wps.Kind) (a, b any) {
	order := d.dice.Perm(len(d.known.byKind[kind]))
	return d.known.byKind[kind][order[0]], d.known.byKind[kind][order[1]]
}

// several draws up to most things.
func (d *draft) several(most int, one func(*rand.Rand) string) []any {
	list := make([]any, 1+d.dice.IntN(most))
	for i := range list {
		list[i] = one(d.dice)
	}
	return list
}

// input draws an input object.
func (d *draft) input(def *ast.Definition, rows int) object {
	var o object
	for _, f := range def.Fields {
		if f.Name == "gap" || def.Name == "GapFilter" && f.Name == "ids" || !d.wanted(f.Type, f.DefaultValue, false) {
			continue
		}
		v := d.value(f.Name, f.Type, rows)
		if kind, ok := strings.CutSuffix(def.Name, "Filter"); ok && f.Name == "ids" {
			v = d.several(3, func(dice *rand.Rand) string { return d.known.of(dice, kindNamed(kind)) })
		}
		o = append(o, member{name: f.Name, value: v})
	}
	return d.mended(def.Name, o)
}

// mended gives inputs whose fields must fit each other fields that do.
func (d *draft) mended(name string, o object) object {
	switch name {
	case "PathInput":
		return d.ends(o)
	case "CoverageInput":
		by, _ := o.get("by").(enum)
		if by != "THEME" {
			return o.without("columns")
		}
	case "AssumedTie":
		from, to := d.two(wps.Organization)
		return object{{name: "from", value: from}, {name: "to", value: to}, {name: "type", value: enum("PARTNERS_WITH")}}
	}
	return o
}

// ends gives a question for paths different ends, and other actors to avoid or
// to go through.
func (d *draft) ends(o object) object {
	from, to := d.two(pick(d.dice, actors))
	avoid, through := d.two(wps.Organization)
	for i, m := range o {
		switch m.name {
		case "from":
			o[i].value = []any{from}
		case "to":
			o[i].value = []any{to}
		case "avoid":
			o[i].value = []any{avoid}
		case "through":
			o[i].value = []any{through}
		}
	}
	return o
}

func (o object) get(name string) any {
	for _, m := range o {
		if m.name == name {
			return m.value
		}
	}
	return nil
}

func (o object) without(name string) object {
	var kept object
	for _, m := range o {
		if m.name != name {
			kept = append(kept, m)
		}
	}
	return kept
}

// kindNamed is the kind whose type has a name; "" for Source.
func kindNamed(name string) wps.Kind {
	for _, k := range wps.Kinds {
		if strings.EqualFold(strings.ReplaceAll(string(k), "_", ""), name) {
			return k
		}
	}
	return ""
}
