package transport

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestRequestsThatCannotBeReadGetTheirStatus(t *testing.T) {
	h := newHandler(t, Defaults())
	long := `{"query":"{ name }","variables":{"a":"` + strings.Repeat("x", 300<<10) + `"}}`
	for _, c := range []struct {
		name, method, target, body string
		header                     []string
		status                     int
		code                       string
	}{
		{"no body", "POST", "/graphql", "", nil, 400, "BAD_USER_INPUT"},
		{"not JSON", "POST", "/graphql", "query { name }", nil, 400, "BAD_USER_INPUT"},
		{"JSON after the request", "POST", "/graphql", asJSON("{ name }") + `{"query":"{ name }"}`, nil, 400, "BAD_USER_INPUT"},
		{"text after the request", "POST", "/graphql", asJSON("{ name }") + "x", nil, 400, "BAD_USER_INPUT"},
		{"a batch", "POST", "/graphql", " [" + asJSON("{ name }") + "]", nil, 400, "BAD_USER_INPUT"},
		{"a query that is no string", "POST", "/graphql", `{"query":{}}`, nil, 400, "BAD_USER_INPUT"},
		{"variables that are no object", "POST", "/graphql", `{"query":"{ name }","variables":[]}`, nil, 400, "BAD_USER_INPUT"},
		{"no query", "POST", "/graphql", `{"variables":{}}`, nil, 400, "BAD_USER_INPUT"},
		{"many values", "POST", "/graphql", `{"query":"{ name }","variables":{"a":[` + strings.Repeat("1,", 5_000) + `1]}}`, nil, 413, "QUERY_TOO_LARGE"},
		{"deep values", "POST", "/graphql", `{"query":"{ name }","variables":` + strings.Repeat(`{"a":`, 9_000) + "1" + strings.Repeat("}", 9_001), nil, 413, "QUERY_TOO_LARGE"},
		{"too long", "POST", "/graphql", long, nil, 413, "QUERY_TOO_LARGE"},
		{"a form", "POST", "/graphql", "query=%7Bname%7D", []string{"Content-Type", "application/x-www-form-urlencoded"}, 415, "BAD_USER_INPUT"},
		{"another charset", "POST", "/graphql", asJSON("{ name }"), []string{"Content-Type", "application/json; charset=utf-16"}, 415, "BAD_USER_INPUT"},
		{"a compressed body", "POST", "/graphql", asJSON("{ name }"), []string{"Content-Type", "application/json", "Content-Encoding", "gzip"}, 415, "BAD_USER_INPUT"},
		{"another method", "DELETE", "/graphql", "", nil, 405, "BAD_USER_INPUT"},
		{"GET without a query", "GET", "/graphql", "", nil, 400, "BAD_USER_INPUT"},
		{"GET with two queries", "GET", "/graphql?query={name}&query={name}", "", nil, 400, "BAD_USER_INPUT"},
		{"GET badly escaped", "GET", "/graphql?query=%7Bname%7D&variables=%zz", "", nil, 400, "BAD_USER_INPUT"},
		{"GET with variables that are no object", "GET", "/graphql?query=%7Bname%7D&variables=1", "", nil, 400, "BAD_USER_INPUT"},
		{"GET of a mutation", "GET", "/graphql?query=mutation%7Bname%7D", "", nil, 405, "BAD_USER_INPUT"},
		{"not acceptable", "POST", "/graphql", asJSON("{ name }"), []string{"Content-Type", "application/json", "Accept", "text/html"}, 406, "BAD_USER_INPUT"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.header == nil {
				c.header = []string{"Content-Type", "application/json"}
			}
			w := ask(h, c.method, c.target, c.body, c.header...)
			if w.Code != c.status {
				t.Errorf("status %d, want %d: %s", w.Code, c.status, w.Body)
			}
			if diff := cmp.Diff([]string{c.code}, codes(t, w)); diff != "" {
				t.Error(diff)
			}
			if w.Body.Len() > 1_000 {
				t.Errorf("the answer has %d bytes; it repeats the request", w.Body.Len())
			}
			if allow := w.Header().Get("Allow"); (w.Code == http.StatusMethodNotAllowed) != (allow != "") {
				t.Errorf("status %d with Allow %q", w.Code, allow)
			}
			if got := w.Header().Get("Content-Type"); got != "application/json; charset=utf-8" {
				t.Errorf("Content-Type %s", got)
			}
		})
	}
}

