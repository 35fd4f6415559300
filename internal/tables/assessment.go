package tables

import (
	"slices"

	"wpsgraph/internal/wps"
)

// Tie is what an assessment is about that looked for a tie between two bodies.
const Tie = "TIE_ON_WPS"

// Assessments lists who looked for what (a wps.Function, or Tie) of these
// subjects, in whatever order they are given. It does not depend on a day: a
// search made later says as much about an earlier day.
func (t *Tables) Assessments(about string, subjects ...wps.ID) []wps.Assessment {
	var found []wps.Assessment
	for _, a := range t.small.Assessments {
		if a.About == about && sameSet(a.Subjects, subjects) {
			found = append(found, a)
		}
	}
	return found
}

func sameSet(a, b []wps.ID) bool {
	if len(a) != len(b) {
		return false
	}
	for _, id := range a {
		if !slices.Contains(b, id) {
			return false
		}
	}
	return true
}
