package model

import (
	"context"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/wps"
)

// RegionCount is how many there are in a region.
type RegionCount struct {
	Answer *Answer
	Body   wps.ID
	Count  int
}

// Region is the regional body.
func (c RegionCount) Region(ctx context.Context) *RegionalBody {
	return EntityAs[*RegionalBody](ctx, c.Answer, c.Body)
}

// RegionPair is how two regional bodies stand to each other.
type RegionPair struct {
	Answer    *Answer
	Operation *Operation
	Found     *gaps.RegionPair
	Missing   []*Gap
	Ways      []CollaborationPath
}

// A is the first body.
func (p *RegionPair) A(ctx context.Context) *RegionalBody {
	return EntityAs[*RegionalBody](ctx, p.Answer, p.Found.A)
}

// B is the second body.
func (p *RegionPair) B(ctx context.Context) *RegionalBody {
	return EntityAs[*RegionalBody](ctx, p.Answer, p.Found.B)
}

// AsOf is the date that was looked at.
func (p *RegionPair) AsOf() wps.Date { return p.Found.Day.Date() }

// Ties are the relations across.
func (p *RegionPair) Ties(ctx context.Context) *RelationConnection { return p.Answer.Connection(ctx) }

// Assessments are the searches for ties that found nothing.
func (p *RegionPair) Assessments() []Assessment { return assessments(p.Answer, p.Found.Searches) }

// SharedMembers are the countries that are members of both.
func (p *RegionPair) SharedMembers(ctx context.Context) []*Country {
	return EntitiesAs[*Country](ctx, p.Answer, p.Found.SharedMembers)
}

// SharedThemes are the themes on which both have practices.
func (p *RegionPair) SharedThemes(ctx context.Context) []*Theme {
	return EntitiesAs[*Theme](ctx, p.Answer, p.Found.SharedThemes)
}

// Observed is the strength of the ties.
func (p *RegionPair) Observed() float64 { return p.Found.Observed }

// Expected is what chance would give.
func (p *RegionPair) Expected() *float64 {
	if p.Found.Contained {
		return nil
	}
	return &p.Found.Expected
}

// Hole is how far the ties fall short.
func (p *RegionPair) Hole() *float64 { return p.Found.Hole }

// Connectivity is how many actors hold the two together.
func (p *RegionPair) Connectivity() int { return p.Found.Connectivity }

// Bridges are the actors that connect the two.
func (p *RegionPair) Bridges() []Broker { return Brokers(p.Answer, p.Operation, p.Found.Bridges) }

// MissingCounterparts are functions that only one has.
func (p *RegionPair) MissingCounterparts() []*Gap { return p.Missing }

// Paths are the ways between the bodies themselves.
func (p *RegionPair) Paths(k *int) []CollaborationPath {
	n := DefaultPaths
	if k != nil {
		n = *k
	}
	return append([]CollaborationPath{}, p.Ways[:max(0, min(n, len(p.Ways)))]...)
}

// DefaultPaths is how many paths the short forms give where nothing is asked.
const DefaultPaths = 3

// Says says the whole in words.
func (p *RegionPair) Says(language *string) string {
	return p.Operation.Say(p.Operation.Speaker(language), p.Found.Says)
}

// Broker is an actor that connects regions.
type Broker struct {
	Answer    *Answer
	Operation *Operation
	Found     *gaps.Broker
}

// Brokers shows brokers.
func Brokers(a *Answer, op *Operation, found []gaps.Broker) []Broker {
	out := make([]Broker, len(found))
	for i := range found {
		out[i] = Broker{a, op, &found[i]}
	}
	return out
}

// Actor is who.
func (b Broker) Actor(ctx context.Context) Entity { return b.Answer.Entity(ctx, b.Found.Actor) }

// Regions are what it connects.
func (b Broker) Regions(ctx context.Context) []*RegionalBody {
	return EntitiesAs[*RegionalBody](ctx, b.Answer, b.Found.Regions)
}

// Ties is how many ties it has across.
func (b Broker) Ties() int { return b.Found.Ties }

// Constraint is Burt's.
func (b Broker) Constraint() *float64 { return &b.Found.Constraint }

// Score is how much depends on it.
func (b Broker) Score() float64 { return b.Found.Score }

// Because says why.
func (b Broker) Because() string { return b.Operation.Say(b.Operation.Speaker(nil), b.Found.Because) }

// SuggestedTie is a tie that does not exist.
type SuggestedTie struct {
	Answer    *Answer
	Operation *Operation
	Found     gaps.SuggestedTie
	Lowered   []*Gap
}

// From is one actor.
func (s SuggestedTie) From(ctx context.Context) Entity { return s.Answer.Entity(ctx, s.Found.From) }

// To is the other.
func (s SuggestedTie) To(ctx context.Context) Entity { return s.Answer.Entity(ctx, s.Found.To) }

// Gain is how much it would close.
func (s SuggestedTie) Gain() float64 { return s.Found.Gain }

// Closes are the gaps that it would lower.
func (s SuggestedTie) Closes() []*Gap { return s.Lowered }

// Because says why.
func (s SuggestedTie) Because() string {
	return s.Operation.Say(s.Operation.Speaker(nil), s.Found.Because)
}
