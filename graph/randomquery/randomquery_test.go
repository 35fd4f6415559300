package randomquery_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"wpsgraph/graph/randomquery"
	"wpsgraph/internal/dataset"
	"wpsgraph/internal/wps"
	"wpsgraph/schema"
	"wpsgraph/seed"
)

func load(t *testing.T) (*ast.Schema, *wps.Content) {
	t.Helper()
	sdl, err := schema.Text()
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := gqlparser.LoadSchema(&ast.Source{Input: sdl})
	if err != nil {
		t.Fatal(err)
	}
	content, _, err := dataset.Read(context.Background(), seed.Files())
	if err != nil {
		t.Fatal(err)
	}
	return parsed, content
}

func TestTheSameSeedDrawsTheSame(t *testing.T) {
	parsed, content := load(t)
	a, b, other := randomquery.New(parsed, content, 7), randomquery.New(parsed, content, 7), randomquery.New(parsed, content, 8)
	different := 0
	for range 100 {
		document, variables := a.Next()
		again, sameVariables := b.Next()
		if document != again || cmp.Diff(variables, sameVariables) != "" {
			t.Fatalf("%s %v\n%s %v", document, variables, again, sameVariables)
		}
		if third, _ := other.Next(); third != document {
			different++
		}
	}
	if different < 90 {
		t.Errorf("another seed drew %d of 100 others", different)
	}
}

func TestWhatIsDrawnIsValidAndOfEverySort(t *testing.T) {
	parsed, content := load(t)
	g := randomquery.New(parsed, content, 1)
	seen := map[string]int{}
	for range 2_000 {
		document, variables := g.Next()
		doc, errs := gqlparser.LoadQueryWithRules(parsed, document, rules.NewDefaultRules())
		if errs != nil {
			t.Fatalf("%s\n%s", errs, document)
		}
		// As over the network: numbers come as JSON has them.
		text, err := json.Marshal(variables)
		if err != nil {
			t.Fatal(err)
		}
		var sent map[string]any
		if err := json.Unmarshal(text, &sent); err != nil {
			t.Fatal(err)
		}
		if _, err := validator.VariableValues(parsed, doc.Operations[0], sent); err != nil {
			t.Fatalf("%s\n%s\n%v", err, document, variables)
		}
		for _, selection := range doc.Operations[0].SelectionSet {
			seen["Query."+selection.(*ast.Field).Name]++
		}
		for _, sort := range []string{"... on Entity", "... on Actor", "... on Node", "... on Country", "...F", "... {", "... @", ") {", "@skip", "@include", "@asOf", "@language", "$v", "after:", "before:", "last:", "__typename", "a1: ", "null"} {
			if strings.Contains(document, sort) {
				seen[sort]++
			}
		}
	}
	for _, f := range parsed.Query.Fields {
		if !strings.HasPrefix(f.Name, "__") && seen["Query."+f.Name] < 20 {
			t.Errorf("%s was drawn %d times", f.Name, seen["Query."+f.Name])
		}
	}
	for sort, n := range seen {
		if n < 10 {
			t.Errorf("%q was drawn %d times", sort, n)
		}
	}
	if len(seen) < len(parsed.Query.Fields)-2+19 {
		t.Errorf("some sort was not drawn: %v", seen)
	}
}
