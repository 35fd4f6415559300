package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// writer answers root fields that show trees of entities: the plan that reads
// them writes them too, straight from the rows of the engine. Whatever it does
// not know, and whatever is refused, it leaves to the generated executor, which
// is the reference for every byte.
type writer struct{ query query }

// around is a graphql.RootFieldMiddleware. It runs outside of the generated
// executor's recovery and without a field context.
func (w writer) around(ctx context.Context, next graphql.RootResolver) (answer graphql.Marshaler) {
	field := graphql.GetRootFieldContext(ctx).Field
	_, lists := rootLists[field.Name]
	if !lists && field.Name != "node" && field.Name != "nodes" {
		return next(ctx)
	}
	within := graphql.WithFieldContext(ctx, &graphql.FieldContext{Object: "Query", Field: field})
	defer func() {
		if fault := recover(); fault != nil {
			graphql.AddError(within, graphql.GetOperationContext(ctx).Recover(within, fault))
			answer = graphql.Null
		}
	}()
	c, g := w.query.begin(ctx, field)
	p := newPen(c.operation)
	ok, err := c.write(ctx, p, g)
	if err != nil {
		graphql.AddError(within, graphql.AddFieldLocationToError(within, err))
		return graphql.Null
	}
	if !ok || p.lost {
		p.free()
		return next(ctx)
	}
	return p
}

// write writes a root field. It is false where that is for the generated
// executor to do; an error is one of the engine.
func (c *compiler) write(ctx context.Context, p *pen, g group) (bool, error) {
	args := argumentsOf(g.fields[0], c.op.Variables)
	switch g.fields[0].Name {
	case "node":
		id, ok := args["id"].(string)
		if !ok {
			return false, nil
		}
		return c.writeThings(ctx, p, g, []string{id}, false)
	case "nodes":
		ids := args.texts("ids")
		given, listed := args["ids"].([]any)
		if len(ids) > MaxPage || listed && len(given) != len(ids) {
			return false, nil
		}
		return c.writeThings(ctx, p, g, ids, true)
	}
	return c.writeList(ctx, p, g)
}

// writeList writes a page of a list of all things of a kind.
func (c *compiler) writeList(ctx context.Context, p *pen, g group) (bool, error) {
	root, err := c.listed(g)
	if err != nil {
		return false, nil
	}
	hop := plan.Hop{Page: root.Page}
	if c.connection(&hop, g) != nil || len(c.lates) > 0 {
		return false, nil
	}
	template, ok := c.pages(&hop, g)
	if !ok {
		return false, nil
	}
	root.Page = hop.Page
	r, err := c.read(ctx, &plan.Tree{Root: root, Select: hop.Node})
	if err != nil {
		return false, err
	}
	template.fill(p, &r.Result.List)
	return true, nil
}

// found is a thing of an id, and how it is written.
type found struct {
	row      *plan.Row
	template *template
}

// writeThings writes the things of some ids, or the one.
func (c *compiler) writeThings(ctx context.Context, p *pen, g group, ids []string, list bool) (bool, error) {
	things := make([]found, len(ids))
	for _, of := range []plan.Thing{plan.Entities, plan.Relations, plan.Sources} {
		wanted, places := pick(of, ids)
		if wanted == nil {
			continue
		}
		selection, err := c.byID(of, g)
		if err != nil || len(c.lates) > 0 {
			return false, nil
		}
		template, ok := c.template(selection, of, position{parts: g.parts(kindsOfThing(of))})
		if !ok {
			return false, nil
		}
		r, err := c.read(ctx, &plan.Tree{Root: plan.Root{Of: of, IDs: wanted}, Select: selection})
		if err != nil {
			return false, err
		}
		for i, place := range places {
			things[place] = found{&r.Result.Rows[i], template}
		}
	}
	writeFound(p, things, list)
	return true, nil
}

func writeFound(p *pen, things []found, list bool) {
	if list {
		p.raw("[")
	}
	for i, t := range things {
		if i > 0 {
			p.raw(",")
		}
		if !t.row.Found() {
			p.null()
			continue
		}
		p.must(t.template.fill(p, t.row))
	}
	if list {
		p.raw("]")
	}
}

// pick picks out the ids of entities, relations or sources, with their places.
func pick(of plan.Thing, ids []string) (wanted []wps.ID, places []int) {
	for i, id := range ids {
		if thing(wps.ID(id)) == of {
			wanted = append(wanted, wps.ID(id))
			places = append(places, i)
		}
	}
	return wanted, places
}

var _ graphql.RootFieldMiddleware = writer{}.around

var _ graphql.Marshaler = (*pen)(nil)
