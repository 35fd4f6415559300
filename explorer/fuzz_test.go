package explorer_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// FuzzPages asks for any address: there is an answer, none is a fault of the
// server, and what is sent elsewhere goes to an address of this site.
func FuzzPages(f *testing.F) {
	for _, path := range screenPaths {
		f.Add("en", path)
	}
	f.Add("ar", "/connections?from=body/sadc&to=%ff&without=funds&avoid=x&hubs=yes")
	f.Add("xx", "//evil.example/%2e%2e/.csv")
	f.Add("sw", "/gaps?by=tie&after=e30&of=body/au&on=2020-13")
	f.Add("fr", "/search.json?q=%00&kind=network&kind=&on=0000")
	f.Fuzz(func(t *testing.T, language, path string) {
		address, err := url.ParseRequestURI("/" + language + path) // as the server reads it
		if err != nil {
			return
		}
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/", nil)
		r.URL = address
		w := httptest.NewRecorder()
		theSite(t).pages.ServeHTTP(w, r)
		if w.Code >= http.StatusInternalServerError {
			t.Errorf("%q: status %d: %.300s", address, w.Code, w.Body)
		}
		to, moved := w.Header().Get("Location"), w.Code/100 == 3
		if moved && (!strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//")) {
			t.Errorf("%q leads to %q", address, to)
		}
	})
}
