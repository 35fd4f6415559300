package guard

import (
	"strconv"

	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// suggesting are the rules that look for the nearest right word, without that:
// a thousand misspelt names would be compared with a hundred right ones each.
func suggesting() *rules.Rules {
	return rules.NewRules(
		rules.FieldsOnCorrectTypeRuleWithoutSuggestions,
		rules.KnownArgumentNamesRuleWithoutSuggestions,
		rules.KnownTypeNamesRuleWithoutSuggestions,
		rules.ValuesOfCorrectTypeRuleWithoutSuggestions,
	)
}

// checkFaults counts the mistakes of a document. Up to the limit it says
// nothing: the executor tells them all, with suggestions.
func (g *Guard) checkFaults(doc *ast.QueryDocument) *gqlerror.Error {
	faults := validator.ValidateWithRules(g.schema, doc, suggesting())
	if len(faults) <= g.limits.Faults {
		return nil
	}
	first := faults[0]
	first.Message += " There are " + strconv.Itoa(len(faults)-1) + " more mistakes; this is the first."
	errcode.Set(first, errcode.ValidationFailed)
	return first
}
