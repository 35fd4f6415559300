package explorer_test

import (
	"bytes"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"wpsgraph/internal/words"
)

func TestEveryScreenInEveryLanguageIsAWholePage(t *testing.T) {
	site := theSite(t)
	for _, language := range words.Languages {
		titles := map[string]string{}
		for _, path := range screenPaths {
			address := "/" + language + path
			page := site.page(t, address)
			root := all(page, "html")[0]
			direction := "ltr"
			if language == "ar" {
				direction = "rtl"
			}
			if attr(root, "lang") != language || attr(root, "dir") != direction {
				t.Errorf("%s: lang %q, dir %q", address, attr(root, "lang"), attr(root, "dir"))
			}
			if n := len(all(page, "h1")); n != 1 {
				t.Errorf("%s has %d h1", address, n)
			}
			title := text(all(page, "title")[0])
			if other := titles[title]; other != "" && !sameThing(other, path) {
				t.Errorf("%s and %s have one title: %s", other, path, title)
			}
			titles[title] = path
			if got := text(page); keyShown.MatchString(got) {
				t.Errorf("%s shows the key of a message", address)
			}
		}
	}
}

// keyShown is a key that stands where its message should.
var keyShown = regexp.MustCompile(`\bui\.[a-z_]+`)

// sameThing tells whether two addresses are views of one thing.
func sameThing(a, b string) bool {
	before, _, _ := strings.Cut(a, "?")
	after, _, _ := strings.Cut(b, "?")
	return before == after
}

func TestPagesHoldNoScriptOrStyleOfTheirOwn(t *testing.T) {
	site := theSite(t)
	for _, path := range screenPaths {
		for n := range site.page(t, "/en"+path).Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			if n.Data == "style" || n.Data == "script" && n.FirstChild != nil {
				t.Errorf("%s has a %s element with content", path, n.Data)
			}
			for _, a := range n.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s: <%s %s>", path, n.Data, a.Key)
				}
			}
		}
	}
}

func TestPagesStayWithinTheirBudget(t *testing.T) {
	const usual, longest = 12 << 10, 15 << 10
	site := theSite(t)
	for _, path := range append(slices.Clone(screenPaths), largest...) {
		most := usual
		if slices.Contains(largest, path) {
			most = longest
		}
		for _, language := range []string{"en", "ar"} {
			w := site.get(t, "/"+language+path)
			if n := packed(t, w.Body.Bytes()); w.Code != http.StatusOK || n > most {
				t.Errorf("/%s%s: status %d, %d bytes packed, want at most %d", language, path, w.Code, n, most)
			}
		}
	}
}

// largest are the pages of those with the most ties.
var largest = []string{
	"/body/au", "/body/ecowas", "/body/eu", "/body/un", "/body/sadc", "/organization/un-women", "/framework/unscr-1325", "/network/wps-focal-points",
	"/event/focal-points-washington-2023", "/country/cod", "/between/au/eu",
}

func TestTheSameAddressGivesTheSameBytes(t *testing.T) {
	site := theSite(t)
	again, err := seeded()
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range screenPaths {
		first, second := site.get(t, "/fr"+path).Body.Bytes(), again.get(t, "/fr"+path).Body.Bytes()
		if !bytes.Equal(first, second) {
			t.Errorf("%s differs from itself", path)
		}
	}
}

// sourceless are the tables that hold counts and factors, not statements.
var sourceless = []string{"plain", "matrix"}

func TestEveryRowOfEveryTableLinksASource(t *testing.T) {
	site := theSite(t)
	rows := 0
	for _, path := range screenPaths {
		if strings.HasPrefix(path, "/search") {
			continue // a theme is a label of this project and has no source
		}
		for _, table := range all(site.page(t, "/en"+path), "table") {
			if slices.Contains(sourceless, attr(table, "class")) {
				continue
			}
			for _, row := range all(all(table, "tbody")[0], "tr") {
				rows++
				cites := slices.ContainsFunc(all(row, "a"), func(a *html.Node) bool {
					return strings.HasPrefix(attr(a, "href"), "/en/source/")
				})
				if !cites && !marked(row, "NOT_RECORDED") {
					t.Errorf("%s: a row of %q links no source: %s", path, text(all(table, "caption")[0]), text(row))
				}
			}
		}
	}
	if rows < 600 {
		t.Errorf("only %d rows were looked at", rows)
	}
}

// marked tells whether a row says of what it is about that it is not recorded:
// nobody says so, and there is nothing to cite.
func marked(row *html.Node, state string) bool {
	return slices.ContainsFunc(all(row, "span"), func(n *html.Node) bool { return attr(n, "class") == "mark "+state })
}

func TestEveryLinkOfTheSiteLeadsToAPage(t *testing.T) {
	site := theSite(t)
	seen := map[string]bool{}
	for _, path := range []string{"/", "/body/ecowas", "/gaps?by=function", "/between/au/eu", "/question/1.1", "/practices?for=body/sadc&theme=theme/localization"} {
		for _, a := range all(site.page(t, "/en"+path), "a") {
			to, _, _ := strings.Cut(attr(a, "href"), "#")
			if !strings.HasPrefix(to, "/en/") || seen[to] {
				continue
			}
			seen[to] = true
			if w := site.get(t, to); w.Code != http.StatusOK {
				t.Errorf("%s links %s: status %d, Location %q", path, to, w.Code, w.Header().Get("Location"))
			}
		}
	}
	if len(seen) < 100 {
		t.Errorf("only %d links were followed", len(seen))
	}
}

// One request after another: what 95 of 100 stay below, for each page and for
// all of them together.
func BenchmarkPages(b *testing.B) {
	site := theSite(b)
	var all []time.Duration
	for _, path := range screenPaths {
		b.Run(path, func(b *testing.B) {
			var took []time.Duration
			for b.Loop() {
				began := time.Now()
				if w := site.get(b, "/en"+path); w.Code != http.StatusOK {
					b.Fatal(fmt.Sprint(w.Code))
				}
				took = append(took, time.Since(began))
			}
			b.ReportMetric(p95(took), "ms/p95")
			all = append(all, took...)
		})
	}
	b.Run("all", func(b *testing.B) {
		for b.Loop() {
		}
		b.ReportMetric(p95(all), "ms/p95")
	})
}

func p95(took []time.Duration) float64 {
	slices.Sort(took)
	return took[len(took)*95/100].Seconds() * 1e3
}
