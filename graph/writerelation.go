package graph

import "wpsgraph/graph/model"

// relationValues and sourceValues write the fields of relations and sources that
// are values, as entityValues do those of entities.
var (
	relationValues = map[string]func(*pen, *slot){
		"id":         func(p *pen, _ *slot) { p.quoted(p.relation.ID()) },
		"type":       func(p *pen, _ *slot) { p.quoted(string(p.relation.Type())) },
		"since":      func(p *pen, _ *slot) { date(p, p.relation.Since()) },
		"until":      func(p *pen, _ *slot) { date(p, p.relation.Until()) },
		"holds":      func(p *pen, s *slot) { p.quoted(p.relation.Holds(s.asOf).String()) },
		"status":     func(p *pen, _ *slot) { p.optional(p.relation.Status()) },
		"form":       func(p *pen, _ *slot) { p.optional(p.relation.Form()) },
		"basis":      func(p *pen, _ *slot) { p.optional(p.relation.Basis()) },
		"role":       func(p *pen, _ *slot) { p.optional(p.relation.Role()) },
		"about":      func(p *pen, _ *slot) { p.optional(p.relation.About()) },
		"through":    func(p *pen, _ *slot) { p.optional(p.relation.Through()) },
		"attested":   func(p *pen, _ *slot) { texts(p, p.relation.Attested()) },
		"programme":  func(p *pen, _ *slot) { p.optional(p.relation.Programme()) },
		"year":       func(p *pen, _ *slot) { p.optional(p.relation.Year()) },
		"confidence": func(p *pen, _ *slot) { p.quoted(string(p.relation.Confidence())) },
		"note":       func(p *pen, _ *slot) { p.optional(p.relation.Note()) },
		"sentence":   func(p *pen, s *slot) { p.quoted(p.relation.Sentence(s.language)) },
		"aboutWps":   aboutWPS,
	}
	sourceValues = map[string]func(*pen, *slot){
		"id":        func(p *pen, _ *slot) { p.quoted(p.source.ID()) },
		"title":     func(p *pen, _ *slot) { p.quoted(p.source.Title()) },
		"publisher": func(p *pen, _ *slot) { p.optional(p.source.Publisher()) },
		"url":       func(p *pen, _ *slot) { p.optional(p.source.URL()) },
		"date":      func(p *pen, _ *slot) { date(p, p.source.Date()) },
		"read":      func(p *pen, _ *slot) { p.boolean(p.source.Read()) },
		"type":      func(p *pen, _ *slot) { p.quoted(string(p.source.Type())) },
	}
)

// relationParts write the fields of relations that are objects of values.
var relationParts = map[string]func(*compiler, group) (func(*pen, *slot), bool){
	"amount": one(func(p *pen, _ *slot) *model.Money { return p.relation.Amount() }, moneyValues),
}

func aboutWPS(p *pen, _ *slot) {
	if answer := p.relation.AboutWps(); answer != nil {
		p.quoted(answer.String())
		return
	}
	p.null()
}
