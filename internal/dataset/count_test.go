package dataset

import (
	"fmt"
	"testing"

	"wpsgraph/internal/wps"
)

// planOf is an action plan; a date or an answer of "" is not recorded.
func planOf(id, level, adopted, end, budget string) *wps.Entity {
	e := &wps.Entity{ID: wps.ID("plan:" + id), Kind: wps.ActionPlan}
	for _, a := range []wps.Attribute{
		{Field: wps.Level, Text: level},
		{Field: wps.Adopted, Text: adopted},
		{Field: wps.PeriodEnd, Text: end},
		{Field: wps.DedicatedBudget, Text: budget},
	} {
		if a.Text != "" {
			e.Attributes = append(e.Attributes, a)
		}
	}
	return e
}

func tie(t wps.RelationType, from, to, since, until, status string) *wps.Relation {
	r := &wps.Relation{Type: t, From: wps.ID(from), To: wps.ID(to), Since: wps.Date(since), Until: wps.Date(until)}
	if status != "" {
		r.Attributes = wps.Attributes{{Field: wps.Status, Text: status}}
	}
	r.ID = r.DefaultID()
	return r
}

// counted is what the totals below are counted in:
//
//	country:a ─ADOPTED─▶ plan:a-1 (2010-03-01, ends 2015, budget yes) ◀─SUPERSEDES─ plan:a-2
//	          └ADOPTED─▶ plan:a-2 (2019,       ends 2022, budget no)
//	country:b ─ADOPTED─▶ plan:b-1 (2012-05,    ends 2016, budget not recorded)
//	country:c ─ADOPTED 2019-09─▶ plan:c-1 (no date, no end, budget yes)
//	country:d ─ADOPTED─▶ plan:d-1 (no date at all, budget not recorded)
//	body:r    ─ADOPTED─▶ plan:r-1 (REGIONAL, 2011)
//	body:r    ─ADOPTED─▶ plan:r-2 (REGIONAL, 2018)
//	country:a ─MEMBER_OF 1990-01-01─▶ body:r      country:b ─1990-01-01 to 2020-06-15─▶ body:r
//	country:c ─2019─▶ body:r                      country:d ─OBSERVER 1990─▶ body:r
func counted() *Counts {
	c := &wps.Content{
		Entities: []*wps.Entity{
			planOf("a-1", "NATIONAL", "2010-03-01", "2015", "yes"),
			planOf("a-2", "NATIONAL", "2019", "2022", "no"),
			planOf("b-1", "NATIONAL", "2012-05", "2016", ""),
			planOf("c-1", "NATIONAL", "", "", "yes"),
			planOf("d-1", "NATIONAL", "", "", ""),
			planOf("r-1", "REGIONAL", "2011", "", ""),
			planOf("r-2", "REGIONAL", "2018", "", ""),
			{ID: "body:r", Kind: wps.RegionalBody},
		},
		Relations: wps.RelationsOf([]*wps.Relation{
			tie(wps.Adopts, "country:a", "plan:a-1", "2010", "", ""),
			tie(wps.Adopts, "country:a", "plan:a-2", "2019", "", ""),
			tie(wps.Adopts, "country:b", "plan:b-1", "2012", "", ""),
			tie(wps.Adopts, "country:c", "plan:c-1", "2019-09", "", ""),
			tie(wps.Adopts, "country:d", "plan:d-1", "", "", ""),
			tie(wps.Adopts, "body:r", "plan:r-1", "2011", "", ""),
			tie(wps.Adopts, "body:r", "plan:r-2", "2018", "", ""),
			tie(wps.Supersedes, "plan:a-2", "plan:a-1", "2019", "", ""),
			tie(wps.MemberOf, "country:a", "body:r", "1990-01-01", "", "FOUNDING"),
			tie(wps.MemberOf, "country:b", "body:r", "1990-01-01", "2020-06-15", ""),
			tie(wps.MemberOf, "country:c", "body:r", "2019", "", "MEMBER"),
			tie(wps.MemberOf, "country:d", "body:r", "1990", "", "OBSERVER"),
			tie(wps.MemberOf, "org:x", "body:r", "1990", "", ""),
		}...),
	}
	for _, id := range []wps.ID{"country:a", "country:b", "country:c", "country:d"} {
		c.Entities = append(c.Entities, &wps.Entity{ID: id, Kind: wps.Country})
	}
	c.Complete()
	return CountsOf(c.Entities, c.Relations)
}

