package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// rooting is the answering of one root field.
type rooting struct {
	*compiler
	prepared *preparations
	field    graphql.CollectedField
}

// write writes the root field. It is false where that is for the generated
// executor to do; an error is one of the engine.
func (r *rooting) write(ctx context.Context, p *pen) (bool, error) {
	if _, list := rootLists[r.field.Name]; list {
		return r.list(ctx, p)
	}
	if r.field.Name == "node" {
		id, ok := r.id()
		if !ok {
			return false, nil
		}
		return r.thing(ctx, p, wps.ID(id))
	}
	args := argumentsOf(r.field.Field, r.op.Variables)
	ids := args.texts("ids")
	given, listed := args["ids"].([]any)
	if len(ids) > MaxPage || listed && len(given) != len(ids) {
		return false, nil
	}
	return r.things(ctx, p, ids)
}

// ready gives how the field is read and written, which make is asked for unless
// it is kept.
func (r *rooting) ready(ctx context.Context, of plan.Thing, make func() (*prepared, bool)) *prepared {
	key := rootKey{field: r.field.Field, of: of, translated: translated(r.operation.Languages)}
	if kept := r.prepared.get(ctx, key, r.compiler); kept != nil {
		return kept
	}
	made, ok := make()
	if !ok || len(r.lates) > 0 {
		made = new(prepared)
	}
	r.prepared.put(ctx, key, r.compiler, made)
	return made
}

// list writes a page of a list of all things of a kind.
func (r *rooting) list(ctx context.Context, p *pen) (bool, error) {
	root, err := r.listed(r.field.Field)
	if err != nil {
		return false, nil
	}
	how := r.ready(ctx, root.Of, r.prepareList)
	if how.pages == nil {
		return false, nil
	}
	root.Page.Total, root.Page.Cursors = how.hop.Page.Total, how.hop.Page.Cursors
	if how.hop.Page.First == 0 {
		root.Page.First = 0
	}
	result, err := r.fetch(ctx, &plan.Tree{Root: root, Select: how.hop.Node})
	if err != nil {
		return false, err
	}
	how.pages.fill(p, &result.List)
	result.Done()
	return true, nil
}

func (r *rooting) prepareList() (*prepared, bool) {
	made, ok := &prepared{hop: plan.Hop{Page: plan.Page{First: 1}}}, false
	g := merged(r.field)
	if r.connection(&made.hop, g) != nil {
		return nil, false
	}
	made.pages, ok = r.pages(&made.hop, g)
	return made, ok
}

func (r *rooting) prepareThings(of plan.Thing) (*prepared, bool) {
	g := merged(r.field)
	selection, err := r.byID(of, g)
	if err != nil {
		return nil, false
	}
	t, ok := r.template(selection, of, position{parts: g.parts(kindsOfThing(of))})
	return &prepared{selection: selection, template: t}, ok
}

// id is the one that node is asked for.
func (r *rooting) id() (id string, ok bool) {
	if a := r.field.Arguments.ForName("id"); a != nil {
		if value, err := a.Value.Value(r.op.Variables); err == nil {
			id, ok = value.(string)
		}
	}
	return id, ok
}

// thing writes the thing of an id.
func (r *rooting) thing(ctx context.Context, p *pen, id wps.ID) (bool, error) {
	of := thing(id)
	how := r.ready(ctx, of, func() (*prepared, bool) { return r.prepareThings(of) })
	if how.template == nil {
		return false, nil
	}
	result, err := r.fetch(ctx, &plan.Tree{Root: plan.Root{Of: of, IDs: []wps.ID{id}}, Select: how.selection})
	if err != nil {
		return false, err
	}
	writeFound(p, found{&result.Rows[0], how.template})
	result.Done()
	return true, nil
}

// found is a thing of an id, and how it is written.
type found struct {
	row      *plan.Row
	template *template
}

// things writes the things of some ids.
func (r *rooting) things(ctx context.Context, p *pen, ids []string) (bool, error) {
	things := make([]found, len(ids))
	var results []*plan.Result
	for _, of := range []plan.Thing{plan.Entities, plan.Relations, plan.Sources} {
		wanted, places := pick(of, ids)
		if wanted == nil {
			continue
		}
		how := r.ready(ctx, of, func() (*prepared, bool) { return r.prepareThings(of) })
		if how.template == nil {
			return false, nil
		}
		result, err := r.fetch(ctx, &plan.Tree{Root: plan.Root{Of: of, IDs: wanted}, Select: how.selection})
		if err != nil {
			return false, err
		}
		results = append(results, result)
		for i, place := range places {
			things[place] = found{&result.Rows[i], how.template}
		}
	}
	p.raw("[")
	for i, t := range things {
		if i > 0 {
			p.raw(",")
		}
		writeFound(p, t)
	}
	p.raw("]")
	for _, result := range results {
		result.Done()
	}
	return true, nil
}

func writeFound(p *pen, t found) {
	if !t.row.Found() {
		p.null()
		return
	}
	p.must(t.template.fill(p, t.row))
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