func TestErrorsOfTheRequestDependOnTheMediaType(t *testing.T) {
	h := newHandler(t, Defaults())
	apq := `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}`
	for _, c := range []struct{ name, body, code string }{
		{"parse", asJSON("{"), "GRAPHQL_PARSE_FAILED"},
		{"validation", asJSON("{ nothing }"), "GRAPHQL_VALIDATION_FAILED"},
		{"guard", asJSON("{" + strings.Repeat(" name", 21) + "}"), "QUERY_TOO_LARGE"},
		{"persisted query", apq, "PERSISTED_QUERY_NOT_FOUND"},
	} {
		for mediaType, status := range map[string]int{typeJSON: 200, typeGraphQL: 400} {
			w := post(h, c.body, "Accept", mediaType)
			if w.Code != status || !slices.Equal(codes(t, w), []string{c.code}) {
				t.Errorf("%s with %s: %d %s", c.name, mediaType, w.Code, w.Body)
			}
			if strings.Contains(w.Body.String(), `"data"`) {
				t.Errorf("%s: an error of the request has data: %s", c.name, w.Body)
			}
		}
	}
}

func TestGetPostAndHeadGiveTheSameAnswer(t *testing.T) {
	h := newHandler(t, Defaults())
	byPost := post(h, asJSON("{ name }"))
	byGet := ask(h, http.MethodGet, "/graphql?query="+url.QueryEscape("{ name }"), "")
	if byPost.Code != 200 || byPost.Body.String() != `{"data":{"name":"tiny"}}` {
		t.Errorf("POST gives %d %s", byPost.Code, byPost.Body)
	}
	if diff := cmp.Diff(byPost.Body.String(), byGet.Body.String()); diff != "" {
		t.Error(diff)
	}
	server := httptest.NewServer(h)
	defer server.Close()
	byHead, err := http.Head(server.URL + "/graphql?query=%7Bname%7D")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = byHead.Body.Close() }()
	if byHead.StatusCode != 200 || byHead.ContentLength != int64(byGet.Body.Len()) {
		t.Errorf("HEAD gives %d with length %d", byHead.StatusCode, byHead.ContentLength)
	}
}

func TestOptionsNamesTheMethods(t *testing.T) {
	w := ask(newHandler(t, Defaults()), http.MethodOptions, "/graphql", "")
	if w.Code != http.StatusNoContent || w.Header().Get("Allow") != methods {
		t.Errorf("%d, Allow %q", w.Code, w.Header().Get("Allow"))
	}
}

func TestIntegersKeepAllTheirDigits(t *testing.T) {
	w := post(newHandler(t, Defaults()), `{"query":"query($v: Int!){number(value:$v)}","variables":{"v":2147483647}}`)
	if want := `{"data":{"number":"2147483647"}}`; w.Body.String() != want {
		t.Errorf("got %s", w.Body)
	}
}

