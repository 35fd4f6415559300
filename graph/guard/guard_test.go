package guard

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/introspection"
	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"pgregory.net/rapid"
)

func TestIntrospectionOfToolsPasses(t *testing.T) {
	g := newGuard(t, loadSchema(t))
	for _, query := range []string{introspection.Query, introspection.NewQuery(introspection.QueryOptions{OneOf: true})} {
		if err := g.MutateOperationParameters(context.Background(), &graphql.RawParams{Query: query}); err != nil {
			t.Error(err)
		}
	}
}

// TestEveryLimitIsExact asks for exactly what is allowed, then for one more.
func TestEveryLimitIsExact(t *testing.T) {
	repeat := strings.Repeat
	nest := func(n int, name string) string { return repeat("{"+name, n) + repeat("}", n) }
	list := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	small := Limits{
		QueryBytes: 500, NameBytes: 20, Tokens: 60, Fragments: 3, Depth: 4, Nesting: 6, Fields: 12,
		Repeats: 3, Directives: 2, VariableDepth: 3, VariableValues: 5, Faults: 0,
	}
	for _, c := range []struct {
		limit   string
		query   func(n int) string
		allowed int
	}{
		{"queryBytes", func(n int) string { return "{a}" + repeat(" ", n-3) }, 500},
		{"nameBytes", func(n int) string { return "{" + repeat("a", n) + "}" }, 20},
		{"tokens", func(n int) string { return "{a(b:[" + repeat("[]", (n-9)/2) + repeat("1", (n-9)%2) + "])}" }, 60},
		{"fragments", func(n int) string { return "{" + list(n, "...F%d ") + "}" }, 3},
		{"depth", func(n int) string { return nest(n, "a") }, 4},
		{"nesting", func(n int) string { return repeat("{...", n-1) + "{a}" + repeat("}", n-1) }, 6},
		{"fields", func(n int) string { return "{" + list(n, "a%d ") + "}" }, 12},
		{"repeats", func(n int) string { return "{x{" + repeat("a ", n) + "}}" }, 3},
		{"repeats", func(n int) string { return "{" + repeat("x{a}", n) + "}" }, 3},
		{"directives", func(n int) string { return "{a " + repeat("@a", n) + "}" }, 2},
		{"variableDepth", func(n int) string { return "{a(b:" + repeat("[", n) + repeat("]", n) + ")}" }, 3},
		{"variableValues", func(n int) string { return "{a(b:[" + repeat("1 ", n-1) + "])}" }, 5},
	} {
		limits := small
		if c.limit == "tokens" {
			limits.VariableValues = 100
		}
		g := New(limits, graphql.NoCache[*ast.QueryDocument]{})
		if err := g.MutateOperationParameters(context.Background(), &graphql.RawParams{Query: c.query(c.allowed)}); err != nil {
			t.Errorf("%s: what is allowed is refused: %v", c.limit, err)
		}
		err := g.MutateOperationParameters(context.Background(), &graphql.RawParams{Query: c.query(c.allowed + 1)})
		want := map[string]any{"code": "QUERY_TOO_LARGE", "limit": c.limit, "asked": c.allowed + 1, "allowed": c.allowed}
		if err == nil {
			t.Errorf("%s: one more is not refused: %s", c.limit, c.query(c.allowed+1))
			continue
		}
		if diff := cmp.Diff(want, err.Extensions); diff != "" {
			t.Errorf("%s: %s", c.limit, diff)
		}
		if !strings.Contains(err.Message, fmt.Sprint(c.allowed)) || !strings.Contains(err.Message, fmt.Sprint(c.allowed+1)) {
			t.Errorf("the sentence does not say what was asked and what is allowed: %s", err.Message)
		}
	}
}

func TestVariablesAreLimitedLikeArguments(t *testing.T) {
	limits := Defaults()
	limits.VariableDepth, limits.VariableValues = 3, 5
	for _, c := range []struct {
		what      string
		variables map[string]any
		limit     string
	}{
		{"as deep as allowed", map[string]any{"a": []any{map[string]any{"b": 1}}}, ""},
		{"deeper", map[string]any{"a": []any{map[string]any{"b": []any{1}}}}, "variableDepth"},
		{"as many as allowed", map[string]any{"a": []any{1, 2}, "b": map[string]any{"c": nil}}, ""},
		{"more", map[string]any{"a": []any{1, 2}, "b": map[string]any{"c": nil, "d": nil}}, "variableValues"},
	} {
		err := limits.checkVariables(c.variables)
		if (err == nil) != (c.limit == "") || err != nil && err.Extensions["limit"] != c.limit {
			t.Errorf("%s: %v", c.what, err)
		}
	}
}

// TestRepeatsAreCountedAtTheirPlace counts what validation compares: selections
// of one place, over fragments and types.
//
//	{ a { b ...F } ...on T { a { b } } }  fragment F on T { b c { b } }
//
//	a: 2   a.b: 1 + 1 (F) + 1 = 3   a.c: 1   a.c.b: 1
func TestRepeatsAreCountedAtTheirPlace(t *testing.T) {
	doc := parse(t, "{ a { b ...F } ... on T { a { b } } } fragment F on T { b c { b } }")
	out := &layout{doc: doc}
	out.add(doc.Operations[0].SelectionSet, &place{})
	if out.most != 3 || strings.Join(out.where, ".") != "a.b" {
		t.Errorf("%d at %v, want 3 at a.b", out.most, out.where)
	}
}

