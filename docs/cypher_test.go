package docs_test

import (
	"os"
	"regexp"
	"testing"

	"wpsgraph/internal/dataset"
	"wpsgraph/internal/store/neo4j"
	"wpsgraph/internal/store/neo4j/neo4jtest"
	"wpsgraph/seed"
)

// blocks are the fenced blocks of a language in a page.
func blocks(t *testing.T, page, language string) []string {
	t.Helper()
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, match := range regexp.MustCompile("(?s)```"+language+"\n(.*?)```").FindAllStringSubmatch(string(text), -1) {
		found = append(found, match[1])
	}
	return found
}

func TestTheCypherCookbookAnswers(t *testing.T) {
	uri := neo4jtest.URI(t)
	content, problems, err := dataset.Read(t.Context(), seed.Files())
	if err != nil || content == nil {
		t.Fatal(err, problems)
	}
	server, err := neo4j.Open(neo4j.Config{URI: uri})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = server.Close(t.Context()) }()
	if _, err := server.Replace(t.Context(), content); err != nil {
		t.Fatal(err)
	}
	statements := blocks(t, "cypher.md", "cypher")
	if len(statements) < 10 {
		t.Errorf("%d statements, want 10", len(statements))
	}
	for _, statement := range statements {
		if first := neo4jtest.Run(t, uri, statement); first == nil {
			t.Errorf("nothing is found by\n%s", statement)
		}
	}
}
