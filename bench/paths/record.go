package main

import (
	"fmt"
	"iter"
	"math/rand/v2"

	"wpsgraph/internal/wps"
)

// date writes a day since the beginning of 2000, some only as a year or month.
func date(day int16) wps.Date {
	if day == 0 {
		return ""
	}
	iso := fmt.Sprintf("%04d-%02d-%02d", 2000+int(day)/360, 1+int(day)%360/30, 1+int(day)%28)
	return wps.Date(iso[:[]int{10, 7, 4}[int(day)%3]])
}

func (g *generator) id(entity int32) wps.ID {
	e := &g.entities[entity]
	return wps.ID(fmt.Sprintf("%s:n%07d", e.kind.Prefix(), e.number))
}

// entity makes an entity as a completed content has it.
func (g *generator) entity(at int32) *wps.Entity {
	e := g.entities[at]
	out := &wps.Entity{ID: g.id(at), Kind: e.kind, Confidence: wps.High, KnownSince: wps.FirstDay}
	add := func(f wps.Field, text string) {
		out.Attributes = append(out.Attributes, wps.Attribute{Field: f, Text: text})
	}
	if e.universal {
		add(wps.Universal, "yes")
	}
	if e.started != 0 {
		started := string(date(e.started))
		add(wps.Founded, started)
		add(wps.Started, started)
		add(wps.Start, started)
		add(wps.Adopted, started)
		if begins := out.Begins(); begins != "" {
			out.KnownSince = begins.Last()
		}
	}
	return out
}

func (g *generator) relation(r *row) *wps.Relation {
	out := &wps.Relation{Type: types[r.kind].kind, From: g.id(r.from), To: g.id(r.to), Since: date(r.since), Until: date(r.until)}
	out.ID = out.DefaultID()
	out.Confidence = []wps.Confidence{wps.High, wps.High, wps.Medium, wps.Low}[r.traits&3]
	add := func(f wps.Field, text string) {
		out.Attributes = append(out.Attributes, wps.Attribute{Field: f, Text: text})
	}
	if out.Type == wps.PartnersWith {
		add(wps.Form, []string{"", "MOU", "ALLIANCE", "JOINT_PROGRAMME"}[r.traits>>2&3])
		add(wps.Basis, []string{"STATED", "STATED", "JOINT_EVENT", "SHARED_EVENT"}[r.traits>>4&3])
		if r.traits>>6 == 0 {
			add(wps.AboutWPS, "yes")
		}
	}
	out.Span = wps.NewSpan(out.Since, out.Until)
	if out.Since == "" {
		out.Span.SinceFirst, out.Span.SinceLast = wps.FirstDay, wps.FirstDay
	}
	return out
}

// Entities streams the entities by id.
func (g *generator) Entities() iter.Seq2[*wps.Entity, error] {
	return func(yield func(*wps.Entity, error) bool) {
		for at := range int32(len(g.entities)) {
			if !yield(g.entity(at), nil) {
				return
			}
		}
	}
}

// Relations gives the relations by id.
func (g *generator) Relations() *wps.Relations {
	ids := make([]wps.ID, len(g.entities))
	for at := range ids {
		ids[at] = g.id(int32(at))
	}
	packer := wps.NewRelationsBuilder(ids)
	for i := range g.rows {
		packer.AddBetween(g.relation(&g.rows[i]), g.rows[i].from, g.rows[i].to)
	}
	return packer.Relations()
}

// pairs are pairs of different actors, any two as likely as any others.
func (g *generator) pairs(n int, seed uint64) [][2]wps.ID {
	dice := rand.New(rand.NewPCG(seed, 2000))
	out := make([][2]wps.ID, 0, n)
	for len(out) < n {
		from, to := g.actors[dice.IntN(len(g.actors))], g.actors[dice.IntN(len(g.actors))]
		if from != to {
			out = append(out, [2]wps.ID{g.id(from), g.id(to)})
		}
	}
	return out
}
