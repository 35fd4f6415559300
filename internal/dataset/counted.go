package dataset

import (
	"math"
	"strings"

	"wpsgraph/internal/wps"
)

// Of counts what a published total counts, on the last day that its date can
// mean; ok is false where it counts something that our records cannot give.
func (c *Counts) Of(t wps.PublishedTotal) (count Count, ok bool) {
	on := t.AsOf.Last()
	switch t.What {
	case "countries that ever adopted a national action plan":
		return c.countriesEverWithPlan(on), t.Subject == ""
	case "national action plans with an allocated budget":
		return c.plansWith(wps.DedicatedBudget, on), t.Subject == ""
	case "regional action plans":
		return c.plansOf("REGIONAL", on), t.Subject == ""
	case "member states", "participating States":
		return c.members(t), t.Subject != ""
	}
	year, found := strings.CutPrefix(t.What, "national action plans that had expired in ")
	year, end := strings.CutSuffix(year, " or before, as a share of all")
	by, err := wps.ParseDate(year)
	if !found || !end || err != nil || t.Unit != percent {
		return Count{}, false
	}
	return c.shareExpired(by.Last(), on), true
}

// countriesEverWithPlan counts the countries that adopted a national plan on
// the day or before, in force or not.
func (c *Counts) countriesEverWithPlan(on wps.Day) Count {
	countries := map[wps.ID]wps.Answer{}
	for _, p := range c.plans {
		adopted := p.isAdopted(on)
		if p.level() != "NATIONAL" || adopted == wps.No {
			continue
		}
		for _, id := range p.adopters {
			if id.Kind() == wps.Country && countries[id] != wps.Yes {
				countries[id] = adopted
			}
		}
	}
	return tally(countries)
}

// tally counts those that surely count, and those that may.
func tally(answers map[wps.ID]wps.Answer) Count {
	var n Count
	for _, a := range answers {
		n.add(a)
	}
	return n
}

func (c *Count) add(a wps.Answer) {
	switch a {
	case wps.Yes:
		c.Least++
		c.Most++
	case wps.NotRecorded:
		c.Most++
	}
}

// plansOf counts the plans of a level that were adopted on the day or before.
func (c *Counts) plansOf(level string, on wps.Day) Count {
	var n Count
	for _, p := range c.plans {
		if p.level() == level {
			n.add(p.isAdopted(on))
		}
	}
	return n
}

// plansWith counts those national plans of which a field says yes.
func (c *Counts) plansWith(f wps.Field, on wps.Day) Count {
	var n Count
	for _, p := range c.plans {
		if p.level() == "NATIONAL" {
			n.add(p.isAdopted(on).And(p.Attributes.Answer(f)))
		}
	}
	return n
}

// members counts the member states of the total's subject on the first and on
// the last day that its date can mean.
func (c *Counts) members(t wps.PublishedTotal) Count {
	first, last := c.membersOn(t.Subject, t.AsOf.First()), c.membersOn(t.Subject, t.AsOf.Last())
	return Count{min(first.Least, last.Least), max(first.Most, last.Most)}
}

func (c *Counts) membersOn(body wps.ID, on wps.Day) Count {
	countries := map[wps.ID]wps.Answer{}
	for _, m := range c.memberships[body] {
		holds := m.span.Holds(on)
		if holds != wps.No && countries[m.country] != wps.Yes {
			countries[m.country] = holds
		}
	}
	return tally(countries)
}

// shareExpired is the share, in percent with one decimal, of national plans
// whose period ended by a day, among all that were adopted and had no adopted
// successor on another. A plan whose end is not recorded had not expired.
func (c *Counts) shareExpired(by, on wps.Day) Count {
	var all, expired float64
	for _, p := range c.plans {
		if p.level() != "NATIONAL" || p.isAdopted(on) != wps.Yes || p.isSuperseded(on) {
			continue
		}
		all++
		if end := p.Attributes.Date(wps.PeriodEnd); end != "" && end.Last() <= by {
			expired++
		}
	}
	share := math.Round(1000*expired/max(all, 1)) / 10
	return Count{share, share}
}

func (p *plan) isSuperseded(on wps.Day) bool {
	for _, s := range p.successors {
		if s.isAdopted(on) == wps.Yes {
			return true
		}
	}
	return false
}
