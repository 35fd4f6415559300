package export

import (
	"context"
	"iter"
	"slices"
	"strings"

	"wpsgraph/internal/wps"
)

// writePackage writes the data package: what dataset.Read gives again.
func writePackage(ctx context.Context, d Data, _ Options, to Folder) error {
	text, tables, err := describe(d)
	if err != nil {
		return err
	}
	if err := writeWhole(to, "datapackage.json", text); err != nil {
		return err
	}
	small, err := d.Store.Tables(ctx, d.Version)
	if err != nil {
		return err
	}
	p := packager{ctx, d, to, small, map[string]resource{}}
	for _, t := range tables {
		p.tables[t.Name] = t
	}
	for _, write := range []func() error{p.entities, p.relations, p.sources, p.ofEntities, p.formerIDs, p.lists} {
		if err := write(); err != nil {
			return err
		}
	}
	return nil
}

func writeWhole(to Folder, path string, text []byte) error {
	file, err := to.Create(path)
	if err != nil {
		return err
	}
	if _, err := file.Write(text); err != nil {
		return err
	}
	return file.Close()
}

// packager writes the tables of a package.
type packager struct {
	ctx    context.Context
	data   Data
	to     Folder
	small  wps.Tables
	tables map[string]resource // by name
}

// adder takes a row, as a function that gives its cells by their columns.
type adder func(cell func(column string) string) error

// table writes one table, row by row.
func (p *packager) table(name string, rows func(add adder) error) error {
	t := p.tables[name]
	columns := t.columns()
	s, err := newSheet(p.to, t.Path, columns)
	if err != nil {
		return err
	}
	row := make([]string, len(columns))
	err = rows(func(cell func(string) string) error {
		for i, c := range columns {
			row[i] = cell(c)
		}
		return s.row(row)
	})
	if err != nil {
		return err
	}
	return s.close()
}

// tableOfKind are the names of the tables of entities.
var tableOfKind = map[wps.Kind]string{
	wps.RegionalBody: "regional_bodies", wps.Country: "countries", wps.Network: "networks",
	wps.Organization: "organizations", wps.ActionPlan: "action_plans", wps.Practice: "practices",
	wps.FundingMechanism: "funding_mechanisms", wps.Framework: "frameworks", wps.Event: "events",
	wps.PeaceProcess: "peace_processes", wps.Theme: "themes", wps.Question: "questions",
}

// entities writes a table for each kind.
func (p *packager) entities() error {
	kinds := slices.Clone(wps.Kinds)
	slices.SortFunc(kinds, func(a, b wps.Kind) int { return strings.Compare(a.Prefix(), b.Prefix()) })
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = tableOfKind[k]
	}
	return sections(p, p.data.entities(p.ctx), names, func(e *wps.Entity) string { return tableOfKind[e.Kind] }, entityCell)
}

// relations writes a table for each type.
func (p *packager) relations() error {
	types := slices.Sorted(slices.Values(wps.RelationTypes))
	names := make([]string, len(types))
	for i, t := range types {
		names[i] = tableOfType(t)
	}
	return sections(p, p.data.relations(p.ctx), names, func(r *wps.Relation) string { return tableOfType(r.Type) }, relationCell)
}

func tableOfType(t wps.RelationType) string { return strings.ToLower(string(t)) }

// sections writes several tables in one pass: as ids begin with what decides
// the table, the records of each follow each other, in the order of names. What
// has no records is a table with a header alone.
func sections[T any](p *packager, records iter.Seq2[*T, error], names []string, of func(*T) string, cell func(*T, string) string) error {
	next := pull(records)
	defer next.stop()
	for _, name := range names {
		err := p.table(name, func(add adder) error {
			for next.more() && of(next.record) == name {
				if err := add(func(c string) string { return cell(next.record, c) }); err != nil {
					return err
				}
				next.advance()
			}
			return next.err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (p *packager) sources() error {
	return p.table("sources", func(add adder) error {
		return each(p.data.sources(p.ctx), func(s *wps.Source) error {
			return add(func(c string) string { return sourceCell(s, c) })
		})
	})
}
