package dataset

import (
	"slices"

	"wpsgraph/internal/wps"
)

// withhold drops the entities that are withheld and everything that hangs on
// them: their relations, names, states and figures, the rows of tables that
// name them, and the sources that nothing else cites. What stays names them no
// more.
func (in *reading) withhold() {
	hidden := map[wps.ID]bool{}
	for id, e := range in.entities {
		if e.withheld {
			hidden[id] = true
		}
	}
	if len(hidden) == 0 {
		return
	}
	cited := citations{}
	in.withholdEntities(hidden, cited)
	entities := in.idsByNumber()
	for _, rs := range in.relations {
		rs.withhold(entities, hidden, cited)
	}
	in.withholdRows(hidden, cited)
	in.withholdSources(hidden, cited)
}

// citations says of each source that is cited whether something cites it that
// is not withheld.
type citations map[wps.ID]bool

func (c citations) add(open bool, sources ...wps.ID) {
	for _, s := range sources {
		c[s] = c[s] || open
	}
}

func (in *reading) withholdEntities(hidden map[wps.ID]bool, cited citations) {
	for kind, list := range in.ofKind {
		in.ofKind[kind] = without(list, func(e *entity) bool {
			cited.add(!e.withheld, e.Sources...)
			for _, s := range e.States {
				cited.add(!e.withheld, s.Sources...)
			}
			e.Attributes = without(e.Attributes, func(a wps.Attribute) bool {
				return a.Text != "" && hidden[wps.ID(a.Text)] && isReference(kind, a.Field)
			})
			return e.withheld
		})
	}
}

// without drops what is to be dropped, and leaves nil where nothing is left, as
// where nothing was.
func without[T any](list []T, drop func(T) bool) []T {
	if list = slices.DeleteFunc(list, drop); len(list) == 0 {
		return nil
	}
	return list
}

func isReference(kind wps.Kind, f wps.Field) bool {
	return slices.ContainsFunc(wps.FieldsOf(kind), func(t wps.FieldType) bool { return t.Field == f && t.Type == wps.RefValue })
}

func (rs *relations) withhold(entities []wps.ID, hidden map[wps.ID]bool, cited citations) {
	open := wps.NewRelationsBuilder(entities) // packed anew: nothing of the others stays
	for i := range rs.packed.Len() {
		r := rs.packed.At(i)
		secret := hidden[r.From] || hidden[r.To]
		cited.add(!secret, r.Sources...)
		if !secret {
			open.AddBetween(r, rs.packed.From(i), rs.packed.To(i))
		}
	}
	rs.packed = open.Relations()
}

func (in *reading) withholdRows(hidden map[wps.ID]bool, cited citations) {
	in.functions = without(in.functions, func(f wps.FunctionState) bool {
		secret := hidden[f.Body] || hidden[f.Entity]
		cited.add(!secret, f.Sources...)
		return secret
	})
	in.assessments = without(in.assessments, func(a wps.Assessment) bool {
		return slices.ContainsFunc(a.Subjects, func(id wps.ID) bool { return hidden[id] })
	})
	in.totals = without(in.totals, func(t total) bool {
		secret := hidden[t.Subject]
		cited.add(!secret, t.Source)
		return secret
	})
}

func (in *reading) withholdSources(hidden map[wps.ID]bool, cited citations) {
	in.sourceList = without(in.sourceList, func(s *source) bool {
		open, any := cited[s.ID]
		return any && !open
	})
	for _, s := range in.sourceList {
		if !hidden[s.By] {
			continue
		}
		in.faults.add(place{sourcesLayout.file, s.row, "by"}, WithheldSource,
			"Look whether its title or address gives the record away; if so, cite another source and delete this one.",
			"%s was published by %s, which is withheld, and others cite it; it stays, without its publisher.", s.ID, s.By)
		s.By, s.Publisher = "", ""
	}
}
