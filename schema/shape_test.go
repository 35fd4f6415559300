package schema

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
)

func TestOneFieldNameHasOneTypeOverAllKinds(t *testing.T) {
	first := map[string]string{} // field → its type and where that was seen
	for _, kind := range kinds(load(t)) {
		for _, f := range kind.Fields {
			typ, at, _ := strings.Cut(first[f.Name], " of ")
			switch {
			case typ == "":
				first[f.Name] = f.Type.String() + " of " + kind.Name
			case typ != f.Type.String():
				t.Errorf("%s.%s is %s, but %s of %s: fragments on both cannot be merged", kind.Name, f.Name, f.Type, typ, at)
			}
		}
	}
}

// Objects implement the interfaces side by side: client generators refuse an
// interface that implements another.
func TestNoInterfaceImplementsAnother(t *testing.T) {
	for _, d := range ours(load(t)) {
		if d.Kind == ast.Interface && len(d.Interfaces) > 0 {
			t.Errorf("the interface %s implements %v", d.Name, d.Interfaces)
		}
	}
}

func TestActorHasAllOfEntity(t *testing.T) {
	schema := load(t)
	for _, f := range schema.Types["Entity"].Fields {
		if schema.Types["Actor"].Fields.ForName(f.Name) == nil {
			t.Errorf("Actor lacks %s", f.Name)
		}
	}
}

// followsRelations tells whether the edges of a connection carry a relation.
func followsRelations(schema *ast.Schema, connection string) bool {
	edge := schema.Types[strings.TrimSuffix(connection, "Connection")+"Edge"]
	return edge != nil && edge.Fields.ForName("relation") != nil
}

func TestListsArePaged(t *testing.T) {
	schema := load(t)
	want := func(where string, f *ast.FieldDefinition, arguments map[string]string) {
		t.Helper()
		for name, typ := range arguments {
			a := f.Arguments.ForName(name)
			if a == nil {
				t.Errorf("%s lacks %s", where, name)
				continue
			}
			got := a.Type.String()
			if a.DefaultValue != nil {
				got += " = " + a.DefaultValue.String()
			}
			if got != typ {
				t.Errorf("%s has %s: %s, want %s", where, name, got, typ)
			}
		}
	}
	for _, d := range ours(schema) {
		for _, f := range d.Fields {
			where := d.Name + "." + f.Name
			if d.Kind == ast.InputObject || !strings.HasSuffix(f.Type.Name(), "Connection") {
				continue
			}
			switch {
			case d.Name == "RegionPair":
				// The ties across: what they are does not depend on a reader's order or date.
				want(where, f, map[string]string{"first": "Int! = 20", "after": "String"})
			case followsRelations(schema, f.Type.Name()):
				want(where, f, map[string]string{
					"asOf": "Date", "includePast": "Boolean! = false", "first": "Int! = 20", "after": "String", "orderBy": "RelationOrder",
				})
			case d.Name == "Query" && f.Name == "changes":
				want(where, f, map[string]string{"first": "Int! = 50", "after": "String"})
			case d.Name == "Query" && !slices.Contains([]string{"gaps", "search"}, f.Name):
				want(where, f, map[string]string{
					"asOf": "Date", "first": "Int", "after": "String", "last": "Int", "before": "String",
					"filter": nodeOf(schema, f) + "Filter", "orderBy": nodeOf(schema, f) + "Order",
				})
			default:
				want(where, f, map[string]string{"first": "Int! = 20", "after": "String"})
			}
		}
	}
}

// nodeOf is the type of what a connection lists.
func nodeOf(schema *ast.Schema, f *ast.FieldDefinition) string {
	return schema.Types[f.Type.Name()].Fields.ForName("nodes").Type.Name()
}

