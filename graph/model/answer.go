package model

import (
	"context"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/internal/wps"
)

// Answer holds the things that the answer of one analysis shows, for each
// place in it that shows some.
type Answer struct {
	// Root is the field that the analysis answers, unless it is a root field.
	Root *ast.Field
	// Sites hold the things by the response keys between Root and their place,
	// joined by dots.
	Sites map[string]Site
	// Connections hold the pages of longer lists, by the response keys of their
	// place.
	Connections map[string]*Connection[Entity]
}

// Connection is the page that the field being resolved shows.
func (a *Answer) Connection(ctx context.Context) *Connection[Entity] {
	return a.Connections[a.place(ctx)]
}

// Site holds the things that one place of an answer shows, by id.
type Site map[wps.ID]Thing

func (a *Answer) site(ctx context.Context) Site { return a.Sites[a.place(ctx)] }

// place is where the field being resolved stands: the response keys below Root.
func (a *Answer) place(ctx context.Context) string {
	var keys []string
	for fc := graphql.GetFieldContext(ctx); fc != nil; fc = fc.Parent {
		if fc.Field.Field == nil {
			continue // an element of a list
		}
		if fc.Field.Field == a.Root || fc.Object == "Query" {
			break
		}
		keys = append(keys, fc.Field.Alias)
	}
	for i, j := 0, len(keys)-1; i < j; i, j = i+1, j-1 {
		keys[i], keys[j] = keys[j], keys[i]
	}
	return strings.Join(keys, ".")
}

// Entity is the entity that the field being resolved shows; nil for "".
func (a *Answer) Entity(ctx context.Context, id wps.ID) Entity { return EntityOf(a.site(ctx)[id]) }

// Entities are the entities that the field being resolved shows.
func (a *Answer) Entities(ctx context.Context, ids []wps.ID) []Entity {
	return shown(a.site(ctx), ids, EntityOf)
}

// Relations are the relations that the field being resolved shows.
func (a *Answer) Relations(ctx context.Context, ids []wps.ID) []*Relation {
	return shown(a.site(ctx), ids, RelationOf)
}

// Relation is the relation that the field being resolved shows.
func (a *Answer) Relation(ctx context.Context, id wps.ID) *Relation {
	return RelationOf(a.site(ctx)[id])
}

// Sources are the sources that the field being resolved shows.
func (a *Answer) Sources(ctx context.Context, ids []wps.ID) []*Source {
	return shown(a.site(ctx), ids, SourceOf)
}

// Source is the source that the field being resolved shows.
func (a *Answer) Source(ctx context.Context, id wps.ID) *Source { return SourceOf(a.site(ctx)[id]) }

// EntitiesAs are the entities that the field being resolved shows, as one type
// of object.
func EntitiesAs[T any](ctx context.Context, a *Answer, ids []wps.ID) []T {
	return shown(a.site(ctx), ids, As[T])
}

// EntityAs is the entity that the field being resolved shows, as one kind.
func EntityAs[T any](ctx context.Context, a *Answer, id wps.ID) T { return As[T](a.site(ctx)[id]) }

// shown are the things of a site in the order of ids, without those that are
// not there.
func shown[T any](s Site, ids []wps.ID, as func(Thing) T) []T {
	things := make([]T, 0, len(ids))
	for _, id := range ids {
		if t := s[id]; t.Row != nil && t.Row.Found() {
			things = append(things, as(t))
		}
	}
	return things
}
