package topology

import (
	"math"
	"sort"

	"wpsgraph/internal/wps"
)

// Node is the place of an entity in the order of ids.
type Node int32

// Rel is the place of a relation: by the entity that it goes from, then by id.
type Rel int32

// Graph is one version of the data: every entity and every relation. It is
// never changed once it is built, and may be read by many at once.
type Graph struct {
	// by Node
	ids      texts
	kinds    []uint8    // index in wps.Kinds, and universal
	lives    []lifetime // when the entity exists
	outFirst []uint32   // the relations that go out of a node are outFirst[n] to outFirst[n+1]
	inFirst  []uint32   // places in in, likewise
	// by Rel
	from, to []Node
	since    []uint32 // place in sinces
	until    []uint32 // place in untils
	facts    []packed
	in       []Rel // the relations that come in, by node

	sinces, untils []window
	ownIDs         map[Rel]wps.ID // of relations whose id is not the default one

	views views
}

// universalFlag marks in Graph.kinds what nearly everyone is a member of.
const universalFlag = 1 << 7

// lifetime is when an entity can exist.
type lifetime struct {
	notBefore  wps.Day // it certainly does not exist before
	knownSince wps.Day // it is known to exist from here
	gone       wps.Day // an organization certainly ended
}

// Nodes is the number of entities.
func (g *Graph) Nodes() int { return len(g.kinds) }

// Relations is the number of relations.
func (g *Graph) Relations() int { return len(g.facts) }

// ID is the id of a node.
func (g *Graph) ID(n Node) wps.ID { return wps.ID(g.ids.at(int(n))) }

// Node is the node with an id; ok is false where there is none.
func (g *Graph) Node(id wps.ID) (n Node, ok bool) {
	i := sort.Search(g.Nodes(), func(i int) bool { return g.ids.at(i) >= string(id) })
	if i == g.Nodes() || g.ids.at(i) != string(id) {
		return 0, false
	}
	return Node(i), true
}

// Kind is the kind of a node.
func (g *Graph) Kind(n Node) wps.Kind { return wps.Kinds[g.kinds[n]&^universalFlag] }

// Universal tells whether nearly everyone is a member of the node.
func (g *Graph) Universal(n Node) bool { return g.kinds[n]&universalFlag != 0 }

// KnownSince is the first day on which the node is known to exist.
func (g *Graph) KnownSince(n Node) wps.Day { return g.lives[n].knownSince }

// Exists tells whether the node exists on day d: No before it was founded,
// adopted or started, and from the day on which an organization ended.
// Practices, plans, processes and events go on counting after their end.
func (g *Graph) Exists(n Node, d wps.Day) wps.Answer {
	if d >= g.lives[n].gone {
		return wps.No
	}
	return g.begun(n, d)
}

// begun tells whether the node existed on day d or before it.
func (g *Graph) begun(n Node, d wps.Day) wps.Answer {
	switch life := g.lives[n]; {
	case d < life.notBefore:
		return wps.No
	case d >= life.knownSince:
		return wps.Yes
	}
	return wps.NotRecorded
}

// MemoryUse says how many bytes the arrays hold, apart from the text of ids
// and from what is kept for dates.
type MemoryUse struct{ Nodes, Relations, Text int }

// Memory counts the bytes of the arrays: those by node (with the places of
// their ids), those by relation (with the windows of dates), and the text of
// the ids.
func (g *Graph) Memory() MemoryUse {
	own := 0
	for _, id := range g.ownIDs {
		own += len(id)
	}
	return MemoryUse{
		Nodes:     5*len(g.kinds) + 12*len(g.lives) + 4*len(g.outFirst) + 4*len(g.inFirst),
		Relations: 8*len(g.from) + 8*len(g.since) + 2*len(g.facts) + 4*len(g.in) + 8*(len(g.sinces)+len(g.untils)) + 48*len(g.ownIDs),
		Text:      len(g.ids.text) + own,
	}
}

// texts are many short texts in one.
type texts struct {
	text  string
	first []uint32
}

func (t *texts) at(i int) string { return t.text[t.first[i]:t.first[i+1]] }

// maxText is the length up to which texts can hold its places.
const maxText = math.MaxUint32
