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
	analyses *analyses
	searches *searches
	writes   bool // what can be written is, before the generated executor asks for it
}

// compiler begins the reading of a root field.
func (q query) compiler(ctx context.Context) *compiler {
	return &compiler{
		collector: collector{graphql.GetOperationContext(ctx), q.schema},
		operation: model.OperationOf(ctx),
		searches:  q.searches,
		analyses:  q.analyses,
		writes:    q.writes,
	}
}

// compile begins the reading of the root field being resolved.
func (q query) compile(ctx context.Context) (*compiler, group) {
	return q.compiler(ctx), merged(graphql.GetFieldContext(ctx).Field)
}

// merged is a root field with the selection sets of all fields that stand behind
// its response key.
func merged(field graphql.CollectedField) group {
	full := *field.Field
	full.SelectionSet = field.Selections
	return group{fields: []*ast.Field{&full}, on: plain}
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
		wanted, places := pick(of, ids)
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
	s, err := c.byID(of, g)
	if err != nil {
		return nil, err
	}
	return c.read(ctx, &plan.Tree{Root: plan.Root{Of: of, IDs: ids}, Select: s})
}

// byID compiles what a root field reads of the things of some ids.
func (c *compiler) byID(of plan.Thing, g group) (*plan.Selection, error) {
	return c.selection(readsOf(of), position{parts: g.parts(kindsOfThing(of))})
}

func readsOf(of plan.Thing) map[string]read {
	switch of {
	case plan.Relations:
		return readsOfRelation
	case plan.Sources:
		return readsOfSource
	}
	return reads
}

func kindsOfThing(of plan.Thing) kinds {
	switch of {
	case plan.Relations:
		return relationBit
	case plan.Sources:
		return sourceBit
	}
	return allKinds
}
