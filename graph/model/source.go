package model

import (
	"context"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// Source is where a statement was found.
type Source struct{ Thing }

// IsNode marks things that node(id) can give.
func (*Source) IsNode() {}

// sources are the sources that the list of the field being resolved holds.
func (t Thing) sources(ctx context.Context) []*Source { return sourcesOf(t.list(ctx), t.Reading) }

func sourcesOf(l *plan.List, r *Reading) []*Source {
	sources := make([]*Source, 0, len(l.Rows))
	for i := range l.Rows {
		if l.Rows[i].Found() {
			sources = append(sources, &Source{Thing{Row: &l.Rows[i], Reading: r}})
		}
	}
	return sources
}

// SourceOf gives the thing as a source, nil where it is none.
func SourceOf(t Thing) *Source {
	if t.Row == nil || t.Row.Source == nil {
		return nil
	}
	return &Source{t}
}

// ID is the id of the source.
func (s *Source) ID() string { return string(s.Row.Source.ID) }

// Title is the title of the text.
func (s *Source) Title() string { return s.Row.Source.Title }

// Publisher is who published it, in words.
func (s *Source) Publisher() *string { return recorded(&s.Row.Source.Publisher) }

// URL is its address.
func (s *Source) URL() *string { return recorded(&s.Row.Source.URL) }

// Date is the date of publication.
func (s *Source) Date() wps.Date { return s.Row.Source.Date }

// Read tells whether the text itself was read.
func (s *Source) Read() bool { return s.Row.Source.Read }

// Type is what kind of text it is.
func (s *Source) Type() wps.SourceType { return s.Row.Source.Type }

// By is the entity that published it.
func (s *Source) By(ctx context.Context) Entity { return EntityOf(s.one(ctx)) }

// Cites are the entities that cite it.
func (s *Source) Cites(ctx context.Context) *Connection[Entity] {
	return connect(ctx, s.Thing, EntityOf)
}
