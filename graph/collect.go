package graph

import (
	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/internal/wps"
)

// kinds is a set of kinds of entities, a bit for each of wps.Kinds. Relations
// and sources have bits of their own, everything else the bit plain.
type kinds uint16

const (
	relationBit kinds = 1 << 13
	sourceBit   kinds = 1 << 14
	plain       kinds = 1 << 15
)

var allKinds = kinds(1<<len(wps.Kinds)) - 1

func kindsOf(list ...wps.Kind) kinds {
	var set kinds
	for _, k := range list {
		set |= 1 << k.Index()
	}
	return set
}

// list is nil for all kinds and for things that are no entities.
func (s kinds) list() []wps.Kind {
	if s&allKinds == allKinds || s&allKinds == 0 {
		return nil
	}
	var list []wps.Kind
	for i, k := range wps.Kinds {
		if s&(1<<i) != 0 {
			list = append(list, k)
		}
	}
	return list
}

// kindOfType is the kind that an object type of the schema stands for.
var kindOfType = map[string]wps.Kind{
	"RegionalBody": wps.RegionalBody, "Country": wps.Country, "Network": wps.Network,
	"Organization": wps.Organization, "ActionPlan": wps.ActionPlan, "Practice": wps.Practice,
	"FundingMechanism": wps.FundingMechanism, "Framework": wps.Framework, "Event": wps.Event,
	"PeaceProcess": wps.PeaceProcess, "Theme": wps.Theme, "Question": wps.Question,
}

// part is a selection set that applies to things of some kinds.
type part struct {
	set ast.SelectionSet
	on  kinds
}

// asked is one response key of a selection: its fields in the order in which
// they stand, each with the kinds that it is asked of and its place among all
// fields of the selection.
type asked struct {
	key    string
	fields []*ast.Field
	on     []kinds
	places []int
}

// collector gathers the fields of selection sets as the execution of GraphQL
// does (spec 6.3.2), for all possible types at once.
type collector struct {
	op     *graphql.OperationContext
	schema *ast.Schema
}

// collect gives the response keys of several parts, in the order of their
// first field.
func (c *collector) collect(parts []part) []asked {
	g := gathering{collector: c, index: map[string]int{}, seen: map[visit]bool{}}
	for _, p := range parts {
		g.add(p.set, p.on)
	}
	return g.keys
}

type gathering struct {
	*collector
	keys  []asked
	met   int // how many fields were met
	index map[string]int
	seen  map[visit]bool
}

// visit is a named fragment that was gathered for some kinds.
type visit struct {
	fragment string
	on       kinds
}

func (g *gathering) add(set ast.SelectionSet, on kinds) {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			if g.included(s.Directives) {
				g.field(s, on)
			}
		case *ast.InlineFragment:
			if g.included(s.Directives) {
				g.narrow(s.SelectionSet, on, s.TypeCondition)
			}
		case *ast.FragmentSpread:
			if g.included(s.Directives) && !g.seen[visit{s.Name, on}] {
				g.seen[visit{s.Name, on}] = true
				g.narrow(s.Definition.SelectionSet, on, s.Definition.TypeCondition)
			}
		}
	}
}

func (g *gathering) field(f *ast.Field, on kinds) {
	i, ok := g.index[f.Alias]
	if !ok {
		i = len(g.keys)
		g.index[f.Alias] = i
		g.keys = append(g.keys, asked{key: f.Alias})
	}
	g.keys[i].fields = append(g.keys[i].fields, f)
	g.keys[i].on = append(g.keys[i].on, on)
	g.keys[i].places = append(g.keys[i].places, g.met)
	g.met++
}

func (g *gathering) narrow(set ast.SelectionSet, on kinds, condition string) {
	if condition != "" {
		on &= g.possible(condition)
	}
	if on != 0 {
		g.add(set, on)
	}
}

// possible are the kinds that a type condition lets through.
func (c *collector) possible(typeName string) kinds {
	set := plain
	for _, t := range c.schema.GetPossibleTypes(c.schema.Types[typeName]) {
		switch kind, ok := kindOfType[t.Name]; {
		case ok:
			set |= kindsOf(kind)
		case t.Name == "Relation":
			set |= relationBit
		case t.Name == "Source":
			set |= sourceBit
		}
	}
	return set
}

// included obeys @skip and @include.
func (c *collector) included(directives ast.DirectiveList) bool {
	if d := directives.ForName("skip"); d != nil && c.condition(d) {
		return false
	}
	if d := directives.ForName("include"); d != nil && !c.condition(d) {
		return false
	}
	return true
}

func (c *collector) condition(d *ast.Directive) bool {
	yes, _ := d.ArgumentMap(c.op.Variables)["if"].(bool)
	return yes
}

// byFields splits the kinds of a response key into groups that have the same
// fields behind it.
func (a *asked) byFields() []group {
	if len(a.fields) == 1 {
		return []group{{a.fields, a.on[0], a.places[0]}}
	}
	var groups []group
	index := map[string]int{}
	for bit := kinds(1); bit != 0; bit <<= 1 {
		var fields []*ast.Field
		place := 0
		signature := make([]byte, len(a.fields))
		for i, on := range a.on {
			if on&bit != 0 {
				if fields == nil {
					place = a.places[i]
				}
				fields = append(fields, a.fields[i])
				signature[i] = 1
			}
		}
		if fields == nil {
			continue
		}
		i, ok := index[string(signature)]
		if !ok {
			i = len(groups)
			index[string(signature)] = i
			groups = append(groups, group{fields: fields, place: place})
		}
		groups[i].on |= bit
	}
	return groups
}

// group is a response key for kinds that have the same fields behind it.
type group struct {
	fields []*ast.Field
	on     kinds
	place  int // of the first of them among all fields of the selection
}

// parts are the selection sets below the fields of the group, for things of
// the kinds on.
func (g group) parts(on kinds) []part {
	parts := make([]part, 0, len(g.fields))
	for _, f := range g.fields {
		parts = append(parts, part{f.SelectionSet, on})
	}
	return parts
}
