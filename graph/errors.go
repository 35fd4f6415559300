package graph

import (
	"context"
	"errors"
	"log/slog"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"wpsgraph/internal/wps"
)

// presenter turns errors into what clients see.
type presenter struct {
	log *slog.Logger
	id  func(context.Context) string // names the request; may be nil
}

// present turns an error into what clients see, once: those of ours by their
// code and sentence, those of gqlgen and gqlparser as they are, and everything
// else as INTERNAL, whose cause goes to the log alone.
func (p *presenter) present(ctx context.Context, err error) *gqlerror.Error {
	var made *gqlerror.Error
	if errors.As(err, &made) && made.Err == nil {
		return made
	}
	code, sentence := p.say(ctx, err)
	shown := &gqlerror.Error{Message: sentence, Extensions: map[string]any{"code": string(code)}}
	if fc := graphql.GetFieldContext(ctx); fc != nil {
		shown.Path = fc.Path()
		if fc.Field.Field != nil && fc.Field.Position != nil {
			shown.Locations = []gqlerror.Location{{Line: fc.Field.Position.Line, Column: fc.Field.Position.Column}}
		}
	}
	return shown
}

// say finds the code and the sentence of an error. What lies behind it is not
// shown; where it tells of the machinery, it is logged.
func (p *presenter) say(ctx context.Context, err error) (wps.Code, string) {
	code := wps.CodeOf(err)
	var ours *wps.Error
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return wps.Timeout, "the operation ran out of time: ask for less, or try again later"
	case errors.Is(err, context.Canceled):
		return wps.Timeout, "the operation was given up before it was done"
	case code == wps.VersionGone:
		return wps.Unavailable, "the data were replaced while they were read: try again"
	case code == wps.Internal || code == wps.BadDataPackage || !errors.As(err, &ours):
		p.log.ErrorContext(ctx, "an operation met an internal error", "id", p.request(ctx), "error", err.Error())
		return wps.Internal, p.internal(ctx)
	case code == wps.Unavailable && ours.Cause != nil:
		// Its sentence is for operators: it names what could not be reached.
		p.log.ErrorContext(ctx, "an operation could not be answered", "id", p.request(ctx), "error", err.Error())
		return code, "the database cannot answer now: try again later"
	}
	return code, ours.Message
}

// internal is all that is shown of an internal error.
func (p *presenter) internal(ctx context.Context) string {
	if id := p.request(ctx); id != "" {
		return "internal error " + id
	}
	return "internal error"
}

// request names the request of ctx, "" where requests have no names.
func (p *presenter) request(ctx context.Context) string {
	if p.id == nil {
		return ""
	}
	return p.id(ctx)
}

// recovered turns a panic into an internal error, with its stack in the log.
func (p *presenter) recovered(ctx context.Context, v any) error {
	p.log.ErrorContext(ctx, "an operation panicked", "id", p.request(ctx), "panic", v, "stack", stack())
	return wps.Errorf(wps.Internal, "panic")
}
