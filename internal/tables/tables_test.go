package tables_test

import (
	"context"
	"errors"
	"iter"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/wps"
)

func TestEntityIsFoundByAFormerID(t *testing.T) {
	built := tablestest.Tables(t, "org:new former=org:old|org:older")
	for _, id := range []wps.ID{"org:new", "org:old", "org:older"} {
		if e := built.Entity(id); e == nil || e.ID != "org:new" {
			t.Errorf("%s gives %v", id, e)
		}
	}
	if e := built.Entity("org:never"); e != nil {
		t.Errorf("org:never gives %v", e)
	}
}

func TestNearestIDsOfTheKind(t *testing.T) {
	built := tablestest.Tables(t, "body:ecowas\nbody:eccas\nbody:eac\norg:ecowas\nsource:ecowas-2019")
	for _, c := range []struct {
		id   string
		n    int
		want []wps.ID
	}{
		{"body:ecowass", 2, []wps.ID{"body:ecowas", "body:eccas"}},
		{"ecowas", 2, []wps.ID{"org:ecowas", "body:ecowas"}},
		{"source:ecowas", 3, []wps.ID{"source:ecowas-2019"}},
		{"country:xx", 3, nil},
		{"body:eac", 0, nil},
		{"body:eac", -1, nil},
	} {
		if diff := cmp.Diff(c.want, built.Nearest(c.id, c.n)); diff != "" {
			t.Errorf("%s: %s", c.id, diff)
		}
	}
}

func TestThemesBelowAndAbove(t *testing.T) {
	built := tablestest.Tables(t, `
		theme:a
		theme:b broader=theme:a
		theme:c broader=theme:b
		theme:d
		practice:p
		practice:p ADDRESSES theme:d
		practice:p ADDRESSES theme:b since=2020-01-01
	`)
	if diff := cmp.Diff([]wps.ID{"theme:a", "theme:b", "theme:c"}, built.Narrower("theme:a")); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]wps.ID{"theme:c", "theme:b", "theme:a"}, built.Ancestors("theme:c")); diff != "" {
		t.Error(diff)
	}
	if got := built.Narrower("practice:p"); got != nil {
		t.Errorf("a practice has no narrower themes, got %v", got)
	}
	if diff := cmp.Diff([]wps.ID{"theme:d"}, built.Themes("practice:p", 20191231)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]wps.ID{"theme:b", "theme:d"}, built.Themes("practice:p", 20200101)); diff != "" {
		t.Error(diff)
	}
}

func TestMembersByStatusAndDay(t *testing.T) {
	built := tablestest.Tables(t, twoBodies, `
		country:aa MEMBER_OF body:west since=2021-09-08 status=SUSPENDED
		country:cc MEMBER_OF body:west since=2017 status=FOUNDING
	`)
	members := func(day wps.Day, statuses ...string) string {
		text := ""
		for _, m := range built.Members("body:west", day, statuses...) {
			text += m.Entity.ID.Slug() + " " + m.Holds.String() + ";"
		}
		return text
	}
	for _, c := range []struct{ got, want string }{
		{members(20161231), "aa YES;bb YES;"},
		{members(20170601), "aa YES;bb YES;cc NOT_RECORDED;"},
		{members(20220101), "aa YES;bb YES;cc YES;"},
		{members(20220101, "SUSPENDED"), "aa YES;"},
		{members(20220101, "OBSERVER"), ""},
	} {
		if c.got != c.want {
			t.Errorf("got %s, want %s", c.got, c.want)
		}
	}
}

func TestAssessmentsOfATieInEitherOrder(t *testing.T) {
	built := tablestest.Tables(t, "body:a\nbody:b\nassessment body:a|body:b TIE_ON_WPS\nassessment body:a TRAINING_CENTRE")
	for _, c := range []struct {
		about    string
		subjects []wps.ID
		want     int
	}{
		{tables.Tie, []wps.ID{"body:b", "body:a"}, 1},
		{tables.Tie, []wps.ID{"body:a"}, 0},
		{string(wps.TrainingCentre), []wps.ID{"body:a"}, 1},
		{string(wps.TrainingCentre), []wps.ID{"body:b"}, 0},
	} {
		if got := len(built.Assessments(c.about, c.subjects...)); got != c.want {
			t.Errorf("%s %v: %d, want %d", c.about, c.subjects, got, c.want)
		}
	}
}

func TestTotalsStandBesideOurs(t *testing.T) {
	got := tablestest.Tables(t, twoBodies, `
		plan:aa-1 level=NATIONAL adopted=2018-03
		country:aa ADOPTED plan:aa-1 since=2018
		total member+states subject=body:east as_of=2019-06 count=3
		total countries+that+ever+adopted+a+national+action+plan as_of=2018-06 count=5
		total plans+that+rhyme as_of=2018-06 count=5
	`).Totals()
	for i, want := range []struct {
		ours    float64
		counted bool
	}{{2, true}, {1, true}, {0, false}} {
		if got[i].Ours != want.ours || got[i].Counted != want.counted {
			t.Errorf("%s: got %v %t, want %v", got[i].What, got[i].Ours, got[i].Counted, want)
		}
	}
}

func TestBuildGivesTheErrorOfAStream(t *testing.T) {
	broken := errors.New("the line went dead")
	entities := func(yield func(*wps.Entity, error) bool) { yield(nil, broken) }
	_, err := tables.Build(context.Background(), entities, wps.RelationsOf(), func(func(*wps.Source, error) bool) {}, wps.Tables{})
	if !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

func TestBuildRefusesARelationToNothing(t *testing.T) {
	one := &wps.Relation{ID: "x", Type: wps.MemberOf, From: "country:aa", To: "body:b"}
	_, err := tables.Build(context.Background(), empty[*wps.Entity](), wps.RelationsOf(one), empty[*wps.Source](), wps.Tables{})
	if wps.CodeOf(err) != wps.Internal {
		t.Errorf("got %v", err)
	}
}

func empty[T any]() iter.Seq2[T, error] { return func(func(T, error) bool) {} }
