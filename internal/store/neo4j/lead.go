package neo4j

import (
	"context"
	"slices"

	"wpsgraph/internal/wps"
)

// lead writes what follows from fields that hold ids, so that it can be
// followed: CITES from an entity to its sources, BROADER from a theme to the one
// above it, NOW from a former id to its entity. An id that is not there leads
// nowhere, and it may come later: an entity that did not change may lead to
// something that was added.
func (r *replacement) lead(ctx context.Context, d *differences) error {
	entities := r.leading(d)
	ids := rowsOf(entities, every, func(e *wps.Entity) properties { return properties{"id": string(e.ID)} })
	citing := rowsOf(entities, every, func(e *wps.Entity) properties {
		sources := textsOfIDs(e.Sources)
		slices.Sort(sources)
		return properties{"id": string(e.ID), "sources": slices.Compact(sources)}
	})
	narrower := rowsOf(entities, isNarrower, func(e *wps.Entity) properties {
		return properties{"id": string(e.ID), "broader": e.Attributes.Text(wps.Broader)}
	})
	return firstOf(
		r.batches(ctx, "UNWIND $rows AS row MATCH (n:Entity {id: row.id})-[r:CITES|BROADER]->() DELETE r", ids),
		r.batches(ctx, "UNWIND $rows AS row MATCH (n:Entity {id: row.id}) UNWIND row.sources AS id MATCH (s:Source {id: id}) CREATE (n)-[:CITES]->(s)", citing),
		r.batches(ctx, "UNWIND $rows AS row MATCH (n:Entity {id: row.id}) MATCH (b:Entity {id: row.broader}) WHERE b:Theme CREATE (n)-[:BROADER]->(b)", narrower),
		r.leadFromFormer(ctx),
	)
}

func isNarrower(e *wps.Entity) bool {
	return e.Kind == wps.Theme && e.Attributes.Text(wps.Broader) != ""
}

// leading are the entities that may lead elsewhere than before.
func (r *replacement) leading(d *differences) []*wps.Entity {
	touched := make(map[wps.ID]bool)
	for _, e := range append(slices.Clone(d.entities.added), d.entities.changed...) {
		touched[e.ID] = true
	}
	fresh := make(map[wps.ID]bool)
	for _, e := range d.entities.added {
		fresh[e.ID] = true
	}
	for _, s := range d.sources.added {
		fresh[s.ID] = true
	}
	var leading []*wps.Entity
	for _, e := range r.content.Entities {
		isFresh := func(id wps.ID) bool { return fresh[id] }
		if touched[e.ID] || slices.ContainsFunc(e.Sources, isFresh) || isNarrower(e) && fresh[e.Attributes.Ref(wps.Broader)] {
			leading = append(leading, e)
		}
	}
	return leading
}

// leadFromFormer writes all former ids anew: there are few. Of two entities
// that had the same, the first has it.
func (r *replacement) leadFromFormer(ctx context.Context) error {
	var former []any
	taken := make(map[wps.ID]bool)
	for _, e := range r.content.Entities {
		for _, id := range e.FormerIDs {
			if !taken[id] {
				former = append(former, map[string]any{"id": string(id), "now": string(e.ID)})
			}
			taken[id] = true
		}
	}
	if err := r.put(ctx, "CYPHER 5 MATCH (f:FormerId) DETACH DELETE f", nil); err != nil {
		return err
	}
	return r.batches(ctx, "UNWIND $rows AS row MATCH (n:Entity {id: row.now}) CREATE (:FormerId {id: row.id})-[:NOW]->(n)", former)
}
