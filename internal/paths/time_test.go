package paths_test

import (
	"testing"

	"wpsgraph/internal/wps"
)

// org:a ─ 2010 to 2020 ─ org:b ─ org:z
func TestATieThatEndedIsNeverUsedAfterItsEnd(t *testing.T) {
	w := since2000("org:a", "org:b", "org:z")
	w.Relation("org:a", wps.PartnersWith, "org:b", "since=2010-05-01", "until=2020-05-01")
	partners(w, "org:b", "org:z")
	for day, want := range map[wps.Date][]string{
		"2010-04-30": nil, "2010-05-01": {"a – b – z"}, "2020-04-30": {"a – b – z"}, "2020-05-01": nil, "2026": nil,
	} {
		checkPaths(t, w.At(t, day), ask("org:a", "org:z", 5), want...)
	}
}

// org:a ─ org:late ─ org:z      org:late was founded on 3 May 2019
func TestAnActorNotFoundedYetIsOnNoPath(t *testing.T) {
	w := since2000("org:a", "org:z")
	w.Entity("org:late", "founded=2019-05-03")
	w.Relation("org:a", wps.PartnersWith, "org:late")
	w.Relation("org:late", wps.PartnersWith, "org:z")
	checkPaths(t, w.At(t, "2019-05-02"), ask("org:a", "org:z", 5))
	checkPaths(t, w.At(t, "2019-05-03"), ask("org:a", "org:z", 5), "a – late – z")
	checkPaths(t, w.At(t, "2019-05-02"), ask("org:late", "org:z", 5))
}

func TestAnOrganizationThatEndedIsOnNoPath(t *testing.T) {
	w := since2000("org:a", "org:z", "practice:p", "practice:q")
	w.Entity("org:b", "founded=2000", "ended=2010")
	w.Together("practice:p", "org:a", "org:b")
	w.Together("practice:q", "org:b", "org:z")
	checkPaths(t, w.At(t, "2009"), ask("org:a", "org:z", 5), "a – b – z")
	checkPaths(t, w.At(t, "2010"), ask("org:a", "org:z", 5))
}

// 2019 may be any day of the year: the tie is on the path, with NOT_RECORDED.
func TestATieThatMayHoldIsShownAsNotRecorded(t *testing.T) {
	w := since2000("org:a", "org:z")
	w.Relation("org:a", wps.PartnersWith, "org:z", "since=2019")
	for day, want := range map[wps.Date]wps.Answer{"2019-06-01": wps.NotRecorded, "2019-12-31": wps.Yes} {
		got := checkPaths(t, w.At(t, day), ask("org:a", "org:z", 1), "a – z")
		if holds := got.Paths[0].Hops[0].Relations[0].Holds; holds != want {
			t.Errorf("%s: %s, want %s", day, holds, want)
		}
	}
}

// The workshop of 2018 goes on tying those who were there.
func TestWhatTheyDidTogetherTiesThemAfterItsEnd(t *testing.T) {
	w := since2000("org:a", "org:z")
	w.Entity("event:e", "start=2018-03-01", "end=2018-03-02")
	w.Together("event:e", "org:a", "org:z")
	for day, want := range map[wps.Date][]string{"2018-02-28": nil, "2018-03-01": {"a – z"}, "2026": {"a – z"}} {
		checkPaths(t, w.At(t, day), ask("org:a", "org:z", 1), want...)
	}
}
