package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"wpsgraph/graph/transport"
	"wpsgraph/internal/wps"
)

// costLimit refuses operations that ask for too much: the sum over their lists
// of the size of the page × (1 + the cost of the lists inside). Scalars are
// free; analyses have prices of their own.
type costLimit struct {
	schema   *ast.Schema
	limit    int
	prepared *preparations
}

var _ graphql.OperationContextMutator = costLimit{}

// ExtensionName is part of graphql.HandlerExtension.
func (costLimit) ExtensionName() string { return "CostLimit" }

// Validate is part of graphql.HandlerExtension; every schema will do.
func (costLimit) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext refuses what costs too much and notes the cost
// among the figures of the operation.
func (l costLimit) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	cost := l.prepared.cost(ctx, op, func() int {
		return costing{collector{op, l.schema}}.of([]part{{op.Operation.SelectionSet, plain}}, nil)
	})
	transport.FiguresOf(ctx).SetCost(cost)
	if cost <= l.limit {
		return nil
	}
	err := gqlerror.Errorf("The operation costs %d, at most %d are answered: ask for smaller pages or fewer lists inside lists.", cost, l.limit)
	errcode.Set(err, string(wps.TooComplex))
	err.Extensions["cost"], err.Extensions["limit"] = cost, l.limit
	return err
}

// most keeps products from overflowing.
const most = 1 << 40

type costing struct{ collector }

// of is the cost of the lists below some selection sets. outer are the
// arguments of the field above them, where the page of a connection stands.
func (c costing) of(parts []part, outer arguments) int {
	sum := 0
	for _, a := range c.collect(parts) {
		for _, g := range a.byFields() {
			sum = min(sum+c.field(g, outer), most)
		}
	}
	return sum
}

func (c costing) field(g group, outer arguments) int {
	f := g.fields[0]
	t := c.schema.Types[f.Definition.Type.Name()]
	if t.Kind == ast.Scalar || t.Kind == ast.Enum {
		return 0
	}
	args := argumentsOf(f, c.op.Variables)
	inside := c.of(g.parts(c.possible(t.Name)), args)
	price := prices[f.ObjectDefinition.Name+"."+f.Name].of(args)
	switch {
	case f.Name == "edges" || f.Name == "nodes":
		return min(pageOf(outer)*(1+inside), most)
	case price > 0:
		return min(price+inside, most)
	case f.Definition.Type.Elem != nil && !isMeta(f.ObjectDefinition.Name):
		return min(listSize*(1+inside), most)
	}
	return inside
}

// listSize is what a list that is not paged is taken to hold.
const listSize = 3

// pageOf is the size of the page that a connection was asked for; what is not
// a valid size is refused when the list is read.
func pageOf(args arguments) int {
	for _, name := range []string{"first", "last"} {
		if n, ok := args.number(name); ok {
			return min(max(n, 1), MaxPage)
		}
	}
	return DefaultPage
}

// isMeta tells whether a type belongs to introspection.
func isMeta(name string) bool { return len(name) > 2 && name[:2] == "__" }

// price is what an analysis costs beside what it shows.
type price struct {
	base int
	each string // a number among its arguments that multiplies base
}

func (p price) of(args arguments) int {
	if p.each == "" {
		return p.base
	}
	input := args
	if o := args.object("input"); o != nil {
		input = o
	}
	n, _ := input.number(p.each)
	return p.base * min(max(n, 1), MaxPage)
}

// prices of the analyses: about the time they take, where reading one thing of
// a list costs 1.
var prices = map[string]price{
	"Query.collaborationPaths": {base: 100, each: "k"},
	"Query.gaps":               {base: 500},
	"Query.coverage":           {base: 500},
	"Query.statistics":         {base: 100},
	"Query.publishedTotals":    {base: 200},
	"Query.search":             {base: 20},
	"Query.suggest":            {base: 5},
	"Query.peerPractices":      {base: 500},
	"Query.compare":            {base: 50},
	"Query.regionPair":         {base: 600},
	"Query.brokers":            {base: 600},
	"Query.suggestedTies":      {base: 3000},
	"Query.changes":            {base: 200},
	"Practice.peers":           {base: 500},
	"Question.answer":          {base: 100},
	"Gap.helpers":              {base: 20, each: "first"},
	"GapHelper.path":           {base: 20},
	"PeerPractice.path":        {base: 20},
	"RegionPair.paths":         {base: 100, each: "k"},
	"RegionalBody.pathsTo":     {base: 100, each: "k"},
	"Country.pathsTo":          {base: 100, each: "k"},
	"Network.pathsTo":          {base: 100, each: "k"},
	"Organization.pathsTo":     {base: 100, each: "k"},
	"FundingMechanism.pathsTo": {base: 100, each: "k"},
	"Actor.pathsTo":            {base: 100, each: "k"},
	"Country.currentPlan":      {base: 1},
	"RegionalBody.functions":   {base: 9},
}
