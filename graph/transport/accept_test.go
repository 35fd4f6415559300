package transport

import (
	"strings"
	"testing"
)

func TestNegotiateTakesTheBestMediaTypeThatTheClientNames(t *testing.T) {
	none := "none"
	for _, c := range []struct{ accept, want string }{
		{"", typeJSON},
		{"*/*", typeJSON},
		{"application/*", typeJSON},
		{"application/json", typeJSON},
		{"application/graphql-response+json", typeGraphQL},
		{"APPLICATION/JSON", typeJSON},
		{"application/json; charset=utf-8", typeJSON},
		{"application/json; charset=latin1", none},
		{"application/graphql-response+json, application/json", typeGraphQL},
		{"application/json, application/graphql-response+json", typeGraphQL},
		{"application/graphql-response+json;q=0.1, application/json;q=0.9", typeJSON},
		{"application/graphql-response+json;q=0.9, */*;q=0.1", typeGraphQL},
		{"application/graphql-response+json, */*", typeGraphQL},
		{"application/json;q=0, */*", typeGraphQL},
		{"*/*, application/json;q=0", typeGraphQL},
		{"application/graphql-response+json;q=0, */*", typeJSON},
		{"application/graphql-response+json;q=0, application/json;q=0, */*", none},
		{"application/json;q=0", none},
		{"text/html", none},
		{"text/html, application/xhtml+xml, */*;q=0.8", typeJSON},
		{"application/json;q=2", none},
		{"application/json;q=NaN", none},
		{"application/json;q=many, text/html", none},
		{"//,;,,application/json", typeJSON},
	} {
		mediaType, ok := negotiate(strings.Split(c.accept, "|"))
		if got := map[bool]string{true: mediaType, false: none}[ok]; got != c.want {
			t.Errorf("Accept %q gives %s, want %s", c.accept, got, c.want)
		}
	}
}

func TestNegotiateReadsSeveralHeadersAsOne(t *testing.T) {
	if mediaType, _ := negotiate([]string{"application/json;q=0.5", typeGraphQL}); mediaType != typeGraphQL {
		t.Errorf("got %s", mediaType)
	}
}

func FuzzNegotiate(f *testing.F) {
	for _, seed := range []string{"", "*/*", "application/json;q=0.1,application/graphql-response+json", "a/b;c=\"d,e\""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, accept string) {
		mediaType, _ := negotiate([]string{accept})
		if mediaType != typeJSON && mediaType != typeGraphQL {
			t.Errorf("Accept %q gives %q, which is not ours", accept, mediaType)
		}
	})
}
