package topology_test

import (
	"testing"

	"wpsgraph/internal/wps"
)

func TestTiesHoldFromTheirFirstDayToTheDayBeforeTheirEnd(t *testing.T) {
	w := among("org:a", "org:b")
	w.Relation("org:a", wps.Funds, "org:b", "since=2018-03-05", "until=2020-06-30")
	for _, c := range []struct {
		day  wps.Date
		want float64
	}{
		{"2018-03-04", 0}, {"2018-03-05", .7}, {"2020-06-29", .7}, {"2020-06-30", 0}, {"2026", 0},
	} {
		if got := strength(t, w.At(t, c.day)); !near(got, c.want) {
			t.Errorf("%s: %v, want %v", c.day, got, c.want)
		}
	}
}

func TestAnActorThatIsNotFoundedYetHasNoTies(t *testing.T) {
	w := among("org:a", "practice:p")
	w.Entity("org:b", "founded=2019")
	w.Relation("org:a", wps.PartnersWith, "org:b", "since=2018") // the data say so, wrongly
	w.Together("practice:p", "org:a", "org:b")
	for _, c := range []struct {
		day  wps.Date
		want float64
	}{
		{"2018-12-31", 0},
		{"2019-12-30", 1 - .2*(1-.8)}, // it may exist; the roles are not recorded
		{"2019-12-31", 1},
	} {
		v := w.At(t, c.day)
		if got := strength(t, v); !near(got, c.want) {
			t.Errorf("%s: %v, want %v", c.day, got, c.want)
		}
		if acts := v.Acts(node(t, v, "org:b")); acts != (c.want > 0) {
			t.Errorf("%s: acts %v", c.day, acts)
		}
	}
}

// Its memberships decide, not its founding: the OAU's members were the AU's.
func TestARegionalBodyCountsBeforeItsFounding(t *testing.T) {
	w := &world{}
	w.Entity("body:au", "founded=2002")
	w.Relation("country:ken", wps.MemberOf, "body:au", "since=1963")
	v := w.At(t, "1990")
	if got := v.Strength(node(t, v, "country:ken"), node(t, v, "body:au")); !near(got, .5) {
		t.Errorf("%v, want .5", got)
	}
}

func TestAnOrganizationThatEndedHasNoTies(t *testing.T) {
	w := among("org:a", "org:b", "org:c", "practice:p")
	w.Entity("org:b", "ended=2010-07-02")
	w.Together("practice:p", "org:a", "org:b", "org:c")
	before, after := w.At(t, "2010-07-01"), w.At(t, "2010-07-02")
	if got := strength(t, before); !near(got, .5) {
		t.Errorf("before: %v, want .5", got)
	}
	if got := strength(t, after); got != 0 {
		t.Errorf("after: %v, want 0", got)
	}
	// The two others did stand in it with a third.
	if got := after.Strength(node(t, after, "org:a"), node(t, after, "org:c")); !near(got, .5) {
		t.Errorf("the others: %v, want .5", got)
	}
}

func TestAPracticeCountsFromItsStartAndAfterItsEnd(t *testing.T) {
	w := among("org:a", "org:b")
	w.Entity("practice:p", "started=2015-05", "ended=2016")
	w.Together("practice:p", "org:a", "org:b")
	for _, c := range []struct {
		day  wps.Date
		want float64
	}{
		{"2015-04-30", 0}, {"2015-05-10", .8}, {"2015-05-31", 1}, {"2026", 1},
	} {
		if got := strength(t, w.At(t, c.day)); !near(got, c.want) {
			t.Errorf("%s: %v, want %v", c.day, got, c.want)
		}
	}
}

// Nobody recorded when it started; a source of 2015 knows it.
func TestAPracticeOfUnknownStartIsNotRecordedBeforeItIsKnown(t *testing.T) {
	w := among("org:a", "org:b")
	w.Sources = append(w.Sources, &wps.Source{ID: "source:s", Date: "2015"})
	w.Entity("practice:p").Sources = []wps.ID{"source:s"}
	w.Together("practice:p", "org:a", "org:b")
	for _, c := range []struct {
		day  wps.Date
		want float64
	}{
		{"2014", .8}, {"2015", 1},
	} {
		if got := strength(t, w.At(t, c.day)); !near(got, c.want) {
			t.Errorf("%s: %v, want %v", c.day, got, c.want)
		}
	}
}

func TestARoleThatEndedDoesNotCount(t *testing.T) {
	w := among("org:a", "org:b", "practice:p")
	w.Together("practice:p", "org:a")
	w.Relation("org:b", wps.Supports, "practice:p", "until=2020")
	if got := strength(t, w.At(t, "2021")); got != 0 {
		t.Errorf("%v, want 0", got)
	}
}

func TestMembershipOfWhatNearlyEveryoneIsInIsNoTie(t *testing.T) {
	w := among("body:un")
	w.Entity("body:un", "universal=yes")
	w.Entity("country:b")
	w.Relation("country:a", wps.MemberOf, "body:un")
	w.Relation("body:un", wps.Supports, "country:b", "since=2001")
	v := w.At(t, today)
	un := node(t, v, "body:un")
	if got := v.Strength(node(t, v, "country:a"), un); got != 0 {
		t.Errorf("membership: %v, want 0", got)
	}
	if got := v.Strength(node(t, v, "country:b"), un); !near(got, .7) {
		t.Errorf("support: %v, want .7", got)
	}
	if got := v.Members(un); got != 1 {
		t.Errorf("%d members, want 1", got)
	}
}
