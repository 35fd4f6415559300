package storetest

import (
	"fmt"
	"math/rand/v2"

	"wpsgraph/internal/wps"
)

// Large makes a completed data set of at least so many entities and relations,
// the same each time: the kinds and types are in about the proportions of the
// real data, a few actors and countries have most of the relations, and there
// is a source for every two entities.
func Large(entities, relations int) *wps.Content {
	g := &large{Rand: rand.New(rand.NewPCG(1325, 2000)), content: new(wps.Content), byKind: make(map[wps.Kind][]wps.ID), packer: wps.NewRelationsBuilder(nil), taken: make(map[wps.ID]bool)}
	for i := range entities/2 + 1 {
		g.content.Sources = append(g.content.Sources, &wps.Source{
			ID: wps.ID(fmt.Sprintf("source:s%d", i)), Title: g.words(5), Publisher: g.words(2),
			Date: g.date(), Read: g.IntN(2) == 0, Type: wps.SourceTypes[g.IntN(len(wps.SourceTypes))],
		})
	}
	for i := range max(entities, len(shares)) {
		g.entity(i, shares[i%len(shares)])
	}
	for i := range relations {
		g.relation(i)
	}
	g.content.Relations = g.packer.Relations()
	g.content.Version = wps.Version{Name: "large", Title: "A large data set", Published: "2025-01-01", Licence: "CC0-1.0"}
	g.content.Complete()
	return g.content
}

// shares are kinds, each as often as of twenty entities are of it.
var shares = []wps.Kind{
	wps.RegionalBody, wps.Country, wps.Country, wps.Network, wps.Network, wps.Organization, wps.Organization, wps.Organization,
	wps.ActionPlan, wps.ActionPlan, wps.ActionPlan, wps.Practice, wps.Practice, wps.Practice, wps.Practice, wps.Practice,
	wps.FundingMechanism, wps.Event, wps.Theme, wps.PeaceProcess,
}

// large draws one data set.
type large struct {
	*rand.Rand
	content *wps.Content
	byKind  map[wps.Kind][]wps.ID
	packer  *wps.RelationsBuilder
	taken   map[wps.ID]bool
}

func (g *large) entity(i int, kind wps.Kind) {
	e := &wps.Entity{
		ID: wps.ID(fmt.Sprintf("%s:n%07d", kind.Prefix(), i)), Kind: kind, Name: g.words(4), Description: g.words(12),
		Confidence: wps.Confidences[g.IntN(3)], Sources: []wps.ID{g.source()},
	}
	for _, f := range wps.FieldsOf(kind) {
		if a := g.attribute(f); a.Text != "" || a.List != nil {
			e.Attributes = append(e.Attributes, a)
		}
	}
	g.content.Entities = append(g.content.Entities, e)
	g.byKind[kind] = append(g.byKind[kind], e.ID)
}

func (g *large) attribute(f wps.FieldType) wps.Attribute {
	a := wps.Attribute{Field: f.Field}
	if g.IntN(3) == 0 {
		return a
	}
	switch f.Type {
	case wps.TextValue:
		a.Text = g.words(3)
	case wps.DateValue:
		a.Text = string(g.date())
	case wps.NumberValue:
		a.Text = fmt.Sprint(g.IntN(1000))
	case wps.AnswerValue:
		a.Text = [2]string{"yes", "no"}[g.IntN(2)]
	case wps.EnumValue:
		a.Text = f.Values[g.IntN(len(f.Values))]
	case wps.EnumsValue:
		a.List = f.Values[:1+g.IntN(len(f.Values))]
	case wps.ListValue:
		a.List = []string{g.words(1), g.words(2)}
	case wps.RefValue:
		a.Text = string(g.one([]wps.Kind{f.Kind}))
	}
	return a
}

func (g *large) relation(i int) {
	kind := wps.RelationTypes[g.IntN(len(wps.RelationTypes))]
	from, to := g.one(kind.Ends().From), g.one(kind.Ends().To)
	if from == "" || to == "" {
		kind, from, to = wps.Addresses, g.one([]wps.Kind{wps.Practice}), g.one([]wps.Kind{wps.Theme})
	}
	r := &wps.Relation{
		Type: kind, From: from, To: to, Since: g.date(),
		Confidence: wps.Confidences[g.IntN(3)], Sources: []wps.ID{g.source()},
	}
	if g.IntN(5) == 0 {
		r.Until = "2024-06"
	}
	if r.ID = r.DefaultID(); g.taken[r.ID] {
		r.ID = wps.ID(fmt.Sprintf("%s:%d", r.ID, i))
	}
	g.taken[r.ID] = true
	g.packer.Add(r)
}

// one is an entity of one of some kinds, "" for none; those in front come more
// often than the others.
func (g *large) one(kinds []wps.Kind) wps.ID {
	ids := g.byKind[kinds[g.IntN(len(kinds))]]
	if len(ids) == 0 {
		return ""
	}
	return ids[int(float64(len(ids))*g.Float64()*g.Float64()*g.Float64())]
}

func (g *large) source() wps.ID { return g.content.Sources[g.IntN(len(g.content.Sources))].ID }

func (g *large) date() wps.Date {
	date := fmt.Sprintf("%d-%02d-%02d", 2000+g.IntN(25), 1+g.IntN(12), 1+g.IntN(28))
	return wps.Date(date[:[4]int{0, 4, 7, 10}[g.IntN(4)]])
}

var words = []string{
	"women", "peace", "security", "network", "mediators", "réseau", "femmes", "paix", "forum", "plan", "training", "dialogue",
	"border", "fund", "observatory", "شبكة", "leaders", "community", "early", "warning", "Ångermanland", "žena", "mujeres",
}

func (g *large) words(n int) string {
	text := ""
	for range n {
		text += words[g.IntN(len(words))] + " "
	}
	return text[:len(text)-1]
}
