package graph

import (
	"bytes"
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/graph/model"
	"wpsgraph/graph/transport"
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
	lent := transport.AfterAnswer(ctx, p.back)
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

var _ graphql.RootFieldMiddleware = writer{}.around

var _ graphql.Marshaler = (*pen)(nil)
