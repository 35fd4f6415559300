package model

import (
	"context"
	"slices"
	"sync"

	"wpsgraph/internal/paths"
	"wpsgraph/internal/wps"
)

// PathResult is the answer to a question for collaboration paths.
type PathResult struct {
	Answer    *Answer
	Operation *Operation
	Found     *paths.Result

	sentences sync.Map // what was said of a hop, by told
}

// Paths are the paths, the best first.
func (r *PathResult) Paths() []CollaborationPath {
	out := make([]CollaborationPath, len(r.Found.Paths))
	for i := range r.Found.Paths {
		out[i] = CollaborationPath{r, &r.Found.Paths[i]}
	}
	return out
}

// AsOf is the date that was looked at.
func (r *PathResult) AsOf() wps.Date { return r.Found.Scope.Day.Date() }

// ResultMode tells whether there can be no better or further paths.
func (r *PathResult) ResultMode() paths.Mode { return r.Found.Mode }

// ExcludedHubs are what paths were not led through.
func (r *PathResult) ExcludedHubs() []ExcludedHub {
	out := make([]ExcludedHub, len(r.Found.ExcludedHubs))
	for i := range r.Found.ExcludedHubs {
		out[i] = ExcludedHub{r, &r.Found.ExcludedHubs[i]}
	}
	return out
}

// Nearest are whom each end reaches where there is no path.
func (r *PathResult) Nearest() []NearestActor {
	out := make([]NearestActor, len(r.Found.Nearest))
	for i, n := range r.Found.Nearest {
		out[i] = NearestActor{r.Answer, n}
	}
	return out
}

// ExcludedHub is what paths were not led through.
type ExcludedHub struct {
	result *PathResult
	hub    *paths.ExcludedHub
}

// Entity is the hub.
func (h ExcludedHub) Entity(ctx context.Context) Entity {
	return h.result.Answer.Entity(ctx, h.hub.ID)
}

// Reason says why.
func (h ExcludedHub) Reason() string {
	op := h.result.Operation
	return op.Speaker(nil).Universal(op.View.Tables.Entity(h.hub.ID))
}

// PathsLeftOut is how many paths that are.
func (h ExcludedHub) PathsLeftOut() int { return h.hub.PathsLeftOut }

// NearestActor is an actor that an end reaches.
type NearestActor struct {
	answer  *Answer
	nearest paths.Nearest
}

// End is the end.
func (n NearestActor) End(ctx context.Context) Entity { return n.answer.Entity(ctx, n.nearest.End) }

// Actor is whom it reaches.
func (n NearestActor) Actor(ctx context.Context) Entity { return n.answer.Entity(ctx, n.nearest.Actor) }

// Hops is how far that is.
func (n NearestActor) Hops() int { return n.nearest.Hops }

// CollaborationPath is a chain of actors.
type CollaborationPath struct {
	result *PathResult
	path   *paths.Path
}

// From is the first end.
func (p CollaborationPath) From(ctx context.Context) Entity {
	return p.result.Answer.Entity(ctx, p.path.From())
}

// To is the last end.
func (p CollaborationPath) To(ctx context.Context) Entity {
	return p.result.Answer.Entity(ctx, p.path.To())
}

// Hops are its steps.
func (p CollaborationPath) Hops() []Hop {
	hops := make([]Hop, len(p.path.Hops))
	for i := range p.path.Hops {
		hops[i] = Hop{p.result, &p.path.Hops[i]}
	}
	return hops
}

// Length is the number of its steps.
func (p CollaborationPath) Length() int { return p.path.Length() }

// Score is the product of its factors.
func (p CollaborationPath) Score() float64 { return p.path.Score }

// WeakestConfidence is that of the evidence that is relied upon least.
func (p CollaborationPath) WeakestConfidence() wps.Confidence { return p.path.WeakestConfidence }

// Weak tells whether it shows common membership only.
func (p CollaborationPath) Weak() bool { return p.path.Weak }

// Assumed tells whether it rests on a tie that does not exist.
func (p CollaborationPath) Assumed() bool { return p.path.Assumed }

// Sources are the sources of all evidence on it, each once.
func (p CollaborationPath) Sources(ctx context.Context) []*Source {
	return p.result.Answer.Sources(ctx, p.result.SourcesOf(p.path))
}

// SourcesOf are the sources of all evidence on a path, each once, in the order
// of the path.
func (r *PathResult) SourcesOf(p *paths.Path) []wps.ID {
	var cited []wps.ID
	for _, hop := range p.Hops {
		for _, id := range RelationsOf(&hop) {
			for _, source := range r.Operation.View.Tables.Relation(id).Sources {
				if !slices.Contains(cited, source) {
					cited = append(cited, source)
				}
			}
		}
	}
	return cited
}

// RelationsOf are the relations that the evidence of a hop is made of.
func RelationsOf(h *paths.Hop) []wps.ID {
	var ids []wps.ID
	for _, r := range h.Relations {
		ids = append(ids, r.ID)
	}
	for _, j := range h.Joint {
		ids = append(ids, j.FromRole, j.ToRole)
	}
	return ids
}

// Hop is one step of a path.
type Hop struct {
	result *PathResult
	hop    *paths.Hop
}

// From is where it begins.
func (h Hop) From(ctx context.Context) Entity { return h.result.Answer.Entity(ctx, h.hop.From) }

// To is where it leads.
func (h Hop) To(ctx context.Context) Entity { return h.result.Answer.Entity(ctx, h.hop.To) }

// Strength is how strongly the two are tied.
func (h Hop) Strength() float64 { return h.hop.Strength }

// Relations are the relations between the two, the strongest first.
func (h Hop) Relations(ctx context.Context) []*Relation {
	ids := make([]wps.ID, len(h.hop.Relations))
	for i, r := range h.hop.Relations {
		ids[i] = r.ID
	}
	return h.result.Answer.Relations(ctx, ids)
}

// Joint is what the two do together, the strongest first.
func (h Hop) Joint() []JointEvidence {
	out := make([]JointEvidence, len(h.hop.Joint))
	for i := range h.hop.Joint {
		out[i] = JointEvidence{h.result.Answer, &h.hop.Joint[i]}
	}
	return out
}

// JointEvidence is something that two actors stand in together.
type JointEvidence struct {
	answer *Answer
	joint  *paths.Joint
}

// What is what they stand in.
func (j JointEvidence) What(ctx context.Context) Entity { return j.answer.Entity(ctx, j.joint.What) }

// FromRole is the relation of the first to it.
func (j JointEvidence) FromRole(ctx context.Context) *Relation {
	return j.answer.Relation(ctx, j.joint.FromRole)
}

// ToRole is the relation of the second to it.
func (j JointEvidence) ToRole(ctx context.Context) *Relation {
	return j.answer.Relation(ctx, j.joint.ToRole)
}

// Actors is how many stand in it.
func (j JointEvidence) Actors() int { return j.joint.Actors }

// Strength is how strongly it ties the two.
func (j JointEvidence) Strength() float64 { return j.joint.Strength }