func TestDocumentsThatPassedAreNotWeighedAgain(t *testing.T) {
	known := Documents(DefaultBounds())
	g := New(Limits{QueryBytes: 100}, known)
	params := &graphql.RawParams{Query: "{ a }"}
	if err := g.MutateOperationParameters(context.Background(), params); err == nil {
		t.Fatal("a limit of nothing lets something through")
	}
	known.Add(context.Background(), params.Query, &ast.QueryDocument{})
	if err := g.MutateOperationParameters(context.Background(), params); err != nil {
		t.Error(err)
	}
}

func TestManyMistakesAreOne(t *testing.T) {
	g := newGuard(t, loadSchema(t))
	var names strings.Builder
	for i := range 31 {
		fmt.Fprintf(&names, " nothing%d", i)
	}
	err := g.MutateOperationParameters(context.Background(), &graphql.RawParams{Query: "{" + names.String() + "}"})
	if err == nil || !strings.Contains(err.Message, `"nothing0"`) || !strings.Contains(err.Message, "30 more mistakes") {
		t.Errorf("got %v", err)
	}
	if code := err.Extensions["code"]; code != "GRAPHQL_VALIDATION_FAILED" {
		t.Errorf("code %v", code)
	}
}

// TestWeightIsThatOfTheDocumentWrittenOut compares the weighing with memory to
// one without, on documents small enough for both.
func TestWeightIsThatOfTheDocumentWrittenOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := parse(t, drawDocument(t))
		got := weigh(doc)
		if got.cycle != "" {
			t.Fatalf("fragment %s is in itself", got.cycle)
		}
		want := weight{}
		for _, op := range doc.Operations {
			want.add(writtenOut(doc, op.SelectionSet))
		}
		type sizes struct{ Depth, Nesting, Fields, Directives int }
		if diff := cmp.Diff(sizes{want.depth, want.nesting, want.fields, want.directives}, sizes{got.depth, got.nesting, got.fields, got.directives}); diff != "" {
			t.Error(diff)
		}
	})
}

// TestWeighingLooksAtEachSelectionOnce is what keeps bombs from going off.
func TestWeighingLooksAtEachSelectionOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := parse(t, drawDocument(t))
		selections := 0
		for _, op := range doc.Operations {
			selections += count(op.SelectionSet)
		}
		for _, f := range doc.Fragments {
			selections += count(f.SelectionSet)
		}
		if got := weigh(doc).steps; got > selections {
			t.Errorf("%d steps for %d selections", got, selections)
		}
	})
}

// drawDocument draws a document whose fragments spread later ones only. The
// last operation spreads all, so that none is left over.
func drawDocument(t *rapid.T) string {
	const fragments = 4
	var draw func(from, depth int) string
	draw = func(from, depth int) string {
		var b strings.Builder
		b.WriteString("{")
		for range rapid.IntRange(1, 3).Draw(t, "selections") {
			switch kind := rapid.IntRange(0, 3).Draw(t, "kind"); {
			case kind == 1 && from < fragments:
				fmt.Fprintf(&b, " ...F%d @d", rapid.IntRange(from, fragments-1).Draw(t, "fragment"))
			case kind == 2 && depth < 3:
				b.WriteString(" ... @d " + draw(from, depth+1))
			case kind == 3 && depth < 3:
				b.WriteString(" a @d @e " + draw(from, depth+1))
			default:
				b.WriteString(" b")
			}
		}
		return b.String() + " }"
	}
	text := "query A " + draw(0, 0) + " query B { ...F0 ...F1 ...F2 ...F3 }"
	for i := range fragments {
		text += fmt.Sprintf(" fragment F%d on T ", i) + draw(i+1, 0)
	}
	return text
}

// writtenOut weighs a set the simple way.
func writtenOut(doc *ast.QueryDocument, set ast.SelectionSet) weight {
	var sum weight
	for _, selection := range set {
		var w weight
		switch s := selection.(type) {
		case *ast.Field:
			w = writtenOut(doc, s.SelectionSet)
			w.depth++
			w.directives += len(s.Directives)
		case *ast.InlineFragment:
			w = writtenOut(doc, s.SelectionSet)
			w.directives += len(s.Directives)
		case *ast.FragmentSpread:
			w = writtenOut(doc, doc.Fragments.ForName(s.Name).SelectionSet)
			w.directives += len(s.Directives)
		}
		w.fields++
		w.nesting++
		sum.add(w)
	}
	return sum
}

// count counts selections as they stand.
func count(set ast.SelectionSet) int {
	n := len(set)
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			n += count(s.SelectionSet)
		case *ast.InlineFragment:
			n += count(s.SelectionSet)
		}
	}
	return n
}

func parse(t interface {
	Fatalf(string, ...any)
}, text string,
) *ast.QueryDocument {
	doc, err := parser.ParseQuery(&ast.Source{Input: text})
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return doc
}

// FuzzGuard looks for documents that make the guard panic, or that pass it and
// then keep validation busy.
func FuzzGuard(f *testing.F) {
	f.Add("")
	for _, a := range attacks() {
		if len(a.query) < 4<<10 {
			f.Add(a.query)
		}
	}
	s := loadSchema(f)
	f.Fuzz(func(t *testing.T, query string) {
		began := time.Now()
		limit, errs := executorSteps(s, newGuard(t, s), &graphql.RawParams{Query: query})
		if took := time.Since(began); took > time.Second {
			t.Errorf("it took %s", took)
		}
		for _, err := range errs {
			if err.Message == "" {
				t.Errorf("an error without a message: %v (%s)", err, limit)
			}
		}
	})
}
