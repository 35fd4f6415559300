package neo4j

import (
	"fmt"
	"strings"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// compiled is a tree as a statement, and how to read what it gives.
type compiled struct {
	text   string
	params map[string]any
	root   *listShape
}

// compile writes a tree as one statement. The text is made of fragments that
// are written down here, and of labels, types and properties that the domain
// has; each value is a parameter. Trees of one shape give the same text.
func compile(t *plan.Tree) *compiled {
	c := &compiler{params: make(map[string]any)}
	c.write(head)
	root := c.root(t)
	c.write(tail(root.exprs()))
	return &compiled{c.text.String(), c.params, root}
}

// compiler writes one statement.
type compiler struct {
	text   strings.Builder
	params map[string]any
	names  int
}

func (c *compiler) write(fragments ...string) {
	for _, fragment := range fragments {
		c.text.WriteString(fragment)
	}
}

func (c *compiler) writef(format string, args ...any) { fmt.Fprintf(&c.text, format, args...) }

// value makes a parameter of a value.
func (c *compiler) value(v any) string {
	name := fmt.Sprintf("p%d", len(c.params))
	c.params[name] = v
	return "$" + name
}

// name makes a variable.
func (c *compiler) name(kind string) string {
	c.names++
	return fmt.Sprintf("%s%d", kind, c.names)
}

// subject is a variable with what is known of what it stands for.
type subject struct {
	of    plan.Thing
	name  string
	kinds kinds // of an entity: what it may be
}

// id is the expression of its id.
func (s subject) id() string { return s.name + ".id" }

// rowShape says what the values of a row are.
type rowShape struct {
	of        plan.Thing
	selection *plan.Selection
	entity    []*column[wps.Entity]
	relation  []*column[wps.Relation]
	source    []*column[wps.Source]
	hops      []*listShape // nil for one that gives nothing
}

// listShape says how a list is read.
type listShape struct {
	page        *plan.Page // nil for a list without pages
	order       plan.Order
	isRoot      bool
	byID        []wps.ID  // of a root: the ids asked for; rows come with theirs
	rows, total string    // the variables of the list and of its length, "" for none
	node, edge  *rowShape // edge is nil where rows are things alone
}

// exprs are the values that a list gives.
func (l *listShape) exprs() string {
	rows, total := l.rows, l.total
	if rows == "" {
		rows = "[] AS rows"
	}
	if total == "" {
		return rows
	}
	return rows + ", " + total
}

// columns chooses what is read of a subject beside its id.
func (c *compiler) columns(v subject, s *plan.Selection, more []wps.Field) (*rowShape, []string) {
	shape := &rowShape{of: v.of, selection: s}
	fields := more
	if s != nil {
		fields = append(fields, s.Fields...)
	}
	switch v.of {
	case plan.Entities:
		shape.entity = selected(entityColumns, fields, v.kinds)
		return shape, expressions(shape.entity, v.name)
	case plan.Relations:
		shape.relation = selected(relationColumns, fields, everyKind)
		return shape, expressions(shape.relation, v.name)
	}
	shape.source = selected(sourceColumns, fields, everyKind)
	return shape, expressions(shape.source, v.name)
}

// row writes the subqueries of what a selection asks of a subject, and gives
// the expression of the row: its id, its columns, then its lists.
func (c *compiler) row(v subject, s *plan.Selection, more ...wps.Field) (string, *rowShape) {
	shape, values := c.columns(v, s, more)
	values = append([]string{v.id()}, values...)
	if s != nil {
		for i := range s.Hops {
			list := c.hop(v, &s.Hops[i])
			shape.hops = append(shape.hops, list)
			if list != nil {
				values = append(values, list.values()...)
			}
		}
	}
	return "[" + strings.Join(values, ", ") + "]", shape
}

// values are the variables that a list gives, as parts of a row.
func (l *listShape) values() []string {
	var values []string
	if l.rows != "" {
		values = append(values, l.rows)
	}
	if l.total != "" {
		values = append(values, l.total)
	}
	return values
}
