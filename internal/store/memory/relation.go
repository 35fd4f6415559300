package memory

import (
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// relation unpacks the relation at a place.
func (f *fetch) relation(at int32) *wps.Relation {
	r := &f.unpacked.take(1)[0]
	f.relations.Read(int(at), r)
	r.ID = f.relations.ID(int(at))
	return r
}

// unpack lets rows point to the relations at some places. Their ids are parts of
// one text.
func (f *fetch) unpack(rows []plan.Row, places []int32) {
	unpacked := f.unpacked.take(len(places))
	f.text, f.ends = f.text[:0], f.ends[:0]
	for i, at := range places {
		f.relations.Read(int(at), &unpacked[i])
		f.text = f.relations.AppendID(f.text, int(at))
		f.ends = append(f.ends, len(f.text))
	}
	ids, start := wps.ID(f.text), 0
	for i, end := range f.ends {
		unpacked[i].ID, start = ids[start:end], end
		rows[i].Relation = &unpacked[i]
	}
}

// glance unpacks a relation, without its id, until the next glance.
func (f *fetch) glance(t tie) *wps.Relation {
	f.relations.Read(int(t.relation()), &f.seen)
	return &f.seen
}
