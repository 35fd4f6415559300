package explorer_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/net/html"

	"wpsgraph/explorer"
	"wpsgraph/graph"
	"wpsgraph/internal/catalog"
	"wpsgraph/internal/dataset"
	"wpsgraph/internal/store"
	"wpsgraph/internal/store/memory"
	"wpsgraph/internal/wps"
	"wpsgraph/schema"
	"wpsgraph/seed"
)

// today is the day of all tests, so that pages do not change with the clock.
func today() time.Time { return time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC) }

// seeded is the API and the pages over the data that the program carries.
var seeded = sync.OnceValues(func() (site, error) {
	content, _, err := dataset.Read(context.Background(), seed.Files())
	if err != nil {
		return site{}, err
	}
	return siteOver(content)
})

// site is the API and the pages over it.
type site struct{ api, pages http.Handler }

func siteOver(content *wps.Content) (site, error) {
	engine := memory.New()
	if _, err := engine.Replace(context.Background(), content); err != nil {
		return site{}, err
	}
	return siteOn(engine, "embedded")
}

func siteOn(engine store.Store, name string) (site, error) {
	data := catalog.New(engine, name)
	if err := data.Refresh(context.Background()); err != nil {
		return site{}, err
	}
	w, err := graph.Words()
	if err != nil {
		return site{}, err
	}
	config := graph.Defaults()
	config.Now, config.Log = today, slog.New(slog.DiscardHandler)
	api := graph.NewHandler(data, w, config)
	sdl, err := schema.Text()
	if err != nil {
		return site{}, err
	}
	pages, err := explorer.NewHandler(explorer.Config{API: api, Schema: sdl, Now: today})
	return site{api, pages}, err
}

// theSite is the site over the seed.
func theSite(t testing.TB) site {
	t.Helper()
	s, err := seeded()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// get asks for an address.
func (s site) get(t testing.TB, address string) *httptest.ResponseRecorder {
	t.Helper()
	w := httptest.NewRecorder()
	s.pages.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, address, nil))
	return w
}

// page asks for a page that must be there, and reads it.
func (s site) page(t testing.TB, address string) *html.Node {
	t.Helper()
	w := s.get(t, address)
	if w.Code != http.StatusOK {
		t.Fatalf("%s: status %d, Location %q: %.400s", address, w.Code, w.Header().Get("Location"), w.Body)
	}
	node, err := html.Parse(bytes.NewReader(w.Body.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	return node
}

// screenPaths are one address of each screen, and of each kind of entity,
// behind the language.
var screenPaths = []string{
	"/", "/search?q=mediators", "/connections", "/connections?from=body/sadc&to=network/nordic-women-mediators",
	"/gaps", "/gaps?by=theme", "/gaps?by=function", "/gaps?by=status", "/gaps?by=question", "/gaps?by=plan", "/gaps?by=tie", "/gaps?pillar=participation",
	"/gaps/sadc/financing", "/gaps/eccas/women-mediator-network", "/practices", "/practices?for=body/sadc&theme=theme/localization",
	"/compare", "/compare?plan=plan/afg-nap-1&plan=plan/sadc-rap-1", "/between", "/between/au/eu", "/question/3.1", "/source/body-sadc",
	"/changes", "/data", "/body/sadc", "/body/sadc?relation=member_of.in", "/body/sadc/timeline", "/body/au/timeline?of=ties", "/country/ken", "/network/femwise-africa", "/organization/accord",
	"/plan/sadc-rap-1", "/practice/aceh-cmi-study-2006", "/mechanism/au-peace-fund", "/framework/asean-joint-statement-wps",
	"/event/asean-rpa-wps-launch-2022", "/process/aceh-helsinki-2005", "/theme/mediation",
}

// all are the elements of a name below a node, in order.
func all(n *html.Node, name string) []*html.Node {
	var found []*html.Node
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.Data == name {
			found = append(found, d)
		}
	}
	return found
}

// attr is an attribute, "" where it is not there.
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// text is all text below a node, spaces made one.
func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// packed is how many bytes a text has on the wire.
func packed(t testing.TB, content []byte) int {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}

// parsed reads a page.
func parsed(t testing.TB, content []byte) *html.Node {
	t.Helper()
	node, err := html.Parse(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return node
}
