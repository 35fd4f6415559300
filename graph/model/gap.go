package model

import (
	"context"
	"strings"

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
	Cited     []wps.ID    // the sources that it rests on
	Help      []GapHelper // who has what is missing; as many as any place of the answer shows
}

// Helpers are who has what is missing.
func (g *Gap) Helpers(first *int) []GapHelper {
	n := DefaultHelpers
	if first != nil {
		n = *first
	}
	return append([]GapHelper{}, g.Help[:min(n, len(g.Help))]...)
}

// DefaultHelpers is how many helpers of a gap are given where nothing is asked.
const DefaultHelpers = 3

// GapHelper is somebody who has what is missing.
type GapHelper struct {
	Answer    *Answer
	Operation *Operation
	Found     gaps.Helper
	Way       *CollaborationPath // from the subject of the gap; nil where none is asked for or recorded
}

// Actor is who.
func (h GapHelper) Actor(ctx context.Context) Entity { return h.Answer.Entity(ctx, h.Found.Actor) }

// Because says why.
func (h GapHelper) Because() string {
	return h.Operation.Say(h.Operation.Speaker(nil), h.Found.Because)
}

// Practice is a practice that shows it.
func (h GapHelper) Practice(ctx context.Context) *Practice {
	return EntityAs[*Practice](ctx, h.Answer, h.Found.Practice)
}

// Path is the way from the subject of the gap.
func (h GapHelper) Path() *CollaborationPath { return h.Way }

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
func (g *Gap) Inputs() []Factor { return inputs(g.Operation, g.Found.Inputs) }

func inputs(op *Operation, list []gaps.Input) []Factor {
	speaker := op.Speaker(nil)
	out := make([]Factor, len(list))
	for i, in := range list {
		out[i] = Factor{in.Name, in.Value, speaker.Text("input." + in.Name)}
	}
	return out
}

// Assessments are the searches that found nothing.
func (g *Gap) Assessments() []Assessment { return assessments(g.Answer, g.Found.Searches) }

func assessments(a *Answer, made []wps.Assessment) []Assessment {
	out := make([]Assessment, len(made))
	for i, x := range made {
		out[i] = Assessment{a, x}
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
		Observed: f.Input("observed"), Expected: f.Input("expected"), Connectivity: int(f.Input("connectivity")),
	}
	g.sayCase(&said)
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

// sayCase adds what only evidence, tracks and holes have: which of several
// cases it is, the date of the newest source, the one actor between two regions.
func (g *Gap) sayCase(said *words.Gap) {
	f := g.Found
	if f.Kind == gaps.Evidence || f.Kind == gaps.Track {
		said.Case = f.Says.Key[strings.LastIndexByte(f.Says.Key, '.')+1:]
	}
	for _, a := range f.Says.Args {
		switch {
		case a.Date != "" && a.Slot == "newest":
			said.Newest = a.Date
		case len(a.Entities) == 1 && a.Slot == "broker":
			said.Through = g.Operation.View.Tables.Entity(a.Entities[0])
		}
	}
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
