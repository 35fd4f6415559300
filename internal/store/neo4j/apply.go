package neo4j

import (
	"context"
	"slices"

	"wpsgraph/internal/wps"
)

// batch is how many records one statement writes.
const batch = 5000

// apply writes what differs: away with what is gone, then the nodes, then what
// leads from one to another.
func (r *replacement) apply(ctx context.Context, d *differences) error {
	return firstOf(
		r.removeRelations(ctx, d),
		r.batches(ctx, "UNWIND $rows AS id MATCH (n:Entity {id: id}) DETACH DELETE n", rowsOfTexts(d.entities.removed)),
		r.batches(ctx, "UNWIND $rows AS id MATCH (n:Source {id: id}) DETACH DELETE n", rowsOfTexts(d.sources.removed)),
		r.writeEntities(ctx, d),
		r.writeSources(ctx, d),
		r.writeRelations(ctx, d),
		r.lead(ctx, d),
	)
}

// removeRelations takes away what is gone, and what changed, as that may have
// other ends now.
func (r *replacement) removeRelations(ctx context.Context, d *differences) error {
	of := make(map[string][]any)
	for _, id := range d.relations.removed {
		of[wps.ID(id).Prefix()] = append(of[wps.ID(id).Prefix()], id)
	}
	for _, changed := range d.relations.changed {
		of[string(changed.Type)] = append(of[string(changed.Type)], string(changed.ID))
	}
	for _, t := range wps.RelationTypes {
		err := r.batches(ctx, "UNWIND $rows AS id MATCH ()-[r:"+string(t)+" {id: id}]->() DELETE r", of[string(t)])
		if err != nil {
			return err
		}
	}
	return nil
}

func (r *replacement) writeEntities(ctx context.Context, d *differences) error {
	for _, kind := range wps.Kinds {
		create := "UNWIND $rows AS row CREATE (n:Entity:" + labelOf(kind) + ") SET n = row"
		ofKind := func(e *wps.Entity) bool { return e.Kind == kind }
		if err := r.batches(ctx, create, rowsOf(d.entities.added, ofKind, entityProperties)); err != nil {
			return err
		}
	}
	return r.batches(ctx, "UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n = row",
		rowsOf(d.entities.changed, every, entityProperties))
}

func (r *replacement) writeSources(ctx context.Context, d *differences) error {
	return firstOf(
		r.batches(ctx, "UNWIND $rows AS row CREATE (n:Source) SET n = row", rowsOf(d.sources.added, every, sourceProperties)),
		r.batches(ctx, "UNWIND $rows AS row MATCH (n:Source {id: row.id}) SET n = row", rowsOf(d.sources.changed, every, sourceProperties)),
	)
}

func (r *replacement) writeRelations(ctx context.Context, d *differences) error {
	all := append(slices.Clone(d.relations.added), d.relations.changed...)
	for _, t := range wps.RelationTypes {
		create := "UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) CREATE (a)-[r:" + string(t) + "]->(b) SET r = row.properties"
		ofType := func(r *wps.Relation) bool { return r.Type == t }
		rows := rowsOf(all, ofType, func(r *wps.Relation) properties {
			return properties{"from": string(r.From), "to": string(r.To), "properties": map[string]any(relationProperties(r))}
		})
		if err := r.batches(ctx, create, rows); err != nil {
			return err
		}
	}
	return nil
}

func every[T any](*T) bool { return true }

// rowsOf writes records as rows, each when its batch is sent: all at once may be
// much.
func rowsOf[T any](records []*T, which func(*T) bool, write func(*T) properties) []any {
	var made []any
	for _, record := range records {
		if which(record) {
			made = append(made, func() any { return map[string]any(write(record)) })
		}
	}
	return made
}

func rowsOfTexts(texts []string) []any {
	made := make([]any, len(texts))
	for i, text := range texts {
		made[i] = text
	}
	return made
}

// batches runs a statement for rows, so many at a time.
func (r *replacement) batches(ctx context.Context, statement string, all []any) error {
	for some := range slices.Chunk(all, batch) {
		made := make([]any, len(some))
		for i, row := range some {
			made[i] = row
			if write, later := row.(func() any); later {
				made[i] = write()
			}
		}
		if err := r.put(ctx, "CYPHER 5 "+statement, map[string]any{"rows": made}); err != nil {
			return err
		}
		r.progress(len(made))
	}
	return nil
}

func (r *replacement) progress(n int) {
	r.written += n
	if r.config.Progress != nil {
		r.config.Progress(min(r.written, r.total), r.total)
	}
}
