package memory

import (
	"wpsgraph/internal/wps"
)

// snapshot is one data set. Entities, relations and sources are known in it by
// their places in the lists by id.
type snapshot struct {
	version wps.Version
	tables  wps.Tables

	entities  []*wps.Entity
	relations *wps.Relations
	sources   []*wps.Source

	entityAt, formerAt, sourceAt map[wps.ID]int32

	kinds []uint8 // of each entity: wps.Kind.Index
	names names

	types     []uint8 // of each relation, see wps.Relations.Columns
	from, to  []int32
	ties      ties
	tieOrders tieOrders

	narrower lists // of each theme: the themes directly below it, by id
	citing   lists // of each source: the entities that cite it, by id

	shelves     []*shelf // of each kind, its entities
	sourceShelf *shelf
}

// newSnapshot indexes a content that check has found good.
func newSnapshot(c *wps.Content, manyTies int32) *snapshot {
	s := &snapshot{
		version: c.Version, tables: c.Tables,
		entities: c.Entities, relations: c.Relations, sources: c.Sources,
		tieOrders: tieOrders{many: manyTies},
	}
	s.indexIDs()
	s.indexKinds()
	s.types, s.from, s.to = c.Relations.Columns()
	s.names = newNames(c.Entities)
	s.indexTies()
	s.indexThemes()
	s.indexCiting()
	s.shelve()
	return s
}

func (s *snapshot) indexIDs() {
	s.entityAt = make(map[wps.ID]int32, len(s.entities))
	s.formerAt = make(map[wps.ID]int32)
	for i, e := range s.entities {
		s.entityAt[e.ID] = int32(i)
		for _, former := range e.FormerIDs {
			s.formerAt[former] = int32(i)
		}
	}
	s.sourceAt = make(map[wps.ID]int32, len(s.sources))
	for i, source := range s.sources {
		s.sourceAt[source.ID] = int32(i)
	}
}

func (s *snapshot) indexKinds() {
	index := make(map[wps.Kind]uint8, len(wps.Kinds))
	for i, kind := range wps.Kinds {
		index[kind] = uint8(i)
	}
	s.kinds = make([]uint8, len(s.entities))
	for i, e := range s.entities {
		s.kinds[i] = index[e.Kind]
	}
}

func (s *snapshot) indexThemes() {
	s.narrower = newLists(len(s.entities), func(add func(list, item int32)) {
		for i, e := range s.entities {
			if e.Kind != wps.Theme {
				continue
			}
			if broader, ok := s.entityAt[e.Attributes.Ref(wps.Broader)]; ok {
				add(broader, int32(i))
			}
		}
	})
}

func (s *snapshot) indexCiting() {
	s.citing = newLists(len(s.sources), func(add func(list, item int32)) {
		for i, e := range s.entities {
			for _, id := range e.Sources {
				if source, ok := s.sourceAt[id]; ok {
					add(source, int32(i))
				}
			}
		}
	})
}

func (s *snapshot) shelve() {
	s.shelves = make([]*shelf, len(wps.Kinds))
	byKind := newLists(len(wps.Kinds), func(add func(list, item int32)) {
		for i, kind := range s.kinds {
			add(int32(kind), int32(i))
		}
	})
	for i, kind := range wps.Kinds {
		s.shelves[i] = newShelf(byKind.of(int32(i)), entityOrders(kind), s.placeOfEntity)
	}
	all := make([]int32, len(s.sources))
	for i := range all {
		all[i] = int32(i)
	}
	s.sourceShelf = newShelf(all, sourceOrders(), s.placeOfSource)
}
