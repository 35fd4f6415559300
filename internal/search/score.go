package search

import "math"

// band is the part of 0 to 1 in which the scores of one How lie, so that an
// exact name comes before all that only begin so, whatever else is true of them.
type band struct{ low, high float64 }

var bands = map[How]band{
	Exact:       {.95, 1},
	Folded:      {.90, .95},
	Prefix:      {.70, .90},
	AllWords:    {.50, .70},
	Fuzzy:       {.30, .50},
	Description: {.10, .30},
}

// score puts a match into the band of its How: half by how well the words match
// (1 for whole words), a third by how much of the name they cover, the rest by
// what the name is to the entity. What is covered counts in tenths, so that names
// of about one length are left to kind and connections.
//
// Example: "nordic mediators" in "Nordic Women Mediators", a main name: AllWords,
// both words whole (1), two of three words (.667, so .7):
// .50 + .20 · (.5 · 1 + .35 · .7 + .15 · 1) = .50 + .20 · .895 = .679.
func score(how How, words, covered float64, c class) float64 {
	b := bands[how]
	covered = math.Round(covered*10) / 10
	return round(b.low + (b.high-b.low)*(.5*words+.35*covered+.15*c.weight()))
}

// round drops what may differ between machines.
func round(score float64) float64 { return math.Round(score*1e6) / 1e6 }
