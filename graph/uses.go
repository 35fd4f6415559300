package graph

import (
	"encoding/json"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// uses says what the variables of an operation decide.
type uses struct {
	inCost bool     // what it costs
	inPlan []string // those that decide what is read and shown below its root fields, sorted
}

// longestValues is how long the values of variables may be, as JSON, for what
// was made for them to be kept.
const longestValues = 512

// values are those of the variables that decide what is read, as one text; false
// where that is too long to be kept.
func (u uses) values(of map[string]any) (string, bool) {
	if len(u.inPlan) == 0 {
		return "", true
	}
	var text []byte
	for _, name := range u.inPlan {
		value, given := of[name]
		one, err := json.Marshal(value)
		if err != nil || len(text)+len(one) > longestValues {
			return "", false
		}
		text = append(text, one...)
		if !given {
			text = append(text, '-') // another thing than null
		}
		text = append(text, '\n')
	}
	return string(text), true
}

func usesOf(op *ast.OperationDefinition) uses {
	f := finding{seen: map[string]bool{}}
	f.set(op.SelectionSet, true)
	slices.Sort(f.inPlan)
	f.inPlan = slices.Compact(f.inPlan)
	return f.uses
}

// finding is the search for variables in an operation.
type finding struct {
	uses
	seen map[string]bool // fragments
}

func (f *finding) set(set ast.SelectionSet, root bool) {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			f.directives(s.Directives)
			for _, a := range s.Arguments {
				f.argument(a, root)
			}
			f.set(s.SelectionSet, false)
		case *ast.InlineFragment:
			f.directives(s.Directives)
			f.set(s.SelectionSet, root)
		case *ast.FragmentSpread:
			f.directives(s.Directives)
			// One that stands at the root stands nowhere else: it is on Query.
			if !f.seen[s.Name] {
				f.seen[s.Name] = true
				f.set(s.Definition.SelectionSet, root)
			}
		}
	}
}

func (f *finding) directives(list ast.DirectiveList) {
	for _, d := range list {
		for _, a := range d.Arguments {
			names := variablesOf(a.Value)
			f.inCost = f.inCost || len(names) > 0
			f.inPlan = append(f.inPlan, names...)
		}
	}
}

// priced are the arguments that costs look at.
var priced = []string{"first", "last", "k", "input"}

func (f *finding) argument(a *ast.Argument, root bool) {
	names := variablesOf(a.Value)
	if len(names) == 0 {
		return
	}
	f.inCost = f.inCost || slices.Contains(priced, a.Name)
	if !root {
		f.inPlan = append(f.inPlan, names...)
	}
}

// variablesOf are the names of the variables in a value.
func variablesOf(v *ast.Value) []string {
	if v.Kind == ast.Variable {
		return []string{v.Raw}
	}
	var names []string
	for _, c := range v.Children {
		names = append(names, variablesOf(c.Value)...)
	}
	return names
}
