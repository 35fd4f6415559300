package peers

import (
	"cmp"
	"slices"
	"time"

	"wpsgraph/internal/wps"
)

// likeness is how similar two things are in one respect, 0 to 1, as far as
// anybody knows.
type likeness struct {
	value float64
	known bool
}

// set is values, each once, sorted.
type set[T cmp.Ordered] []T

// setOf gives every value once, sorted.
func setOf[T cmp.Ordered](values []T) set[T] {
	return slices.Compact(slices.Sorted(slices.Values(values)))
}

// jaccard is the share of what both have in what either has; not known where
// one of them has nothing recorded.
func jaccard[T cmp.Ordered](a, b set[T]) likeness {
	if len(a) == 0 || len(b) == 0 {
		return likeness{}
	}
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch order := cmp.Compare(a[i], b[j]); {
		case order < 0:
			i++
		case order > 0:
			j++
		default:
			both++
			i++
			j++
		}
	}
	return likeness{float64(both) / float64(len(a)+len(b)-both), true}
}

// ofThemes is, over the themes needed, the mean of the likeness to the nearest
// theme of a practice.
func (n *need) ofThemes(p *practice) likeness {
	if len(n.lines) == 0 || len(p.lines) == 0 {
		return likeness{}
	}
	sum := 0.0
	for _, needed := range n.lines {
		best := 0.0
		for _, line := range p.lines {
			best = max(best, jaccard(needed, line).value)
		}
		sum += best
	}
	return likeness{sum / float64(len(n.lines)), true}
}

// ofGap is the share of the gap's themes that a practice addresses, 1 where it
// serves the function.
func (n *need) ofGap(p *practice) likeness {
	for _, id := range n.serving {
		if id == p.entity.ID || slices.Contains(p.actors, id) {
			return likeness{1, true}
		}
	}
	if len(n.gapThemes) == 0 || len(p.above) == 0 {
		return likeness{}
	}
	addressed := 0
	for _, theme := range n.gapThemes {
		if slices.Contains(p.above, theme) {
			addressed++
		}
	}
	return likeness{float64(addressed) / float64(len(n.gapThemes)), true}
}

// ofContext is the mean of what is known of frameworks, languages and levels.
func (n *need) ofContext(p *practice) likeness {
	return mean(jaccard(n.frameworks, p.frameworks), jaccard(n.languages, p.languages), ofLevels(n.level, levelOf(p.entity)))
}

// mean is the mean of what is known of several likenesses.
func mean(parts ...likeness) likeness {
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
