package gaps_test

import (
	"testing"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/wps"
)

// On 1 January 2026:
//
//	one     a study of 2024 (grade 3), alone: no gap, one is enough to be evaluated
//	two     a text of 2024 (grade 1): 1 − 1/4 = .75
//	three   three studies, each of another practice (grade 3), none 4: 1 − 3/4 = .25
//	four    a study of 2019: evaluated, but older than five years: ½
//	five    a text without date (grade 1): .75; nobody knows whether it is stale
//	six     a study without date: 0, perhaps ½
//	seven   a study from some day of 2021: 0, perhaps ½
const documented = `
	body:eu
	source:s1 read=yes type=RESEARCH date=2024
	source:s2 read=yes date=2024
	source:s4 read=yes type=RESEARCH date=2019
	source:s5 read=yes
	source:s6 read=yes type=EVALUATION
	source:s8 read=yes type=RESEARCH date=2021
	theme:one
	theme:two
	theme:three
	theme:four
	theme:five
	theme:six
	theme:seven
	practice:p1 started=2015 sources=source:s1
	practice:p2 started=2015 sources=source:s2
	practice:p3 started=2015 sources=source:s1
	practice:p4 started=2015 sources=source:s4
	practice:p5 started=2015 sources=source:s5
	practice:p6 started=2015 sources=source:s6
	practice:p7 started=2015 sources=source:s8
	practice:p1 OPERATES_IN body:eu
	practice:p2 OPERATES_IN body:eu
	practice:p3 OPERATES_IN body:eu
	practice:p4 OPERATES_IN body:eu
	practice:p5 OPERATES_IN body:eu
	practice:p6 OPERATES_IN body:eu
	practice:p7 OPERATES_IN body:eu
	practice:p1 ADDRESSES theme:one
	practice:p2 ADDRESSES theme:two
	practice:p1 ADDRESSES theme:three
	practice:p3 ADDRESSES theme:three
	practice:p7 ADDRESSES theme:three
	practice:p4 ADDRESSES theme:four
	practice:p5 ADDRESSES theme:five
	practice:p6 ADDRESSES theme:six
	practice:p7 ADDRESSES theme:seven
`

func TestEvidenceGapByHand(t *testing.T) {
	const day wps.Day = 20260601
	at := func(theme string) wps.ID { return wps.ID("gap:EVIDENCE:body:eu:theme:" + theme) }
	if g := tied(t, day, at("one"), documented); g != nil {
		t.Errorf("one study is enough, got %v", g.Score)
	}
	wantScore(t, tied(t, day, at("two"), documented), gaps.NotRecorded, .75, .75, .75)
	wantScore(t, tied(t, day, at("three"), documented), gaps.NotRecorded, .25, .25, .25)
	wantScore(t, tied(t, day, at("four"), documented), gaps.Present, .5, .5, .5)
	wantScore(t, tied(t, day, at("five"), documented), gaps.NotRecorded, .75, .75, .75)
	wantScore(t, tied(t, day, at("six"), documented), gaps.Present, 0, 0, .5)
	wantScore(t, tied(t, day, at("seven"), documented), gaps.Present, 0, 0, .5) // some day of 2021
	if g := tied(t, 20240101, at("four"), documented); g != nil {
		t.Errorf("a study of 2019 is not old in 2024, got %v", g.Score)
	}
}
