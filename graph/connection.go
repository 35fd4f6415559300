package graph

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// isConnection tells whether a type of the schema is a page of a list.
func isConnection(t *ast.Definition) bool { return strings.HasSuffix(t.Name, "Connection") }

// connection compiles the selection of a connection: what is read of its nodes
// and relations, and what of its page is wanted.
func (c *compiler) connection(h *plan.Hop, g group) error {
	shape := c.shape(g)
	h.Page.Total, h.Page.Cursors = shape.total, shape.cursors
	if !shape.rows {
		h.Page.First = 0
	}
	var err error
	if h.Node, err = c.things(shape.node, shape.nodes...); err != nil {
		return err
	}
	if len(shape.relations) > 0 {
		h.Edge, err = c.selection(readsOfRelation, shape.relations...)
	}
	return err
}

// shape is what the selection of a connection asks for.
type shape struct {
	node                 *ast.Definition // the type of its nodes
	nodes, relations     []position
	total, cursors, rows bool
}

func (c *compiler) shape(g group) shape {
	connection := c.schema.Types[g.fields[0].Definition.Type.Name()]
	s := shape{node: c.schema.Types[connection.Fields.ForName("nodes").Type.Name()]}
	reach := c.reach(s.node)
	for _, a := range c.collect(g.parts(plain)) {
		for _, inner := range a.byFields() {
			switch inner.fields[0].Name {
			case "nodes":
				s.rows = true
				s.nodes = append(s.nodes, position{a.key + ":", inner.parts(reach)})
			case "edges":
				s.rows = true
				c.edges(&s, a.key, inner, reach)
			case "pageInfo":
				s.rows = true
				s.cursors = s.cursors || c.asksCursor(inner)
			case "totalCount":
				s.total = true
			}
		}
	}
	return s
}

func (c *compiler) edges(s *shape, key string, g group, reach kinds) {
	for _, a := range c.collect(g.parts(plain)) {
		for _, inner := range a.byFields() {
			prefix := key + "." + a.key + ":"
			switch inner.fields[0].Name {
			case "node":
				s.nodes = append(s.nodes, position{prefix, inner.parts(reach)})
			case "relation":
				s.relations = append(s.relations, position{prefix, inner.parts(relationBit)})
			case "cursor":
				s.cursors = true
			}
		}
	}
}

func (c *compiler) asksCursor(pageInfo group) bool {
	for _, a := range c.collect(pageInfo.parts(plain)) {
		if strings.HasSuffix(a.fields[0].Name, "Cursor") {
			return true
		}
	}
	return false
}

// along reads the arguments of a list that follows relations.
func (c *compiler) along(h *plan.Hop, f *ast.Field) error {
	args := argumentsOf(f, c.op.Variables)
	if h.Via == plan.ViaRelations {
		if err := c.followed(&h.Along, args); err != nil {
			return err
		}
	}
	order := plan.Order{By: plan.ByID}
	if h.Via == plan.ViaRelations {
		order = args.order(plan.BySince)
	}
	page, err := args.forward(order)
	h.Page = page
	return err
}

func (c *compiler) followed(a *plan.Along, args arguments) error {
	day, err := args.day("asOf", c.operation.Day)
	if err != nil {
		return err
	}
	a.AsOf, a.Past = day, args.flag("includePast")
	if types := args.texts("types"); types != nil {
		a.Types = nil
		for _, t := range types {
			a.Types = append(a.Types, wps.RelationType(t))
		}
	}
	if d := args.text("direction"); d != "" {
		a.Direction = plan.Direction(d)
	}
	if given := args.texts("kinds"); given != nil {
		a.Kinds = nil
		for _, k := range given {
			a.Kinds = append(a.Kinds, wps.Kind(k))
		}
	}
	if s := args.texts("statuses"); s != nil {
		a.Statuses = s
	}
	a.WithNarrower = args.flag("includeNarrower")
	return c.inRegion(a, args)
}

// inRegion keeps to things in the regions asked for, which the tables know.
func (c *compiler) inRegion(a *plan.Along, args arguments) error {
	regions := args.ids("inRegion")
	if regions == nil {
		return nil
	}
	if err := c.mustBe(regions, "inRegion", wps.RegionalBody); err != nil {
		return err
	}
	a.IDs = []wps.ID{}
	for _, kind := range a.Kinds {
		a.IDs = append(a.IDs, c.operation.View.Tables.InRegions(kind, regions, a.AsOf)...)
	}
	return nil
}
