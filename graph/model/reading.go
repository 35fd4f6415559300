package model

import (
	"context"
	"sync"
	"sync/atomic"

	"wpsgraph/internal/catalog"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// Operation is what holds for a whole operation: the version of the data that
// it looks at, the date, and the languages.
type Operation struct {
	View      *catalog.View
	Day       wps.Day  // of @asOf, else today in UTC
	Dated     bool     // @asOf was given
	Languages []string // of @language, best first
	Words     *words.Words
	Gone      atomic.Bool // the store holds another version than View by now

	once    sync.Once
	speaker *words.Speaker // of Languages
}

// Speaker says things in the language of a field's argument, else in the
// operation's.
func (op *Operation) Speaker(argument *string) *words.Speaker {
	if argument == nil {
		op.once.Do(func() { op.speaker = op.Words.In(op.Languages...) })
		return op.speaker
	}
	return op.Words.In(op.PreferredLanguages(argument)...)
}

type operationKey struct{}

// WithOperation makes op the operation of ctx.
func WithOperation(ctx context.Context, op *Operation) context.Context {
	return context.WithValue(ctx, operationKey{}, op)
}

// OperationOf is the operation of ctx.
func OperationOf(ctx context.Context) *Operation {
	return ctx.Value(operationKey{}).(*Operation)
}

// PreferredLanguages are the languages in which a text is wanted, best first:
// the argument of the field, else those of the operation.
func (op *Operation) PreferredLanguages(argument *string) []string {
	if argument != nil {
		return []string{*argument}
	}
	return op.Languages
}

// On is the day that a date argument means: the last day of a year or month;
// the operation's day for nil and "".
func (op *Operation) On(date *wps.Date) wps.Day {
	if date == nil || *date == "" {
		return op.Day
	}
	return date.Last()
}

// Reading is what was read for one root field.
type Reading struct {
	Operation *Operation
	Result    *plan.Result
	Late      map[LateKey]any
}

// LateKey names what was computed for one field of one row after the rows of
// its level were read.
type LateKey struct {
	Select *plan.Selection
	Key    string
	ID     wps.ID
}

// LateOf is what was computed for the field being resolved.
func LateOf[T any](ctx context.Context, t Thing) T {
	value, _ := t.Reading.Late[LateKey{t.Row.Select, t.At + key(ctx), t.Row.ID()}].(T)
	return value
}
