package explorer_test

import (
	"context"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/dataset"
	"wpsgraph/internal/store/neo4j"
	"wpsgraph/internal/store/neo4j/neo4jtest"
	"wpsgraph/seed"
)

// inNeo4j is the site over the seed in a real Neo4j.
func inNeo4j(t *testing.T) site {
	t.Helper()
	engine, err := neo4j.Open(neo4j.Config{URI: neo4jtest.URI(t)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = engine.Close(context.Background()) })
	content, _, err := dataset.Read(t.Context(), seed.Files())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := engine.Replace(t.Context(), content); err != nil {
		t.Fatal(err)
	}
	s, err := siteOn(engine, "neo4j")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestBothEnginesGiveTheSamePages compares bytes: each screen in two languages,
// earlier dates and what has ended, and rows in another form.
func TestBothEnginesGiveTheSamePages(t *testing.T) {
	embedded, server := theSite(t), inNeo4j(t)
	var addresses []string
	for _, language := range []string{"en", "ar"} {
		for _, path := range slices.Concat(screenPaths, largest) {
			addresses = append(addresses, "/"+language+path)
		}
	}
	addresses = append(
		addresses, "/fr/body/ecowas?past=yes&on=2026-06-01", "/en/network/global-alliance-women-mediators?on=2019-09", "/pt/gaps?on=2015", "/sw/between/au/eu?on=2019",
		"/en/body/sadc.csv", "/en/body/sadc.json", "/en/body/sadc.gexf", "/en/body/sadc.jsonld", "/en/body/sadc.bib", "/es/gaps.csv?by=theme",
		"/en/nowhere", "/en/gaps?by=nothing",
	)
	found := 0
	for _, address := range addresses {
		first, second := embedded.get(t, address), server.get(t, address)
		if first.Code == http.StatusOK {
			found++
		}
		if first.Code != second.Code || first.Body.String() != second.Body.String() {
			t.Errorf("%s: status %d and %d\n%s", address, first.Code, second.Code,
				cmp.Diff(strings.Split(first.Body.String(), "\n"), strings.Split(second.Body.String(), "\n")))
		}
	}
	if found < len(addresses)-2 {
		t.Errorf("only %d of %d addresses are pages", found, len(addresses))
	}
}
