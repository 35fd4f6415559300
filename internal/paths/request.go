package paths

import "wpsgraph/internal/wps"

// The limits of what can be asked.
const (
	MostPaths = 50
	MostHops  = 8
)

// Request asks for paths from one of some ends to one of others.
type Request struct {
	// From and To are actors, or practices, plans, processes and events, which
	// stand for the actors in them: their relation to one of these is the first
	// or last hop.
	From, To []wps.ID
	K        int // how many paths: 1 to MostPaths
	MaxHops  int // 1 to MostHops

	// Types are the types of relations that ties may be made of; nil for all.
	Types []wps.RelationType
	// MinConfidence is the least confidence of a relation; "" for any.
	MinConfidence wps.Confidence
	// Avoid are actors that are on no path, and practices, plans, processes and
	// events that make no tie.
	Avoid []wps.ID
	// Through are actors that are on every path, in any order.
	Through []wps.ID
	// AllowHubs lets paths pass through what nearly everyone is a member of.
	AllowHubs bool
	// RankWeak puts weak paths among the others, by cost, not behind them.
	RankWeak bool
	// Assume are ties that do not exist, to see what they would change.
	Assume []AssumedTie

	// Budget is the number of steps after which the search gives up; 0 for
	// DefaultBudget.
	Budget int
}

// DefaultBudget is many times what five paths take in a graph of a million
// actors, and bounds the memory of a search to some hundred megabytes.
const DefaultBudget = 1_000_000

// AssumedTie is a relation that does not exist. Its confidence is taken to be
// HIGH.
type AssumedTie struct {
	From, To wps.ID
	Type     wps.RelationType
}
