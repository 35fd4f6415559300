package memory

import "wpsgraph/internal/wps"

// relation unpacks the relation at a place.
func (f *fetch) relation(at int32) *wps.Relation {
	r := &f.unpacked.take(1)[0]
	f.relations.Read(int(at), r)
	r.ID = f.relations.ID(int(at))
	return r
}

// glance unpacks a relation, without its id, until the next glance.
func (f *fetch) glance(t tie) *wps.Relation {
	f.relations.Read(int(t.relation()), &f.seen)
	return &f.seen
}
