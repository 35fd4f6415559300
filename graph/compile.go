package graph

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/graph/model"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// compiler turns the selection of one root field into what is to be read.
type compiler struct {
	collector
	operation *model.Operation
	searches  *searches
	analyses  *analyses
	writes    bool // what can be written is, before the generated executor asks for it
	lates     []late
	slots     int // of the templates made
}

// inner is a compiler for a tree of its own in the same root field.
func (c *compiler) inner() *compiler {
	return &compiler{collector: c.collector, operation: c.operation, searches: c.searches, analyses: c.analyses, writes: c.writes}
}

// late is a field that is computed for the rows of a selection once they are
// there.
type late struct {
	selection *plan.Selection
	key       string
	on        kinds
	field     group
	computed
}

// position is one place of an answer that shows the things of a list: the
// selection sets there, and what is put before their response keys.
type position struct {
	prefix string
	parts  []part
}

// selection compiles all that the positions of one list ask of its things.
func (c *compiler) selection(table map[string]read, positions ...position) (*plan.Selection, error) {
	s := &plan.Selection{}
	for _, p := range positions {
		for _, a := range c.collect(p.parts) {
			for _, g := range a.byFields() {
				for _, on := range split(g.on, g.fields[0].Name) {
					one := group{g.fields, on, g.place}
					if err := c.field(s, readOf(on, g.fields[0].Name, table), p.prefix+a.key, one); err != nil {
						return nil, err
					}
				}
			}
		}
	}
	return s, nil
}

// field adds what one field needs.
func (c *compiler) field(s *plan.Selection, r read, key string, g group) error {
	fields := r.fields
	if r.named && c.localizes(g.fields[0]) {
		fields = append(slices.Clone(fields), wps.FieldNames)
	}
	for _, f := range fields {
		if !contains(s.Fields, f) {
			s.Fields = append(s.Fields, f)
		}
	}
	switch {
	case r.place:
		return c.place(s, key, g)
	case r.late != 0:
		c.lates = append(c.lates, late{s, key, g.on, g, r.late})
	case r.hop != nil:
		hop := *r.hop
		hop.Key, hop.On = key, g.on.list()
		if err := c.hop(&hop, g); err != nil {
			return err
		}
		s.Hops = append(s.Hops, hop)
	}
	return nil
}

// localizes tells whether a name may be one in another language.
func (c *compiler) localizes(f *ast.Field) bool {
	var wanted *string
	if language := argumentsOf(f, c.op.Variables).text("language"); language != "" {
		wanted = &language
	}
	return translated(c.operation.PreferredLanguages(wanted))
}

// translated tells whether names in the first of the languages may be others
// than those in English.
func translated(languages []string) bool { return len(languages) > 0 && languages[0] != "en" }

func contains[T comparable](list []T, x T) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

// place reads the country of an object with a city and a country.
func (c *compiler) place(s *plan.Selection, key string, g group) error {
	for _, a := range c.collect(g.parts(plain)) {
		for _, inner := range a.byFields() {
			if inner.fields[0].Name != "country" {
				continue
			}
			inner.on = g.on
			if err := c.field(s, reference(wps.HeadquartersCountry), key+"."+a.key, inner); err != nil {
				return err
			}
		}
	}
	return nil
}

// hop compiles where a hop leads and what is read there.
func (c *compiler) hop(h *plan.Hop, g group) error {
	f := g.fields[0]
	leads := c.schema.Types[f.Definition.Type.Name()]
	if isConnection(leads) {
		if err := c.along(h, f); err != nil {
			return err
		}
		return c.connection(h, g)
	}
	h.Page = plan.Page{All: true}
	var err error
	h.Node, err = c.things(leads, position{parts: g.parts(c.reach(leads))})
	return err
}

// reach are the kinds of things that a type of the schema can be.
func (c *compiler) reach(t *ast.Definition) kinds { return c.possible(t.Name) &^ plain }

// things compiles what is read of things of a type.
func (c *compiler) things(t *ast.Definition, positions ...position) (*plan.Selection, error) {
	switch t.Name {
	case "Relation":
		return c.selection(readsOfRelation, positions...)
	case "Source":
		return c.selection(readsOfSource, positions...)
	}
	return c.selection(reads, positions...)
}
