package plan

import "wpsgraph/internal/wps"

// Thing is what a row is about.
type Thing int

// The things that can be read.
const (
	Entities Thing = iota
	Relations
	Sources
)

// Tree is everything that one root field reads.
type Tree struct {
	Root   Root
	Select *Selection
}

// Root is where a tree begins: the things of IDs, or a page of all entities of
// Kind (or of all sources) that pass Where. Relations are read by IDs only.
type Root struct {
	Of Thing
	// IDs, when not nil, are the things to read, in this order and as often as
	// they are named; an id that is not there gives an empty row. An id that an
	// entity had before (Entity.FormerIDs) gives that entity, with its present
	// id; here only, nowhere else are former ids followed. Where and Page do not
	// apply: there is no total, no cursor, nothing earlier or later.
	IDs   []wps.ID
	Kind  wps.Kind // one of wps.Kinds; for sources it does not apply
	Where Filter
	Page  Page
}

// Selection is what is read of a thing: its own fields and the hops from it.
type Selection struct {
	// Fields are the fields asked for, in any order, each once: those of package
	// wps, and for what has no column or is no entity the ones in field.go. An
	// engine may read more of them, never fewer. The id and the kind or type are
	// always read. A field that the thing cannot have is not recorded of it.
	Fields []wps.Field
	Hops   []Hop
}

// Via says how a hop leaves a thing.
type Via int

// The ways from a thing to others. A way that does not leave from a thing (the
// sources of a source) gives an empty list, as does an id that is not there: it
// is left out, not an empty row. Only ViaRelations and ViaCiting are paged; the
// others read all, without total, cursors, anything earlier or later.
const (
	ViaRelations Via = iota // from an entity along its relations
	ViaSources              // from an entity or relation to the sources that it cites, in the order cited
	ViaFrom                 // from a relation to its first end
	ViaTo                   // from a relation to its second end
	ViaField                // along a field that holds an id of an entity: an entity's (Field), or a source's publisher (FieldBy)
	ViaNarrower             // from a theme to the themes directly below it, by id
	ViaCiting               // from a source to the entities that cite it, always in the order Order{By: ByID}
)

// Hop leads from each thing of a level to others.
type Hop struct {
	// Key tells the hops of one selection apart; two may have the same key
	// only if no kind is in both of their On.
	Key string
	// On are the kinds of entities from which the hop leaves; nil for all, and
	// for relations and sources.
	On  []wps.Kind
	Via Via

	Field wps.Field // of ViaField

	// Along says which relations ViaRelations follows.
	Along Along

	Page Page

	// Node is what is read of what the hop leads to, Edge of the relation that
	// ViaRelations follows; nil for nothing but the ids of the one, and for
	// nothing of the other.
	Node *Selection
	Edge *Selection
}

// Direction is the side of a relation from which it is followed.
type Direction string

// The directions.
const (
	Out  Direction = "OUT"  // the thing is the relation's first end
	In   Direction = "IN"   // the thing is its second end
	Both Direction = "BOTH" // either; a relation is listed once, also one from a thing to itself
)

// Along says which relations of an entity a hop follows: all that fulfil every
// line below.
type Along struct {
	Types     []wps.RelationType // any of them; none for all
	Direction Direction          // one of the three
	Kinds     []wps.Kind         // of the entity at the other end; none for all
	IDs       []wps.ID           // of the entity at the other end; nil for all, empty for none
	// Statuses are the membership statuses that a MEMBER_OF relation may have;
	// nil for all. "MEMBER" takes in FOUNDING, CO_CHAIR and none recorded.
	// Other types are not touched.
	Statuses []string
	// WithNarrower lets a theme stand also for every theme below it, at any
	// depth: a hop from it follows their relations as well, and a theme among
	// IDs brings them along. An entity that addresses a theme and a narrower one
	// is then listed by both relations, unless Distinct.
	WithNarrower bool
	// Distinct lists an entity once, by the one relation with the smallest id of
	// those that fulfil all the rest; what is ordered, paged and counted is what
	// is left.
	Distinct bool
	AsOf     wps.Day
	Past     bool // also relations that ended before AsOf
}

// Shows tells whether a relation is listed: what Direction and ends decide is
// left to the engine.
func (a Along) Shows(r *wps.Relation) bool {
	return r.Span.Shown(a.AsOf, a.Past) && (len(a.Types) == 0 || contains(a.Types, r.Type)) && a.statusShows(r)
}

func (a Along) statusShows(r *wps.Relation) bool {
	if a.Statuses == nil || r.Type != wps.MemberOf {
		return true
	}
	status := r.MembershipStatus()
	if wps.CountsAsMember(status) && contains(a.Statuses, "MEMBER") {
		return true
	}
	return contains(a.Statuses, status)
}

func contains[T comparable](list []T, x T) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}
