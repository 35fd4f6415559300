package dataset

import (
	"fmt"
	"strconv"

	"wpsgraph/internal/wps"
)

// percent is the unit of a total that is a share of a whole.
const percent = "percent"

// Count is what our records say to a published total: at least Least, and at
// most Most where dates are too coarse, or facts not recorded, to tell. Where a
// total speaks of a month or a year in which the number changed, the two take
// in the numbers at its beginning and its end.
type Count struct{ Least, Most float64 }

// Agrees tells whether the published number lies within ours; a share may
// differ by what rounding to whole percents hides.
func (c Count) Agrees(t wps.PublishedTotal) bool {
	slack := 0.
	if t.Unit == percent {
		slack = .5
	}
	return c.Least-slack <= t.Count && t.Count <= c.Most+slack
}

// String is one number, or two with "to" between them.
func (c Count) String() string {
	least := short(c.Least)
	if c.Most == c.Least {
		return least
	}
	return fmt.Sprintf("%s to %s", least, short(c.Most))
}

func short(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

// Counts counts what others publish totals of.
type Counts struct {
	plans       []*plan
	memberships map[wps.ID][]membership // of countries, by body
}

// membership is that of a country in a body.
type membership struct {
	country wps.ID
	span    wps.Span
}

// plan is an action plan with what totals ask of it.
type plan struct {
	*wps.Entity
	adopted    wps.Date
	adopters   []wps.ID // countries or bodies
	successors []*plan
}

// CountsOf prepares counting in the entities and relations of a completed
// content.
func CountsOf(entities []*wps.Entity, relations *wps.Relations) *Counts {
	counts := &Counts{memberships: map[wps.ID][]membership{}}
	plans := map[wps.ID]*plan{}
	for _, e := range entities {
		if e.Kind == wps.ActionPlan {
			p := &plan{Entity: e, adopted: e.Begins()}
			plans[e.ID] = p
			counts.plans = append(counts.plans, p)
		}
	}
	var r wps.Relation
	for i := range relations.Len() {
		switch relations.Type(i) {
		case wps.MemberOf:
			relations.Read(i, &r)
			if r.From.Kind() == wps.Country && wps.CountsAsMember(r.MembershipStatus()) {
				counts.memberships[r.To] = append(counts.memberships[r.To], membership{r.From, r.Span})
			}
		case wps.Adopts:
			relations.Read(i, &r)
			if p := plans[r.To]; p != nil {
				p.adoptedBy(&r)
			}
		case wps.Supersedes:
			relations.Read(i, &r)
			if newer, older := plans[r.From], plans[r.To]; newer != nil && older != nil {
				older.successors = append(older.successors, newer)
			}
		}
	}
	return counts
}

// adoptedBy takes over who adopted the plan, and where the plan itself has no
// date, when.
func (p *plan) adoptedBy(r *wps.Relation) {
	p.adopters = append(p.adopters, r.From)
	if p.Begins() == "" && r.Since != "" && (p.adopted == "" || r.Since.Last() < p.adopted.Last()) {
		p.adopted = r.Since
	}
}

// isAdopted tells whether the plan was adopted on a day or before; a plan of
// which no date is recorded may have been.
func (p *plan) isAdopted(on wps.Day) wps.Answer {
	switch {
	case p.adopted != "" && p.adopted.Last() <= on:
		return wps.Yes
	case p.adopted != "" && p.adopted.First() > on:
		return wps.No
	}
	return wps.NotRecorded
}

func (p *plan) level() string { return p.Attributes.Text(wps.Level) }