func TestSlowFieldTimesOutAndTheOthersAreKept(t *testing.T) {
	limits := Defaults()
	limits.Timeout = 20 * time.Millisecond
	w := post(newHandler(t, limits), asJSON("{ name slow }"))
	if w.Code != 200 || !slices.Equal(codes(t, w), []string{"TIMEOUT"}) {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if !strings.Contains(w.Body.String(), `"data":{"name":"tiny","slow":null}`) {
		t.Errorf("what was ready is not kept: %s", w.Body)
	}
}

func TestOperationThatNeverStartsInTimeIsUnavailable(t *testing.T) {
	limits := Defaults()
	limits.Timeout = -1
	w := post(newHandler(t, limits), asJSON("{ name }"))
	if w.Code != 503 || !slices.Equal(codes(t, w), []string{"TIMEOUT"}) || w.Header().Get("Retry-After") == "" {
		t.Errorf("%d %v %s", w.Code, w.Header(), w.Body)
	}
}

func TestUnavailableFieldSaysWhenToTryAgain(t *testing.T) {
	w := post(newHandler(t, Defaults()), asJSON("{ unavailable }"))
	if w.Code != 200 || !slices.Equal(codes(t, w), []string{"UNAVAILABLE"}) || w.Header().Get("Retry-After") != "1" {
		t.Errorf("%d %v %s", w.Code, w.Header(), w.Body)
	}
}

func TestPanicIsAnErrorWithoutItsText(t *testing.T) {
	w := post(newHandler(t, Defaults()), asJSON("{ panics name }"))
	if w.Code != 200 || !slices.Equal(codes(t, w), []string{"INTERNAL"}) || strings.Contains(w.Body.String(), "secret") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}

func TestAnswerBeyondItsLimitIsNotSent(t *testing.T) {
	limits := Defaults()
	limits.MaxAnswer = 1_000
	h := newHandler(t, limits)
	if w := post(h, asJSON("{ big(bytes: 900) }")); w.Code != 200 || len(codes(t, w)) != 0 {
		t.Errorf("within the limit: %d %s", w.Code, w.Body)
	}
	w := post(h, asJSON("{ big(bytes: 1000) }"))
	if !slices.Equal(codes(t, w), []string{"QUERY_TOO_LARGE"}) || !strings.Contains(w.Body.String(), "1000") {
		t.Errorf("beyond the limit: %d %s", w.Code, w.Body)
	}
}

func TestErrorsAreCountedAndCut(t *testing.T) {
	var query strings.Builder
	for i := range 30 {
		query.WriteString(" nothing" + strconv.Itoa(i))
	}
	w := post(newHandler(t, Defaults()), asJSON("{"+query.String()+"}"))
	if got := len(codes(t, w)); got != 21 || !strings.Contains(w.Body.String(), "10 more errors") {
		t.Errorf("%d errors: %s", got, w.Body)
	}
	value := `{ find(by: "` + strings.Repeat("é", 3_000) + `") { id } }`
	if w := post(newHandler(t, Defaults()), asJSON(value)); w.Body.Len() > 1_500 || len(codes(t, w)) != 1 {
		t.Errorf("an error of %d bytes", w.Body.Len())
	}
}

func TestAnswersWithErrorsAreNotKeptByCaches(t *testing.T) {
	h := newHandler(t, Defaults())
	for query, kept := range map[string]bool{"{ name }": true, "{ unavailable }": false, "{ nothing }": false, "{": false} {
		w := httptest.NewRecorder()
		w.Header().Set("ETag", `W/"1"`)
		w.Header().Set("Cache-Control", "public")
		h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/graphql?query="+url.QueryEscape(query), nil))
		if got := w.Header().Get("ETag") != "" && w.Header().Get("Cache-Control") == "public"; got != kept {
			t.Errorf("%s: %v", query, w.Header())
		}
	}
}

func TestPersistedQueryIsStoredOnceAndFoundByItsHash(t *testing.T) {
	h := newHandler(t, Defaults())
	sum := sha256.Sum256([]byte("{ name }"))
	extensions := `"extensions":{"persistedQuery":{"version":1,"sha256Hash":"` + hex.EncodeToString(sum[:]) + `"}}`
	for _, c := range []struct{ body, want string }{
		{`{` + extensions + `}`, `PersistedQueryNotFound`},
		{`{"query":"{ name }",` + extensions + `}`, `{"data":{"name":"tiny"}}`},
		{`{` + extensions + `}`, `{"data":{"name":"tiny"}}`},
	} {
		if w := post(h, c.body); !strings.Contains(w.Body.String(), c.want) {
			t.Errorf("%s gives %s", c.body, w.Body)
		}
	}
}

// TestStructureIsThatOfTheValues makes the values, and counts them.
func TestStructureIsThatOfTheValues(t *testing.T) {
	for _, c := range []struct {
		text          string
		values, depth int
	}{
		{`1`, 0, 0},
		{`[]`, 1, 1},
		{`{"a":1,"b":[2,{"c":"{[,"}]}`, 5, 3},   // three opened and two commas
		{`"a \"quoted\" [{,"`, 0, 0},            // nothing in a string counts
		{`{"a\\":"\\","b":"\\\","}`, 2, 1},      // a backslash may escape itself
		{`[[[[` + strings.Repeat("]", 4), 4, 4}, // one in the other
	} {
		if values, depth := structure([]byte(c.text)); values != c.values || depth != c.depth {
			t.Errorf("%s: %d values, %d deep, want %d, %d", c.text, values, depth, c.values, c.depth)
		}
	}
}
