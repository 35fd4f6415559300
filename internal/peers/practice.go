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
	lines      []set[wps.ID] // of each theme that it addresses: itself and those above it
	above      set[wps.ID]   // all of these
	leaders    []wps.ID
	actors     set[wps.ID] // leaders and those that take part
	frameworks set[wps.ID]
	regions    set[wps.ID]
	home       wps.ID // the region that it counts for; "" for none
	languages  set[string]
	latest     wps.Date // its start or its newest source
}

func practiceOf(t *tables.Tables, day wps.Day, e *wps.Entity, smallestFirst []wps.ID) practice {
	p := practice{
		entity: e, evidence: t.Evidence(e.ID), lines: linesOf(t, t.Themes(e.ID, day)),
		leaders: sources(t, e.ID, wps.Leads, day), frameworks: setOf(targets(t, e.ID, wps.Implements, day)),
		regions: setOf(t.RegionsOf(e.ID, day)), languages: languagesOf(t, ownRegions(t, e.ID, day)),
	}
	p.above = setOf(slices.Concat(p.lines...))
	p.actors = setOf(slices.Concat(p.leaders, sources(t, e.ID, wps.TakesPartIn, day)))
	p.latest = e.Begins()
	if newest := p.evidence.Newest; newest != "" && (p.latest == "" || newest.Last() > p.latest.Last()) {
		p.latest = newest
	}
	for _, region := range smallestFirst {
		if slices.Contains(p.regions, region) {
			p.home = region
			break
		}
	}
	return p
}

// linesOf gives, for each theme, itself and all above it.
func linesOf(t *tables.Tables, themes []wps.ID) []set[wps.ID] {
	lines := make([]set[wps.ID], len(themes))
	for i, theme := range themes {
		lines[i] = setOf(t.Ancestors(theme))
	}
	return lines
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
// themes, with those above them, their regions and their actors; 0 where nothing
// is.
func (p *practice) likeTo(q *practice) float64 {
	return mean(jaccard(p.above, q.above), jaccard(p.regions, q.regions), jaccard(p.actors, q.actors)).value
}
