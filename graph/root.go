package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/graph/model"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// query resolves the root fields.
type query struct {
	schema   *ast.Schema
	gaps     *gapCache
	searches *searches
}

// compile begins the reading of the root field being resolved. Its selection
// set is that of all fields that stand behind its response key.
func (q query) compile(ctx context.Context) (*compiler, group) {
	field := graphql.GetFieldContext(ctx).Field
	merged := *field.Field
	merged.SelectionSet = field.Selections
	c := &compiler{
		collector: collector{graphql.GetOperationContext(ctx), q.schema},
		operation: model.OperationOf(ctx),
		searches:  q.searches,
	}
	return c, group{[]*ast.Field{&merged}, plain}
}

// Node is the thing of an id, nil where there is none.
func (q query) Node(ctx context.Context, id string) (model.Node, error) {
	nodes, err := q.things(ctx, []string{id})
	if err != nil {
		return nil, err
	}
	return nodes[0], nil
}

// Nodes are the things of some ids, in their order, nil where there is none.
func (q query) Nodes(ctx context.Context, ids []string) ([]model.Node, error) {
	if len(ids) > MaxPage {
		return nil, wps.Errorf(wps.BadUserInput, "ids has %d ids: at most %d can be given", len(ids), MaxPage)
	}
	return q.things(ctx, ids)
}

// things reads entities, relations and sources, one fetch for each of the
// three that is asked for.
func (q query) things(ctx context.Context, ids []string) ([]model.Node, error) {
	nodes := make([]model.Node, len(ids))
	for _, of := range []plan.Thing{plan.Entities, plan.Relations, plan.Sources} {
		var wanted []wps.ID
		var places []int
		for i, id := range ids {
			if thing(wps.ID(id)) == of {
				wanted = append(wanted, wps.ID(id))
				places = append(places, i)
			}
		}
		if wanted == nil {
			continue
		}
		r, err := q.readByID(ctx, of, wanted)
		if err != nil {
			return nil, err
		}
		for i, place := range places {
			nodes[place] = model.NodeOf(model.Thing{Row: &r.Result.Rows[i], Reading: r})
		}
	}
	return nodes, nil
}

// thing is what the form of an id says that it names.
func thing(id wps.ID) plan.Thing {
	switch {
	case id.IsSource():
		return plan.Sources
	case id.IsRelation():
		return plan.Relations
	}
	return plan.Entities
}

func (q query) readByID(ctx context.Context, of plan.Thing, ids []wps.ID) (*model.Reading, error) {
	c, g := q.compile(ctx)
	var s *plan.Selection
	var err error
	switch of {
	case plan.Entities:
		s, err = c.selection(reads, position{parts: g.parts(allKinds)})
	case plan.Relations:
		s, err = c.selection(readsOfRelation, position{parts: g.parts(relationBit)})
	default:
		s, err = c.selection(readsOfSource, position{parts: g.parts(sourceBit)})
	}
	if err != nil {
		return nil, err
	}
	return c.read(ctx, &plan.Tree{Root: plan.Root{Of: of, IDs: ids}, Select: s})
}

// list reads a page of all entities of a kind.
func list[T any](ctx context.Context, q query, kind wps.Kind, otherwise plan.By) (*model.Connection[T], error) {
	c, g := q.compile(ctx)
	args := argumentsOf(g.fields[0], c.op.Variables)
	day, err := args.day("asOf", c.operation.Day)
	if err != nil {
		return nil, err
	}
	root := plan.Root{Kind: kind}
	if root.Where, err = c.filter(kind, day, args.object("filter")); err != nil {
		return nil, err
	}
	if c.operation.Dated || args["asOf"] != nil {
		// Who looks at a date does not want what began after it.
		root.Where.Conditions = append(root.Where.Conditions,
			plan.Condition{Op: plan.Exists, Along: plan.Along{AsOf: day}})
	}
	r, err := c.page(ctx, root, args, otherwise, g)
	if err != nil {
		return nil, err
	}
	return model.NewConnection(&r.Result.List, r, model.As[T]), nil
}

// page reads one page of a root list.
func (c *compiler) page(ctx context.Context, root plan.Root, args arguments, otherwise plan.By, g group) (*model.Reading, error) {
	var err error
	hop := plan.Hop{}
	if hop.Page, err = args.page(args.order(otherwise)); err != nil {
		return nil, err
	}
	if err = c.connection(&hop, g); err != nil {
		return nil, err
	}
	root.Page = hop.Page
	return c.read(ctx, &plan.Tree{Root: root, Select: hop.Node})
}

// sources lists the sources.
func (q query) sources(ctx context.Context) (*model.SourcesConnection, error) {
	c, g := q.compile(ctx)
	args := argumentsOf(g.fields[0], c.op.Variables)
	root := plan.Root{Of: plan.Sources}
	var err error
	if root.Where, err = c.sourceFilter(args.object("filter")); err != nil {
		return nil, err
	}
	r, err := c.page(ctx, root, args, plan.ByName, g)
	if err != nil {
		return nil, err
	}
	return model.NewConnection(&r.Result.List, r, model.SourceOf), nil
}
