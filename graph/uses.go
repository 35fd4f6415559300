package graph

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// uses says what the variables of an operation decide.
type uses struct {
	inCost bool // what it costs
	inPlan bool // what is read and shown below its root fields
}

func usesOf(op *ast.OperationDefinition) uses {
	f := finding{seen: map[string]bool{}}
	f.set(op.SelectionSet, true)
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
			if varies(a.Value) {
				f.inCost, f.inPlan = true, true
			}
		}
	}
}

// priced are the arguments that costs look at.
var priced = []string{"first", "last", "k", "input"}

func (f *finding) argument(a *ast.Argument, root bool) {
	if !varies(a.Value) {
		return
	}
	f.inCost = f.inCost || slices.Contains(priced, a.Name)
	f.inPlan = f.inPlan || !root
}

// varies tells whether a value has a variable in it.
func varies(v *ast.Value) bool {
	return v.Kind == ast.Variable || slices.ContainsFunc(v.Children, func(c *ast.ChildValue) bool { return varies(c.Value) })
}
