package topology

import (
	"context"
	"iter"
	"math"
	"strings"

	"wpsgraph/internal/wps"
)

// Build makes the graph of a version from the streams of its entities and
// relations, each in the order of their ids. It returns what a stream returns,
// and wps.Internal for a stream that breaks its promise: out of order, or with
// a relation of something that is not there.
func Build(ctx context.Context, entities iter.Seq2[*wps.Entity, error], relations iter.Seq2[*wps.Relation, error]) (*Graph, error) {
	b := &builder{graph: &Graph{ownIDs: map[Rel]wps.ID{}}, nodes: map[wps.ID]Node{}, since: newWindows(), until: newWindows()}
	for e, err := range entities {
		if err == nil {
			err = b.addEntity(ctx, e)
		}
		if err != nil {
			return nil, err
		}
	}
	b.endEntities()
	for r, err := range relations {
		if err == nil {
			err = b.addRelation(ctx, r)
		}
		if err != nil {
			return nil, err
		}
	}
	return b.finish(), nil
}

// builder gathers the arrays of a graph.
type builder struct {
	graph *Graph
	nodes map[wps.ID]Node
	since *windows
	until *windows
	text  strings.Builder
	last  wps.ID // of the stream that is being read
	rows  []row

	from     wps.ID // the first end of the relation before
	fromNode Node
}

// firstEnd finds the end that many relations in a row have.
func (b *builder) firstEnd(id wps.ID) (n Node, ok bool) {
	if id == b.from && id != "" {
		return b.fromNode, true
	}
	if n, ok = b.nodes[id]; ok {
		b.from, b.fromNode = id, n
	}
	return n, ok
}

// row is a relation in the order of the stream.
type row struct {
	from, to     Node
	since, until uint32
	facts        packed
}

// pause is the number of records between two looks at the context.
const pause = 1 << 12

func (b *builder) addEntity(ctx context.Context, e *wps.Entity) error {
	g := b.graph
	if len(g.kinds)%pause == 0 && ctx.Err() != nil {
		return ctx.Err()
	}
	if e.ID <= b.last {
		return wps.Errorf(wps.Internal, "The entities came out of order: %q after %q.", e.ID, b.last)
	}
	if b.text.Len()+len(e.ID) > maxText || len(g.kinds) == math.MaxInt32 {
		return wps.Errorf(wps.Internal, "There are more entities than a topology can hold.")
	}
	kind := e.Kind.Index()
	if kind < 0 {
		return wps.Errorf(wps.Internal, "The entity %q is of a kind that is not known: %q.", e.ID, e.Kind)
	}
	if e.IsUniversal() {
		kind |= universalFlag
	}
	b.nodes[e.ID] = Node(len(g.kinds))
	b.last = e.ID
	g.kinds = append(g.kinds, uint8(kind))
	g.lives = append(g.lives, lifetimeOf(e))
	g.ids.first = append(g.ids.first, uint32(b.text.Len()))
	b.text.WriteString(string(e.ID))
	return nil
}

func lifetimeOf(e *wps.Entity) lifetime {
	life := lifetime{notBefore: wps.FirstDay, knownSince: e.KnownSince, gone: wps.LastDay}
	if begins := e.Begins(); begins != "" && e.Exists(wps.FirstDay) == wps.No {
		life.notBefore = begins.First()
	}
	if ended := e.Attributes.Date(wps.Ended); e.Kind.IsActor() && ended != "" {
		life.gone = ended.Last()
	}
	return life
}

func (b *builder) endEntities() {
	g := b.graph
	g.ids.first = append(g.ids.first, uint32(b.text.Len()))
	g.ids.text = b.text.String()
	b.last = ""
}

func (b *builder) addRelation(ctx context.Context, r *wps.Relation) error {
	if len(b.rows)%pause == 0 && ctx.Err() != nil {
		return ctx.Err()
	}
	if r.ID <= b.last {
		return wps.Errorf(wps.Internal, "The relations came out of order: %q after %q.", r.ID, b.last)
	}
	if len(b.rows) == math.MaxInt32 {
		return wps.Errorf(wps.Internal, "There are more relations than a topology can hold.")
	}
	b.last = r.ID
	from, knownFrom := b.firstEnd(r.From)
	to, knownTo := b.nodes[r.To]
	if !knownFrom || !knownTo || !r.Type.Known() {
		return wps.Errorf(wps.Internal, "The relation %q has an end or a type that is not there.", r.ID)
	}
	facts := pack(r)
	if facts.has(ownID) {
		b.graph.ownIDs[Rel(len(b.rows))] = r.ID // by place in the stream until finish
	}
	b.rows = append(b.rows, row{
		from: from, to: to, facts: facts,
		since: b.since.of(r.Span.SinceFirst, r.Span.SinceLast),
		until: b.until.of(r.Span.UntilFirst, r.Span.UntilLast),
	})
	return nil
}

// finish brings the relations into the order of the nodes that they go from.
func (b *builder) finish() *Graph {
	g, n := b.graph, len(b.rows)
	g.sinces, g.untils = b.since.all, b.until.all
	g.from, g.to = make([]Node, n), make([]Node, n)
	g.since, g.until, g.facts = make([]uint32, n), make([]uint32, n), make([]packed, n)
	g.outFirst = starts(g.Nodes(), n, func(i int) Node { return b.rows[i].from })
	next := append([]uint32(nil), g.outFirst...)
	own := make(map[Rel]wps.ID, len(g.ownIDs))
	for i, row := range b.rows {
		r := Rel(next[row.from])
		next[row.from]++
		g.from[r], g.to[r], g.since[r], g.until[r], g.facts[r] = row.from, row.to, row.since, row.until, row.facts
		if row.facts.has(ownID) {
			own[r] = g.ownIDs[Rel(i)]
		}
	}
	g.ownIDs, b.rows = own, nil
	g.inFirst = starts(g.Nodes(), n, func(i int) Node { return g.to[i] })
	g.in = make([]Rel, n)
	copy(next, g.inFirst)
	for r := range g.to {
		g.in[next[g.to[r]]] = Rel(r)
		next[g.to[r]]++
	}
	return g
}

// starts gives, for items that belong to nodes, the place at which each node's
// own begin when they lie in the order of the nodes.
func starts(nodes, items int, of func(int) Node) []uint32 {
	first := make([]uint32, nodes+1)
	for i := range items {
		first[of(i)+1]++
	}
	for n := range nodes {
		first[n+1] += first[n]
	}
	return first
}
