package wps

// choose gives those at some places, in the order of the places.
func (rs *Relations) choose(places []int32) *Relations {
	chosen := &Relations{
		ends: rs.ends, names: rs.names, moments: rs.moments, statements: rs.statements, lists: rs.lists,
		types: pick(rs.types, places), from: pick(rs.from, places), to: pick(rs.to, places),
		times: pick(rs.times, places), says: pick(rs.says, places), cites: pick(rs.cites, places),
		own: make(map[int32]ID, len(rs.own)),
	}
	if len(rs.own) > 0 {
		for i, place := range places {
			if id, ok := rs.own[place]; ok {
				chosen.own[int32(i)] = id
			}
		}
	}
	return chosen
}

func pick[T any](column []T, places []int32) []T {
	picked := make([]T, len(places))
	for i, place := range places {
		picked[i] = column[place]
	}
	return picked
}

// JoinRelations puts relations between the same ends, which builders were made
// for, behind each other. What they were made of must not be used again.
func JoinRelations(parts ...*Relations) *Relations {
	b := NewRelationsBuilder(nil)
	all := &b.packed
	for i, part := range parts {
		if part.Len() == 0 {
			continue
		}
		first, moments, statements, lists := int32(all.Len()), len(all.moments), len(all.statements), len(all.lists)
		all.ends, all.names = part.ends, part.names
		all.types = append(all.types, part.types...)
		all.from, all.to = append(all.from, part.from...), append(all.to, part.to...)
		all.times = appendShifted(all.times, part.times, moments)
		all.says = appendShifted(all.says, part.says, statements)
		all.cites = appendShifted(all.cites, part.cites, lists)
		all.moments = append(all.moments, part.moments...)
		all.statements = append(all.statements, part.statements...)
		all.lists = append(all.lists, part.lists...)
		for place, id := range part.own {
			all.own[first+place] = id
		}
		parts[i] = nil
	}
	return all
}

func appendShifted(to, places []uint32, by int) []uint32 {
	for _, place := range places {
		to = append(to, place+uint32(by))
	}
	return to
}

// rebase makes the entities, which are in the order of their ids, the first of
// the ends, and what else is tied the others.
func (rs *Relations) rebase(entities []*Entity, placeOf map[ID]int32) {
	ends := make([]ID, len(entities))
	for i, e := range entities {
		ends[i] = e.ID
	}
	moved := make([]int32, len(rs.ends))
	for i, id := range rs.ends {
		at, ok := placeOf[id]
		if !ok {
			at = -1
		}
		moved[i] = at
	}
	for _, column := range [2][]int32{rs.from, rs.to} {
		for i, end := range column {
			if moved[end] < 0 {
				moved[end] = int32(len(ends))
				ends = append(ends, rs.ends[end])
			}
			column[i] = moved[end]
		}
	}
	rs.ends = ends
}
