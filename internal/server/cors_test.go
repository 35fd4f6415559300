package server

import "testing"

func TestOnlyPagesOfConfiguredOriginsMayAsk(t *testing.T) {
	const ours, theirs = "https://wps.example", "https://elsewhere.example"
	for _, c := range []struct {
		what            string
		origins         []string
		path, from, may string
	}{
		{"closed by default", nil, "/graphql", ours, ""},
		{"the configured one", []string{ours}, "/graphql", ours, ours},
		{"another one", []string{ours}, "/graphql", theirs, ""},
		{"all", []string{"*"}, "/graphql", theirs, "*"},
		{"the schema is for all", nil, "/schema.graphql", theirs, "*"},
		{"pages are for none", []string{"*"}, "/", theirs, ""},
	} {
		config := testConfig()
		config.Origins = c.origins
		s := start(t, config, testRoutes())
		got := ask(t, "GET", s.url+c.path, "", "Origin", c.from)
		if may := got.header.Get("Access-Control-Allow-Origin"); may != c.may {
			t.Errorf("%s: %q, want %q", c.what, may, c.may)
		}
		if got.header.Get("Access-Control-Allow-Credentials") != "" {
			t.Errorf("%s: credentials are allowed", c.what)
		}
		asked := ask(t, "OPTIONS", s.url+c.path, "", "Origin", c.from,
			"Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "content-type")
		want := c.may
		if c.path != "/graphql" {
			want = "" // read only
		}
		if may := asked.header.Get("Access-Control-Allow-Origin"); may != want {
			t.Errorf("%s, asked before: %q, want %q", c.what, may, want)
		}
	}
}
