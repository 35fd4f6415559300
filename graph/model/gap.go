package model

import (
	"context"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/tables"
	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// Gap is something that is missing, or that nobody recorded.
type Gap struct {
	Answer    *Answer
	Operation *Operation
	Found     *gaps.Gap
	Cited     []wps.ID // the sources that it rests on
}

// ID names the gap; the date is not part of it.
func (g *Gap) ID() string { return string(g.Found.ID) }

// Kind is what sort of gap it is.
func (g *Gap) Kind() gaps.Kind { return g.Found.Kind }

// State is how far the thing is there.
func (g *Gap) State() string { return string(g.Found.State) }

// Subject is whose gap it is.
func (g *Gap) Subject(ctx context.Context) Entity { return g.Answer.Entity(ctx, g.Found.Subject) }

// Counterpart is the other side of a gap between two.
func (g *Gap) Counterpart(ctx context.Context) Entity {
	return g.Answer.Entity(ctx, g.Found.Counterpart)
}

// Theme is the theme that it is about.
func (g *Gap) Theme(ctx context.Context) *Theme {
	return EntityAs[*Theme](ctx, g.Answer, g.Found.Theme)
}

// Function is the function that it is about.
func (g *Gap) Function() *wps.Function {
	if g.Found.Function == "" {
		return nil
	}
	return &g.Found.Function
}

// Missing is what a plan is known to lack.
func (g *Gap) Missing() []gaps.Flag { return flags(g.Found.Missing) }

// NotRecorded is what nobody recorded of a plan.
func (g *Gap) NotRecorded() []gaps.Flag { return flags(g.Found.NotRecorded) }

// flags is never null.
func flags(f []gaps.Flag) []gaps.Flag {
	if f == nil {
		return []gaps.Flag{}
	}
	return f
}

// Score is how large the gap is.
func (g *Gap) Score() float64 { return g.Found.Score }

// ScoreLow is its score if all that is not recorded were there.
func (g *Gap) ScoreLow() float64 { return g.Found.Low }

// ScoreHigh is its score if nothing of it were there.
func (g *Gap) ScoreHigh() float64 { return g.Found.High }

// AsOf is the date that was looked at.
func (g *Gap) AsOf() wps.Date { return g.Found.Day.Date() }

// Evidence are the sources that it rests on.
func (g *Gap) Evidence(ctx context.Context) []*Source { return g.Answer.Sources(ctx, g.Cited) }

// Inputs are the numbers that the score was computed from.
func (g *Gap) Inputs() []Factor {
	speaker := g.Operation.Speaker(nil)
	inputs := make([]Factor, len(g.Found.Inputs))
	for i, in := range g.Found.Inputs {
		inputs[i] = Factor{in.Name, in.Value, speaker.Text("input." + in.Name)}
	}
	return inputs
}

// Assessments are the searches that found nothing.
func (g *Gap) Assessments() []Assessment {
	out := make([]Assessment, len(g.Found.Searches))
	for i, a := range g.Found.Searches {
		out[i] = Assessment{g.Answer, a}
	}
	return out
}

// Says says the gap in words.
func (g *Gap) Says(language *string) string {
	t, f := g.Operation.View.Tables, g.Found
	said := words.Gap{
		Kind: string(f.Kind), State: string(f.State), Function: f.Function,
		Subject: t.Entity(f.Subject), Counterpart: t.Entity(f.Counterpart), Theme: t.Entity(f.Theme),
		Practices: int(f.Input("practices")), Elsewhere: int(f.Input("othersWith")),
	}
	if len(f.Searches) > 0 {
		said.Searched = &f.Searches[0]
	}
	if f.Function != "" {
		state := t.Function(f.Subject, f.Function, f.Day)
		said.Through = t.Entity(state.From)
		if len(state.Rows) > 0 {
			said.Since = state.Rows[0].Since
		}
	}
	if f.Kind == gaps.Plan {
		said.Status = statusOf(t, f).String()
		said.Missing, said.Unknown = texts(f.Missing), texts(f.NotRecorded)
	}
	return g.Operation.Speaker(language).Gap(said)
}

func statusOf(t *tables.Tables, f *gaps.Gap) tables.PlanStatus {
	return t.CountryPlanStatus(f.Subject, f.Day)
}

func texts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = string(x)
	}
	return out
}

// Assessment is a search that found nothing.
type Assessment struct {
	Answer *Answer
	Made   wps.Assessment
}

// Subjects are what was looked at.
func (a Assessment) Subjects(ctx context.Context) []Entity {
	return a.Answer.Entities(ctx, a.Made.Subjects)
}

// About is what was looked for.
func (a Assessment) About() string { return a.Made.About }

// Found is what was found.
func (a Assessment) Found() string { return a.Made.Found }

// On is when it was looked for.
func (a Assessment) On() wps.Date { return a.Made.On }

// Scope is where it was looked for.
func (a Assessment) Scope() string { return a.Made.Scope }

// Searched is how it was looked for.
func (a Assessment) Searched() string { return a.Made.Searched }

// Note is a remark.
func (a Assessment) Note() *string { return optional(a.Made.Note) }
