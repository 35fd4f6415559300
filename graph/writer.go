package graph

import (
	"bytes"
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/graph/model"
	"wpsgraph/graph/transport"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// writer answers root fields that show trees of entities: the plan that reads
// them writes them too, straight from the rows of the engine. Whatever it does
// not know, and whatever is refused, it leaves to the generated executor, which
// is the reference for every byte.
type writer struct {
	query    query
	prepared *preparations
	errors   *presenter
}

// around is a graphql.RootFieldMiddleware. It runs outside of the generated
// executor's recovery and without a field context.
func (w writer) around(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
	field := graphql.GetRootFieldContext(ctx).Field
	if !writes(field.Name) {
		return next(ctx)
	}
	p := newPen(model.OperationOf(ctx))
	ok, err := w.write(ctx, p, field)
	if err != nil {
		graphql.AddError(inside(ctx, field), err)
		return graphql.Null
	}
	if !ok {
		p.free()
		return next(ctx)
	}
	return p
}

// write writes a root field. It is false where that is for the generated
// executor to do; an error is one of the engine, or a panic.
func (w writer) write(ctx context.Context, p *pen, field graphql.CollectedField) (ok bool, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			ok, err = false, graphql.GetOperationContext(ctx).Recover(inside(ctx, field), fault)
		}
	}()
	r := rooting{w.query.compiler(ctx), w.prepared, field}
	if ok, err = r.write(ctx, p); err != nil {
		return false, graphql.AddFieldLocationToError(inside(ctx, field), err)
	}
	return ok && !p.lost, nil
}

// writes tells whether a root field shows trees of entities.
func writes(field string) bool {
	_, lists := rootLists[field]
	return lists || field == "node" || field == "nodes"
}

// whole answers an operation of one such root field, without the generated
// executor around it; of several, the executor asks for all at once. It is nil
// where that is for the executor to do.
func (w writer) whole(ctx context.Context) *graphql.Response {
	op := graphql.GetOperationContext(ctx)
	if op.Operation.Operation != ast.Query {
		return nil
	}
	field, ok := single(op)
	if !ok || !writes(field.Name) {
		return nil
	}
	p := newPen(model.OperationOf(ctx))
	lent := transport.AfterAnswer(ctx, p.free)
	if !lent {
		defer p.free()
	}
	p.raw("{")
	p.quoted(field.Alias)
	p.raw(":")
	before := len(p.text)
	ok, err := w.write(ctx, p, field)
	if err != nil {
		p.text = p.text[:before]
		return w.failed(ctx, p, field, err)
	}
	if !ok || ctx.Err() != nil {
		return nil
	}
	p.raw("}")
	if lent {
		return &graphql.Response{Data: p.text}
	}
	return &graphql.Response{Data: bytes.Clone(p.text)}
}

// single is the one root field of an operation.
func single(op *graphql.OperationContext) (field graphql.CollectedField, ok bool) {
	set := op.Operation.SelectionSet
	if len(set) == 1 {
		if f, ok := set[0].(*ast.Field); ok && len(f.Directives) == 0 {
			return graphql.CollectedField{Field: f, Selections: f.SelectionSet}, true
		}
	}
	fields := graphql.CollectFields(op, set, []string{"Query"})
	if len(fields) != 1 {
		return field, false
	}
	return fields[0], true
}

// failed is what the executor answers where its one root field fails: null for
// the field, behind its key, or for all data where the field is never null.
func (w writer) failed(ctx context.Context, key *pen, field graphql.CollectedField, err error) *graphql.Response {
	ctx = graphql.WithResponseContext(ctx, w.errors.present, w.errors.recovered)
	graphql.AddError(inside(ctx, field), err)
	answer := &graphql.Response{Data: []byte("null"), Errors: graphql.GetErrors(ctx)}
	if !field.Definition.Type.NonNull {
		key.raw("null}")
		answer.Data = bytes.Clone(key.text)
	}
	return answer
}

// inside is a context in which errors are those of a root field.
func inside(ctx context.Context, field graphql.CollectedField) context.Context {
	return graphql.WithFieldContext(ctx, &graphql.FieldContext{Object: "Query", Field: field})
}

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
	args := argumentsOf(r.field.Field, r.op.Variables)
	if r.field.Name == "node" {
		id, ok := args["id"].(string)
		if !ok {
			return false, nil
		}
		return r.things(ctx, p, []string{id})
	}
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
	read, err := r.read(ctx, &plan.Tree{Root: root, Select: how.hop.Node})
	if err != nil {
		return false, err
	}
	how.pages.fill(p, &read.Result.List)
	read.Result.Done()
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

// found is a thing of an id, and how it is written.
type found struct {
	row      *plan.Row
	template *template
}

// things writes the things of some ids, or the one.
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
		read, err := r.read(ctx, &plan.Tree{Root: plan.Root{Of: of, IDs: wanted}, Select: how.selection})
		if err != nil {
			return false, err
		}
		results = append(results, read.Result)
		for i, place := range places {
			things[place] = found{&read.Result.Rows[i], how.template}
		}
	}
	writeFound(p, things, r.field.Name == "nodes")
	for _, result := range results {
		result.Done()
	}
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
