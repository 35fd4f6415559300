package transport

import (
	"encoding/json"
	"net/http"
	"testing"
)

// FuzzBody sends bodies: every answer is JSON with data or errors, nothing is a
// fault of ours, and what was sent does not come back at length.
func FuzzBody(f *testing.F) {
	for _, seed := range []string{
		"", "{", "[]", "null", `"x"`, asJSON("{ name }"), asJSON("{ name }") + asJSON("{ name }"),
		`{"query":"query($w: Where){ find(where: $w) { id } }","variables":{"w":{"not":{"not":{"ids":["a",null]}}}}}`,
		`{"query":"{ number(value: 99999999999999999999) }"}`, `{"query":"{ number(value: 1e400) }"}`,
		`{"query":"query($v: Int!){ number(value: $v) }","variables":{"v":1e400}}`,
		`{"query":"query($v: Int!){ number(value: $v) }","variables":{"v":"10"}}`,
		`{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}`,
		`{"extensions":{"persistedQuery":7},"query":"{ name }"}`,
		`{"query":"query A { name } query B { name }","operationName":"C"}`,
		`{"query":"{ name @skip(if: null) }"}`, `{"query":"query($i: Boolean){ name @include(if: $i) }"}`,
		`{"query":"{ find(where: {ids: [], and: [{name: \"x\"}, null]}, by: DATE) { id } }"}`,
	} {
		f.Add(seed)
	}
	h := newHandler(f, Defaults())
	f.Fuzz(func(t *testing.T, body string) {
		w := post(h, body)
		if w.Code >= http.StatusInternalServerError {
			t.Errorf("%d for %q: %s", w.Code, body, w.Body)
		}
		var answer struct {
			Data   json.RawMessage
			Errors []json.RawMessage
		}
		if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil || answer.Data == nil && len(answer.Errors) == 0 {
			t.Errorf("%q is answered by %q: %v", body, w.Body, err)
		}
		if most := 30_000 + 21*Defaults().MaxMessage; w.Body.Len() > most {
			t.Errorf("%d bytes for %d", w.Body.Len(), len(body))
		}
	})
}

// FuzzAddress does the same with the query part of addresses.
func FuzzAddress(f *testing.F) {
	for _, seed := range []string{
		"", "query={name}", "query=%7Bname%7D&variables=%7B%7D&operationName=x&extensions=null",
		"query=a&query=b", "%", ";", "variables=1", "query=mutation{name}",
	} {
		f.Add(seed)
	}
	h := newHandler(f, Defaults())
	f.Fuzz(func(t *testing.T, query string) {
		r, err := http.NewRequest(http.MethodGet, "http://x/graphql", nil)
		if err != nil {
			t.Fatal(err)
		}
		r.URL.RawQuery = query
		w := serve(h, r)
		if w.Code >= http.StatusInternalServerError || !json.Valid(w.Body.Bytes()) {
			t.Errorf("%d for %q: %s", w.Code, query, w.Body)
		}
	})
}
