package explorer_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"wpsgraph/internal/wps"
)

// hostile is a text that tries to be more than a text.
const hostile = "\u202e\"><script>alert('x')</script><img src=x onerror=alert(1)>{{.}}&amp;'"

// hostileContent is two bodies and a tie, each text of them hostile.
func hostileContent() *wps.Content {
	entity := func(id wps.ID) *wps.Entity {
		return &wps.Entity{
			ID: id, Kind: wps.RegionalBody, Name: hostile, Acronym: hostile, Description: hostile, Note: hostile,
			Website: "javascript:alert(1)", Confidence: wps.High, Sources: []wps.ID{"source:a"},
		}
	}
	tie := &wps.Relation{
		Type: wps.PartnersWith, From: "body:a", To: "body:b", Confidence: wps.High, Sources: []wps.ID{"source:a"}, Note: hostile,
	}
	tie.ID = tie.DefaultID()
	c := &wps.Content{
		Version:   wps.Version{Name: hostile, Title: hostile, Licence: hostile, Published: "2026"},
		Entities:  []*wps.Entity{entity("body:a"), entity("body:b")},
		Sources:   []*wps.Source{{ID: "source:a", Title: hostile, Publisher: hostile, URL: "javascript:alert(1)", Type: wps.OtherSource}},
		Relations: wps.RelationsOf(tie),
	}
	c.Complete()
	return c
}

func TestTextsOfTheDataAreShownAsText(t *testing.T) {
	site, err := siteOver(hostileContent())
	if err != nil {
		t.Fatal(err)
	}
	for _, address := range []string{"/en/body/a", "/ar/body/a", "/en/source/a", "/en/connections?from=body/a&to=body/b"} {
		w := site.get(t, address)
		if w.Code != http.StatusOK {
			t.Fatalf("%s: status %d: %.500s", address, w.Code, w.Body)
		}
		harmlessPage(t, address, w.Body.Bytes())
		if !strings.Contains(text(parsed(t, w.Body.Bytes())), "<script>alert('x')</script>") {
			t.Errorf("%s does not show the text", address)
		}
	}
}

func TestQueriesAreShownAsText(t *testing.T) {
	site := theSite(t)
	for _, path := range []string{"/en/search?q=", "/ar/connections?from=", "/en/compare?plan=", "/en/between?a=", "/en/gaps?of=", "/en/changes?region=", "/en/practices?for="} {
		address := path + strings.NewReplacer("%2F", "/", "%3A", ":", "%2C", ",").Replace(url.QueryEscape(hostile))
		w := site.get(t, address)
		if w.Code != http.StatusOK {
			t.Errorf("%s: status %d, %s", path, w.Code, w.Header().Get("Location"))
			continue
		}
		harmlessPage(t, address, w.Body.Bytes())
	}
}

// harmlessPage looks for what a text may have made of a page.
func harmlessPage(t *testing.T, address string, content []byte) {
	t.Helper()
	page := parsed(t, content)
	if len(all(page, "img")) > 0 {
		t.Errorf("%s has an image that nobody meant", address)
	}
	for _, script := range all(page, "script") {
		if script.FirstChild != nil || !strings.HasPrefix(attr(script, "src"), "/assets/") {
			t.Errorf("%s has a script that nobody meant: %v", address, script.Attr)
		}
	}
	for _, a := range all(page, "a") {
		if to := attr(a, "href"); strings.HasPrefix(strings.ToLower(to), "javascript:") {
			t.Errorf("%s links %s", address, to)
		}
	}
}
