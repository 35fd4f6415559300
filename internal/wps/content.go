package wps

import (
	"cmp"
	"slices"
)

// Version names one state of the data.
type Version struct {
	Hash      string // of everything in it: equal hashes, equal data
	Name      string // the version that the data package gives itself
	Title     string
	Published Date
	Licence   string
	Homepage  string // where the data package can be had; "" where none is stated
}

// Tables are the small lists beside entities, relations and sources.
type Tables struct {
	Functions   []FunctionState
	Assessments []Assessment
	Totals      []PublishedTotal
}

// Content is one whole data set.
type Content struct {
	Version   Version
	Entities  []*Entity
	Relations []*Relation
	Sources   []*Source
	Tables    Tables
}

// Report says what a replacement of the data changed.
type Report struct {
	Before, After Version
	Entities      Changes
	Relations     Changes
	Sources       Changes
}

// Changes counts the records that a replacement added, changed and removed.
type Changes struct{ Added, Changed, Removed int }

// None tells whether nothing changed.
func (c Changes) None() bool { return c == Changes{} }

// Complete brings the records into the order of their ids and computes what
// follows from all of them together: since when each entity is known to exist,
// and the span of each relation. It must run before the content is used, and
// nothing may be changed after it. Entities, relations and sources that others
// name must be there (dataset.Read makes sure of it); what is not there is
// treated as not dated.
func (c *Content) Complete() {
	slices.SortFunc(c.Entities, func(a, b *Entity) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(c.Relations, func(a, b *Relation) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(c.Sources, func(a, b *Source) int { return cmp.Compare(a.ID, b.ID) })
	entities := make(map[ID]*Entity, len(c.Entities))
	for _, e := range c.Entities {
		entities[e.ID] = e
		e.KnownSince = knownByItself(e)
	}
	c.knowByRelations(entities)
	c.knowBySources()
	for _, r := range c.Relations {
		r.Span = spanOf(r, entities[r.From], entities[r.To])
	}
	c.Version.Hash = c.hash()
}

// knownByItself is the day from which the entity's own dates show it.
func knownByItself(e *Entity) Day {
	if e.Kind.Timeless() {
		return FirstDay
	}
	if begins := e.Begins(); begins != "" {
		return begins.Last()
	}
	return LastDay
}

// knowByRelations takes the earliest dated relation of what has no date itself.
func (c *Content) knowByRelations(entities map[ID]*Entity) {
	for _, r := range c.Relations {
		if r.Since == "" {
			continue
		}
		for _, end := range [2]ID{r.From, r.To} {
			if e := entities[end]; e != nil && e.notBefore() == FirstDay {
				e.KnownSince = min(e.KnownSince, r.Since.Last())
			}
		}
	}
}

// knowBySources takes the earliest dated source of what has no date itself.
func (c *Content) knowBySources() {
	dates := make(map[ID]Date, len(c.Sources))
	for _, s := range c.Sources {
		dates[s.ID] = s.Date
	}
	for _, e := range c.Entities {
		if e.Begins() != "" {
			continue
		}
		for _, id := range e.Sources {
			if d := dates[id]; d != "" {
				e.KnownSince = min(e.KnownSince, d.Last())
			}
		}
	}
}

// spanOf is when a relation holds. One without since holds from the day on
// which both ends are known to exist, may have held before it, and cannot have
// held before one of them began.
func spanOf(r *Relation, from, to *Entity) Span {
	span := NewSpan(r.Since, r.Until)
	if r.Since != "" {
		return span
	}
	span.SinceFirst, span.SinceLast = FirstDay, FirstDay
	for _, end := range [2]*Entity{from, to} {
		if end == nil {
			continue
		}
		span.SinceFirst = max(span.SinceFirst, end.notBefore())
		span.SinceLast = max(span.SinceLast, end.KnownSince)
	}
	return span
}
