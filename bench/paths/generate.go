package main

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"wpsgraph/internal/wps"
)

// generator makes a graph with heavy-tailed degrees: the chance that a relation
// ends at an actor falls with the power of two thirds of the actor's rank, as in
// networks whose degrees follow a power law with exponent 2.5. The same seed
// makes the same graph.
type generator struct {
	*rand.Rand
	entities []kindOf // by id
	actors   []int32  // places in entities, most popular first
	bodies   []int32  // bodies and networks, likewise
	joint    []int32
	rows     []row
}

// kindOf is an entity of the generated graph.
type kindOf struct {
	kind      wps.Kind
	number    int32
	universal bool
	started   int16 // day since the beginning of 2000, 0 for none recorded
}

// row is a relation of the generated graph.
type row struct {
	kind     uint8 // place in types
	from, to int32
	since    int16 // day since the beginning of 2000, 0 for none recorded
	until    int16
	traits   uint8 // what the dice said of its form, basis, confidence
}

// shares are how many of a hundred entities are of a kind, in the order of ids.
var shares = []struct {
	kind    wps.Kind
	percent int
}{
	{wps.RegionalBody, 1},
	{wps.Country, 1},
	{wps.Event, 3},
	{wps.FundingMechanism, 4},
	{wps.Network, 14},
	{wps.Organization, 65},
	{wps.ActionPlan, 3},
	{wps.Practice, 8},
	{wps.PeaceProcess, 1},
}

func generate(nodes, relations int, seed uint64) *generator {
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 1325))}
	g.makeEntities(nodes)
	for len(g.rows) < relations {
		for range relations - len(g.rows) {
			g.makeRelation()
		}
		g.sort()
	}
	return g
}

func (g *generator) makeEntities(nodes int) {
	for _, share := range shares {
		for i := range max(3, nodes*share.percent/100) {
			at := int32(len(g.entities))
			e := kindOf{kind: share.kind, number: int32(i), universal: share.kind == wps.RegionalBody && i < 2}
			if g.IntN(3) == 0 {
				e.started = int16(1 + g.IntN(9000))
			}
			g.entities = append(g.entities, e)
			if !share.kind.IsActor() {
				g.joint = append(g.joint, at)
				continue
			}
			g.actors = append(g.actors, at)
			if share.kind == wps.RegionalBody || share.kind == wps.Network {
				g.bodies = append(g.bodies, at)
			}
		}
	}
	g.Shuffle(len(g.actors), func(i, j int) { g.actors[i], g.actors[j] = g.actors[j], g.actors[i] })
	g.Shuffle(len(g.bodies), func(i, j int) { g.bodies[i], g.bodies[j] = g.bodies[j], g.bodies[i] })
}

// popular picks one of a list, ranks with the power of -2/3: the inverse of the
// sum of these is the cube.
func (g *generator) popular(of []int32) int32 {
	u := g.Float64()
	return of[int(u*u*u*float64(len(of)))]
}

// types are the types of relations that are made, in the order of their names,
// each with how many of a hundred relations have it.
var types = []struct {
	kind    wps.RelationType
	percent int
}{
	{wps.Funds, 8},
	{wps.HostedBy, 2},
	{wps.Leads, 2},
	{wps.MemberOf, 15},
	{wps.OperatesIn, 3},
	{wps.PartnersWith, 50},
	{wps.PartOf, 3},
	{wps.Supports, 12},
	{wps.TakesPartIn, 5},
}

func (g *generator) makeRelation() {
	r := row{from: g.popular(g.actors), to: g.popular(g.actors), traits: uint8(g.IntN(256))}
	for dice := g.IntN(100); dice >= types[r.kind].percent; r.kind++ {
		dice -= types[r.kind].percent
	}
	switch types[r.kind].kind {
	case wps.MemberOf:
		r.to = g.popular(g.bodies)
	case wps.Leads, wps.TakesPartIn:
		r.to = g.joint[g.IntN(len(g.joint))]
	}
	if r.from == r.to {
		return
	}
	if g.IntN(2) == 0 {
		r.since = int16(1 + g.IntN(9400))
		if g.IntN(10) == 0 {
			r.until = r.since + int16(1+g.IntN(1500))
		}
	}
	g.rows = append(g.rows, r)
}

// sort brings the relations into the order of their ids, each once.
func (g *generator) sort() {
	slices.SortFunc(g.rows, func(a, b row) int {
		if c := cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)); c != 0 {
			return c
		}
		return cmp.Or(cmp.Compare(date(a.since), date(b.since)), cmp.Compare(a.traits, b.traits), cmp.Compare(a.until, b.until))
	})
	g.rows = slices.CompactFunc(g.rows, func(a, b row) bool {
		return a.kind == b.kind && a.from == b.from && a.to == b.to && date(a.since) == date(b.since)
	})
}
