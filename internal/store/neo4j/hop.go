package neo4j

import (
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// hop writes the subqueries of a hop. It gives nil, and writes nothing, where
// the hop gives an empty list whatever the data are.
func (c *compiler) hop(v subject, h *plan.Hop) *listShape {
	kinds := v.kinds
	if v.of == plan.Entities && h.On != nil {
		if kinds &= kindsOf(h.On); kinds == 0 {
			return nil
		}
	} else if h.On != nil {
		return nil
	}
	on := ""
	if kinds != v.kinds {
		on = "WITH " + v.name + " WHERE " + v.name + ":" + kinds.labels() + "\n"
	}
	from := v
	from.kinds = kinds
	switch {
	case h.Via == plan.ViaRelations && v.of == plan.Entities:
		return c.tied(from, on, h)
	case h.Via == plan.ViaCiting && v.of == plan.Sources:
		return c.citing(from, h)
	case h.Via == plan.ViaNarrower && v.of == plan.Entities && kinds.has(wps.Theme):
		return c.lead(from, on, h, plan.Entities, "MATCH (%[2]s:Theme)-[:BROADER]->(%[1]s)\nWITH %[2]s ORDER BY %[2]s.id\n", kindsOf([]wps.Kind{wps.Theme}))
	case h.Via == plan.ViaSources && v.of != plan.Sources:
		return c.lead(from, on, h, plan.Sources,
			"UNWIND range(0, size(coalesce(%[1]s.sources, [])) - 1) AS i\nMATCH (%[2]s:Source {id: %[1]s.sources[i]})\nWITH %[2]s, i ORDER BY i\n", 0)
	case h.Via == plan.ViaFrom && v.of == plan.Relations:
		return c.lead(from, on, h, plan.Entities, "WITH startNode(%[1]s) AS %[2]s\n", everyKind)
	case h.Via == plan.ViaTo && v.of == plan.Relations:
		return c.lead(from, on, h, plan.Entities, "WITH endNode(%[1]s) AS %[2]s\n", everyKind)
	case h.Via == plan.ViaField:
		return c.field(from, on, h)
	}
	return nil
}

// field leads along a field that holds an id.
func (c *compiler) field(v subject, on string, h *plan.Hop) *listShape {
	if !isRef(v, h.Field) {
		return nil
	}
	return c.lead(v, on, h, plan.Entities, "MATCH (%[2]s:Entity {id: %[1]s."+propertyOf(h.Field)+"})\n", everyKind)
}

// isRef tells whether a field of a subject can hold the id of an entity.
func isRef(v subject, f wps.Field) bool {
	if v.of == plan.Sources {
		return f == plan.FieldBy
	}
	for _, kind := range wps.Kinds {
		for _, t := range wps.FieldsOf(kind) {
			if v.of == plan.Entities && t.Field == f && t.Type == wps.RefValue && v.kinds.has(kind) {
				return true
			}
		}
	}
	return false
}

// lead writes a list without pages: match, of the variables before and behind,
// leads to its rows in their order.
func (c *compiler) lead(v subject, on string, h *plan.Hop, of plan.Thing, match string, to kinds) *listShape {
	list := &listShape{rows: c.name("l")}
	node := subject{of, c.name("n"), to}
	c.writef("CALL (%s) {\n%s", v.name, on)
	c.writef(match, v.name, node.name)
	var row string
	row, list.node = c.row(node, h.Node)
	c.writef("RETURN collect(%s) AS %s\n}\n", row, list.rows)
	return list
}

// citing writes a page of the entities that cite a source.
func (c *compiler) citing(v subject, h *plan.Hop) *listShape {
	page := h.Page
	page.Order = plan.Order{By: plan.ByID}
	list := &listShape{page: &page, order: page.Order}
	node := subject{plan.Entities, c.name("n"), everyKind}
	match := "MATCH (" + node.name + ":Entity)-[:CITES]->(" + v.name + ")"
	if page.Total {
		list.total = c.name("t")
		c.writef("CALL (%s) {\n%s\nRETURN count(*) AS %s\n}\n", v.name, match, list.total)
	}
	if page.First <= 0 && !page.All {
		return list
	}
	list.rows = c.name("l")
	order := orderOf(page.Order, node)
	c.writef("CALL (%s) {\n%s%s\n", v.name, match, where(c.inside(&page, order)))
	c.turn(&page, order, node.name)
	var row string
	row, list.node = c.row(node, h.Node)
	c.writef("RETURN collect(%s) AS %s\n}\n", row, list.rows)
	return list
}

// tied writes a page of the entities that relations lead to.
func (c *compiler) tied(v subject, on string, h *plan.Hop) *listShape {
	page := &h.Page
	list := &listShape{page: page, order: page.Order}
	edge := subject{plan.Relations, c.name("r"), 0}
	node := subject{plan.Entities, c.name("n"), everyKind}
	if len(h.Along.Kinds) > 0 {
		node.kinds = kindsOf(h.Along.Kinds)
	}
	if page.Total {
		list.total = c.name("t")
		c.writef("CALL (%s) {\n%s", v.name, on)
		c.follow(v, &h.Along, edge, node)
		c.writef("RETURN count(%s) AS %s\n}\n", counted(&h.Along, edge, node), list.total)
	}
	if page.First <= 0 && !page.All {
		return list
	}
	list.rows = c.name("l")
	c.writef("CALL (%s) {\n%s", v.name, on)
	order := orderOfTies(page.Order, edge, node)
	c.followOne(v, h, edge, node, order)
	c.turn(page, order, edge.name+", "+node.name)
	var row, relation string
	if h.Edge != nil || page.Cursors {
		relation, list.edge = c.row(edge, h.Edge, edgeFields(page)...)
	}
	if row, list.node = c.row(node, h.Node, nodeFields(page)...); list.edge != nil {
		row = "[" + relation + ", " + row + "]"
	}
	c.writef("RETURN collect(%s) AS %s\n}\n", row, list.rows)
	return list
}

// followOne writes the match of a page: with Distinct the one relation of each
// entity is chosen before the page is.
func (c *compiler) followOne(v subject, h *plan.Hop, edge, node subject, order order) {
	inside := c.inside(&h.Page, order)
	if !h.Along.Distinct {
		c.follow(v, &h.Along, edge, node, inside...)
		return
	}
	c.follow(v, &h.Along, edge, node)
	c.writef("WITH %[2]s, %[1]s ORDER BY %[1]s.id\nWITH %[2]s, head(collect(%[1]s)) AS %[1]s\n", edge.name, node.name)
	if len(inside) > 0 {
		c.writef("WITH %s, %s%s\n", edge.name, node.name, where(inside))
	}
}

// counted is what is counted for the length of a list.
func counted(a *plan.Along, edge, node subject) string {
	if a.Distinct {
		return "DISTINCT " + node.name
	}
	return edge.name
}

// edgeFields and nodeFields are what the cursors of a page are made of.
func edgeFields(p *plan.Page) []wps.Field {
	if p.Cursors && p.Order.By == plan.BySince {
		return []wps.Field{plan.FieldSince}
	}
	return nil
}

func nodeFields(p *plan.Page) []wps.Field {
	if p.Cursors && p.Order.By == plan.ByName {
		return []wps.Field{wps.FieldName}
	}
	return nil
}
