package graph

import (
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// fill writes one thing; it is false where the place cannot show it.
func (t *template) fill(p *pen, row *plan.Row) bool {
	slots, ok := t.slots(row)
	if !ok {
		return false
	}
	p.fields(slots, row)
	return true
}

// fields writes the slots of the thing in a row, or of a part of it.
func (p *pen) fields(slots []*slot, row *plan.Row) {
	for i, s := range slots {
		p.key(s.key, i == 0)
		if p.row != row {
			p.point(row) // another thing was written for the slot before
		}
		s.write(p, s)
	}
	p.end(len(slots))
}

// slots are those of the thing in a row.
func (t *template) slots(row *plan.Row) (slots []*slot, ok bool) {
	switch {
	case row.Relation != nil:
		return t.relation, t.on&relationBit != 0
	case row.Source != nil:
		return t.source, t.on&sourceBit != 0
	case row.Entity == nil:
		return nil, false
	case row.Entity.Kind == t.kind:
		return t.ofKind, true
	}
	kind := row.Entity.Kind.Index()
	if kind < 0 || t.on&(1<<kind) == 0 {
		return nil, false
	}
	if t.entities == nil {
		return nil, true
	}
	return t.entities[kind], true
}

// all writes a list of things that must all be there.
func (t *template) all(p *pen, rows []plan.Row) {
	p.raw("[")
	for i := range rows {
		if i > 0 {
			p.raw(",")
		}
		if !t.fill(p, &rows[i]) {
			p.lost = true
			return
		}
	}
	p.raw("]")
}

// list is the list that the slot of the present thing shows.
func (p *pen) list(s *slot) *plan.List { return &p.row.Lists[s.hop] }

func writeAll(p *pen, s *slot) { s.to.all(p, p.list(s).Rows) }

// writeOne writes what a field leads to that leads to one thing or none.
func writeOne(p *pen, s *slot) {
	if rows := p.list(s).Rows; len(rows) > 0 && s.to.fill(p, &rows[0]) {
		return
	}
	p.lost = p.lost || !s.null
	p.null()
}

func writePage(p *pen, s *slot) { s.page.fill(p, p.list(s)) }

func writeTypeName(p *pen, _ *slot) {
	switch {
	case p.row.Relation != nil:
		p.quoted("Relation")
	case p.row.Source != nil:
		p.quoted("Source")
	default:
		p.quoted(typeOfKind[p.row.Entity.Kind])
	}
}

// typeOfKind is the object type of the schema that stands for a kind.
var typeOfKind = func() map[wps.Kind]string {
	types := make(map[wps.Kind]string, len(kindOfType))
	for name, kind := range kindOfType {
		types[kind] = name
	}
	return types
}()
