package words

import "wpsgraph/internal/wps"

// Change says what happened to an entity: it STARTED, ENDED, was ADOPTED,
// EXPIRED or was FOUNDED on a date.
func (s *Speaker) Change(what string, e *wps.Entity, on wps.Date) string {
	return s.Text("change."+what, Name("entity", e), On("on", on))
}

// RelationChange says a relation that began or ended on a date, as seen from
// the last day that the date can mean.
func (s *Speaker) RelationChange(r *wps.Relation, from, to *wps.Entity, on wps.Date) string {
	return s.Relation(r, from, to, on.Last())
}
