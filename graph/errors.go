package graph

import (
	"context"
	"errors"
	"log/slog"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"wpsgraph/internal/wps"
)

// errorPresenter turns errors into what clients see, once: those of ours by
// their code and sentence, those of gqlgen and gqlparser as they are, and
// everything else as INTERNAL, whose cause goes to the log alone.
func errorPresenter(log *slog.Logger) graphql.ErrorPresenterFunc {
	return func(ctx context.Context, err error) *gqlerror.Error {
		var made *gqlerror.Error
		if errors.As(err, &made) && made.Err == nil {
			return made
		}
		shown := present(ctx, err)
		if shown.Extensions["code"] == string(wps.Internal) {
			log.ErrorContext(ctx, "an operation met an internal error", "error", err)
		}
		return shown
	}
}

// present is how an error is shown. The sentence of one of ours is for
// people; what lies behind it is not shown.
func present(ctx context.Context, err error) *gqlerror.Error {
	code, sentence := wps.CodeOf(err), "internal error"
	var ours *wps.Error
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		code, sentence = wps.Timeout, "the operation ran out of time: ask for less, or try again later"
	case code == wps.Internal:
	case errors.As(err, &ours):
		sentence = ours.Message
	}
	if code == wps.VersionGone {
		code, sentence = wps.Unavailable, "the data were replaced while they were read: try again"
	}
	shown := &gqlerror.Error{Message: sentence, Extensions: map[string]any{"code": string(code)}}
	if fc := graphql.GetFieldContext(ctx); fc != nil {
		shown.Path = fc.Path()
		if fc.Field.Field != nil && fc.Field.Position != nil {
			shown.Locations = []gqlerror.Location{{Line: fc.Field.Position.Line, Column: fc.Field.Position.Column}}
		}
	}
	return shown
}

// recovered turns a panic into an internal error, with its stack in the log.
func recovered(log *slog.Logger) graphql.RecoverFunc {
	return func(ctx context.Context, v any) error {
		log.ErrorContext(ctx, "an operation panicked", "panic", v, "stack", stack())
		return wps.Errorf(wps.Internal, "panic")
	}
}
