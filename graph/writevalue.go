package graph

import (
	"wpsgraph/graph/model"
	"wpsgraph/internal/plan"
)

// member is one response key of an object that is no thing of its own.
type member[T any] struct {
	key   string
	write func(*pen, *T)
}

// membersOf are the members that a selection asks of such an object.
func membersOf[T any](c *compiler, g group, values map[string]func(*pen, *T)) ([]member[T], bool) {
	typeName := g.fields[0].Definition.Type.Name()
	var members []member[T]
	for _, a := range c.collect(g.parts(plain)) {
		write, ok := values[a.fields[0].Name]
		if a.fields[0].Name == "__typename" {
			write, ok = func(p *pen, _ *T) { p.quoted(typeName) }, true
		}
		if !ok {
			return nil, false
		}
		c.slots++
		members = append(members, member[T]{keyOf(a.key), write})
	}
	return members, true
}

func writeMembers[T any](p *pen, members []member[T], of *T) {
	for i := range members {
		p.key(members[i].key, i == 0)
		members[i].write(p, of)
	}
	p.end(len(members))
}

// one writes a field that is such an object, or null.
func one[T any](get func(*pen, *slot) *T, values map[string]func(*pen, *T)) func(*compiler, group) (func(*pen, *slot), bool) {
	return func(c *compiler, g group) (func(*pen, *slot), bool) {
		members, ok := membersOf(c, g, values)
		return func(p *pen, s *slot) {
			if of := get(p, s); of != nil {
				writeMembers(p, members, of)
				return
			}
			p.null()
		}, ok
	}
}

// several writes a field that is a list of such objects.
func several[T any](get func(*pen, *slot) []T, values map[string]func(*pen, *T)) func(*compiler, group) (func(*pen, *slot), bool) {
	return func(c *compiler, g group) (func(*pen, *slot), bool) {
		members, ok := membersOf(c, g, values)
		return func(p *pen, s *slot) {
			p.raw("[")
			for i, of := range get(p, s) {
				if i > 0 {
					p.raw(",")
				}
				writeMembers(p, members, &of)
			}
			p.raw("]")
		}, ok
	}
}

// seat writes an object with a city and a country, or null.
func (c *compiler) seat(made *slot, s *plan.Selection, key string, g group) bool {
	typeName := g.fields[0].Definition.Type.Name()
	var slots []*slot
	for _, a := range c.collect(g.parts(plain)) {
		inner := group{fields: a.fields, on: g.on}
		part, ok := &slot{key: keyOf(a.key)}, true
		switch a.fields[0].Name {
		case "__typename":
			part.write = func(p *pen, _ *slot) { p.quoted(typeName) }
		case "city":
			part.write = func(p *pen, _ *slot) { p.optional(p.entity.Seat().City) }
		default:
			ok = c.follow(part, s, key+"."+a.key, inner)
		}
		if !ok {
			return false
		}
		slots = append(slots, part)
	}
	made.write = func(p *pen, _ *slot) { writeSeat(p, slots) }
	return true
}

func writeSeat(p *pen, slots []*slot) {
	if p.entity.Seat() == nil {
		p.null()
		return
	}
	p.fields(slots, p.row)
}

var moneyValues = map[string]func(*pen, *model.Money){
	"amount":   func(p *pen, m *model.Money) { p.decimal(m.Amount) },
	"currency": func(p *pen, m *model.Money) { p.quoted(m.Currency) },
	"year":     func(p *pen, m *model.Money) { p.optional(m.Year) },
}

var nameValues = map[string]func(*pen, *model.LocalizedName){
	"text":     func(p *pen, n *model.LocalizedName) { p.quoted(n.Text) },
	"language": func(p *pen, n *model.LocalizedName) { p.optional(n.Language) },
	"kind":     func(p *pen, n *model.LocalizedName) { p.quoted(string(n.Kind)) },
}

var countValues = map[string]func(*pen, *model.RelationCount){
	"type":      func(p *pen, n *model.RelationCount) { p.quoted(string(n.Type)) },
	"direction": func(p *pen, n *model.RelationCount) { p.quoted(string(n.Direction)) },
	"count":     func(p *pen, n *model.RelationCount) { p.whole(n.Count) },
}

var figureValues = map[string]func(*pen, *model.Figure){
	"what":     func(p *pen, f *model.Figure) { p.quoted(f.What) },
	"amount":   func(p *pen, f *model.Figure) { p.decimal(f.Amount) },
	"currency": func(p *pen, f *model.Figure) { p.quoted(f.Currency) },
	"year":     func(p *pen, f *model.Figure) { p.optional(f.Year) },
}

var evidenceValues = map[string]func(*pen, *model.Evidence){
	"grade":              func(p *pen, e *model.Evidence) { p.whole(e.Grade) },
	"says":               func(p *pen, e *model.Evidence) { p.quoted(e.Says) },
	"independentSources": func(p *pen, e *model.Evidence) { p.whole(e.IndependentSources) },
	"newest":             func(p *pen, e *model.Evidence) { date(p, e.Newest) },
	"stale":              func(p *pen, e *model.Evidence) { p.boolean(e.Stale) },
}