// TestTotalsAreCountedByHand says in each row what counts: first what surely
// does, then what may.
func TestTotalsAreCountedByHand(t *testing.T) {
	const (
		ever     = "countries that ever adopted a national action plan"
		budget   = "national action plans with an allocated budget"
		regional = "regional action plans"
		members  = "member states"
		expired  = "national action plans that had expired in 2016 or before, as a share of all"
	)
	counts := counted()
	for _, c := range []struct {
		what, asOf string
		want       string
	}{
		{ever, "2010-02-28", "0 to 1"},        // none; d, of which no date is known
		{ever, "2010-03", "1 to 2"},           // a; d
		{ever, "2012-05-15", "1 to 3"},        // a; b some day in May, d
		{ever, "2012-05", "2 to 3"},           // a b, by the end of the month; d
		{ever, "2019-08", "2 to 3"},           // a b; d
		{ever, "2019-09", "3 to 4"},           // a b c, whose relation has the date; d
		{budget, "2012", "1 to 3"},            // a-1; b-1 and d-1, not recorded
		{budget, "2019", "2 to 4"},            // a-1 c-1; b-1 d-1
		{regional, "2011-06", "0 to 1"},       // none; r-1 some day in 2011
		{regional, "2017", "1"},               // r-1
		{regional, "2018", "2"},               // r-1 r-2
		{members, "2018", "2"},                // a b; the observer and the organization never
		{members, "2019-05-01", "2 to 3"},     // a b; c some day in 2019
		{members, "2020-06-14", "3"},          // a b c
		{members, "2020-06-15", "2"},          // a c: the day of leaving is the first without b
		{members, "2020-06", "2 to 3"},        // three on its first day, two on its last
		{members, "2020", "2 to 3"},           // the same
		{expired, "2018", "100"},              // of a-1 b-1: both; c-1 not adopted, d-1 not certain
		{expired, "2019", "33.3"},             // of a-2 b-1 c-1: b-1; a-1 has a successor
		{"participating States", "2021", "2"}, // a c
	} {
		total := wps.PublishedTotal{What: c.what, AsOf: wps.Date(c.asOf)}
		switch c.what {
		case members, "participating States":
			total.Subject = "body:r"
		case expired:
			total.Unit = "percent"
		}
		got, ok := counts.Of(total)
		if !ok || got.String() != c.want {
			t.Errorf("%s as of %s: %v %v, want %s", c.what, c.asOf, got, ok, c.want)
		}
	}
}

func TestWhatCannotBeCountedIsNotCompared(t *testing.T) {
	counts := counted()
	for _, total := range []wps.PublishedTotal{
		{What: "countries of Asia that ever adopted a national action plan", AsOf: "2020"},
		{What: "member states", AsOf: "2020"},
		{What: "regional action plans", Subject: "body:r", AsOf: "2020"},
		{What: "national action plans that had expired in spring or before, as a share of all", Unit: "percent", AsOf: "2020"},
		{What: "national action plans that had expired in 2016 or before, as a share of all", AsOf: "2020"},
	} {
		if got, ok := counts.Of(total); ok {
			t.Errorf("%+v was counted: %v", total, got)
		}
	}
}

func TestPublishedNumbersAgreeWithinWhatIsKnown(t *testing.T) {
	for _, c := range []struct {
		ours      Count
		published float64
		unit      string
		want      bool
	}{
		{Count{60, 62}, 55, "", false},
		{Count{60, 62}, 60, "", true},
		{Count{60, 62}, 61, "", true},
		{Count{60, 62}, 63, "", false},
		{Count{7, 7}, 8, "", false},
		{Count{33.3, 33.3}, 33, "percent", true},
		{Count{33.3, 33.3}, 34, "percent", false},
		{Count{33.3, 33.3}, 33, "", false},
	} {
		t.Run(fmt.Sprintf("%v and %v %s", c.ours, c.published, c.unit), func(t *testing.T) {
			if got := c.ours.Agrees(wps.PublishedTotal{Count: c.published, Unit: c.unit}); got != c.want {
				t.Errorf("Agrees = %v, want %v", got, c.want)
			}
		})
	}
}
