package gaps

import (
	"slices"
	"sync"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// Gaps are all gaps on one day, and what they are computed from. It may be kept
// for a version of the data and a day, and used by many at once.
type Gaps struct {
	finder *finder
	all    func() []Gap // the largest first; found when they are first asked for
}

// Of finds the gaps of all kinds on the day of a view of the same version.
func Of(t *tables.Tables, v *topology.View) *Gaps {
	f := newFinder(t, v)
	return &Gaps{f, sync.OnceValue(func() []Gap {
		all := slices.Concat(f.ofBodies(f.regions), f.voids(), f.plans(), f.tracks())
		sortGaps(all)
		return all
	})}
}

// All lists the gaps of countries and of the regions asked about, the largest
// first, then by id. It must not be changed.
func (g *Gaps) All() []Gap { return g.all() }

// Find lists the gaps that a filter lets pass, the largest first, then by id.
// Where the filter names bodies that are not among the regions asked about,
// theirs are found too. It returns BadUserInput for what the filter names and
// nobody knows.
func (g *Gaps) Find(filter Filter) ([]Gap, error) {
	if err := filter.check(g); err != nil {
		return nil, err
	}
	all := g.all()
	if bodies := filter.furtherBodies(g.finder); len(bodies) > 0 {
		all = slices.Concat(all, g.finder.beside(bodies).ofBodies(bodies))
		sortGaps(all)
	}
	passes := filter.passing(g.finder.tables)
	var found []Gap
	for i := range all {
		if passes(&all[i]) {
			found = append(found, all[i])
		}
	}
	return found, nil
}

// Evidence lists the sources that a gap rests on, each once, by id.
func (g *Gaps) Evidence(gap *Gap) []wps.ID {
	var sources []wps.ID
	for _, id := range slices.Concat(gap.RestsOn, g.finder.behind(gap.Ties)) {
		if e := g.finder.tables.Entity(id); e != nil {
			sources = append(sources, e.Sources...)
		} else if r := g.finder.tables.Relation(id); r != nil {
			sources = append(sources, r.Sources...)
		} else {
			sources = append(sources, id)
		}
	}
	return sorted(sources)
}
