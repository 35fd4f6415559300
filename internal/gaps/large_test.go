package gaps_test

import (
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/wps"
)

// largeContent is a made-up data set of about 100,000 entities and a million
// relations, in the proportions of the seed.
var largeContent = sync.OnceValue(func() *wps.Content {
	m := maker{random: rand.New(rand.NewPCG(1, 2)), content: &wps.Content{}, packer: wps.NewRelationsBuilder(nil), made: map[wps.Kind][]wps.ID{}, seen: map[wps.ID]bool{}}
	for _, body := range gaps.Mission {
		m.entity(body)
	}
	for _, of := range []struct {
		kind wps.Kind
		n    int
	}{
		{wps.RegionalBody, 52},
		{wps.Country, 240},
		{wps.Theme, 60},
		{wps.Network, 14_000},
		{wps.Organization, 32_000},
		{wps.ActionPlan, 4_000},
		{wps.Practice, 42_000},
		{wps.FundingMechanism, 3_000},
		{wps.Framework, 600},
		{wps.Event, 3_000},
		{wps.PeaceProcess, 500},
	} {
		for i := range of.n {
			m.entity(wps.ID(fmt.Sprintf("%s:e%d", of.kind.Prefix(), i)))
		}
	}
	for _, country := range m.made[wps.Country] {
		for range 5 {
			m.relation(wps.MemberOf, country, m.any(wps.RegionalBody))
		}
	}
	for _, plan := range m.made[wps.ActionPlan] {
		m.relation(wps.Adopts, m.any(wps.Country), plan)
	}
	m.many(wps.Addresses, 240_000, []wps.Kind{wps.Practice, wps.ActionPlan}, []wps.Kind{wps.Theme})
	m.many(wps.OperatesIn, 220_000, []wps.Kind{wps.Practice, wps.Organization, wps.Network}, []wps.Kind{wps.Country, wps.RegionalBody})
	m.many(wps.Leads, 90_000, []wps.Kind{wps.Organization, wps.Network, wps.Country}, []wps.Kind{wps.Practice})
	m.many(wps.TakesPartIn, 190_000, []wps.Kind{wps.Organization, wps.Network, wps.Country}, []wps.Kind{wps.Practice, wps.Event, wps.PeaceProcess})
	m.many(wps.PartnersWith, 90_000, []wps.Kind{wps.Organization, wps.Network}, []wps.Kind{wps.Organization, wps.Network, wps.RegionalBody})
	m.many(wps.Supports, 90_000, []wps.Kind{wps.Organization, wps.Country}, []wps.Kind{wps.Network, wps.Practice, wps.ActionPlan})
	m.many(wps.MemberOf, 90_000, []wps.Kind{wps.Organization}, []wps.Kind{wps.Network})
	m.content.Relations = m.packer.Relations()
	m.content.Complete()
	return m.content
})

type maker struct {
	random  *rand.Rand
	content *wps.Content
	packer  *wps.RelationsBuilder
	made    map[wps.Kind][]wps.ID
	seen    map[wps.ID]bool
}

func (m *maker) entity(id wps.ID) {
	e := &wps.Entity{ID: id, Kind: id.Kind(), Name: string(id), Confidence: wps.High}
	switch e.Kind {
	case wps.Practice:
		e.Attributes = wps.Attributes{{Field: wps.Started, Text: fmt.Sprint(2000 + m.random.IntN(26))}}
	case wps.ActionPlan:
		e.Attributes = wps.Attributes{{Field: wps.Adopted, Text: fmt.Sprint(2005 + m.random.IntN(20))}}
	case wps.Organization:
		e.Attributes = wps.Attributes{{Field: wps.OrganizationType, Text: "CSO"}}
	}
	m.made[e.Kind] = append(m.made[e.Kind], id)
	m.content.Entities = append(m.content.Entities, e)
}

func (m *maker) any(kinds ...wps.Kind) wps.ID {
	all := m.made[kinds[m.random.IntN(len(kinds))]]
	return all[m.random.IntN(len(all))]
}

func (m *maker) relation(typ wps.RelationType, from, to wps.ID) {
	r := &wps.Relation{Type: typ, From: from, To: to, Since: wps.Date(fmt.Sprint(2000 + m.random.IntN(26))), Confidence: wps.High}
	r.ID = r.DefaultID()
	if from == to || m.seen[r.ID] {
		return
	}
	m.seen[r.ID] = true
	m.packer.Add(r)
}

func (m *maker) many(typ wps.RelationType, n int, from, to []wps.Kind) {
	for range n {
		m.relation(typ, m.any(from...), m.any(to...))
	}
}

// BenchmarkAllGapsOfALargeGraph is for docs/bench: all gaps of a day of 100,000
// entities and a million relations.
func BenchmarkAllGapsOfALargeGraph(b *testing.B) {
	content := largeContent()
	data, view := tablestest.Of(b, content), viewOf(b, content, today)
	b.ReportMetric(float64(len(content.Entities)), "entities")
	b.ReportMetric(float64(content.Relations.Len()), "relations")
	for b.Loop() {
		gaps.Of(data, view)
	}
}

// BenchmarkTablesOfALargeGraph is how long the tables take to build.
func BenchmarkTablesOfALargeGraph(b *testing.B) {
	content := largeContent()
	for b.Loop() {
		tablestest.Of(b, content)
	}
}
