package neo4j

import (
	"slices"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// follow writes the match of the relations that a hop from v follows, and of
// what they lead to, with further conditions.
func (c *compiler) follow(v subject, a *plan.Along, edge, node subject, more ...string) {
	from := v.name
	var conditions []string
	if a.WithNarrower && v.kinds.has(wps.Theme) {
		from = c.below(v, a.Direction, edge, &conditions)
	}
	types := typesOf(a.Types)
	conditions = append(conditions, c.conditions(a, types, edge, node)...)
	conditions = append(conditions, more...)
	if len(types) == 0 {
		types, conditions = wps.RelationTypes, append(conditions, "false")
	}
	to := node.name
	if len(a.Kinds) > 0 && node.kinds != everyKind {
		to += ":" + node.kinds.labels()
	}
	if node.kinds == 0 {
		to, conditions = node.name, append(conditions, "false")
	}
	left, right := "-", "->"
	switch a.Direction {
	case plan.In:
		left, right = "<-", "-"
	case plan.Both:
		right = "-"
	}
	c.writef("MATCH (%s)%s[%s:%s]%s(%s)%s\n", from, left, edge.name, alternatives(types), right, to, where(conditions))
}

// below writes the match of a theme and all themes below it, and gives their
// variable. A relation between two of them is followed from its first end only.
func (c *compiler) below(v subject, d plan.Direction, edge subject, conditions *[]string) string {
	all, one := c.name("b"), c.name("b")
	c.writef("MATCH (%s)<-[:BROADER*0..]-(%s)\n", v.name, one)
	if d != plan.Both {
		c.writef("WITH DISTINCT %s\n", one)
		return one
	}
	c.writef("WITH collect(DISTINCT %s) AS %s\nUNWIND %s AS %s\n", one, all, all, one)
	*conditions = append(*conditions, "(startNode("+edge.name+") = "+one+" OR NOT startNode("+edge.name+") IN "+all+")")
	return one
}

// conditions are what a relation and the entity at its other end must fulfil.
func (c *compiler) conditions(a *plan.Along, types []wps.RelationType, edge, node subject) []string {
	day := c.value(int64(a.AsOf))
	conditions := []string{edge.name + ".sinceFirst <= " + day}
	if !a.Past {
		conditions = append(conditions, edge.name+".untilLast > "+day)
	}
	if a.IDs != nil {
		conditions = append(conditions, c.among(a, node))
	}
	if a.Statuses != nil && slices.Contains(types, wps.MemberOf) {
		status := "coalesce(" + edge.name + ".status, 'MEMBER') IN " + c.value(statusesOf(a.Statuses))
		if len(types) > 1 {
			status = "(type(" + edge.name + ") <> 'MEMBER_OF' OR " + status + ")"
		}
		conditions = append(conditions, status)
	}
	return conditions
}

// among is the condition that an entity is one of some.
func (c *compiler) among(a *plan.Along, node subject) string {
	ids := c.value(textsOfIDs(a.IDs))
	among := node.id() + " IN " + ids
	if !a.WithNarrower || !node.kinds.has(wps.Theme) {
		return among
	}
	broader := c.name("b")
	return "(" + among + " OR EXISTS { MATCH (" + node.name + ")-[:BROADER*1..]->(" + broader + ":Theme) WHERE " + broader + ".id IN " + ids + " })"
}

// statusesOf are the statuses that a membership may have: MEMBER takes in those
// that count as one.
func statusesOf(statuses []string) []string {
	all := []string{}
	for _, f := range wps.FieldsOfRelation(wps.MemberOf) {
		for _, status := range f.Values {
			if contains(statuses, status) || wps.CountsAsMember(status) && contains(statuses, "MEMBER") {
				all = append(all, status)
			}
		}
	}
	return all
}

func textsOfIDs(ids []wps.ID) []string {
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = string(id)
	}
	return texts
}
