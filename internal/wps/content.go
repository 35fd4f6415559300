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
	Relations *Relations
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
	slices.SortFunc(c.Sources, func(a, b *Source) int { return cmp.Compare(a.ID, b.ID) })
	places := make(map[ID]int32, len(c.Entities))
	for i, e := range c.Entities {
		places[e.ID] = int32(i)
		e.KnownSince = knownByItself(e)
	}
	if c.Relations == nil {
		c.Relations = RelationsOf()
	}
	c.Relations.rebase(c.Entities, places)
	c.Relations = c.Relations.byID()
	c.knowByRelations()
	c.knowBySources()
	c.Relations.setSpans(c.Entities)
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
func (c *Content) knowByRelations() {
	rs := c.Relations
	latest := make([]Day, len(rs.moments))
	for i := range rs.moments {
		latest[i] = rs.moments[i].since.Last()
	}
	for i, when := range rs.times {
		for _, end := range [2]int32{rs.from[i], rs.to[i]} {
			if e := entityAt(c.Entities, end); e != nil && latest[when] < e.KnownSince && e.notBefore() == FirstDay {
				e.KnownSince = latest[when]
			}
		}
	}
}

// entityAt is the entity at a place, nil where none is.
func entityAt(entities []*Entity, place int32) *Entity {
	if int(place) >= len(entities) {
		return nil
	}
	return entities[place]
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
