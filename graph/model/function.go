package model

import (
	"context"

	"wpsgraph/internal/wps"
)

// StatusStep is one step of a status history.
type StatusStep struct {
	Answer *Answer
	Status wps.NetworkStatus
	From   wps.Date
	Cited  []wps.ID
}

// Sources are the sources that state it.
func (s StatusStep) Sources(ctx context.Context) []*Source { return s.Answer.Sources(ctx, s.Cited) }

// StatusHistory is the dated history of its status.
func (c *Common) StatusHistory(ctx context.Context) []StatusStep {
	return LateOf[[]StatusStep](ctx, c.Thing)
}

// FunctionState is what is recorded of one function of a regional body.
type FunctionState struct {
	Answer   *Answer
	Function wps.Function
	State    string
	Serves   wps.ID
	Since    wps.Date
	Until    wps.Date
	Cited    []wps.ID
	Note     *string
}

// NewFunctionState shows a record of the data; state is what it comes to for
// the body that is asked about.
func NewFunctionState(a *Answer, state wps.Presence, row wps.FunctionState) FunctionState {
	return FunctionState{a, row.Function, presence(state), row.Entity, row.Since, row.Until, row.Sources, optional(row.Note)}
}

// Entity is what serves the function.
func (f FunctionState) Entity(ctx context.Context) Entity { return f.Answer.Entity(ctx, f.Serves) }

// Sources are the sources that state it.
func (f FunctionState) Sources(ctx context.Context) []*Source {
	return f.Answer.Sources(ctx, f.Cited)
}

// Functions are what the body has, plans or inherits of each function.
func (b *RegionalBody) Functions(ctx context.Context) []FunctionState {
	return LateOf[[]FunctionState](ctx, b.Thing)
}

// CurrentPlan is the plan of the country that is in force on the date.
func (c *Country) CurrentPlan(ctx context.Context) *ActionPlan {
	return LateOf[*ActionPlan](ctx, c.Thing)
}

func presence(p wps.Presence) string {
	if p == "" {
		return "NOT_RECORDED"
	}
	return string(p)
}
