package neo4j

import (
	"slices"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// guardedCall begins a subquery that reads only where the version is the one
// asked for.
const guardedCall = "CALL (here) {\nWITH here WHERE here\n"

// root writes the subqueries of the root.
func (c *compiler) root(t *plan.Tree) *listShape {
	if t.Root.IDs != nil {
		return c.named(t)
	}
	page := &t.Root.Page
	list := &listShape{isRoot: true, page: page, order: page.Order}
	node := subject{t.Root.Of, c.name("n"), kindsOf([]wps.Kind{t.Root.Kind})}
	match, conditions := c.things(node, &t.Root)
	if page.Total {
		list.total = c.name("t")
		c.write(guardedCall, match, where(conditions), "\nRETURN count(", node.name, ") AS ", list.total, "\n}\n")
	}
	if page.First <= 0 && !page.All {
		return list
	}
	list.rows = c.name("l")
	order := orderOf(page.Order, node)
	conditions = append(conditions, c.inside(page, order)...)
	if !page.All && page.Order.By == plan.ByName {
		conditions = append(conditions, order.key+" IS NOT NULL") // so that an index may give the order
	}
	c.write(guardedCall, match, where(conditions), "\n")
	c.turn(page, order, node.name)
	var row string
	row, list.node = c.row(node, t.Select, placeFields(page)...)
	c.writef("RETURN collect(%s) AS %s\n}\n", row, list.rows)
	return list
}

// things is the match of all things of the root, and what they must fulfil.
func (c *compiler) things(node subject, root *plan.Root) (match string, conditions []string) {
	label := "Source"
	if root.Of == plan.Entities {
		label = node.kinds.labels()
	}
	if label == "" || root.Of == plan.Relations {
		return "MATCH (" + node.name + ":Entity)", []string{"false"}
	}
	match = "MATCH (" + node.name + ":" + label + ")"
	if root.Where.IDs != nil {
		if root.Of == plan.Entities {
			conditions = append(conditions, node.name+":Entity")
		}
		conditions = append(conditions, node.id()+" IN "+c.value(textsOfIDs(root.Where.IDs)))
	}
	for i := range root.Where.Conditions {
		conditions = append(conditions, c.condition(node, &root.Where.Conditions[i]))
	}
	return match, conditions
}

// placeFields are what the cursors of a page of a root are made of.
func placeFields(p *plan.Page) []wps.Field {
	switch {
	case !p.Cursors || p.Order.By == plan.ByID || p.Order.By == "":
		return nil
	case p.Order.By == plan.ByName:
		return []wps.Field{wps.FieldName, plan.FieldTitle}
	}
	return []wps.Field{wps.Field(p.Order.By)}
}

// named writes the subquery that reads things by their ids. Each row comes with
// the id that it was asked for by.
func (c *compiler) named(t *plan.Tree) *listShape {
	list := &listShape{isRoot: true, byID: t.Root.IDs, rows: c.name("l")}
	c.write(guardedCall)
	var node subject
	switch t.Root.Of {
	case plan.Relations:
		node = c.namedRelations(t.Root.IDs)
	case plan.Sources:
		node = subject{plan.Sources, c.name("n"), 0}
		c.writef("UNWIND %s AS id\nMATCH (%s:Source {id: id})\n", c.value(each(t.Root.IDs)), node.name)
	default:
		node = subject{plan.Entities, c.name("n"), everyKind}
		c.writef("UNWIND %s AS id\n", c.value(each(t.Root.IDs)))
		c.write("OPTIONAL MATCH (now:Entity {id: id})\nOPTIONAL MATCH (:FormerId {id: CASE WHEN now IS NULL THEN id END})-[:NOW]->(since:Entity)\n")
		c.writef("WITH id, coalesce(now, since) AS %[1]s WHERE %[1]s IS NOT NULL\n", node.name)
	}
	var row string
	row, list.node = c.row(node, t.Select)
	c.writef("RETURN collect([id, %s]) AS %s\n}\n", row, list.rows)
	return list
}

// namedRelations asks the index of each type for the ids that begin with it.
func (c *compiler) namedRelations(ids []wps.ID) subject {
	edge := subject{plan.Relations, c.name("r"), 0}
	of := make(map[string][]string)
	for _, id := range each(ids) {
		prefix := wps.ID(id).Prefix()
		of[prefix] = append(of[prefix], id)
	}
	c.write("CALL (here) {\n")
	for i, t := range wps.RelationTypes {
		if i > 0 {
			c.write("UNION ALL\n")
		}
		asked := append([]string{}, of[string(t)]...)
		c.writef("UNWIND %[1]s AS id\nMATCH ()-[%[2]s:%[3]s {id: id}]->() USING INDEX SEEK %[2]s:%[3]s(id)\nRETURN id, %[2]s\n", c.value(asked), edge.name, t)
	}
	c.write("}\n")
	return edge
}

// each gives the ids once each, as texts.
func each(ids []wps.ID) []string {
	texts := textsOfIDs(ids)
	slices.Sort(texts)
	return slices.Compact(texts)
}
