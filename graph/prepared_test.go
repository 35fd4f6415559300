package graph

import (
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"wpsgraph/graph/guard"
	"wpsgraph/graph/model"
	"wpsgraph/internal/catalog"
	"wpsgraph/schema"
)

func parsed(t *testing.T, text string) *graphql.OperationContext {
	t.Helper()
	sdl, err := schema.Text()
	if err != nil {
		t.Fatal(err)
	}
	doc, errs := gqlparser.LoadQueryWithRules(gqlparser.MustLoadSchema(&ast.Source{Input: sdl}), text, rules.NewDefaultRules())
	if errs != nil {
		t.Fatal(errs)
	}
	return &graphql.OperationContext{RawQuery: text, Doc: doc, Operation: doc.Operations[0]}
}

func TestWhatVariablesDecide(t *testing.T) {
	for text, want := range map[string]uses{
		`{ node(id: "a") { id } }`:                                                                     {},
		`query($id: ID!) { node(id: $id) { id } }`:                                                     {},
		`query($n: Int) { countries(first: $n) { totalCount } }`:                                       {inCost: true},
		`query($r: [ID!]) { countries(filter: { regions: $r }) { totalCount } }`:                       {},
		`query($d: Date) { themes { nodes { practices(asOf: $d) { totalCount } } } }`:                  {inPlan: []string{"d"}},
		`query($n: Int!) { themes { nodes { practices(first: $n) { totalCount } } } }`:                 {inCost: true, inPlan: []string{"n"}},
		`query($y: Boolean!) { themes { totalCount @include(if: $y) } }`:                               {inCost: true, inPlan: []string{"y"}},
		`query($y: Boolean!) { ...F @skip(if: $y) } fragment F on Query { dataset { name } }`:          {inCost: true, inPlan: []string{"y"}},
		`query($id: ID!) { ...F } fragment F on Query { node(id: $id) { id } }`:                        {},
		`query($l: Language) { themes { nodes { ...F } } } fragment F on Theme { name(language: $l) }`: {inPlan: []string{"l"}},
	} {
		if diff := cmp.Diff(want, usesOf(parsed(t, text).Operation), cmp.AllowUnexported(uses{})); diff != "" {
			t.Errorf("%s: %s", text, diff)
		}
	}
}

func TestWhatIsPreparedGoesWithItsDocument(t *testing.T) {
	documents := guard.Documents(guard.Bounds{Entries: 1, TextBytes: 1000, TotalBytes: 1000})
	all := newPreparations(documents)
	documents.OnDrop(all.drop)
	view := &catalog.View{}
	kept := func(op *graphql.OperationContext, day *model.Operation, slots int) bool {
		key := rootKey{field: op.Operation.SelectionSet[0].(*ast.Field)}
		c := &compiler{collector: collector{op: op}, operation: day, slots: slots}
		all.put(t.Context(), key, c, &prepared{})
		return all.get(t.Context(), key, c) != nil
	}
	today, tomorrow := &model.Operation{View: view, Day: 20261125}, &model.Operation{View: view, Day: 20261126}
	first, second := parsed(t, `{ node(id: "a") { id } }`), parsed(t, `{ node(id: "b") { id } }`)

	if kept(first, today, 3) {
		t.Error("kept without its document")
	}
	documents.Add(t.Context(), first.RawQuery, first.Doc)
	if !kept(first, today, 3) || all.slots != 3 {
		t.Errorf("not kept with its document: %d slots", all.slots)
	}
	if !kept(first, tomorrow, 5) || all.slots != 5 {
		t.Errorf("what was made for another day stays: %d slots", all.slots)
	}
	if kept(first, today, preparedSlots+1) {
		t.Error("kept without room")
	}
	documents.Add(t.Context(), second.RawQuery, second.Doc)
	if len(all.kept) != 0 || all.slots != 0 || kept(first, today, 1) {
		t.Errorf("kept without its document: %d operations, %d slots", len(all.kept), all.slots)
	}
}

func TestWhatIsPreparedBelongsToTheValuesOfItsVariables(t *testing.T) {
	documents := guard.Documents(guard.DefaultBounds())
	all := newPreparations(documents)
	op := parsed(t, `query($id: ID!, $n: Int, $d: Date) { node(id: $id) { ... on Theme { practices(first: $n, asOf: $d) { totalCount } } } }`)
	documents.Add(t.Context(), op.RawQuery, op.Doc)
	with := func(variables map[string]any) *compiler {
		asked := &graphql.OperationContext{RawQuery: op.RawQuery, Doc: op.Doc, Operation: op.Operation, Variables: variables}
		return &compiler{collector: collector{op: asked}, operation: &model.Operation{View: &catalog.View{}, Day: 1}, slots: 1}
	}
	first := with(map[string]any{"id": "theme:a", "n": 3})
	key, made := rootKey{field: op.Operation.SelectionSet[0].(*ast.Field)}, &prepared{}
	all.put(t.Context(), key, first, made)
	for _, c := range []struct {
		variables map[string]any
		kept      bool
	}{
		{map[string]any{"id": "theme:b", "n": 3}, true}, // of the root field alone
		{map[string]any{"id": "theme:a", "n": 4}, false},
		{map[string]any{"id": "theme:a", "n": 3, "d": nil}, false},
		{map[string]any{"id": "theme:a", "n": 3, "d": strings.Repeat("9", longestValues)}, false},
	} {
		asked := with(c.variables)
		asked.operation = first.operation
		if got := all.get(t.Context(), key, asked) == made; got != c.kept {
			t.Errorf("%v: kept is %t", c.variables, got)
		}
	}
	for n := range 2 * mostRoots {
		asked := with(map[string]any{"n": n})
		asked.operation = first.operation
		all.put(t.Context(), key, asked, &prepared{})
	}
	if n := len(all.kept[op.Operation].roots); n != mostRoots {
		t.Errorf("%d roots are kept of one operation", n)
	}
}
