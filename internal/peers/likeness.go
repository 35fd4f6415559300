package peers

import (
	"slices"
	"time"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// likeness is how similar two things are in one respect, 0 to 1, as far as
// anybody knows.
type likeness struct {
	value float64
	known bool
}

// jaccard is the share of what both have in what either has; not known where
// one of them has nothing recorded.
func jaccard[T comparable](a, b []T) likeness {
	if len(a) == 0 || len(b) == 0 {
		return likeness{}
	}
	in := map[T]int{}
	for _, x := range a {
		in[x] |= 1
	}
	for _, x := range b {
		in[x] |= 2
	}
	both := 0
	for _, sides := range in {
		if sides == 3 {
			both++
		}
	}
	return likeness{float64(both) / float64(len(in)), true}
}

// ofThemes is, over the themes needed, the mean of the likeness to the nearest
// theme of a practice.
func ofThemes(t *tables.Tables, needed, has []wps.ID) likeness {
	if len(needed) == 0 || len(has) == 0 {
		return likeness{}
	}
	sum := 0.0
	for _, a := range needed {
		best := 0.0
		for _, b := range has {
			best = max(best, jaccard(t.Ancestors(a), t.Ancestors(b)).value)
		}
		sum += best
	}
	return likeness{sum / float64(len(needed)), true}
}

// ofGap is the share of the gap's themes that a practice addresses, 1 where it
// serves the function.
func (n *need) ofGap(p *practice) likeness {
	involved := append([]wps.ID{p.entity.ID}, p.actors...)
	for _, id := range n.serving {
		if slices.Contains(involved, id) {
			return likeness{1, true}
		}
	}
	if len(n.gapThemes) == 0 || len(p.themes) == 0 {
		return likeness{}
	}
	addressed := 0
	for _, theme := range n.gapThemes {
		if slices.ContainsFunc(p.themes, func(id wps.ID) bool { return slices.Contains(n.tables.Ancestors(id), theme) }) {
			addressed++
		}
	}
	return likeness{float64(addressed) / float64(len(n.gapThemes)), true}
}

// ofContext is the mean of what is known of frameworks, languages and levels.
func (n *need) ofContext(p *practice) likeness {
	parts := []likeness{jaccard(n.frameworks, p.frameworks), jaccard(n.languages, p.languages), ofLevels(n.level, levelOf(p.entity))}
	sum, known := 0.0, 0
	for _, part := range parts {
		if part.known {
			sum += part.value
			known++
		}
	}
	if known == 0 {
		return likeness{}
	}
	return likeness{sum / float64(known), true}
}

func ofLevels(a, b string) likeness {
	if a == "" || b == "" {
		return likeness{}
	}
	if a == b {
		return likeness{1, true}
	}
	return likeness{0, true}
}

// ofActors is 1 where a leader is what the one in need is. A practice, plan,
// process or event in need is no actor: not known.
func (n *need) ofActors(p *practice) likeness {
	if !n.of.Kind.IsActor() || len(p.leaders) == 0 {
		return likeness{}
	}
	for _, leader := range p.leaders {
		if typeOf(n.tables.Entity(leader)) == typeOf(n.of) {
			return likeness{1, true}
		}
	}
	return likeness{0, true}
}

// typeOf is the kind of an actor, and its type where the kind has types.
func typeOf(e *wps.Entity) string {
	return string(e.Kind) + e.Attributes.Text(wps.OrganizationType) + e.Attributes.Text(wps.NetworkType) + e.Attributes.Text(wps.FundingType)
}

// oldAfter is the number of years after which a practice is not recent at all.
const oldAfter = 10

// ofRecency falls from 1 today to 0 after ten years.
func (n *need) ofRecency(p *practice) likeness {
	if p.latest == "" {
		return likeness{}
	}
	years := yearsBetween(p.latest.Last(), n.day)
	return likeness{max(0, min(1, 1-years/oldAfter)), true}
}

// yearsBetween counts in years of 365.25 days; 0 where a is not before b.
func yearsBetween(a, b wps.Day) float64 {
	from, errFrom := time.Parse(time.DateOnly, string(a.Date()))
	to, errTo := time.Parse(time.DateOnly, string(b.Date()))
	if errFrom != nil || errTo != nil || !from.Before(to) {
		return 0
	}
	return to.Sub(from).Hours() / 24 / 365.25
}
