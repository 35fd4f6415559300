package search

import "math"

// band is the part of 0 to 1 in which the scores of one How lie, so that an
// exact name comes before all that only begin so, whatever else is true of them.
type band struct{ low, high float64 }

// bandOf is the band of a How.
func bandOf(how How) band {
	switch how {
	case Exact:
		return band{.95, 1}
	case Folded:
		return band{.90, .95}
	case Prefix:
		return band{.70, .90}
	case AllWords:
		return band{.50, .70}
	case Fuzzy:
		return band{.30, .50}
	}
	return band{.10, .30} // Description
}

// within is the place at a part, 0 to 1, of the band; what may differ between
// machines is dropped.
func (b band) within(part float64) float64 {
	return math.Round((b.low+(b.high-b.low)*part)*1e6) / 1e6
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
	covered = math.Round(covered*10) / 10
	return bandOf(how).within(.5*words + .35*covered + .15*c.weight())
}
