package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// merging is a cache of documents in which fields can be merged that are asked
// of one thing through two interfaces.
//
// gqlgen merges two selections of one field only where one of the types that
// they were asked of is an interface of the other. Entity and Actor are not, so
// of { ... on Entity { sources { id } } ... on Actor { sources { title } } } it
// answers the first half. What Actor shares with Entity is the same field: here
// it is taken to be Entity's.
type merging struct {
	graphql.Cache[*ast.QueryDocument]
	entity, actor *ast.Definition
}

func newMerging(documents graphql.Cache[*ast.QueryDocument], schema *ast.Schema) merging {
	return merging{documents, schema.Types["Entity"], schema.Types["Actor"]}
}

// Add is told of each document when it was validated, before it is run.
func (m merging) Add(ctx context.Context, text string, doc *ast.QueryDocument) {
	for _, op := range doc.Operations {
		m.mend(op.SelectionSet)
	}
	for _, f := range doc.Fragments {
		m.mend(f.SelectionSet)
	}
	m.Cache.Add(ctx, text, doc)
}

func (m merging) mend(set ast.SelectionSet) {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			if s.ObjectDefinition == m.actor && m.entity.Fields.ForName(s.Name) != nil {
				s.ObjectDefinition = m.entity
			}
			m.mend(s.SelectionSet)
		case *ast.InlineFragment:
			m.mend(s.SelectionSet)
		}
	}
}
