package graph

import (
	"context"

	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/graph/model"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// rootList is a root field that lists all things of a kind.
type rootList struct {
	of        plan.Thing
	kind      wps.Kind
	otherwise plan.By // the order where none is asked for
}

// rootLists are the root fields that list things, by name.
var rootLists = map[string]rootList{
	"regionalBodies":    {kind: wps.RegionalBody, otherwise: plan.ByName},
	"countries":         {kind: wps.Country, otherwise: plan.ByName},
	"networks":          {kind: wps.Network, otherwise: plan.ByName},
	"organizations":     {kind: wps.Organization, otherwise: plan.ByName},
	"actionPlans":       {kind: wps.ActionPlan, otherwise: plan.ByName},
	"practices":         {kind: wps.Practice, otherwise: plan.ByName},
	"fundingMechanisms": {kind: wps.FundingMechanism, otherwise: plan.ByName},
	"frameworks":        {kind: wps.Framework, otherwise: plan.ByName},
	"events":            {kind: wps.Event, otherwise: plan.ByName},
	"peaceProcesses":    {kind: wps.PeaceProcess, otherwise: plan.ByName},
	"themes":            {kind: wps.Theme, otherwise: plan.ByName},
	"questions":         {kind: wps.Question, otherwise: plan.ByID},
	"sources":           {of: plan.Sources, otherwise: plan.ByName},
}

// list reads a page of the list that the root field being resolved asks for.
func list[T any](ctx context.Context, q query, node func(model.Thing) T) (*model.Connection[T], error) {
	c, g := q.compile(ctx)
	root, err := c.listed(g.fields[0])
	if err != nil {
		return nil, err
	}
	hop := plan.Hop{Page: root.Page}
	if err = c.connection(&hop, g); err != nil {
		return nil, err
	}
	root.Page = hop.Page
	r, err := c.read(ctx, &plan.Tree{Root: root, Select: hop.Node})
	if err != nil {
		return nil, err
	}
	return model.NewConnection(&r.Result.List, r, node), nil
}

// listed reads the arguments of a root field that lists things.
func (c *compiler) listed(f *ast.Field) (plan.Root, error) {
	asked, args := rootLists[f.Name], argumentsOf(f, c.op.Variables)
	root := plan.Root{Of: asked.of, Kind: asked.kind}
	var err error
	if asked.of == plan.Sources {
		root.Where, err = c.sourceFilter(args.object("filter"))
	} else {
		root.Where, err = c.existing(asked.kind, args)
	}
	if err != nil {
		return root, err
	}
	root.Page, err = args.page(args.order(asked.otherwise))
	return root, err
}

// existing are the entities of a kind that pass the filter asked for. Who looks
// at a date does not want what began after it.
func (c *compiler) existing(kind wps.Kind, args arguments) (plan.Filter, error) {
	day, err := args.day("asOf", c.operation.Day)
	if err != nil {
		return plan.Filter{}, err
	}
	where, err := c.filter(kind, day, args.object("filter"))
	if err == nil && (c.operation.Dated || args["asOf"] != nil) {
		where.Conditions = append(where.Conditions, plan.Condition{Op: plan.Exists, Along: plan.Along{AsOf: day}})
	}
	return where, err
}
