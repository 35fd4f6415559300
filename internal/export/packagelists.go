package export

import (
	"slices"
	"strings"

	"wpsgraph/internal/wps"
)

// ofEntities writes the tables that hold several rows of one entity: further
// names, states and figures.
func (p *packager) ofEntities() error {
	for _, t := range []struct {
		name string
		rows func(*wps.Entity, adder) error
	}{
		{"names", nameRows}, {"states", stateRows}, {"figures", figureRows},
	} {
		err := p.table(t.name, func(add adder) error {
			return each(p.data.entities(p.ctx), func(e *wps.Entity) error { return t.rows(e, add) })
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// columns are the cells of a row by their columns.
type columns map[string]string

func (c columns) cell(column string) string { return c[column] }

func nameRows(e *wps.Entity, add adder) error {
	for _, n := range e.Names {
		row := columns{"entity": string(e.ID), "language": n.Language, "kind": string(n.Kind), "text": n.Text}
		if err := add(row.cell); err != nil {
			return err
		}
	}
	return nil
}

func stateRows(e *wps.Entity, add adder) error {
	for _, s := range e.States {
		row := columns{"entity": string(e.ID), "status": string(s.Status), "from": string(s.From), "sources": joined(s.Sources)}
		if err := add(row.cell); err != nil {
			return err
		}
	}
	return nil
}

func figureRows(e *wps.Entity, add adder) error {
	for _, f := range e.Figures {
		row := columns{"fund": string(e.ID), "what": f.What, "amount": f.Amount, "currency": f.Currency, "year": f.Year}
		if err := add(row.cell); err != nil {
			return err
		}
	}
	return nil
}

// formerIDs writes which ids lead to which today, in the order of the former
// ones, by which people look them up.
func (p *packager) formerIDs() error {
	var rows []columns
	err := each(p.data.entities(p.ctx), func(e *wps.Entity) error {
		for _, former := range e.FormerIDs {
			rows = append(rows, columns{"former": string(former), "id": string(e.ID)})
		}
		return nil
	})
	if err != nil {
		return err
	}
	slices.SortFunc(rows, func(a, b columns) int { return strings.Compare(a["former"], b["former"]) })
	return p.rows("aliases_of", rows)
}

// rows writes a table that is small.
func (p *packager) rows(name string, rows []columns) error {
	return p.table(name, func(add adder) error {
		for _, row := range rows {
			if err := add(row.cell); err != nil {
				return err
			}
		}
		return nil
	})
}

// lists writes the tables that are small.
func (p *packager) lists() error {
	var functions, assessments, totals []columns
	for _, f := range p.small.Functions {
		functions = append(functions, columns{
			"body": string(f.Body), "function": string(f.Function), "state": string(f.State), "since": string(f.Since),
			"until": string(f.Until), "entity": string(f.Entity), "sources": joined(f.Sources), "note": f.Note,
		})
	}
	for _, a := range p.small.Assessments {
		assessments = append(assessments, columns{
			"subjects": joined(a.Subjects), "about": a.About, "found": a.Found, "on": string(a.On),
			"scope": a.Scope, "searched": a.Searched, "note": a.Note,
		})
	}
	for _, t := range p.small.Totals {
		totals = append(totals, columns{
			"what": t.What, "subject": string(t.Subject), "as_of": string(t.AsOf), "count": amountText(t.Count),
			"of": optionalText(t.Of), "unit": t.Unit, "source": string(t.Source), "note": t.Note,
		})
	}
	for _, t := range []struct {
		name string
		rows []columns
	}{{"functions", functions}, {"assessments", assessments}, {"published_totals", totals}} {
		if err := p.rows(t.name, t.rows); err != nil {
			return err
		}
	}
	return nil
}
