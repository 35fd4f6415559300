package paths

import (
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// Mode says whether the whole answer was found.
type Mode string

// Exact: these are the best paths there are, and where there are fewer than
// asked for, there are no more. Truncated: they are the best, but the search
// gave up before it had found as many as asked for.
const (
	Exact     Mode = "EXACT"
	Truncated Mode = "TRUNCATED"
)

// Result is the answer to a request.
type Result struct {
	// Paths are the paths that are not weak, by cost and then by the sequence
	// of ids, then those that are weak.
	Paths []Path
	Mode  Mode
	// ExcludedHubs are what paths were not allowed to pass through, the one
	// that most paths were left out for first.
	ExcludedHubs []ExcludedHub
	// Nearest are whom each end reaches, where there is no path.
	Nearest []Nearest
	Notes   []Note
	Scope   Scope
}

// Scope is what was searched.
type Scope struct {
	Day     wps.Day
	Actors  int // that exist or may exist on the date
	Ties    int // between them on the date
	MaxHops int
	Steps   int // that the search took
}

// Path is a chain of actors. From and To may be practices, plans, processes or
// events.
type Path struct {
	Hops    []Hop
	Factors []Factor
	Score   float64 // the product of the factors
	Cost    uint32  // -ln of the score in topology.CostUnits, which paths are ordered by
	// Weak: it passes through an actor with nothing but memberships on both
	// sides, which shows common membership, not collaboration.
	Weak              bool
	Assumed           bool // a tie on it is assumed, wholly or in part
	WeakestConfidence wps.Confidence
}

// From is the first end.
func (p *Path) From() wps.ID { return p.Hops[0].From }

// To is the last end.
func (p *Path) To() wps.ID { return p.Hops[len(p.Hops)-1].To }

// Length is the number of hops.
func (p *Path) Length() int { return len(p.Hops) }

// IDs are the ends and the actors between them, in order.
func (p *Path) IDs() []wps.ID {
	ids := []wps.ID{p.From()}
	for _, hop := range p.Hops {
		ids = append(ids, hop.To)
	}
	return ids
}

// Hop is one step: a tie between two actors, or the relations of an actor to a
// practice, plan, process or event that is an end.
type Hop struct {
	From, To wps.ID
	Strength float64 // 0 to 1, from all the evidence below
	// Relations are those between the two, then Joint what they do together,
	// each strongest first.
	Relations []Relation
	Joint     []Joint
	Assumed   []Assumed
}

// Relation is a relation between the two actors of a hop.
type Relation struct {
	Rel      topology.Rel
	ID       wps.ID
	Strength float64
	Holds    wps.Answer // on the date: YES or NOT_RECORDED
}

// Joint is something that the two actors of a hop stand in together.
type Joint struct {
	What             wps.ID
	FromRole, ToRole wps.ID // relations
	Actors           int    // that stand in it
	Strength         float64
	Holds            wps.Answer // on the date: YES or NOT_RECORDED
}

// Assumed is a part of a tie that does not exist.
type Assumed struct {
	Tie      AssumedTie
	Strength float64
}

// FactorKind is what a factor of a score stands for.
type FactorKind string

// TieFactor: StepWeight times the strength of a tie. CrowdFactor: k^-CrowdExponent
// of an actor in between with k partners.
const (
	TieFactor   FactorKind = "TIE"
	CrowdFactor FactorKind = "CROWD"
)

// Factor is one factor of a score.
type Factor struct {
	Kind     FactorKind
	Value    float64
	From, To wps.ID  // of a tie
	Strength float64 // of a tie
	Actor    wps.ID  // in between
	Partners int     // of the actor in between
}

// HubReason says why paths do not pass through an entity.
type HubReason string

// Universal: nearly everyone is a member of it.
const Universal HubReason = "UNIVERSAL"

// ExcludedHub is what paths were not allowed to pass through.
type ExcludedHub struct {
	ID     wps.ID
	Reason HubReason
	// PathsLeftOut is the number of paths through it among those that the same
	// request gives with AllowHubs.
	PathsLeftOut int
}

// Nearest is an actor that an end reaches.
type Nearest struct {
	End, Actor wps.ID
	Hops       int
}
