package tables_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"wpsgraph/internal/tables/tablestest"
	"wpsgraph/internal/wps"
)

// Two bodies; aa and bb in west, bb (until 2020) and cc in east; dd in none:
//
//	west ── aa        east ── cc
//	   └─── bb ──2020──┘      dd
const twoBodies = `
	body:east founded=1990
	body:west founded=1975
	country:aa
	country:bb
	country:cc
	country:dd
	country:aa MEMBER_OF body:west since=1975-05-28
	country:bb MEMBER_OF body:west since=1975-05-28
	country:bb MEMBER_OF body:east since=1990-01-01 until=2020-01-01
	country:cc MEMBER_OF body:east since=1990-01-01
	country:dd MEMBER_OF body:east since=1990-01-01 status=OBSERVER
`

func TestRegionsOfEachKind(t *testing.T) {
	const before, after wps.Day = 20190601, 20210601
	for _, c := range []struct {
		name  string
		lines string
		id    wps.ID
		day   wps.Day
		want  []wps.ID
	}{
		{"a body is in itself", "", "body:west", after, []wps.ID{"body:west"}},
		{"a country is in the bodies of which it is a member", "", "country:bb", before, []wps.ID{"body:east", "body:west"}},
		{"a country is out from the day it left", "", "country:bb", 20200101, []wps.ID{"body:west"}},
		{"an observer is no member", "", "country:dd", after, nil},
		{"an organ", "org:o headquarters_country=country:cc\norg:o PART_OF body:west", "org:o", after, []wps.ID{"body:west"}},
		{"set up by a body", "network:n\nnetwork:n ESTABLISHED_BY body:east", "network:n", after, []wps.ID{"body:east"}},
		{"half of the countries", "org:o\norg:o OPERATES_IN country:aa\norg:o OPERATES_IN country:cc", "org:o", after, []wps.ID{"body:east", "body:west"}},
		{
			"less than half", "org:o\norg:o OPERATES_IN country:aa\norg:o OPERATES_IN country:cc\norg:o OPERATES_IN country:dd", "org:o", after,
			nil,
		},
		{
			"operating elsewhere hides the headquarters", "org:o headquarters_country=country:aa\norg:o OPERATES_IN country:dd", "org:o", after,
			nil,
		},
		{"headquarters where nothing else is recorded", "org:o headquarters_country=country:aa", "org:o", after, []wps.ID{"body:west"}},
		{"a practice in one of several countries", "practice:p\npractice:p OPERATES_IN country:aa\npractice:p OPERATES_IN country:dd", "practice:p", after, []wps.ID{"body:west"}},
		{"a practice led by a body", "practice:p\nbody:east LEADS practice:p", "practice:p", after, []wps.ID{"body:east"}},
		{"a practice led by a country is not there for that", "practice:p\ncountry:cc LEADS practice:p", "practice:p", after, nil},
		{"an event in its country", "event:e country=country:cc\nbody:west TAKES_PART_IN event:e", "event:e", after, []wps.ID{"body:east", "body:west"}},
		{"a plan of a country, as of before it left", "plan:p adopted=2012\ncountry:bb ADOPTED plan:p since=2012", "plan:p", before, []wps.ID{"body:east", "body:west"}},
		{"a plan of a body", "plan:p adopted=2012\nbody:east ADOPTED plan:p since=2012", "plan:p", after, []wps.ID{"body:east"}},
		{"a theme is nowhere", "theme:t", "theme:t", after, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := tablestest.Tables(t, twoBodies, c.lines).RegionsOf(c.id, c.day)
			if len(got) != len(c.want) || len(got) > 0 && !cmp.Equal(c.want, got) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestInRegionsListsWhatBelongsToAnyByID(t *testing.T) {
	tables := tablestest.Tables(t, twoBodies)
	for _, c := range []struct {
		regions []wps.ID
		day     wps.Day
		want    []wps.ID
	}{
		{[]wps.ID{"body:east"}, 20190601, []wps.ID{"country:bb", "country:cc"}},
		{[]wps.ID{"body:east"}, 20200101, []wps.ID{"country:cc"}},
		{[]wps.ID{"body:east", "body:west"}, 20210601, []wps.ID{"country:aa", "country:bb", "country:cc"}},
		{[]wps.ID{"body:nowhere"}, 20210601, []wps.ID{}},
		{nil, 20210601, []wps.ID{}},
	} {
		if diff := cmp.Diff(c.want, tables.InRegions(wps.Country, c.regions, c.day)); diff != "" {
			t.Errorf("%v on %d: %s", c.regions, c.day, diff)
		}
	}
}

func TestInRegionsAgreesWithRegionsOf(t *testing.T) {
	tables := tablestest.Tables(t, twoBodies, "practice:p\npractice:p OPERATES_IN country:bb", "org:o headquarters_country=country:cc")
	rapid.Check(t, func(t *rapid.T) {
		day := wps.Day(rapid.IntRange(1970, 2030).Draw(t, "year")*10000 + 101)
		body := wps.ID(rapid.SampledFrom([]string{"body:east", "body:west"}).Draw(t, "body"))
		kind := rapid.SampledFrom(wps.Kinds).Draw(t, "kind")
		want := []wps.ID{}
		for _, e := range tables.OfKind(kind) {
			for _, region := range tables.RegionsOf(e.ID, day) {
				if region == body {
					want = append(want, e.ID)
				}
			}
		}
		if diff := cmp.Diff(want, tables.InRegions(kind, []wps.ID{body}, day)); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestContainingGoesAllTheWayUp(t *testing.T) {
	tables := tablestest.Tables(t, `
		body:continent
		body:south
		body:tip
		body:tip PART_OF body:south since=2000
		body:south PART_OF body:continent since=1990
	`)
	if diff := cmp.Diff([]wps.ID{"body:south", "body:continent"}, tables.Containing("body:tip", 20200101)); diff != "" {
		t.Error(diff)
	}
	if tables.Contains("body:continent", "body:tip", 19950101) {
		t.Error("body:tip was part of nothing in 1995")
	}
}
