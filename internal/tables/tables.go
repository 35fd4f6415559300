package tables

import (
	"context"
	"iter"
	"sync"

	"wpsgraph/internal/wps"
)

// Tables is one version of the data, ready to be looked up.
type Tables struct {
	entities  []*wps.Entity // by id
	places    map[wps.ID]int32
	sources   map[wps.ID]*wps.Source
	sourceIDs []wps.ID
	relations *wps.Relations // by id, between the places of entities
	out, in   adjacency
	kinds     map[wps.Kind][]*wps.Entity
	narrower  map[wps.ID][]wps.ID // direct ones
	functions map[wps.ID][]wps.FunctionState
	small     wps.Tables
	regions   *days[*regionTable]
	totals    func() []Total
}

// daysKept is for how many days computed tables are remembered.
const daysKept = 8

// Build reads the streams of a store once. Entities and relations must come by
// id, as stores give them, from a completed content; they are kept, not copied.
// An error of a stream ends it; a relation whose ends are not there is
// wps.Internal.
func Build(
	ctx context.Context,
	entities iter.Seq2[*wps.Entity, error],
	relations *wps.Relations,
	sources iter.Seq2[*wps.Source, error],
	small wps.Tables,
) (*Tables, error) {
	t := &Tables{
		places:    map[wps.ID]int32{},
		sources:   map[wps.ID]*wps.Source{},
		kinds:     map[wps.Kind][]*wps.Entity{},
		narrower:  map[wps.ID][]wps.ID{},
		functions: map[wps.ID][]wps.FunctionState{},
		small:     small,
	}
	t.regions, t.totals = newDays(daysKept, t.regionsOn), sync.OnceValue(t.countTotals)
	if err := t.takeEntities(ctx, entities); err != nil {
		return nil, err
	}
	if err := t.takeRelations(relations); err != nil {
		return nil, err
	}
	for s, err := range sources {
		if err != nil {
			return nil, err
		}
		t.sources[s.ID] = s
		t.sourceIDs = append(t.sourceIDs, s.ID)
	}
	for _, f := range small.Functions {
		t.functions[f.Body] = append(t.functions[f.Body], f)
	}
	return t, ctx.Err()
}

func (t *Tables) takeEntities(ctx context.Context, entities iter.Seq2[*wps.Entity, error]) error {
	for e, err := range entities {
		if err != nil {
			return err
		}
		t.places[e.ID] = int32(len(t.entities))
		t.entities = append(t.entities, e)
		t.kinds[e.Kind] = append(t.kinds[e.Kind], e)
		if broader := e.Attributes.Ref(wps.Broader); broader != "" {
			t.narrower[broader] = append(t.narrower[broader], e.ID)
		}
	}
	for place, e := range t.entities {
		for _, former := range e.FormerIDs {
			t.places[former] = int32(place)
		}
	}
	return ctx.Err()
}

func (t *Tables) takeRelations(relations *wps.Relations) error {
	if r, astray := relations.Astray(len(t.entities)); astray {
		return wps.Errorf(wps.Internal, "The relation %s joins things that are not all there; validate the data package.", relations.ID(r))
	}
	t.relations = relations
	t.out = adjacencyOf(relations, AtFrom, len(t.entities))
	t.in = adjacencyOf(relations, AtTo, len(t.entities))
	return nil
}

// Entity is the entity of an id, or of an id that it had before; nil where
// there is none.
func (t *Tables) Entity(id wps.ID) *wps.Entity {
	place, ok := t.places[id]
	if !ok {
		return nil
	}
	return t.entities[place]
}

// Source is the source of an id, nil where there is none.
func (t *Tables) Source(id wps.ID) *wps.Source { return t.sources[id] }

// OfKind lists the entities of a kind by id. It must not be changed.
func (t *Tables) OfKind(kind wps.Kind) []*wps.Entity { return t.kinds[kind] }

// ids gives the ids of entities by their places.
func (t *Tables) ids(places []int32) []wps.ID {
	ids := make([]wps.ID, len(places))
	for i, place := range places {
		ids[i] = t.entities[place].ID
	}
	return ids
}
