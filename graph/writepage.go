package graph

import (
	"wpsgraph/graph/model"
	"wpsgraph/internal/plan"
)

// pages is the template of a connection.
type pages []pageSlot

// pageSlot is one response key of a connection.
type pageSlot struct {
	key   string
	write func(*pen, *plan.List)
}

// edgeSlot is one response key of an edge.
type edgeSlot struct {
	key   string
	write func(*pen, *plan.List, int)
}

func (t pages) fill(p *pen, l *plan.List) {
	for i := range t {
		p.key(t[i].key, i == 0)
		t[i].write(p, l)
	}
	p.end(len(t))
}

// pages makes the template of the connection that a hop gives.
func (c *compiler) pages(h *plan.Hop, g group) (*pages, bool) {
	connection := c.schema.Types[g.fields[0].Definition.Type.Name()]
	node := c.schema.Types[connection.Fields.ForName("nodes").Type.Name()]
	made := new(pages)
	for _, a := range c.collect(g.parts(plain)) {
		inner := group{fields: a.fields, on: plain}
		slot, ok := pageSlot{key: keyOf(a.key)}, true
		c.slots++
		switch a.fields[0].Name {
		case "__typename":
			slot.write = func(p *pen, _ *plan.List) { p.quoted(connection.Name) }
		case "totalCount":
			slot.write = func(p *pen, l *plan.List) { p.whole(l.Total) }
		case "pageInfo":
			slot.write, ok = c.pageInfo(inner)
		case "nodes":
			var t *template
			t, ok = c.template(h.Node, thingOf(node), position{a.key + ":", inner.parts(c.reach(node))})
			slot.write = func(p *pen, l *plan.List) { t.all(p, l.Rows) }
		case "edges":
			slot.write, ok = c.edgeSlots(h, a.key, inner, thingOf(node), c.reach(node))
		default:
			ok = false
		}
		if !ok {
			return nil, false
		}
		*made = append(*made, slot)
	}
	return made, true
}

func (c *compiler) pageInfo(g group) (func(*pen, *plan.List), bool) {
	members, ok := membersOf(c, g, pageInfoValues)
	return func(p *pen, l *plan.List) {
		info := model.NewConnection[model.Entity](l, nil, nil).PageInfo()
		writeMembers(p, members, &info)
	}, ok
}

var pageInfoValues = map[string]func(*pen, *model.PageInfo){
	"hasNextPage":     func(p *pen, i *model.PageInfo) { p.boolean(i.HasNextPage) },
	"hasPreviousPage": func(p *pen, i *model.PageInfo) { p.boolean(i.HasPreviousPage) },
	"startCursor":     func(p *pen, i *model.PageInfo) { p.optional(i.StartCursor) },
	"endCursor":       func(p *pen, i *model.PageInfo) { p.optional(i.EndCursor) },
}

func (c *compiler) edgeSlots(h *plan.Hop, key string, g group, of plan.Thing, reach kinds) (func(*pen, *plan.List), bool) {
	typeName := g.fields[0].Definition.Type.Name()
	var slots []edgeSlot
	for _, a := range c.collect(g.parts(plain)) {
		inner := group{fields: a.fields, on: plain}
		prefix := key + "." + a.key + ":"
		slot, ok, t := edgeSlot{key: keyOf(a.key)}, true, (*template)(nil)
		c.slots++
		switch a.fields[0].Name {
		case "__typename":
			slot.write = func(p *pen, _ *plan.List, _ int) { p.quoted(typeName) }
		case "cursor":
			slot.write = func(p *pen, l *plan.List, i int) { p.quoted(l.Cursors[i].String()) }
		case "node":
			t, ok = c.template(h.Node, of, position{prefix, inner.parts(reach)})
			slot.write = func(p *pen, l *plan.List, i int) { p.must(t.fill(p, &l.Rows[i])) }
		case "relation":
			t, ok = c.template(h.Edge, plan.Relations, position{prefix, inner.parts(relationBit)})
			slot.write = func(p *pen, l *plan.List, i int) { p.must(t.fill(p, &l.Edges[i])) }
		default:
			ok = false
		}
		if !ok {
			return nil, false
		}
		slots = append(slots, slot)
	}
	return func(p *pen, l *plan.List) { writeEdges(p, l, slots) }, true
}

func (p *pen) must(there bool) { p.lost = p.lost || !there }

func writeEdges(p *pen, l *plan.List, slots []edgeSlot) {
	p.raw("[")
	for i := range l.Rows {
		if i > 0 {
			p.raw(",")
		}
		for j := range slots {
			p.key(slots[j].key, j == 0)
			slots[j].write(p, l, i)
		}
		p.end(len(slots))
	}
	p.raw("]")
}
