package guard

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// place is one place of the answer: all selections with the same names above
// them, whatever fragments they come from. Validation compares each of them
// with each other one, so their number is what makes it slow.
type place struct {
	asked int
	below map[string]*place
}

// layout lays selections out as the answer would show them.
type layout struct {
	doc   *ast.QueryDocument
	most  int      // the highest number of selections at one place
	where []string // that place, from the top
	at    []string // the place being looked at
}

// checkRepeats writes out the fragments. It is called when their number is
// known to be within the limit and no fragment spreads itself.
func (l Limits) checkRepeats(doc *ast.QueryDocument, roots []ast.SelectionSet) *gqlerror.Error {
	out := &layout{doc: doc}
	for _, root := range roots {
		out.add(root, &place{})
	}
	if out.most <= l.Repeats {
		return nil
	}
	return tooLarge("repeats", "it selects "+strings.Join(out.where, ".")+" %s times, at most %d are answered", out.most, l.Repeats)
}

// add puts the selections of set below a place.
func (o *layout) add(set ast.SelectionSet, below *place) {
	for _, selection := range set {
		switch selected := selection.(type) {
		case *ast.Field:
			o.field(selected, below)
		case *ast.InlineFragment:
			o.add(selected.SelectionSet, below)
		case *ast.FragmentSpread:
			o.count("..."+selected.Name, below)
			if f := o.doc.Fragments.ForName(selected.Name); f != nil {
				o.add(f.SelectionSet, below)
			}
		}
	}
}

// field puts a field at its place, and what it selects below it.
func (o *layout) field(selected *ast.Field, below *place) {
	here := o.count(selected.Alias, below)
	o.at = append(o.at, selected.Alias)
	o.add(selected.SelectionSet, here)
	o.at = o.at[:len(o.at)-1]
}

// count notes one more selection of a name below a place.
func (o *layout) count(name string, below *place) *place {
	here := below.below[name]
	if here == nil {
		here = &place{}
		if below.below == nil {
			below.below = map[string]*place{}
		}
		below.below[name] = here
	}
	here.asked++
	if here.asked > o.most {
		o.most, o.where = here.asked, append(slices.Clone(o.at), name)
	}
	return here
}
