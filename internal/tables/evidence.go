package tables

import (
	"slices"

	"wpsgraph/internal/wps"
)

// Evidence says how well a practice is documented.
type Evidence struct {
	// Grade is the highest step that its sources reach: 0, only its own leaders
	// or texts that nobody read; 1, a document of somebody else, or of an
	// unknown publisher, was read; 2, a known publisher who is not among its
	// leaders; 3, an EVALUATION or RESEARCH source, whoever published it; 4, two
	// of these, or it was adapted elsewhere.
	Grade              int
	IndependentSources int      // read, of a known publisher who is not among its leaders
	Newest             wps.Date // of its sources; "" where none is dated
}

// Weight is e, the share with which a practice of this evidence counts:
// (1 + grade)/5.
func (e Evidence) Weight() float64 { return float64(1+e.Grade) / 5 }

// staleAfter is the number of years after which the newest source is old.
const staleAfter = 5

// Stale tells whether the newest source is older than five years on a day;
// false where no source is dated.
func (e Evidence) Stale(day wps.Day) bool {
	return e.Newest != "" && e.Newest.Last().AddYears(staleAfter) < day
}

// Evidence grades a practice by its own sources, whenever they were published.
func (t *Tables) Evidence(practice wps.ID) Evidence {
	e := t.Entity(practice)
	if e == nil {
		return Evidence{}
	}
	leaders := t.leaders(e.ID)
	var evidence Evidence
	studies := 0
	for _, id := range e.Sources {
		s := t.Source(id)
		if s == nil {
			continue
		}
		if s.Date != "" && s.Date.Last() >= evidence.newest() {
			evidence.Newest = s.Date
		}
		grade := t.gradeOf(s, leaders)
		evidence.Grade = max(evidence.Grade, grade)
		if grade >= 2 && t.isIndependent(s, leaders) {
			evidence.IndependentSources++
		}
		if grade == 3 {
			studies++
		}
	}
	if studies >= 2 || len(t.typed(t.in, t.places[e.ID], wps.AdaptedFrom)) > 0 {
		evidence.Grade = 4
	}
	return evidence
}

func (e Evidence) newest() wps.Day {
	if e.Newest == "" {
		return wps.FirstDay
	}
	return e.Newest.Last()
}

// gradeOf is the step that one source reaches.
func (t *Tables) gradeOf(s *wps.Source, leaders []wps.ID) int {
	switch {
	case !s.Read:
		return 0
	case s.Type == wps.EvaluationSource || s.Type == wps.ResearchSource:
		return 3
	case s.By == "":
		return 1
	case t.isIndependent(s, leaders):
		return 2
	}
	return 0
}

// isIndependent tells whether the publisher is known and not among the leaders:
// neither one of them, nor an organ of one, nor what one is an organ of.
func (t *Tables) isIndependent(s *wps.Source, leaders []wps.ID) bool {
	if s.By == "" {
		return false
	}
	by := t.wholes(s.By)
	return !slices.ContainsFunc(leaders, func(leader wps.ID) bool {
		return slices.Contains(by, leader) || slices.Contains(t.wholes(leader), s.By)
	})
}

// leaders lists who leads or led a practice.
func (t *Tables) leaders(practice wps.ID) []wps.ID {
	var leaders []wps.ID
	for _, n := range t.typed(t.in, t.places[practice], wps.Leads) {
		leaders = append(leaders, t.end(n, AtFrom).ID)
	}
	return leaders
}

// wholes lists an actor and everything that it is or was part of.
func (t *Tables) wholes(id wps.ID) []wps.ID {
	found := []wps.ID{id}
	for i := 0; i < len(found); i++ {
		place, ok := t.places[found[i]]
		if !ok {
			continue
		}
		for _, n := range t.typed(t.out, place, wps.PartOf) {
			if whole := t.end(n, AtTo).ID; !slices.Contains(found, whole) {
				found = append(found, whole)
			}
		}
	}
	return found
}
