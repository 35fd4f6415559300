package topology

import (
	"context"
	"iter"
	"math"
	"strings"

	"wpsgraph/internal/wps"
)

// Build makes the graph of a version from the stream of its entities, in the
// order of their ids, and its relations. It returns what the stream returns, and
// wps.Internal for a stream out of order, or a relation of something that is not
// there.
func Build(ctx context.Context, entities iter.Seq2[*wps.Entity, error], relations *wps.Relations) (*Graph, error) {
	b := &builder{graph: &Graph{ownIDs: map[Rel]wps.ID{}}, since: newWindows(), until: newWindows()}
	for e, err := range entities {
		if err == nil {
			err = b.addEntity(ctx, e)
		}
		if err != nil {
			return nil, err
		}
	}
	b.endEntities()
	if err := b.addRelations(ctx, relations); err != nil {
		return nil, err
	}
	return b.graph, nil
}

// builder gathers the arrays of a graph.
type builder struct {
	graph *Graph
	since *windows
	until *windows
	text  strings.Builder
	last  wps.ID // of the entities that were read
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
}

// addRelations brings the relations, which are by id, into the order of the
// nodes that they go from.
func (b *builder) addRelations(ctx context.Context, relations *wps.Relations) error {
	g, n := b.graph, relations.Len()
	if i, astray := relations.Astray(g.Nodes()); astray {
		return wps.Errorf(wps.Internal, "The relation %q has an end or a type that is not there.", relations.ID(i))
	}
	g.from, g.to = make([]Node, n), make([]Node, n)
	g.since, g.until, g.facts = make([]uint32, n), make([]uint32, n), make([]packed, n)
	g.outFirst = starts(g.Nodes(), n, func(i int) Node { return Node(relations.From(i)) })
	next := append([]uint32(nil), g.outFirst...)
	for i := range n {
		if i%pause == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		from := relations.From(i)
		b.set(Rel(next[from]), relations, i)
		next[from]++
	}
	g.sinces, g.untils = b.since.all, b.until.all
	g.inFirst = starts(g.Nodes(), n, func(i int) Node { return g.to[i] })
	g.in = make([]Rel, n)
	copy(next, g.inFirst)
	for r := range g.to {
		g.in[next[g.to[r]]] = Rel(r)
		next[g.to[r]]++
	}
	return nil
}

// set puts down the relation at a place among all of them.
func (b *builder) set(r Rel, relations *wps.Relations, at int) {
	g := b.graph
	var relation wps.Relation
	relations.Read(at, &relation)
	g.from[r], g.to[r], g.facts[r] = Node(relations.From(at)), Node(relations.To(at)), pack(&relation)
	g.since[r] = b.since.of(relation.Span.SinceFirst, relation.Span.SinceLast)
	g.until[r] = b.until.of(relation.Span.UntilFirst, relation.Span.UntilLast)
	if relations.HasOwnID(at) || !sinceIsKept(&relation) {
		g.facts[r] |= ownID
		g.ownIDs[r] = relations.ID(at)
	}
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
