package gaps_test

import (
	"context"
	"iter"
	"math"
	"slices"
	"strings"
	"testing"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/tables"
	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

const today wps.Day = 20261124

// Four of the regions of the mission, each with one country, and practices on
// mediation, which is below participation:
//
//	ecowas  p1 (a study: grade 3, e .8) + p2 (read: grade 1, e .4)   A = 1.2
//	eu      p4 (a study: grade 3, e .8)                              A = .8
//	sadc    p3 (nothing read: grade 0, e .2)                         A = .2
//	eccas   none                                                     A = 0
const regions = `
	body:ecowas
	body:eccas
	body:eu
	body:sadc
	country:aaa
	country:bbb
	country:ccc
	country:ddd
	country:aaa MEMBER_OF body:ecowas since=1975
	country:bbb MEMBER_OF body:eccas since=1983
	country:ccc MEMBER_OF body:eu since=1958
	country:ddd MEMBER_OF body:sadc since=1980
	theme:participation
	theme:mediation broader=theme:participation
	theme:youth
	org:one
	org:two
	source:study read=yes type=RESEARCH
	source:read read=yes
	practice:p1 started=2019 sources=source:study
	practice:p2 started=2020 sources=source:read
	practice:p3 started=2020
	practice:p4 started=2021 sources=source:study
	practice:p1 OPERATES_IN country:aaa
	practice:p2 OPERATES_IN body:ecowas
	practice:p3 OPERATES_IN country:ddd
	practice:p4 OPERATES_IN country:ccc
	practice:p1 ADDRESSES theme:mediation
	practice:p2 ADDRESSES theme:mediation
	practice:p3 ADDRESSES theme:mediation
	practice:p4 ADDRESSES theme:mediation
	org:one LEADS practice:p1
	org:two LEADS practice:p2
	org:one LEADS practice:p3
	org:one LEADS practice:p4
	org:two TAKES_PART_IN practice:p4
`

// one gives the only gap of an id on a day, or nil.
func one(t *testing.T, data *tables.Tables, day wps.Day, id wps.ID) *gaps.Gap {
	t.Helper()
	found, err := on(t, data, day).Find(gaps.Filter{IDs: []wps.ID{id}})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) == 0 {
		return nil
	}
	return &found[0]
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-12 }

// wantScore fails unless a gap is there with this state, score and interval.
func wantScore(t *testing.T, g *gaps.Gap, state gaps.State, score, low, high float64) {
	t.Helper()
	if g == nil {
		t.Fatal("there is no such gap")
	}
	if g.State != state || !near(g.Score, score) || !near(g.Low, low) || !near(g.High, high) {
		t.Errorf("%s: %s %.4f [%.4f, %.4f], want %s %.4f [%.4f, %.4f]", g.ID, g.State, g.Score, g.Low, g.High, state, score, low, high)
	}
}

// viewOf is the ties of a content on a day.
func viewOf(tb tablestest.TB, c *wps.Content, day wps.Day) *topology.View {
	tb.Helper()
	graph, err := topology.Build(context.Background(), streamOf(c.Entities), c.Relations)
	if err != nil {
		tb.Fatalf("%v", err)
	}
	view, err := graph.At(context.Background(), day)
	if err != nil {
		tb.Fatalf("%v", err)
	}
	return view
}

// on finds the gaps of tables on a day.
func on(tb tablestest.TB, data *tables.Tables, day wps.Day) *gaps.Gaps {
	tb.Helper()
	var entities []*wps.Entity
	for _, kind := range wps.Kinds {
		entities = append(entities, data.OfKind(kind)...)
	}
	slices.SortFunc(entities, func(a, b *wps.Entity) int { return strings.Compare(string(a.ID), string(b.ID)) })
	c := &wps.Content{Entities: entities, Relations: wps.RelationsOf(slices.Collect(data.Relations())...)}
	return gaps.Of(data, viewOf(tb, c, day))
}

// built is a content with its tables and its ties on a day.
func built(tb testing.TB, day wps.Day, lines ...string) (*tables.Tables, *topology.View) {
	tb.Helper()
	c := tablestest.Content(tb, lines...)
	return tablestest.Of(tb, c), viewOf(tb, c, day)
}

func streamOf[T any](all []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, one := range all {
			if !yield(one, nil) {
				return
			}
		}
	}
}

// tied gives the only gap of an id, with ties, or nil.
func tied(t *testing.T, day wps.Day, id wps.ID, lines ...string) *gaps.Gap {
	t.Helper()
	found, err := gaps.Of(built(t, day, lines...)).Find(gaps.Filter{IDs: []wps.ID{id}})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) == 0 {
		return nil
	}
	return &found[0]
}
