package explorer_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"wpsgraph/internal/words"
)

func TestEachStateHasOneAddress(t *testing.T) {
	site := theSite(t)
	for _, c := range []struct {
		address  string
		status   int
		location string
	}{
		{"/", http.StatusSeeOther, "/en/"},
		{"/en", http.StatusMovedPermanently, "/en/"},
		{"/en/connections?to=network/femwise-africa&from=body/sadc", http.StatusMovedPermanently, "/en/connections?from=body/sadc&to=network/femwise-africa"},
		{"/en/connections?from=body%2Fsadc&to=", http.StatusMovedPermanently, "/en/connections?from=body/sadc"},
		{"/en/connections?from=body/sadc&hubs=no", http.StatusMovedPermanently, "/en/connections?from=body/sadc"},
		{"/en/body/sadc?on=2026-11-25", http.StatusFound, "/en/body/sadc"}, // today alone
		{"/en/body/sadc?utm=x", http.StatusMovedPermanently, "/en/body/sadc"},
		{"/en/gaps?by=pillar", http.StatusMovedPermanently, "/en/gaps"},
		{"/en/connections?from=SADC", http.StatusFound, "/en/connections?from=body/sadc"},
		{"/en/between?a=AU&b=European+Union", http.StatusFound, "/en/between?a=body/au&b=body/eu"},
		{"/en/between?a=body/au&b=body/eu", http.StatusFound, "/en/between/au/eu"},
		{"/en/nowhere", http.StatusNotFound, ""},
		{"/xx/body/sadc", http.StatusNotFound, ""},
		{"/en/body/nothing-of-the-kind", http.StatusNotFound, ""},
		{"/en/body/SADC", http.StatusNotFound, ""},
		{"/en/source/nothing-of-the-kind", http.StatusNotFound, ""},
		{"/en/question/9.9", http.StatusNotFound, ""},
		{"/en/gaps/sadc/nothing-of-the-kind", http.StatusNotFound, ""},
		{"/en/gaps?by=nothing", http.StatusBadRequest, ""},
		{"/en/body/sadc?on=soon", http.StatusBadRequest, ""},
		{"/en/body/sadc?relation=member_of.in&after=rubbish", http.StatusBadRequest, ""},
		{"/en/compare?plan=plan/sadc-rap-1&plan=body/sadc", http.StatusBadRequest, ""},
		{"/en/home.csv", http.StatusNotFound, ""},
	} {
		w := site.get(t, c.address)
		if w.Code != c.status || w.Header().Get("Location") != c.location {
			t.Errorf("%s: status %d, Location %q; want %d, %q", c.address, w.Code, w.Header().Get("Location"), c.status, c.location)
		}
	}
}

func TestTheBrowserDecidesOnTheFirstLanguage(t *testing.T) {
	site := theSite(t)
	for accept, want := range map[string]string{
		"": "/en/", "fr-CM, en;q=0.5": "/fr/", "de, ar-EG;q=0.8": "/ar/", "sw": "/sw/", "pt-MZ": "/pt/", "es-419": "/es/", "xx;;": "/en/",
	} {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/", nil)
		r.Header.Set("Accept-Language", accept)
		w := httptest.NewRecorder()
		site.pages.ServeHTTP(w, r)
		if got := w.Header().Get("Location"); got != want {
			t.Errorf("Accept-Language %q leads to %s, want %s", accept, got, want)
		}
	}
}

func TestTheLanguageSwitchKeepsTheView(t *testing.T) {
	const view = "/connections?from=body/sadc&to=network/femwise-africa&on=2022-12-06"
	found := map[string]bool{}
	for _, l := range all(theSite(t).page(t, "/en"+view), "link") {
		if attr(l, "rel") == "alternate" {
			found[attr(l, "href")] = true
		}
	}
	for _, language := range words.Languages {
		if !found["/"+language+view] {
			t.Errorf("nothing leads to %s: %v", "/"+language+view, found)
		}
	}
}

func TestAnUnknownPageHasTheSearchBoxFilledIn(t *testing.T) {
	w := theSite(t).get(t, "/fr/network/femmes-mediatrices")
	if w.Code != http.StatusNotFound {
		t.Fatalf("status %d", w.Code)
	}
	page := parsed(t, w.Body.Bytes())
	for _, input := range all(page, "input") {
		if attr(input, "id") == "q" && attr(input, "value") != "femmes mediatrices" {
			t.Errorf("the box holds %q", attr(input, "value"))
		}
	}
}

func TestOnlyGetIsAnswered(t *testing.T) {
	w := httptest.NewRecorder()
	theSite(t).pages.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/en/", nil))
	if w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") == "" {
		t.Errorf("status %d, Allow %q", w.Code, w.Header().Get("Allow"))
	}
}

func TestWhatIsCitedKeepsItsDate(t *testing.T) {
	site := theSite(t)
	for address, cited := range map[string]string{
		"/en/body/sadc":                           " /en/body/sadc?on=2026-11-25",
		"/en/body/sadc?on=2022-12-07":             " /en/body/sadc?on=2022-12-07",
		"/en/gaps?by=function":                    " /en/gaps?by=function&on=2026-11-25",
		"/fr/changes?since=2024-01-01&until=2025": " /fr/changes?since=2024-01-01&until=2025&on=2026-11-25",
	} {
		found := false
		for n := range site.page(t, address).Descendants() {
			for _, a := range n.Attr {
				found = found || a.Key == "data-cited" && strings.HasSuffix(text(n), cited)
			}
		}
		if !found {
			t.Errorf("no citation on %s ends with %s", address, cited)
		}
	}
}
