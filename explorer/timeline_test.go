package explorer_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"wpsgraph/internal/wps"
)

// datedContent is a network, whoever set it up, and what it did:
//
//	body:a  ◄─ESTABLISHED_BY 2015-03─  network:n (founded 2015-03)
//	country:kx ─MEMBER_OF 2016 to 2019─► network:n ◄─MEMBER_OF, undated─ country:ky
//	network:n ─LEADS─► practice:p (started 2017)
//	network:n ─LEADS─► practice:q (started 2030)
func datedContent() *wps.Content {
	entity := func(id wps.ID, kind wps.Kind) *wps.Entity {
		return &wps.Entity{ID: id, Kind: kind, Name: "The " + id.Slug(), Confidence: wps.High, Sources: []wps.ID{"source:s"}}
	}
	relation := func(t wps.RelationType, from, to wps.ID, since, until wps.Date) *wps.Relation {
		r := &wps.Relation{Type: t, From: from, To: to, Since: since, Until: until, Confidence: wps.High, Sources: []wps.ID{"source:s"}}
		r.ID = r.DefaultID()
		return r
	}
	network := entity("network:n", wps.Network)
	network.Attributes = wps.Attributes{{Field: wps.Founded, Text: "2015-03"}}
	early, late := entity("practice:p", wps.Practice), entity("practice:q", wps.Practice)
	early.Attributes = wps.Attributes{{Field: wps.Started, Text: "2017"}}
	late.Attributes = wps.Attributes{{Field: wps.Started, Text: "2030"}}
	c := &wps.Content{
		Version: wps.Version{Name: "small", Title: "Small", Licence: "CC0", Published: "2026"},
		Sources: []*wps.Source{{ID: "source:s", Title: "The source", Publisher: "The publisher", Type: wps.OtherSource}},
		Entities: []*wps.Entity{
			entity("body:a", wps.RegionalBody), entity("country:kx", wps.Country), entity("country:ky", wps.Country), network, early, late,
		},
		Relations: wps.RelationsOf([]*wps.Relation{
			relation(wps.EstablishedBy, "network:n", "body:a", "2015-03", ""), relation(wps.MemberOf, "country:kx", "network:n", "2016", "2019"),
			relation(wps.MemberOf, "country:ky", "network:n", "", ""), relation(wps.Leads, "network:n", "practice:p", "", ""),
			relation(wps.Leads, "network:n", "practice:q", "", ""),
		}...),
	}
	c.Complete()
	return c
}

func TestATimelineIsInTheOrderOfDatesWithASourceEach(t *testing.T) {
	site, err := siteOver(datedContent())
	if err != nil {
		t.Fatal(err)
	}
	page := site.page(t, "/en/network/n/timeline")
	var got [][]string
	for _, row := range all(all(page, "tbody")[0], "tr") {
		var cells []string
		for _, c := range append(all(row, "th"), all(row, "td")...) {
			cells = append(cells, text(c))
		}
		got = append(got, cells)
	}
	want := [][]string{
		{"The n", "Founded", "March 2015", "", "The publisher (not read)"},
		{"The a", "Set up by", "March 2015", "", "The publisher (not read)"},
		{"The kx", "Members", "2016", "2019", "The publisher (not read)"},
		{"The p", "Leads", "2017", "", "The publisher (not read)"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if !strings.Contains(text(page), "1 more has no recorded date.") {
		t.Error("the member without a date is not counted")
	}
}

// The years 2015 to 2026 are 12 of 366 days on 770 pixels from 290 on:
// 1 January 2016 stands 366·770/(12·366) = 64.2, that is 64 from there, and
// 31 December 2019 (4·366 + 364)·770/4392 = 320.5, that is 320. In Arabic time
// runs to the left from 790: from 790 - 320 = 470 to 790 - 64 = 726.
func TestATimelineDrawsWhatItsTableSays(t *testing.T) {
	site, err := siteOver(datedContent())
	if err != nil {
		t.Fatal(err)
	}
	for address, want := range map[string][2]string{"/en/network/n/timeline": {"354", "256"}, "/ar/network/n/timeline": {"470", "256"}} {
		page := site.page(t, address)
		drawing := all(page, "svg")[0]
		if attr(drawing, "role") != "img" || text(all(drawing, "title")[0]) == "" || text(all(drawing, "desc")[0]) == "" {
			t.Errorf("%s: the drawing has no role, title or description", address)
		}
		bars := all(drawing, "rect")
		if rows := len(all(all(page, "tbody")[0], "tr")); len(bars) != rows {
			t.Errorf("%s: %d bars for %d rows", address, len(bars), rows)
			continue
		}
		if got := [2]string{attr(bars[2], "x"), attr(bars[2], "width")}; got != want {
			t.Errorf("%s: the membership is drawn at %v, want %v", address, got, want)
		}
		open := 0
		for _, l := range all(drawing, "path") {
			if attr(l, "class") == "open" {
				open += strings.Count(attr(l, "d"), "M")
			}
		}
		if open != 1 {
			t.Errorf("%s: %d lines go on without an end, only the practice does", address, open)
		}
	}
}

func TestTimelinesShowTheVersionsOfAPlan(t *testing.T) {
	page := theSite(t).page(t, "/en/plan/ken-nap-2/timeline?of=plans")
	found := map[string]bool{}
	for _, a := range all(all(page, "tbody")[0], "a") {
		found[attr(a, "href")] = true
	}
	for _, want := range []string{"/en/plan/ken-nap-2", "/en/plan/ken-nap-1"} {
		if !found[want] {
			t.Errorf("%s is not there: %v", want, found)
		}
	}
}

func TestNothingTimelessHasATimeline(t *testing.T) {
	for _, address := range []string{"/en/theme/mediation/timeline", "/en/question/1.1/timeline", "/en/source/body-sadc/timeline", "/en/body/none/timeline"} {
		if w := theSite(t).get(t, address); w.Code != 404 {
			t.Errorf("%s: status %d", address, w.Code)
		}
	}
	for _, a := range all(theSite(t).page(t, "/en/theme/mediation"), "a") {
		if strings.HasSuffix(attr(a, "href"), "/timeline") {
			t.Error("the page of a theme links a timeline")
		}
	}
	linked := false
	for _, a := range all(theSite(t).page(t, "/en/body/sadc"), "a") {
		linked = linked || a.Type == html.ElementNode && attr(a, "href") == "/en/body/sadc/timeline"
	}
	if !linked {
		t.Error("the page of a body links no timeline")
	}
}