// The only lists of entities on a kind that are not connections are those that
// are short by their nature.
func TestKindsListEntitiesInConnections(t *testing.T) {
	schema := load(t)
	for _, kind := range kinds(schema) {
		for _, f := range kind.Fields {
			of := schema.Types[f.Type.Name()]
			entity := of.Name == "Entity" || slices.Contains(of.Interfaces, "Entity")
			if f.Type.Elem != nil && entity && kind.Name+"."+f.Name != "Theme.narrower" {
				t.Errorf("%s.%s is a bare list of %s", kind.Name, f.Name, of.Name)
			}
		}
	}
}

func TestConnectionsHaveTheShapeOfRelay(t *testing.T) {
	schema := load(t)
	connections := 0
	for _, d := range ours(schema) {
		prefix, is := strings.CutSuffix(d.Name, "Connection")
		if !is {
			continue
		}
		connections++
		node := d.Fields.ForName("nodes").Type.Name()
		want := "edges: [" + prefix + "Edge!]! nodes: [" + node + "!]! pageInfo: PageInfo! totalCount: Int!"
		if got := signature(d); !strings.HasPrefix(got, want) {
			t.Errorf("%s is { %s }, want { %s }", d.Name, got, want)
		}
		want = "cursor: String! node: " + node + "!"
		if got := signature(schema.Types[prefix+"Edge"]); !strings.HasPrefix(got, want) {
			t.Errorf("%sEdge is { %s }, want { %s }", prefix, got, want)
		}
	}
	if connections < 20 {
		t.Errorf("only %d connections were looked at", connections)
	}
	want := "hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String"
	if got := signature(schema.Types["PageInfo"]); got != want {
		t.Errorf("PageInfo is { %s }, want { %s }", got, want)
	}
}

func signature(d *ast.Definition) string {
	var fields []string
	for _, f := range d.Fields {
		fields = append(fields, f.Name+": "+f.Type.String())
	}
	return strings.Join(fields, " ")
}

func TestItemsOfListsAreNeverNull(t *testing.T) {
	for _, d := range ours(load(t)) {
		for _, f := range d.Fields {
			output := d.Kind != ast.InputObject && !strings.HasPrefix(f.Name, "__")
			// An id of Query.nodes that does not exist leaves its place empty.
			if d.Name+"."+f.Name == "Query.nodes" || f.Type.Elem == nil {
				continue
			}
			if !f.Type.Elem.NonNull || output && !f.Type.NonNull {
				t.Errorf("%s.%s is %s: neither a list nor its items may be null", d.Name, f.Name, f.Type)
			}
		}
	}
}

func TestNamesFollowOneStyle(t *testing.T) {
	typeName := regexp.MustCompile(`^[A-Z][A-Za-z0-9]*$`)
	fieldName := regexp.MustCompile(`^[a-z][A-Za-z0-9]*$`)
	valueName := regexp.MustCompile(`^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$`)
	inputName := regexp.MustCompile(`(Filter|Input|Order)$|^AssumedTie$|^PeerWeights$`)
	verb := regexp.MustCompile(`^(get|list|fetch|find)[A-Z]`)
	for _, d := range ours(load(t)) {
		if !typeName.MatchString(d.Name) {
			t.Errorf("type %s is not in PascalCase", d.Name)
		}
		if d.Kind == ast.InputObject && !inputName.MatchString(d.Name) {
			t.Errorf("input %s ends neither in Filter, Input nor Order", d.Name)
		}
		for _, f := range d.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			if !fieldName.MatchString(f.Name) || verb.MatchString(f.Name) {
				t.Errorf("%s.%s is no noun in camelCase", d.Name, f.Name)
			}
		}
		for _, v := range d.EnumValues {
			if !valueName.MatchString(v.Name) {
				t.Errorf("%s.%s is not in UPPER_CASE", d.Name, v.Name)
			}
		}
	}
}

// Directives of a code generator are nobody's business but ours.
func TestOnlyOurOwnDirectivesAreDeclared(t *testing.T) {
	for name, directive := range load(t).Directives {
		builtIn := directive.Position == nil || directive.Position.Src.BuiltIn
		if !builtIn && name != "asOf" && name != "language" {
			t.Errorf("@%s is declared", name)
		}
	}
}
