package neo4j

import (
	"wpsgraph/internal/plan"
)

// inside are the conditions that a thing lies behind the page's After and
// before its Before.
func (c *compiler) inside(p *plan.Page, o order) []string {
	if p.All {
		return nil
	}
	var conditions []string
	if p.After != nil {
		conditions = append(conditions, c.beside(o, *p.After, true))
	}
	if p.Before != nil {
		conditions = append(conditions, c.beside(o, *p.Before, false))
	}
	return conditions
}

// beside is the condition that a thing lies behind a place of the order, or
// before it. The first comparison is one that an index can be asked with; the
// second is written so that the planner makes no second question of it.
func (c *compiler) beside(o order, place plan.Cursor, behind bool) string {
	than, not := "<", ">="
	if behind {
		than, not = ">", "<="
	}
	if o.key == "" {
		return besideID(c, o, place, than)
	}
	key, id := c.value(o.at(place)), c.value(string(place.ID))
	further := than
	if o.desc {
		further = map[string]string{"<": ">", ">": "<"}[than]
	}
	return o.key + " " + further + "= " + key + " AND NOT (" + o.key + " = " + key + " AND " + o.id + " " + not + " " + id + ")"
}

// besideID is beside for the order by id. A cursor that has more than an id is
// none of ours; nothing of this order has a key, so it lies on one side of it.
func besideID(c *compiler, o order, place plan.Cursor, than string) string {
	if !place.Missing && place.Key == "" {
		return o.id + " " + than + " " + c.value(string(place.ID))
	}
	before := place.Missing || !o.desc
	if before == (than == "<") {
		return "true"
	}
	return "false"
}

// turn writes the order and the length of a page; what is named stays.
func (c *compiler) turn(p *plan.Page, o order, names string) {
	c.writef("WITH %s ORDER BY %s", names, o.by(p.Backward && !p.All))
	if !p.All {
		c.writef(" LIMIT %s", c.value(int64(p.First)+1))
	}
	c.write("\n")
}
