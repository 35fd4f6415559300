package dataset

import (
	"cmp"
	"slices"

	"wpsgraph/internal/wps"
)

// content is what the package says, completed, without what is withheld. It
// must only be asked for where there is no error.
func (in *reading) content() *wps.Content {
	in.withhold()
	c := &wps.Content{Version: in.version}
	for _, kind := range kindsByPrefix() {
		for _, e := range in.ofKind[kind] {
			c.Entities = append(c.Entities, e.Entity)
		}
	}
	parts := make([]*wps.Relations, len(in.relations))
	for i, rs := range in.relations {
		parts[i] = rs.packed
	}
	in.relations = nil
	c.Relations = wps.JoinRelations(parts...)
	for _, s := range in.sourceList {
		c.Sources = append(c.Sources, s.Source)
	}
	c.Tables = wps.Tables{Functions: in.functions, Assessments: in.assessments}
	for _, t := range in.totals {
		c.Tables.Totals = append(c.Tables.Totals, t.PublishedTotal)
	}
	c.Complete()
	return c
}

// kindsByPrefix lists the kinds so that the ids of sorted files follow each
// other.
func kindsByPrefix() []wps.Kind {
	kinds := slices.Clone(wps.Kinds)
	slices.SortFunc(kinds, func(a, b wps.Kind) int { return cmp.Compare(a.Prefix(), b.Prefix()) })
	return kinds
}
