package explorer_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

// rowsOf is the JSON of a page.
type rowsOf struct {
	Panels []struct {
		Panel     string
		Query     string
		Variables json.RawMessage
		Data      json.RawMessage
	}
}

func (s site) rows(t *testing.T, address string) rowsOf {
	t.Helper()
	var rows rowsOf
	w := s.get(t, address)
	if err := json.Unmarshal(w.Body.Bytes(), &rows); err != nil || w.Code != http.StatusOK {
		t.Fatalf("%s: status %d, %v", address, w.Code, err)
	}
	return rows
}

func TestTheDocumentThatIsCopiedGivesTheRowsOfThePage(t *testing.T) {
	site := theSite(t)
	for _, path := range []string{
		"/body/sadc", "/connections?from=body/sadc&to=network/nordic-women-mediators", "/gaps", "/gaps/sadc/financing",
		"/practices?for=body/sadc&theme=theme/localization", "/between/au/eu", "/question/3.1", "/search?q=mediators", "/changes", "/data",
	} {
		before, query, _ := strings.Cut(path, "?")
		address := "/en" + before + ".json"
		if query != "" {
			address += "?" + query
		}
		rows := site.rows(t, address)
		page := site.page(t, "/en"+path)
		var documents []string
		seen := map[string]bool{}
		for _, foot := range feet(page) {
			query, variables := offered(t, page, foot)
			if !seen[query+variables] {
				seen[query+variables] = true
				documents = append(documents, query, variables)
			}
		}
		if len(rows.Panels) == 0 || len(documents) != 2*len(rows.Panels) {
			t.Fatalf("%s has %d panels as JSON and %d texts", path, len(rows.Panels), len(documents))
		}
		for i, p := range rows.Panels {
			if documents[2*i] != strings.TrimSpace(p.Query) {
				t.Errorf("%s, %s: the document differs", path, p.Panel)
			}
			if diff := cmp.Diff(flat(t, p.Data), flat(t, site.asked(t, documents[2*i], documents[2*i+1]))); diff != "" {
				t.Errorf("%s, %s: the API answers something else:\n%s", path, p.Panel, diff)
			}
		}
	}
}

// feet are what the panels of a page offer.
func feet(page *html.Node) []*html.Node {
	return slices.DeleteFunc(all(page, "details"), func(d *html.Node) bool { return attr(d, "class") != "foot" })
}

// offered is the document and the variables that a panel opens in GraphiQL: the
// button sends its value with the form that it belongs to.
func offered(t *testing.T, page, foot *html.Node) (query, variables string) {
	t.Helper()
	for _, button := range all(foot, "button") {
		if attr(button, "name") != "variables" {
			continue
		}
		for _, form := range all(page, "form") {
			if attr(form, "id") == attr(button, "form") && attr(form, "action") == "/graphiql" {
				return strings.TrimSpace(all(form, "textarea")[0].FirstChild.Data), attr(button, "value")
			}
		}
	}
	t.Fatalf("nothing opens in GraphiQL: %s", text(foot))
	return "", ""
}

func TestEveryPanelIsSharedCitedExportedAndAskedAgain(t *testing.T) {
	site := theSite(t)
	panels := 0
	for _, path := range screenPaths {
		page := site.page(t, "/en"+path)
		sections := slices.DeleteFunc(all(page, "section"), func(s *html.Node) bool { return !panelOf(s) })
		if len(sections) != len(feet(page)) {
			t.Errorf("%s: %d panels, %d feet", path, len(sections), len(feet(page)))
		}
		for _, foot := range feet(page) {
			panels++
			offered(t, page, foot)
			found := map[string]string{}
			for _, b := range all(foot, "button") {
				found[attr(b, "data-copy")] = "button"
			}
			for _, a := range all(foot, "a") {
				to := attr(a, "href")
				found[attr(a, "data-copy")] = to
				before, _, _ := strings.Cut(to, "?")
				found[before[strings.LastIndexByte(before, '.')+1:]] = to
			}
			for _, want := range []string{"link", "query", "curl", "citation", "csv", "json", "bib"} {
				if found[want] == "" {
					t.Errorf("%s: a panel offers no %s: %.80s", path, want, text(foot))
				}
			}
			for _, form := range []string{"csv", "json", "bib"} {
				if w := site.get(t, found[form]); found[form] != "" && (w.Code != http.StatusOK || w.Body.Len() == 0) {
					t.Errorf("%s: %s gives status %d", path, found[form], w.Code)
				}
			}
		}
	}
	if panels < 100 {
		t.Errorf("only %d panels were looked at", panels)
	}
}

