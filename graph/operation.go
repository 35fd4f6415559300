package graph

import (
	"context"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/graph/model"
	"wpsgraph/graph/transport"
	"wpsgraph/internal/catalog"
	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// operations gives each operation the version of the data that it looks at, and
// runs it once more on the new version where the store has another by then.
type operations struct {
	catalog *catalog.Catalog
	words   *words.Words
	now     func() time.Time
	errors  *presenter
	whole   func(context.Context) *graphql.Response // answers an operation at once, or nil where it cannot; nil: never
}

func (o *operations) around(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
	op, err := o.begin(ctx)
	if err != nil {
		return o.failed(ctx, err)
	}
	ctx = model.WithOperation(ctx, op)
	if o.whole != nil {
		if answer := o.whole(ctx); answer != nil && !op.Gone.Load() {
			return graphql.OneShot(answer)
		}
	}
	respond := next(ctx)
	done := false
	return func(ctx context.Context) *graphql.Response {
		response := respond(ctx)
		if done || !op.Gone.Load() {
			return response
		}
		done = true
		if err := o.catalog.Refresh(ctx); err != nil {
			return o.failed(ctx, err)(ctx)
		}
		again, err := o.begin(ctx)
		if err != nil {
			return o.failed(ctx, err)(ctx)
		}
		ctx = model.WithOperation(ctx, again)
		return next(ctx)(ctx)
	}
}

// begin reads the directives of the operation.
func (o *operations) begin(ctx context.Context) (*model.Operation, error) {
	view, err := o.catalog.View()
	if err != nil {
		return nil, err
	}
	transport.FiguresOf(ctx).SetData(view.Engine, view.Version.Hash)
	op := graphql.GetOperationContext(ctx)
	made := &model.Operation{View: view, Day: wps.DayOf(o.now().UTC()), Words: o.words}
	if d := op.Operation.Directives.ForName("asOf"); d != nil {
		date, err := arguments(d.ArgumentMap(op.Variables)).date("date")
		if err != nil {
			return nil, err
		}
		made.Day, made.Dated = date.Last(), true
	}
	if d := op.Operation.Directives.ForName("language"); d != nil {
		made.Languages, err = languages(d, op.Variables)
	}
	return made, err
}

// maxLanguages is how many languages an operation can prefer.
const maxLanguages = 10

func languages(d *ast.Directive, variables map[string]any) ([]string, error) {
	wanted := arguments(d.ArgumentMap(variables)).texts("prefer")
	if len(wanted) > maxLanguages {
		return nil, wps.Errorf(wps.BadUserInput, "@language prefers %d languages: at most %d can be given", len(wanted), maxLanguages)
	}
	return wanted, nil
}

// failed answers an operation that cannot be begun.
func (o *operations) failed(ctx context.Context, err error) graphql.ResponseHandler {
	response := graphql.ErrorResponse(ctx, "%s", "")
	response.Errors[0] = o.errors.present(ctx, err)
	return graphql.OneShot(response)
}
