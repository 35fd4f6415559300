package memory

import "wpsgraph/internal/plan"

// placeOfEntity is plan.PlaceOfEntity without computing the keys of names.
func (s *snapshot) placeOfEntity(o plan.Order, at int32) plan.Cursor {
	if o.By == plan.ByName {
		return plan.Cursor{Order: o, Key: s.names.keys[at].Key(), ID: s.entities[at].ID}
	}
	return plan.PlaceOfEntity(o, s.entities[at])
}

func (s *snapshot) placeOfSource(o plan.Order, at int32) plan.Cursor {
	return plan.PlaceOfSource(o, s.sources[at])
}

// placeOfTie is plan.PlaceOfRelation without computing the keys of names.
func (f *fetch) placeOfTie(o plan.Order, t tie) plan.Cursor {
	id, other := f.relations.ID(int(t.relation())), f.other(t)
	if o.By == plan.ByName {
		return plan.Cursor{Order: o, Key: f.names.keys[other].Key(), ID: id}
	}
	relation := f.glance(t)
	relation.ID = id
	return plan.PlaceOfRelation(o, relation, f.entities[other])
}
