package guard

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
)

// Guard is the extension that holds the limits. It must be used before the one
// for persisted queries: then every text that is stored has passed it.
type Guard struct {
	limits Limits
	known  graphql.Cache[*ast.QueryDocument]
	schema *ast.Schema // set when the guard is put to use, as is census
	census *census
}

var _ graphql.OperationParameterMutator = (*Guard)(nil)

// New makes a guard. Documents in known have been let through before; it is the
// cache that the executor fills.
func New(limits Limits, known graphql.Cache[*ast.QueryDocument]) *Guard {
	return &Guard{limits: limits, known: known}
}

// ExtensionName is part of graphql.HandlerExtension.
func (g *Guard) ExtensionName() string { return "Guard" }

// Validate is part of graphql.HandlerExtension; every schema will do.
func (g *Guard) Validate(schema graphql.ExecutableSchema) error {
	g.schema = schema.Schema()
	g.census = newCensus(g.schema)
	return nil
}

// MutateOperationParameters refuses what is too large and changes nothing.
func (g *Guard) MutateOperationParameters(ctx context.Context, params *graphql.RawParams) *gqlerror.Error {
	if err := g.limits.checkVariables(params.Variables); err != nil {
		return err
	}
	if len(params.Query) > g.limits.QueryBytes {
		return tooLarge("queryBytes", "its text has %s bytes, at most %d are read", len(params.Query), g.limits.QueryBytes)
	}
	if _, ok := g.known.Get(ctx, params.Query); ok {
		return nil
	}
	doc, err := g.limits.checkText(params.Query)
	if doc == nil || err != nil {
		return err
	}
	if g.schema == nil {
		return nil
	}
	if err := g.census.check(doc); err != nil {
		return err
	}
	return g.checkFaults(doc)
}

// checkText checks the sizes of a document and gives it. A text that is not
// GraphQL passes without one: the executor says what is wrong with it.
func (l Limits) checkText(text string) (*ast.QueryDocument, *gqlerror.Error) {
	source := &ast.Source{Input: text}
	if err := l.checkTokens(source); err != nil {
		return nil, err
	}
	doc, err := parser.ParseQuery(source)
	if err != nil {
		return nil, nil
	}
	w := weigh(doc)
	if w.cycle != "" {
		return nil, cyclic(w.cycle)
	}
	if err := l.checkWeight(w); err != nil {
		return nil, err
	}
	return doc, l.checkRepeats(doc, w.roots)
}

// checkWeight compares the weight of a document with the limits.
func (l Limits) checkWeight(w weight) *gqlerror.Error {
	switch {
	case w.fragments > l.Fragments:
		return tooLarge("fragments", "it names %s fragments, at most %d are read", w.fragments, l.Fragments)
	case w.depth > l.Depth:
		return tooLarge("depth", "fields are nested %s deep, at most %d levels are answered", w.depth, l.Depth)
	case w.nesting > l.Nesting:
		return tooLarge("nesting", "fields and fragments are nested %s deep, at most %d levels are read", w.nesting, l.Nesting)
	case w.fields > l.Fields:
		return tooLarge("fields", "with its fragments written out it selects %s fields, at most %d are answered", w.fields, l.Fields)
	case w.directives > l.Directives:
		return tooLarge("directives", "with its fragments written out it has %s directives, at most %d are read", w.directives, l.Directives)
	case w.valueDepth > l.VariableDepth:
		return tooLarge("variableDepth", "an argument nests lists and objects %s deep, at most %d levels are read", w.valueDepth, l.VariableDepth)
	case w.values > l.VariableValues:
		return tooLarge("variableValues", "its arguments hold %s values, at most %d are read", w.values, l.VariableValues)
	}
	return nil
}

// cyclic says what validation would say. It is said here because everything
// after the weighing may then follow fragments without looking for cycles.
func cyclic(fragment string) *gqlerror.Error {
	err := gqlerror.Errorf("Cannot spread fragment %q within itself.", fragment)
	errcode.Set(err, errcode.ValidationFailed)
	return err
}
