package gaps_test

import (
	"testing"

	"wpsgraph/internal/gaps"
)

// A process with a government and a network, which nothing ties but the process:
//
//	country:gov ──┐
//	              process:talks          org:friend
//	network:women ┘
const talks = `
	process:talks start=2020
	country:gov
	network:women network_type=WOMEN_MEDIATORS
	org:friend organization_type=CSO
	org:agency organization_type=UN_ENTITY
	country:gov LEADS process:talks
	network:women TAKES_PART_IN process:talks
`

func TestTrackGapUpToTwoTies(t *testing.T) {
	for _, c := range []struct {
		name, lines      string
		score, low, high float64
	}{
		{"the process itself ties nobody", "", 1, 0, 1},
		{"one tie", "network:women PARTNERS_WITH country:gov since=2019", 0, 0, 0},
		{"two ties", "network:women PARTNERS_WITH org:friend since=2019\ncountry:gov SUPPORTS org:friend since=2019", 0, 0, 0},
		{
			"three ties are too many",
			"network:women PARTNERS_WITH org:friend since=2019\norg:agency SUPPORTS org:friend since=2019\ncountry:gov PARTNERS_WITH org:agency since=2019", 1, 0, 1,
		},
		{
			"what nearly everyone is in leads nowhere",
			"body:un universal=yes\nnetwork:women PARTNERS_WITH body:un since=2019\ncountry:gov PARTNERS_WITH body:un since=2019", 1, 0, 1,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := tied(t, today, "gap:TRACK:process:talks:-", talks, c.lines)
			if c.high == 0 {
				if g != nil {
					t.Errorf("got a gap of %v", g.Score)
				}
				return
			}
			wantScore(t, g, gaps.NotRecorded, c.score, c.low, c.high)
		})
	}
}

func TestTrackGapOfTooFewIsNotRecorded(t *testing.T) {
	for _, lines := range []string{
		"process:talks start=2020",
		"process:talks start=2020\ncountry:gov\ncountry:gov LEADS process:talks",
		"process:talks start=2020\ncountry:gov\norg:un organization_type=UN_ENTITY\ncountry:gov LEADS process:talks\norg:un SUPPORTS process:talks",
	} {
		g := tied(t, today, "gap:TRACK:process:talks:-", lines)
		wantScore(t, g, gaps.NotRecorded, 0, 0, 1)
		if g.Says.Key != "gap.TRACK.TOO_FEW" {
			t.Errorf("%s", g.Says.Key)
		}
	}
	if g := tied(t, 20191231, "gap:TRACK:process:talks:-", talks); g != nil {
		t.Error("the talks had not begun")
	}
}
