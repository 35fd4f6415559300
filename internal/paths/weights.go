package paths

import (
	"math"

	"wpsgraph/internal/topology"
)

// The score of a path is the product over its ties of StepWeight times the
// strength of the tie, and over the actors in between of k^-CrowdExponent,
// where k is the number of actors tied to that one.
const (
	// StepWeight is what each step costs: two strong ties say less than one.
	StepWeight = .6
	// CrowdExponent says how much less a connection says when it goes through
	// someone whom everybody knows.
	CrowdExponent = .35
)

// stepCost is -ln StepWeight in topology.CostUnits; no tie costs less.
var stepCost = cost(-math.Log(StepWeight))

// Step is the cost of a tie in topology.CostUnits.
func Step(l topology.Link) uint32 { return l.Cost() + stepCost }

// Toll is the cost of passing through an actor with this number of partners, in
// topology.CostUnits. One who stands between two practices may have none:
// passing is free then.
func Toll(partners int) uint32 {
	if partners < len(tolls) {
		return tolls[partners]
	}
	return toll(partners)
}

func toll(partners int) uint32 {
	return cost(CrowdExponent * math.Log(float64(max(1, partners))))
}

// tolls of few partners.
var tolls = func() (table [1 << 10]uint32) {
	for partners := range table {
		table[partners] = toll(partners)
	}
	return table
}()

// crowdFactor is the factor of an actor in between.
func crowdFactor(partners int) float64 {
	return math.Pow(float64(max(1, partners)), -CrowdExponent)
}

func cost(logarithm float64) uint32 { return uint32(math.Round(logarithm * topology.CostUnit)) }

// endless is the cost of what cannot be reached.
const endless = math.MaxUint32
