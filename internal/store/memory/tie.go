package memory

import (
	"slices"

	"wpsgraph/internal/wps"
)

// tie is a relation seen from one of its ends: twice its place, plus one where
// it is seen from the second end.
type tie int32

func (t tie) relation() int32 { return int32(t >> 1) }
func (t tie) isIn() bool      { return t&1 == 1 }

// other is the entity at the other end.
func (s *snapshot) other(t tie) int32 {
	if t.isIn() {
		return s.from[t.relation()]
	}
	return s.to[t.relation()]
}

// group is the number of the group of a tie: by type, then out before in.
func (s *snapshot) group(t tie) int { return int(s.types[t.relation()])<<1 | int(t&1) }

// indexTies lists the ties of each entity group after group, and in a group by
// the ids of the relations.
func (s *snapshot) indexTies() {
	index := make(map[wps.RelationType]uint8, len(wps.RelationTypes))
	for i, t := range wps.RelationTypes {
		index[t] = uint8(i)
	}
	n := len(s.relations)
	s.types, s.from, s.to = make([]uint8, n), make([]int32, n), make([]int32, n)
	for i, r := range s.relations {
		s.types[i], s.from[i], s.to[i] = index[r.Type], s.entityAt[r.From], s.entityAt[r.To]
	}
	byType := newLists(len(wps.RelationTypes), func(add func(list, item int32)) {
		for i, t := range s.types {
			add(int32(t), int32(i))
		}
	})
	s.ties = newLists(len(s.entities), func(add func(list, item int32)) {
		for t := range wps.RelationTypes {
			for _, r := range byType.of(int32(t)) {
				add(s.from[r], r<<1)
			}
			for _, r := range byType.of(int32(t)) {
				add(s.to[r], r<<1|1)
			}
		}
	})
}

// firstGroup gives the ties in front that are of one group, and the rest.
func (s *snapshot) firstGroup(ties []int32) (group, rest []int32) {
	first := s.group(tie(ties[0]))
	end, _ := slices.BinarySearchFunc(ties, first+1, func(t int32, group int) int { return s.group(tie(t)) - group })
	return ties[:end], ties[end:]
}
