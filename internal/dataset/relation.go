package dataset

import (
	"context"
	"slices"
	"strings"

	"wpsgraph/internal/wps"
)

// readRelations reads the files side by side and takes up what they hold in
// the order of their types, which is that of their ids as long as the files are
// sorted.
func (in *reading) readRelations(ctx context.Context) {
	types, entities := slices.Sorted(slices.Values(wps.RelationTypes)), in.idsByNumber()
	in.relations = make([]*relations, len(types))
	in.sideBySide(len(types), func(i int, b *reading) { in.relations[i] = b.relationsOf(ctx, types[i], entities) })
}

// idsByNumber are the ids of the entities that were read.
func (in *reading) idsByNumber() []wps.ID {
	ids := make([]wps.ID, len(in.entities))
	for id, e := range in.entities {
		ids[e.number] = id
	}
	return ids
}

func (in *reading) relationsOf(ctx context.Context, t wps.RelationType, entities []wps.ID) *relations {
	rs := newRelations(t, entities)
	for r := range in.rows(ctx, layoutOfRelation(t)) {
		in.readRelation(rs, r)
	}
	in.checkDuplicates(rs)
	return rs
}

// readRelation reads one row.
func (in *reading) readRelation(rs *relations, r *row) {
	t, ends := rs.of, rs.of.Ends()
	from, to := r.entity(relationFrom, ends.From), r.entity(relationTo, ends.To)
	rel := wps.Relation{
		Type: t, Since: r.date(relationSince), Until: r.date(relationUntil),
		Confidence: r.confidence(relationConfidence),
		Note:       r.keep(r.cells[relationNote]), Attributes: r.attributes(relationFields, wps.FieldsOfRelation(t)),
	}
	list := rs.cited(r)
	r.inOrder(relationUntil, rel.Since, rel.Until)
	if rel.Attributes != nil {
		r.checkHalves(rel.Attributes)
	}
	if from == nil || to == nil || r.spoiled(relationSince) {
		return
	}
	ok := r.setID(&rel, from, to)
	r.checkEnds(&rel, from, to)
	if from != to && ok {
		rs.add(&rel, from, to, list, r.line)
	}
}

// setID takes over the id that the row has, where it has one; false where that
// has another form.
func (r *row) setID(rel *wps.Relation, from, to *entity) (ok bool) {
	text := r.cells[relationID]
	if text == "" {
		return true // it has its default one
	}
	rel.From, rel.To = from.ID, to.ID
	id := rel.DefaultID()
	suffix, ok := strings.CutPrefix(text, string(id)+":")
	if !ok || suffix == "" || strings.Trim(suffix, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
		r.fault(relationID, BadRelationID, "Empty it, or write "+string(id)+":2 where another relation of the type ties the same two since the same date.",
			"%s is no id for this relation.", quoted(text))
		return false
	}
	rel.ID = wps.ID(r.keep(text))
	return true
}

// checkEnds checks what the two ends of a relation say together.
func (r *row) checkEnds(rel *wps.Relation, from, to *entity) {
	if from == to {
		r.fault(relationTo, SelfRelation, "Delete the line, or correct one of the two ids.", "%s stands at both ends.", from.ID)
		return
	}
	if rel.Type == wps.Supersedes && from.Kind != to.Kind {
		r.fault(relationTo, WrongKind, "Write the id of a "+string(from.Kind)+".",
			"%s is a %s; a %s can take the place of one of its own kind only.", to.ID, to.Kind, from.Kind)
	}
	r.checkLife(rel, from)
	r.checkLife(rel, to)
	if from.Kind == wps.RegionalBody && to.Kind == wps.RegionalBody && saysIfWPS(rel.Type) && rel.AboutWPS() == wps.NotRecorded {
		r.fault(r.columnOf(wps.AboutWPS), NotSaidIfWPS, "Write yes or no.",
			"Two bodies are tied, and it is not said whether it is about women, peace and security.")
	}
}

// saysIfWPS tells whether relations of the type between two bodies say whether
// they are about women, peace and security.
func saysIfWPS(t wps.RelationType) bool { return t == wps.PartnersWith || t == wps.Supports }