// panelOf tells whether a section shows answers, and not links or words alone.
func panelOf(section *html.Node) bool {
	switch attr(section, "aria-labelledby") {
	case "needs", "nine", "method-title":
		return false
	}
	return true
}

// asked asks the API as a client does.
func (s site) asked(t *testing.T, query, variables string) json.RawMessage {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": json.RawMessage(variables)})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	s.api.ServeHTTP(w, r)
	var answer struct{ Data, Errors json.RawMessage }
	if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil || answer.Errors != nil {
		t.Fatalf("%v: %s", err, answer.Errors)
	}
	return answer.Data
}

func flat(t *testing.T, raw json.RawMessage) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Compact(&b, raw); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestCSVHasTheRowsOfThePageWithTheirSources(t *testing.T) {
	w := theSite(t).get(t, "/en/body/sadc.csv?relation=member_of.in")
	if got := w.Header().Get("Content-Type"); got != "text/csv; charset=utf-8" {
		t.Errorf("Content-Type %q", got)
	}
	reader := csv.NewReader(w.Body)
	reader.FieldsPerRecord = -1
	rows, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	members := 0
	for _, row := range rows {
		if strings.HasPrefix(row[min(1, len(row)-1)], "MEMBER_OF:country:") {
			members++
			if !strings.HasPrefix(row[len(row)-1], "source:") {
				t.Errorf("no source: %v", row)
			}
		}
	}
	if members != 16 {
		t.Errorf("%d members, SADC has 16", members)
	}
}

func TestOtherFormsAreWellFormed(t *testing.T) {
	site := theSite(t)
	var gexf struct {
		Nodes []struct {
			ID string `xml:"id,attr"`
		} `xml:"graph>nodes>node"`
		Edges []struct {
			Source string `xml:"source,attr"`
			Target string `xml:"target,attr"`
		} `xml:"graph>edges>edge"`
	}
	if err := xml.Unmarshal(site.get(t, "/en/body/sadc.gexf").Body.Bytes(), &gexf); err != nil || len(gexf.Nodes) < 40 || len(gexf.Edges) < 50 {
		t.Errorf("GEXF: %v, %d nodes, %d edges", err, len(gexf.Nodes), len(gexf.Edges))
	}
	known := map[string]bool{}
	for _, n := range gexf.Nodes {
		known[n.ID] = true
	}
	for _, e := range gexf.Edges {
		if !known[e.Source] || !known[e.Target] {
			t.Errorf("an edge leads from %s to %s, which are not both there", e.Source, e.Target)
		}
	}
	var linked struct {
		Type string `json:"@type"`
		Name string
	}
	if err := json.Unmarshal(site.get(t, "/en/body/sadc.jsonld").Body.Bytes(), &linked); err != nil || linked.Type != "Organization" {
		t.Errorf("JSON-LD: %v, %+v", err, linked)
	}
	bib := site.get(t, "/en/body/sadc.bib").Body.String()
	if own, graph := strings.Index(bib, "@misc{body-sadc"), strings.Index(bib, "wpsgraph-"); own < 0 || graph < own {
		t.Errorf("BibTeX does not begin with the original source: %.200s", bib)
	}
	if w := site.get(t, "/en/data.gexf"); w.Code != http.StatusNotFound {
		t.Errorf("a form that makes no sense: status %d", w.Code)
	}
}
