package model

import (
	"wpsgraph/internal/citation"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// The fields that are looked up in the tables of the operation's version.

func (t Thing) tables() *tables.Tables { return t.Reading.Operation.View.Tables }

// Activity is the status of a network or body on the date.
func (c *Common) Activity(asOf *wps.Date) wps.NetworkStatus {
	return c.tables().Entity(c.entity().ID).Activity(c.Reading.Operation.On(asOf))
}

// PlanStatus is the status of the country's newest plan on the date.
func (c *Country) PlanStatus(asOf *wps.Date) tables.PlanStatus {
	return c.tables().CountryPlanStatus(c.entity().ID, c.Reading.Operation.On(asOf))
}

// Status is the status of the plan on the date.
func (p *ActionPlan) Status(asOf *wps.Date) tables.PlanStatus {
	return p.tables().PlanStatus(p.entity().ID, p.Reading.Operation.On(asOf))
}

// RelationCount is how many relations there are of a type.
type RelationCount struct {
	Type      wps.RelationType
	Direction plan.Direction
	Count     int
}

// RelationCounts counts the relations that lists show on the date.
func (c *Common) RelationCounts(asOf *wps.Date) []RelationCount {
	day := c.Reading.Operation.On(asOf)
	counts := []RelationCount{}
	for _, n := range c.tables().RelationCounts(c.entity().ID, day) {
		if n.Type == wps.PartnersWith {
			counts = append(counts, RelationCount{n.Type, plan.Both, n.Out + n.In})
			continue
		}
		if n.Out > 0 {
			counts = append(counts, RelationCount{n.Type, plan.Out, n.Out})
		}
		if n.In > 0 {
			counts = append(counts, RelationCount{n.Type, plan.In, n.In})
		}
	}
	return counts
}

// Citation is how to cite the record.
func (c *Common) Citation(style *CitationStyle) string {
	e := c.tables().Entity(c.entity().ID)
	r := citation.Record{
		ID: e.ID, Title: e.Name,
		Version: c.Reading.Operation.View.Version,
		Day:     c.Reading.Operation.Day,
	}
	for _, id := range e.Sources {
		if s := c.tables().Source(id); s != nil {
			r.Sources = append(r.Sources, s)
		}
	}
	return citation.Cite(r, citationStyle(style))
}

func citationStyle(style *CitationStyle) citation.Style {
	if style == nil {
		return citation.Text
	}
	return citation.Style(*style)
}

// Holds tells whether the relation holds on the date.
func (r *Relation) Holds(asOf *wps.Date) wps.Answer {
	return r.Row.Relation.Span.Holds(r.Reading.Operation.On(asOf))
}

// Sentence says the relation in words.
func (r *Relation) Sentence(language *string) string {
	op := r.Reading.Operation
	x := r.Row.Relation
	return op.Speaker(language).Relation(x, r.tables().Entity(x.From), r.tables().Entity(x.To), op.Day)
}

// Evidence says how well a practice is documented.
type Evidence struct {
	Grade              int
	Says               string
	IndependentSources int
	Newest             wps.Date
	Stale              bool
}

// Evidence says how well the practice is documented.
func (p *Practice) Evidence(asOf *wps.Date) Evidence {
	op := p.Reading.Operation
	e := p.tables().Evidence(p.entity().ID)
	return Evidence{
		Grade: e.Grade, Says: op.Speaker(nil).Grade(e.Grade), IndependentSources: e.IndependentSources,
		Newest: e.Newest, Stale: e.Stale(op.On(asOf)),
	}
}
