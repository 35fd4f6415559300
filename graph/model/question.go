package model

import (
	"context"

	"wpsgraph/internal/gaps"
)

// QuestionAnswer is what the graph answers to a guiding question.
type QuestionAnswer struct {
	Answered  *Answer
	Operation *Operation
	Found     *gaps.Answer
	Document  string
}

// Answer is what the graph answers to the question.
func (q *Question) Answer(ctx context.Context) *QuestionAnswer {
	return LateOf[*QuestionAnswer](ctx, q.Thing)
}

// Summary is the answer in words.
func (a *QuestionAnswer) Summary(language *string) string {
	return a.Operation.Say(a.Operation.Speaker(language), a.Found.Summary)
}

// Practices are the practices that answer it.
func (a *QuestionAnswer) Practices(ctx context.Context) *EntityConnection {
	return a.Answered.Connection(ctx)
}

// Actors are who leads them or takes part in them.
func (a *QuestionAnswer) Actors(ctx context.Context) []Actor {
	return EntitiesAs[Actor](ctx, a.Answered, a.Found.Actors[:min(MostActors, len(a.Found.Actors))])
}

// MostActors is how many actors of an answer are given.
const MostActors = 20

// ByRegion is how many of the practices are in each region.
func (a *QuestionAnswer) ByRegion() []RegionCount {
	out := make([]RegionCount, len(a.Found.ByRegion))
	for i, c := range a.Found.ByRegion {
		out[i] = RegionCount{a.Answered, c.Region, c.Count}
	}
	return out
}

// RegionsWithout are the regions in which none is recorded.
func (a *QuestionAnswer) RegionsWithout(ctx context.Context) []*RegionalBody {
	return EntitiesAs[*RegionalBody](ctx, a.Answered, a.Found.RegionsWithout)
}

// Counts is what else there is to count.
func (a *QuestionAnswer) Counts() []Factor { return inputs(a.Operation, a.Found.Counts) }

// Query is the document of the saved query that gives the same.
func (a *QuestionAnswer) Query() string { return a.Document }
