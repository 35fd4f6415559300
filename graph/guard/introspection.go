package guard

import (
	"github.com/99designs/gqlgen/graphql/introspection"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
)

// census is how many values of the schema introspection would show. A short
// query can ask for all fields of all types many times over.
type census struct {
	average, most map[string]float64 // lists by the name of their field: entries of one
	allowed       float64
}

// allowance is how much more than the query of tools may be asked for.
const allowance = 1.5

// newCensus counts the lists of a schema.
func newCensus(schema *ast.Schema) *census {
	c := &census{average: map[string]float64{}, most: map[string]float64{}}
	types := float64(len(schema.Types))
	fields := 0.0
	for _, t := range schema.Types {
		fields += float64(len(t.Fields))
	}
	note := func(name string, entries int, of float64) {
		c.average[name] += float64(entries) / of
		c.most[name] = max(c.most[name], float64(entries))
	}
	for _, t := range schema.Types {
		list := "fields"
		if t.Kind == ast.InputObject {
			list = "inputFields"
		}
		note(list, len(t.Fields), types)
		note("enumValues", len(t.EnumValues), types)
		note("interfaces", len(t.Interfaces), types)
		if t.IsAbstractType() {
			note("possibleTypes", len(schema.GetPossibleTypes(t)), types)
		}
		for _, f := range t.Fields {
			note("args", len(f.Arguments), fields)
		}
	}
	c.average["ofType"], c.most["ofType"] = wrapped(schema), 1
	note("types", len(schema.Types), 1)
	note("directives", len(schema.Directives), 1)
	tools, err := parser.ParseQuery(&ast.Source{Input: introspection.Query})
	if err == nil {
		c.allowed = allowance * c.of(tools)
	}
	return c
}

// wrapped is how many of the types that stand at fields and arguments, and
// inside each other there, are lists or required: those have a type inside.
func wrapped(schema *ast.Schema) float64 {
	wraps, all := 0, 0
	note := func(t *ast.Type) {
		for ; t != nil; t = t.Elem {
			all++
			if t.NonNull {
				all++
				wraps++
			}
			if t.Elem != nil {
				wraps++
			}
		}
	}
	for _, t := range schema.Types {
		for _, f := range t.Fields {
			note(f.Type)
			for _, a := range f.Arguments {
				note(a.Type)
			}
		}
	}
	return float64(wraps) / float64(all)
}

// check refuses documents that ask for more of the schema than tools do.
func (c *census) check(doc *ast.QueryDocument) *gqlerror.Error {
	if asked := c.of(doc); asked > c.allowed {
		return tooLarge("introspection", "it asks for about %s values of the schema, at most %d are shown; tools need less",
			int(min(asked, capped)), int(c.allowed))
	}
	return nil
}

// standing is where in the answer a selection set stands.
type standing int

const (
	atRoot  standing = iota
	ofEvery          // below types: what all types have together is known
	ofEach           // below the types of all fields: how they are wrapped is known
	ofOne            // of one type, which may be the largest
)

// spot is a fragment where it is spread.
type spot struct {
	fragment string
	at       standing
}

// counting follows a document, each fragment once in each standing.
type counting struct {
	*census
	doc   *ast.QueryDocument
	known map[spot]float64
}

// of estimates how many values all operations of a document show.
func (c *census) of(doc *ast.QueryDocument) float64 {
	n := &counting{c, doc, map[spot]float64{}}
	sum := 0.0
	for _, op := range doc.Operations {
		sum += n.set(op.SelectionSet, atRoot)
	}
	return sum
}

func (n *counting) set(set ast.SelectionSet, at standing) float64 {
	sum := 0.0
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			sum += n.field(s, at)
		case *ast.InlineFragment:
			sum += n.set(s.SelectionSet, at)
		case *ast.FragmentSpread:
			sum += n.fragment(spot{s.Name, at})
		}
	}
	return sum
}

func (n *counting) fragment(s spot) float64 {
	sum, ok := n.known[s]
	if f := n.doc.Fragments.ForName(s.fragment); f != nil && !ok {
		sum = n.set(f.SelectionSet, s.at)
		n.known[s] = sum
	}
	return sum
}

// field counts a field, times the entries of its list.
func (n *counting) field(f *ast.Field, at standing) float64 {
	below := ofOne
	switch {
	case at == atRoot && f.Name != "__schema" && f.Name != "__type":
		return 0
	case f.Name == "types":
		below = ofEvery
	case at == ofEvery && (f.Name == "fields" || f.Name == "inputFields" || f.Name == "args"):
		below = ofEvery
	case at == ofEvery && f.Name == "type" || at == ofEach && f.Name == "ofType":
		below = ofEach
	}
	return n.entries(f.Name, at) * (1 + n.set(f.SelectionSet, below))
}

// entries is how many a field gives: what is no list gives one.
func (n *counting) entries(name string, at standing) float64 {
	lists := n.most
	if at == ofEvery || at == ofEach && name == "ofType" {
		lists = n.average
	}
	if entries, ok := lists[name]; ok {
		return entries
	}
	return 1
}
