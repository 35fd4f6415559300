package graph

import (
	"math/bits"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/graph/model"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// template is what is written of the things at one place of an answer: the
// slots of each kind of thing, in their order. It is made once for a selection
// and filled from every row that was read with it.
type template struct {
	on       kinds // what can stand at the place
	entities [][]*slot
	relation []*slot
	source   []*slot

	// kind and ofKind are what is asked first: where entities of one kind alone
	// can stand, they are that kind and its slots.
	kind   wps.Kind
	ofKind []*slot
}

// slot is one response key of a thing.
type slot struct {
	key   string // as keyOf makes it
	place int    // of its first field among all of the selection
	write func(*pen, *slot)

	hop  int       // the list of the row that the field shows
	to   *template // of the things in it
	page *pages    // of a connection instead
	null bool      // of a field that leads to one thing: it may be null

	language *string
	asOf     *wps.Date
	style    *model.CitationStyle
}

// vocabulary is what is known of the fields of entities, relations or sources:
// what they read, how those are written that are values, and how those that are
// objects of values.
type vocabulary struct {
	reads  map[string]read
	values map[string]func(*pen, *slot)
	parts  map[string]func(*compiler, group) (func(*pen, *slot), bool)
}

func vocabularyOf(of plan.Thing) vocabulary {
	switch of {
	case plan.Relations:
		return vocabulary{readsOfRelation, relationValues, relationParts}
	case plan.Sources:
		return vocabulary{readsOfSource, sourceValues, nil}
	}
	return vocabulary{reads, entityValues, entityParts}
}

// template makes the template of a position whose things are read with s. It is
// false where a field stands there that only the generated executor writes.
func (c *compiler) template(s *plan.Selection, of plan.Thing, p position) (*template, bool) {
	t := &template{}
	for _, part := range p.parts {
		t.on |= part.on
	}
	known := vocabularyOf(of)
	for _, a := range c.collect(p.parts) {
		for _, g := range a.byFields() {
			for _, on := range split(g.on, g.fields[0].Name) {
				one := group{g.fields, on, g.place}
				made, ok := c.slot(s, p.prefix+a.key, one, known)
				if !ok {
					return nil, false
				}
				made.key, made.place = keyOf(a.key), g.place
				t.add(made, on)
			}
		}
	}
	t.decide()
	return t, true
}

// decide looks for the one kind that can stand at the place.
func (t *template) decide() {
	if bits.OnesCount16(uint16(t.on)) != 1 || t.on&allKinds == 0 {
		return
	}
	i := bits.TrailingZeros16(uint16(t.on))
	t.kind = wps.Kinds[i]
	if t.entities != nil {
		t.ofKind = t.entities[i]
	}
}

// add puts a slot among those of each kind, by its place.
func (t *template) add(s *slot, on kinds) {
	if on&relationBit != 0 {
		t.relation = placed(t.relation, s)
	}
	if on&sourceBit != 0 {
		t.source = placed(t.source, s)
	}
	if on&allKinds != 0 && t.entities == nil {
		t.entities = make([][]*slot, len(wps.Kinds))
	}
	for i := range t.entities {
		if on&(1<<i) != 0 {
			t.entities[i] = placed(t.entities[i], s)
		}
	}
}

func placed(slots []*slot, s *slot) []*slot {
	i := len(slots)
	for i > 0 && slots[i-1].place > s.place {
		i--
	}
	return slices.Insert(slots, i, s)
}

// slot says how one field is written. key is that of the hop which it follows.
func (c *compiler) slot(s *plan.Selection, key string, g group, known vocabulary) (*slot, bool) {
	f, made := g.fields[0], &slot{}
	c.slots++
	if f.Name == "__typename" {
		made.write = writeTypeName
		return made, true
	}
	r := readOf(g.on, f.Name, known.reads)
	switch write, ok := known.values[f.Name]; {
	case r.late != 0:
		return nil, false
	case r.place:
		return made, c.seat(made, s, key, g)
	case r.hop != nil:
		return made, c.follow(made, s, key, g)
	case ok:
		made.write = write
		return made, c.arguments(made, f)
	}
	part, ok := known.parts[f.Name]
	if !ok {
		return nil, false
	}
	made.write, ok = part(c, g)
	return made, ok && c.arguments(made, f)
}

// follow says how the things are written that a hop leads to.
func (c *compiler) follow(made *slot, s *plan.Selection, key string, g group) bool {
	f := g.fields[0]
	if made.hop = hopOf(s, key, g.on); made.hop < 0 {
		return false
	}
	hop, ok := &s.Hops[made.hop], false
	leads := c.schema.Types[f.Definition.Type.Name()]
	if isConnection(leads) {
		made.write = writePage
		made.page, ok = c.pages(hop, g)
		return ok
	}
	made.to, ok = c.template(hop.Node, thingOf(leads), position{parts: g.parts(c.reach(leads))})
	made.write, made.null = writeOne, !f.Definition.Type.NonNull
	if f.Definition.Type.Elem != nil {
		made.write = writeAll
	}
	return ok
}

// hopOf is the place of a hop in a selection, -1 where there is none.
func hopOf(s *plan.Selection, key string, on kinds) int {
	return slices.IndexFunc(s.Hops, func(h plan.Hop) bool {
		return h.Key == key && (h.On == nil || kindsOf(h.On...)&on != 0)
	})
}

// arguments reads the arguments of a field that is a value. It is false for
// what only the generated executor knows how to read, or to refuse.
func (c *compiler) arguments(made *slot, f *ast.Field) bool {
	if len(f.Definition.Arguments) == 0 {
		return true
	}
	for name, value := range argumentsOf(f, c.op.Variables) {
		text, ok := value.(string)
		switch {
		case value == nil:
		case !ok:
			return false
		case name == "language":
			made.language = &text
		case name == "style":
			made.style = (*model.CitationStyle)(&text)
		case name == "asOf":
			day, err := model.UnmarshalDate(text)
			if err != nil {
				return false
			}
			made.asOf = &day
		default:
			return false
		}
	}
	return true
}
