package wps

import "slices"

// RelationsBuilder packs relations one after another.
type RelationsBuilder struct {
	packed Relations
	places map[ID]int32 // in ends; made when first asked for

	moments    map[moment]uint32
	statements map[string]uint32
	lists      map[string]uint32
	key        canonical
}

// NewRelationsBuilder makes a builder for relations between ends, which are the
// places that AddBetween speaks of; they may be none.
func NewRelationsBuilder(ends []ID) *RelationsBuilder {
	return &RelationsBuilder{
		packed:  Relations{ends: ends[:len(ends):len(ends)], names: RelationTypes[:len(RelationTypes):len(RelationTypes)], own: map[int32]ID{}},
		moments: map[moment]uint32{}, statements: map[string]uint32{}, lists: map[string]uint32{},
	}
}

// RelationsOf packs some relations, in the order in which they are named. One
// without an id gets its default one.
func RelationsOf(list ...*Relation) *Relations {
	b := NewRelationsBuilder(nil)
	for _, r := range list {
		b.Add(r)
	}
	return b.Relations()
}

// Relations are those that were added. The builder must not be used again.
func (b *RelationsBuilder) Relations() *Relations { return &b.packed }

// Add takes a copy of a relation.
func (b *RelationsBuilder) Add(r *Relation) { b.AddBetween(r, b.place(r.From), b.place(r.To)) }

// AddBetween is Add of a relation whose ends stand at two places among the
// builder's.
func (b *RelationsBuilder) AddBetween(r *Relation, from, to int32) {
	b.AddCiting(r, from, to, b.listOf(r.Sources))
}

// AddList takes a list of sources and gives its place, for AddCiting.
func (b *RelationsBuilder) AddList(sources []ID) (list uint32) {
	b.packed.lists = append(b.packed.lists, sources)
	return uint32(len(b.packed.lists) - 1)
}

// AddCiting is AddBetween of a relation that cites the sources of a list, not
// those that it has itself.
func (b *RelationsBuilder) AddCiting(r *Relation, from, to int32, list uint32) {
	p := &b.packed
	i := int32(p.Len())
	p.types = append(p.types, b.nameOf(r.Type))
	p.from, p.to = append(p.from, from), append(p.to, to)
	p.times = append(p.times, b.momentOf(moment{r.Since, r.Until, r.Span}))
	p.says = append(p.says, b.statementOf(r))
	p.cites = append(p.cites, list)
	if r.ID != "" && !r.hasDefaultID() {
		p.own[i] = r.ID
	}
}

// place is where an end stands; a new one is put behind the others.
func (b *RelationsBuilder) place(id ID) int32 {
	if b.places == nil {
		b.places = make(map[ID]int32, len(b.packed.ends))
		for i, end := range b.packed.ends {
			b.places[end] = int32(i)
		}
	}
	at, ok := b.places[id]
	if !ok {
		at = int32(len(b.packed.ends))
		b.places[id], b.packed.ends = at, append(b.packed.ends, id)
	}
	return at
}

func (b *RelationsBuilder) nameOf(t RelationType) uint8 {
	i := slices.Index(b.packed.names, t)
	if i < 0 {
		i, b.packed.names = len(b.packed.names), append(b.packed.names, t)
	}
	return uint8(i)
}

func (b *RelationsBuilder) momentOf(m moment) uint32 {
	at, ok := b.moments[m]
	if !ok {
		at = uint32(len(b.packed.moments))
		b.packed.moments = append(b.packed.moments, m)
		b.moments[m] = at
	}
	return at
}

// maxAlike is up to how many statements, or lists of sources, are looked through
// for one alike.
const maxAlike = 1 << 20

func (b *RelationsBuilder) statementOf(r *Relation) uint32 {
	b.key = r.Attributes.appendTo(add(add(b.key[:0], r.Confidence), r.Note))
	at, ok := b.statements[string(b.key)]
	if !ok {
		at = uint32(len(b.packed.statements))
		b.packed.statements = append(b.packed.statements, statement{r.Confidence, r.Note, r.Attributes})
		if at < maxAlike {
			b.statements[string(b.key)] = at
		}
	}
	return at
}

func (b *RelationsBuilder) listOf(sources []ID) uint32 {
	b.key = addAll(b.key[:0], sources)
	at, ok := b.lists[string(b.key)]
	if !ok {
		if at = b.AddList(sources); at < maxAlike {
			b.lists[string(b.key)] = at
		}
	}
	return at
}
