package guard

import (
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// arguments looks at the values that stand in the document.
func (s *scale) arguments(list ast.ArgumentList) {
	for _, a := range list {
		s.value(a.Value, 1)
	}
}

// value counts a value and those inside it; depth is its own level.
func (s *scale) value(v *ast.Value, depth int) {
	if v == nil {
		return
	}
	s.total.values++
	s.total.valueDepth = max(s.total.valueDepth, depth)
	for _, child := range v.Children {
		s.value(child.Value, depth+1)
	}
}

// checkVariables looks at the values beside the document.
func (l Limits) checkVariables(variables map[string]any) *gqlerror.Error {
	values, deepest := 0, 0
	for _, v := range variables {
		n, depth := l.countValues(v, 1)
		values, deepest = values+n, max(deepest, depth)
	}
	if deepest > l.VariableDepth {
		return tooLarge("variableDepth", "a variable nests lists and objects at least %s deep, at most %d levels are read", deepest, l.VariableDepth)
	}
	if values > l.VariableValues {
		return tooLarge("variableValues", "its variables hold at least %s values, at most %d are read", values, l.VariableValues)
	}
	return nil
}

// countValues gives the number of values in v, itself included, and how deep
// they lie. It looks one level beyond what is allowed and no further.
func (l Limits) countValues(v any, depth int) (values, deepest int) {
	values, deepest = 1, depth
	if depth > l.VariableDepth {
		return values, deepest
	}
	inside := func(child any) {
		n, d := l.countValues(child, depth+1)
		values, deepest = values+n, max(deepest, d)
	}
	switch v := v.(type) {
	case map[string]any:
		for _, child := range v {
			inside(child)
		}
	case []any:
		for _, child := range v {
			inside(child)
		}
	}
	return values, deepest
}
