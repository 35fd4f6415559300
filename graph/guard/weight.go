package guard

import "github.com/vektah/gqlparser/v2/ast"

// weight is what a document holds with its fragments written out where they are
// spread.
type weight struct {
	depth      int
	nesting    int
	fields     int
	directives int
	valueDepth int
	values     int    // as the text has them: fragments are not written out
	fragments  int    // different ones that are defined or spread
	cycle      string // one that spreads itself, over others or not
	steps      int    // selections looked at, which is the work of weighing

	roots []ast.SelectionSet // what was added up
}

// scale weighs each selection of a document once.
type scale struct {
	doc   *ast.QueryDocument
	known map[string]weight
	open  map[string]bool // fragments being weighed
	total weight          // what is counted once however often it is spread
}

// weigh adds up all operations, and the fragments that none of them spreads:
// validation reads those too.
func weigh(doc *ast.QueryDocument) weight {
	s := &scale{doc: doc, known: map[string]weight{}, open: map[string]bool{}}
	var sum weight
	var roots []ast.SelectionSet
	for _, op := range doc.Operations {
		roots = append(roots, op.SelectionSet)
		w := s.set(op.SelectionSet)
		w.directives += s.directives(op.Directives)
		for _, v := range op.VariableDefinitions {
			w.directives += s.directives(v.Directives)
			s.value(v.DefaultValue, 1)
		}
		sum.add(w)
	}
	for _, f := range doc.Fragments {
		if _, ok := s.known[f.Name]; !ok {
			roots = append(roots, f.SelectionSet)
			sum.add(s.fragment(f.Name))
		}
	}
	sum.valueDepth, sum.values = s.total.valueDepth, s.total.values
	sum.fragments, sum.cycle = len(s.known), s.total.cycle
	sum.steps, sum.roots = s.total.steps, roots
	return sum
}

// add puts other beside w.
func (w *weight) add(other weight) {
	w.depth = max(w.depth, other.depth)
	w.nesting = max(w.nesting, other.nesting)
	w.fields = min(w.fields+other.fields, capped)
	w.directives = min(w.directives+other.directives, capped)
}

// set weighs a selection set.
func (s *scale) set(set ast.SelectionSet) weight {
	var sum weight
	for _, selection := range set {
		s.total.steps++
		sum.add(s.selection(selection))
	}
	return sum
}

// selection weighs one selection, itself included.
func (s *scale) selection(selection ast.Selection) weight {
	var w weight
	switch selected := selection.(type) {
	case *ast.Field:
		w = s.set(selected.SelectionSet)
		w.depth++
		w.directives += s.directives(selected.Directives)
		s.arguments(selected.Arguments)
	case *ast.InlineFragment:
		w = s.set(selected.SelectionSet)
		w.directives += s.directives(selected.Directives)
	case *ast.FragmentSpread:
		w = s.fragment(selected.Name)
		w.directives += s.directives(selected.Directives)
	}
	w.fields++
	w.nesting++
	return w
}

// fragment weighs a fragment the first time it is met, and remembers. One that
// is not defined weighs nothing: validation reports it.
func (s *scale) fragment(name string) weight {
	if s.open[name] {
		s.total.cycle = name
		return weight{}
	}
	if w, ok := s.known[name]; ok {
		return w
	}
	var w weight
	if f := s.doc.Fragments.ForName(name); f != nil {
		s.open[name] = true
		w = s.set(f.SelectionSet)
		w.directives += s.directives(f.Directives)
		s.open[name] = false
	}
	s.known[name] = w
	return w
}

// directives counts directives and looks at their arguments.
func (s *scale) directives(list ast.DirectiveList) int {
	for _, d := range list {
		s.arguments(d.Arguments)
	}
	return len(list)
}
