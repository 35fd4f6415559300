package peers

import (
	"slices"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// practice is what is compared of a practice.
type practice struct {
	entity     *wps.Entity
	evidence   tables.Evidence
	themes     []wps.ID // that it addresses
	leaders    []wps.ID
	actors     []wps.ID // leaders and those that take part
	frameworks []wps.ID
	regions    []wps.ID
	home       wps.ID // the region that it counts for; "" for none
	languages  []string
	latest     wps.Date // its start or its newest source
}

func practiceOf(t *tables.Tables, e *wps.Entity, day wps.Day) practice {
	p := practice{
		entity: e, evidence: t.Evidence(e.ID), themes: t.Themes(e.ID, day),
		frameworks: targets(t, e.ID, wps.Implements, day), regions: t.RegionsOf(e.ID, day),
	}
	for r := range t.Incoming(e.ID, wps.Leads, day) {
		p.leaders = append(p.leaders, r.From)
	}
	p.actors = slices.Clone(p.leaders)
	for r := range t.Incoming(e.ID, wps.TakesPartIn, day) {
		p.actors = append(p.actors, r.From)
	}
	p.languages = languagesOf(t, ownRegions(t, e.ID, day))
	p.latest = e.Begins()
	if newest := p.evidence.Newest; newest != "" && (p.latest == "" || newest.Last() > p.latest.Last()) {
		p.latest = newest
	}
	p.home = homeOf(t, p.regions, day)
	return p
}

// homeOf is, of the regions asked about, the one with the fewest members, by id.
func homeOf(t *tables.Tables, regions []wps.ID, day wps.Day) wps.ID {
	home, fewest := wps.ID(""), 0
	mission := gaps.MissionIn(t)
	for _, region := range regions {
		if !slices.Contains(mission, region) {
			continue
		}
		if members := len(t.Members(region, day)); home == "" || members < fewest {
			home, fewest = region, members
		}
	}
	return home
}

// likeTo is how similar two practices are: the mean of what is known of their
// themes, with those above them, their regions and their actors.
func (p *practice) likeTo(q *practice, t *tables.Tables) float64 {
	sum, known := 0.0, 0
	for _, part := range []likeness{
		jaccard(above(t, p.themes), above(t, q.themes)), jaccard(p.regions, q.regions), jaccard(p.actors, q.actors),
	} {
		if part.known {
			sum += part.value
			known++
		}
	}
	if known == 0 {
		return 0
	}
	return sum / float64(known)
}

func above(t *tables.Tables, themes []wps.ID) []wps.ID {
	var all []wps.ID
	for _, theme := range themes {
		all = append(all, t.Ancestors(theme)...)
	}
	return all
}
