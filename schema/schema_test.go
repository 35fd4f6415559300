package schema

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

// load gives the schema as a GraphQL server would read it.
func load(t *testing.T) *ast.Schema {
	t.Helper()
	text, err := Text()
	if err != nil {
		t.Fatal(err)
	}
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: text})
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// ours are the definitions that the schema itself makes, by name.
func ours(schema *ast.Schema) []*ast.Definition {
	var definitions []*ast.Definition
	for _, d := range schema.Types {
		if !d.BuiltIn {
			definitions = append(definitions, d)
		}
	}
	slices.SortFunc(definitions, func(a, b *ast.Definition) int { return strings.Compare(a.Name, b.Name) })
	return definitions
}

// kinds are the types that implement Entity.
func kinds(schema *ast.Schema) []*ast.Definition {
	return slices.DeleteFunc(ours(schema), func(d *ast.Definition) bool {
		return d.Kind != ast.Object || !slices.Contains(d.Interfaces, "Entity")
	})
}

func TestTextHasEveryFileInTheOrderOfNames(t *testing.T) {
	text, err := Text()
	if err != nil {
		t.Fatal(err)
	}
	names, err := fs.Glob(Files(), "*")
	if err != nil {
		t.Fatal(err)
	}
	at := 0
	for _, name := range names {
		part, err := fs.ReadFile(Files(), name)
		if err != nil {
			t.Fatal(err)
		}
		found := strings.Index(text[at:], string(part))
		if found < 0 {
			t.Fatalf("%s is not in the text behind the files before it", name)
		}
		at += found + len(part)
	}
	if at != len(text) {
		t.Errorf("the text goes on for %d bytes behind the last file", len(text)-at)
	}
}

func TestEverythingHasADescription(t *testing.T) {
	schema := load(t)
	check := func(name, description string) {
		t.Helper()
		first := strings.ToUpper(description[:min(1, len(description))])
		if description == "" || !strings.HasPrefix(description, first) || !strings.HasSuffix(description, ".") && !strings.HasSuffix(description, "'") {
			t.Errorf("%s: the description %q is no sentence", name, description)
		}
	}
	checkArguments := func(owner string, arguments ast.ArgumentDefinitionList) {
		for _, a := range arguments {
			check(owner+"("+a.Name+")", a.Description)
		}
	}
	for _, d := range ours(schema) {
		check(d.Name, d.Description)
		for _, f := range d.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			check(d.Name+"."+f.Name, f.Description)
			checkArguments(d.Name+"."+f.Name, f.Arguments)
		}
		for _, v := range d.EnumValues {
			check(d.Name+"."+v.Name, v.Description)
		}
	}
	for _, name := range []string{"asOf", "language"} {
		directive := schema.Directives[name]
		check("@"+name, directive.Description)
		checkArguments("@"+name, directive.Arguments)
		if !slices.Equal(directive.Locations, []ast.DirectiveLocation{ast.LocationQuery}) {
			t.Errorf("@%s may stand at %v, want QUERY only", name, directive.Locations)
		}
	}
}

func TestWhatCanBeNullSaysWhatNullMeans(t *testing.T) {
	for _, d := range ours(load(t)) {
		for _, f := range d.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			if !f.Type.NonNull && !strings.Contains(f.Description, "null") && !strings.Contains(f.Description, "Null") {
				t.Errorf("%s.%s can be null, and its description does not say when", d.Name, f.Name)
			}
			for _, a := range f.Arguments {
				if !a.Type.NonNull && !strings.Contains(a.Description, "null") {
					t.Errorf("%s.%s(%s) can be null, and its description does not say what that means", d.Name, f.Name, a.Name)
				}
			}
		}
	}
}
