package peers

import (
	"cmp"
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

func (n *need) practiceOf(e *wps.Entity) practice {
	t, day := n.tables, n.day
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
	for _, region := range n.smallestFirst {
		if slices.Contains(p.regions, region) {
			p.home = region
			break
		}
	}
	return p
}

// smallestFirst lists the regions asked about, that with the fewest members
// first, then by id.
func smallestFirst(t *tables.Tables, day wps.Day) []wps.ID {
	regions, members := gaps.MissionIn(t), map[wps.ID]int{}
	for _, region := range regions {
		members[region] = len(t.Members(region, day))
	}
	slices.SortFunc(regions, func(a, b wps.ID) int { return cmp.Or(cmp.Compare(members[a], members[b]), cmp.Compare(a, b)) })
	return regions
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
