package wps

import "iter"

// Relations are the relations of one data set, packed: some twenty bytes for
// each of them, as there may be millions. What many say alike is kept once, and
// an id only where it is not the default one. RelationsOf and RelationsBuilder
// make them; a nil pointer holds none. They may be read by many at once.
type Relations struct {
	ends  []ID           // what they tie; in a completed content first the entities, by id
	names []RelationType // RelationTypes, then what is no type but was written

	// of each relation
	types    []uint8  // place in names
	from, to []int32  // places in ends
	times    []uint32 // place in moments
	says     []uint32 // place in statements
	cites    []uint32 // place in lists

	moments    []moment
	statements []statement
	lists      [][]ID
	own        map[int32]ID // ids that are not the default one
}

// moment is when relations hold.
type moment struct {
	since, until Date
	span         Span
}

// statement is what relations say beside who, when and where it is written.
type statement struct {
	confidence Confidence
	note       string
	attributes Attributes
}

// Len is how many there are.
func (rs *Relations) Len() int {
	if rs == nil {
		return 0
	}
	return len(rs.types)
}

// Read fills r with the relation at place i, but for its id.
func (rs *Relations) Read(i int, r *Relation) {
	when, says := &rs.moments[rs.times[i]], &rs.statements[rs.says[i]]
	*r = Relation{
		Type: rs.Type(i), From: rs.ends[rs.from[i]], To: rs.ends[rs.to[i]],
		Since: when.since, Until: when.until, Span: when.span,
		Confidence: says.confidence, Note: says.note, Attributes: says.attributes,
		Sources: rs.lists[rs.cites[i]],
	}
}

// At is the relation at place i.
func (rs *Relations) At(i int) *Relation {
	r := new(Relation)
	rs.Read(i, r)
	r.ID = rs.ID(i)
	return r
}

// All gives each in the order of their places, which in a completed content is
// that of their ids.
func (rs *Relations) All() iter.Seq[*Relation] {
	return func(yield func(*Relation) bool) {
		for i := range rs.Len() {
			if !yield(rs.At(i)) {
				return
			}
		}
	}
}

// Type is the type of the relation at place i.
func (rs *Relations) Type(i int) RelationType { return rs.names[rs.types[i]] }

// TypeIndex is the place of its type in RelationTypes, or no place in it for
// one that is not known.
func (rs *Relations) TypeIndex(i int) int { return int(rs.types[i]) }

// From and To are the ends of the relation at place i: in a completed content
// the places of entities that are there, or a number behind them.
func (rs *Relations) From(i int) int32 { return rs.from[i] }

// To is the second end, see From.
func (rs *Relations) To(i int) int32 { return rs.to[i] }

// Columns are the types and the ends of all, see TypeIndex and From. They must
// not be changed.
func (rs *Relations) Columns() (types []uint8, from, to []int32) { return rs.types, rs.from, rs.to }

// Since is the recorded beginning of the relation at place i.
func (rs *Relations) Since(i int) Date { return rs.moments[rs.times[i]].since }

// Until is the recorded end of the relation at place i.
func (rs *Relations) Until(i int) Date { return rs.moments[rs.times[i]].until }

// Span is when the relation at place i holds, see Relation.Span.
func (rs *Relations) Span(i int) Span { return rs.moments[rs.times[i]].span }
