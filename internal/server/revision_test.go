package server

import (
	"io"
	"net/http"
	"testing"
)

func TestSameRevisionIsNotSentTwice(t *testing.T) {
	revision := "v1 2025-06-01"
	routes := testRoutes()
	routes.Revision = func(*http.Request) string { return revision }
	s := start(t, testConfig(), routes)
	address := s.url + "/graphql?query=%7Bname%7D"
	first := ask(t, "GET", address, "")
	tag := first.header.Get("ETag")
	if first.status != 200 || tag == "" {
		t.Fatalf("%d %v", first.status, first.header)
	}
	for _, c := range []struct {
		what, method, address, revision string
		header                          []string
		status                          int
	}{
		{"the same", "GET", address, "v1 2025-06-01", nil, 304},
		{"the same by HEAD", "HEAD", address, "v1 2025-06-01", nil, 304},
		{"one of several tags", "GET", address, "v1 2025-06-01", []string{"If-None-Match", `"x", ` + tag}, 304},
		{"by POST", "POST", address, "v1 2025-06-01", nil, 200},
		{"another query", "GET", s.url + "/graphql?query=%7Bnode%7D", "v1 2025-06-01", nil, 200},
		{"another day", "GET", address, "v1 2025-06-02", nil, 200},
		{"no revision", "GET", address, "", nil, 200},
		{"another language", "GET", address, "v1 2025-06-01", []string{"Accept-Language", "fr"}, 200},
		{"another media type", "GET", address, "v1 2025-06-01", []string{"Accept", "application/graphql-response+json"}, 200},
	} {
		revision = c.revision
		got := ask(t, c.method, c.address, "", append([]string{"If-None-Match", tag}, c.header...)...)
		if got.status != c.status {
			t.Errorf("%s: %d, want %d", c.what, got.status, c.status)
		}
		if got.status == 304 && (got.body != "" || got.header.Get("ETag") != tag) {
			t.Errorf("%s: %q, ETag %s", c.what, got.body, got.header.Get("ETag"))
		}
	}
}

func TestErrorsAreNotTagged(t *testing.T) {
	routes := testRoutes()
	routes.Revision = func(*http.Request) string { return "v1" }
	routes.Pages = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusServiceUnavailable)
		_, _ = io.WriteString(w, "later")
	})
	s := start(t, testConfig(), routes)
	got := ask(t, "GET", s.url+"/", "")
	if got.header.Get("ETag") != "" || got.header.Get("Cache-Control") != "no-store" {
		t.Errorf("%v", got.header)
	}
}
