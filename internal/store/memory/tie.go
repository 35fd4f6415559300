package memory

import (
	"sort"

	"wpsgraph/internal/wps"
)

// tie is a relation seen from one of its ends: twice its place, plus one where
// it is seen from the second end.
type tie int32

func (t tie) relation() int32 { return int32(t >> 1) }
func (t tie) isIn() bool      { return t&1 == 1 }

// ties are the ties of each entity, group after group, and in a group by the
// ids of the relations. What most often decides that one is not followed lies
// beside them in the same order, so that a long list is read from one end to the
// other and not from all over the memory.
type ties struct {
	lists
	others []int32
	spans  []shownSpan
}

// shownSpan is what wps.Span.Shown looks at.
type shownSpan struct{ sinceFirst, untilLast wps.Day }

func (s shownSpan) shown(d wps.Day, past bool) bool {
	return wps.Span{SinceFirst: s.sinceFirst, UntilLast: s.untilLast}.Shown(d, past)
}

// other is the entity at the other end.
func (s *snapshot) other(t tie) int32 {
	if t.isIn() {
		return s.from[t.relation()]
	}
	return s.to[t.relation()]
}

// group is the number of the group of a tie: by type, then out before in.
func (s *snapshot) group(t tie) int { return int(s.types[t.relation()])<<1 | int(t&1) }

// groupEnd is where the group that begins at a place in the ties of an entity
// ends; the ties end at end.
func (s *snapshot) groupEnd(at, end int32) int32 {
	group := s.group(tie(s.ties.items[at]))
	return at + int32(sort.Search(int(end-at), func(i int) bool { return s.group(tie(s.ties.items[int(at)+i])) > group }))
}

func (s *snapshot) indexTies() {
	n := s.relations.Len()
	s.ties.lists = s.groupTies()
	s.ties.others, s.ties.spans = make([]int32, 2*n), make([]shownSpan, 2*n)
	for i, t := range s.ties.items {
		span := s.relations.Span(int(tie(t).relation()))
		s.ties.others[i], s.ties.spans[i] = s.other(tie(t)), shownSpan{span.SinceFirst, span.UntilLast}
	}
}

func (s *snapshot) groupTies() lists {
	byType := newLists(len(wps.RelationTypes), func(add func(list, item int32)) {
		for i, t := range s.types {
			add(int32(t), int32(i))
		}
	})
	return newLists(len(s.entities), func(add func(list, item int32)) {
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
