package guard

import (
	"context"
	"encoding/json"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/introspection"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"wpsgraph/schema"
)

// attack is a hostile request and what the guard says to it.
type attack struct {
	name      string
	query     string
	variables string // JSON
	limit     string // the limit that refuses it; "" where it passes
}

// attacks are the ones of the trial that the limits come from, and others that
// were found against them.
func attacks() []attack {
	repeat := strings.Repeat
	number := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	nest := func(n int, open, inside string) string { return repeat(open+"{", n) + inside + repeat("}", n) }
	bomb := func(n int, leaf string) string {
		var b strings.Builder
		b.WriteString("{ node(id: 1) { ...F0 } }")
		for i := range n {
			fmt.Fprintf(&b, " fragment F%d on Node { ...F%d ...F%d }", i, i+1, i+1)
		}
		fmt.Fprintf(&b, " fragment F%d on Node { %s }", n, leaf)
		return b.String()
	}
	fragments := func(n, fields int, last func(i int) string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, " fragment F%d on Node {", i)
			for j := range fields {
				fmt.Fprintf(&b, " a%d_%d: id", i, j)
			}
			b.WriteString(last(i) + " }")
		}
		return b.String()
	}
	chain := func(n, fields int) string {
		return "{ node(id: 1) { ...F0 } }" + fragments(n, fields, func(i int) string {
			if i == n-1 {
				return ""
			}
			return fmt.Sprintf(" ...F%d", i+1)
		})
	}
	side := func(n, fields int) string {
		return "{ node(id: 1) {" + number(n, " ...F%d") + " } }" + fragments(n, fields, func(int) string { return "" })
	}
	padded := repeat("regionalBody", 9)
	return []attack{
		{"20,000 times the same field", "{" + repeat(" __typename", 5_900) + "}", "", "tokens"},
		{"the same field 3,900 times", "{" + repeat(" __typename", 3_900) + "}", "", "fields"},
		{"the same field 999 times", "{" + repeat(" __typename", 999) + "}", "", "repeats"},
		{"20,000 aliases", "{" + number(5_000, " a%d: x") + "}", "", "tokens"},
		{"1,300 aliases", "{" + number(1_300, " a%d: __typename") + "}", "", "fields"},
		{"999 aliases", "{" + number(999, " a%d: __typename") + "}", "", ""},
		{"a fragment bomb of 27", bomb(27, "id"), "", "fields"},
		{"a fragment bomb of 59 with __typename", bomb(59, "__typename"), "", "nesting"},
		{"a fragment bomb on introspection", strings.ReplaceAll(strings.ReplaceAll(bomb(27, "name"), "on Node", "on __Type"), "node(id: 1)", "__type(name: 1)"), "", "fields"},
		{"a bomb in fragments that nothing spreads", "{ __typename }" + strings.SplitN(bomb(28, "id"), "}", 3)[2], "", "fields"},
		{"a chain of 28 fragments", chain(28, 33), "", ""},
		{"a chain of 60 fragments", chain(60, 15), "", "nesting"},
		{"60 fragments side by side", side(60, 15), "", ""},
		{"61 fragments", side(61, 1), "", "fragments"},
		{"900 fragments that are not there", "{ __typename" + number(900, " ...F%d") + "}", "", "fragments"},
		{"one fragment that is not there, 990 times", "{ __typename" + repeat(" ...F", 990) + "}", "", "repeats"},
		{"a fragment in itself", "{ node(id: 1) { ...F } } fragment F on Node { id ...F }", "", "validation"},
		{"fragments that all spread each other", "{ node(id: 1) { ...F0 } }" + number(60, " fragment F%d on Node {"+strings.ReplaceAll(number(20, " ...F%d"), "%", "%%")+"}"), "", "validation"},
		{"10,000 directives", "{ __typename " + repeat("@a", 10_000) + "}", "", "tokens"},
		{"1,900 directives", "{ __typename " + repeat("@a", 1_900) + "}", "", "directives"},
		{"100 directives", "{ __typename " + repeat("@a", 100) + "}", "", ""},
		{"directives on the operation", "query " + repeat("@a", 101) + "{ __typename }", "", "directives"},
		{"directives on variables", "query(" + number(101, "$v%d: Int @a ") + "){ __typename }", "", "directives"},
		{"nested 16 deep", "{" + nest(15, "a", "b") + "}", "", "depth"},
		{"nested 900 deep", "{" + nest(900, "a", "b") + "}", "", "depth"},
		{"nested beyond the parser", "{" + nest(1_200, "a", "b") + "}", "", ""},
		{"31 inline fragments in each other", "{" + nest(30, "...", "__typename") + "}", "", "nesting"},
		{"480 inline fragments side by side", "{ node(id: 1) {" + number(480, " ... on Node { a%d: id }") + "} }", "", ""},
		{"introspection 14 times", "{" + number(14, " a%d: __schema { types { name fields { name args { name type { name } } type { name } } } }") + "}", "", "introspection"},
		{"all of the schema 20 times in one", "{ __schema {" + number(20, " a%d: types { name fields { name args { name } } }") + " } }", "", "introspection"},
		{"the largest type 230 times", "{" + number(230, ` a%d: __type(name: "Query") { fields { args { name } } }`) + " }", "", "introspection"},
		{"introspection as tools send it, 20 times", strings.Replace(introspection.Query, "__schema {", number(19, "a%d: __schema { types { ...FullType } }")+" __schema {", 1), "", "fields"},
		{"330 operations", number(330, "query Q%d { a: __typename b: __typename }"), "", ""},
		{"operations that spread the same", number(400, "query Q%d { ...F }") + "fragment F on Query { a: __typename b: __typename }", "", "fields"},
		{"the worst found in the trial", "{ node(id: 1) {" + repeat(" ... on Country { plans {"+repeat(" nodes {"+repeat(" name", 6)+"}", 6)+"} }", 20) + " } }", "", "repeats"},
		{"the most repeats allowed", "{" + number(8, "x%d: node(id: 1) { ... on Country {"+repeat(" plans(first: 1) { nodes { name note kind } }", 18)+" } }") + "}", "", ""},
		{"a name of 60 KB", "{ " + repeat("a", 60<<10) + " }", "", "nameBytes"},
		{"400 misspelt fields", "{ node(id: 1) { ... on RegionalBody {" + number(400, " "+padded+"%d") + "} } }", "", "validation"},
		{"400 misspelt types", "{ node(id: 1) {" + number(400, " ... on "+padded+"%d { a%[1]d: id }") + " } }", "", "validation"},
		{"400 misspelt arguments", "{ regionalBodies(" + number(400, " "+padded+"%d: 1") + ") { totalCount } }", "", "validation"},
		{"1,900 misspelt values", "{ node(id: 1) { ... on RegionalBody { relations(types: [" + number(1_900, " regionalBody%d") + "]) { totalCount } } } }", "", "validation"},
		{"30 mistakes", "{ node(id: 1) { ... on RegionalBody {" + number(30, " "+padded+"%d") + "} } }", "", ""},
		{"an enum of 60 KB", "{ countries(orderBy: {field: " + repeat("N", 60<<10) + "}) { totalCount } }", "", "nameBytes"},
		{"a string of 60 KB for an enum", `{ countries(orderBy: {field: "` + repeat("N", 60<<10) + `"}) { totalCount } }`, "", ""},
		{"1,900 ids in the text", "{ nodes(ids: [" + number(1_900, `"a%d" `) + "]) { id } }", "", ""},
		{"3,000 ids in the text", "{ nodes(ids: [" + number(3_000, `"a%d" `) + "]) { id } }", "", "variableValues"},
		{"a list of lists in the text", "{ nodes(ids: " + repeat("[", 500) + repeat("]", 500) + ") { id } }", "", "variableDepth"},
		{"1,200 times the same argument", "{ nodes(" + repeat("ids: 1 ", 1_200) + ") { id } }", "", ""},
		{"1,900 values in 20 lists to be merged", "{" + repeat(" actionPlans(filter: {ids: ["+repeat("1 ", 90)+"]}) { totalCount }", 20) + "}", "", ""},
		{"800 variables", "query(" + number(800, "$v%d: Int ") + "){ __typename }", "", ""},
		{"800 times the same variable", "query(" + repeat("$v: Int ", 800) + "){ __typename }", "", ""},
		{"one variable used 330 times", "query($v: Int) {" + number(330, " a%d: actionPlans(first: $v) { totalCount }") + "}", "", ""},
		{"a text of 65 KB", "{ __typename }" + repeat(" ", 65<<10), "", "queryBytes"},
		{"a comment of 60 KB", "{ __typename }#" + repeat("x", 60<<10), "", ""},
		{"60,000 brackets", repeat("{", 60<<10), "", "tokens"},
		{"60,000 quotes", repeat(`"`, 60<<10), "", ""},
		{"variables nested 9,000 deep", "{ __typename }", repeat(`{"not":`, 9_000) + "1" + repeat("}", 9_000), "variableDepth"},
		{"20,000 ids in variables", "query($ids: [ID!]!){ nodes(ids: $ids) { id } }", `{"ids":[` + strings.TrimSuffix(repeat(`"a",`, 20_000), ",") + `]}`, "variableValues"},
		{"2,000 variables that nobody declared", "{ __typename }", "{" + strings.TrimSuffix(number(2_000, `"v%d":1,`), ",") + "}", ""},
		{"a string of 200 KB in variables for an enum", "query($o: CountryOrder){ countries(orderBy: $o) { totalCount } }", `{"o":{"field":"` + repeat("N", 200<<10) + `"}}`, ""},
	}
}

// withSchema is all of an executable schema that the guard looks at.
type withSchema struct {
	graphql.ExecutableSchema
	schema *ast.Schema
}

func (w withSchema) Schema() *ast.Schema { return w.schema }

// newGuard is a guard of the API, with an empty cache.
func newGuard(t testing.TB, s *ast.Schema) *Guard {
	t.Helper()
	g := New(Defaults(), graphql.NoCache[*ast.QueryDocument]{})
	if err := g.Validate(withSchema{schema: s}); err != nil {
		t.Fatal(err)
	}
	return g
}

// executorSteps does what the executor does with a request, up to the point
// where the operation would run.
func executorSteps(s *ast.Schema, g *Guard, params *graphql.RawParams) (limit string, errs gqlerror.List) {
	if err := g.MutateOperationParameters(context.Background(), params); err != nil {
		limit, _ = err.Extensions["limit"].(string)
		if limit == "" {
			limit = "validation"
		}
		return limit, gqlerror.List{err}
	}
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: params.Query}, g.limits.Tokens)
	if err != nil {
		return "", gqlerror.List{err.(*gqlerror.Error)}
	}
	if errs := validator.ValidateWithRules(s, doc, rules.NewDefaultRules()); errs != nil {
		return "", errs
	}
	if len(doc.Operations) == 0 {
		return "", gqlerror.List{gqlerror.Errorf("no operation")}
	}
	_, err = validator.VariableValues(s, doc.Operations[0], params.Variables)
	if err != nil {
		return "", gqlerror.List{err.(*gqlerror.Error)}
	}
	return "", nil
}

func loadSchema(t testing.TB) *ast.Schema {
	t.Helper()
	text, err := schema.Text()
	if err != nil {
		t.Fatal(err)
	}
	loaded, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: text})
	if err != nil {
		t.Fatal(err)
	}
	return loaded
}

// TestAttacksCostLittle measures every attack, from the variables to the end of
// validation: less than 10 ms and 10 MB each. Times are the best of five of the
// thread alone, since others use the machine as well, and are held only where
// the program is not slowed down to look for races.
func TestAttacksCostLittle(t *testing.T) {
	const mostTime, mostBytes = 10 * time.Millisecond, 10 << 20
	s := loadSchema(t)
	for _, a := range attacks() {
		t.Run(a.name, func(t *testing.T) {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			params := &graphql.RawParams{Query: a.query}
			if a.variables != "" {
				if err := json.Unmarshal([]byte(a.variables), &params.Variables); err != nil {
					t.Fatal(err)
				}
			}
			var limit string
			var errs gqlerror.List
			best, bytes := time.Hour, uint64(0)
			for range 5 {
				g := newGuard(t, s)
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				began := threadTime()
				limit, errs = executorSteps(s, g, params)
				best = min(best, threadTime()-began)
				runtime.ReadMemStats(&after)
				bytes = after.TotalAlloc - before.TotalAlloc
			}
			t.Logf("%8.3f ms %8.3f MB  %4d errors  %s", float64(best.Microseconds())/1e3, float64(bytes)/1e6, len(errs), limit)
			if limit != a.limit {
				t.Errorf("refused by %q, want %q: %v", limit, a.limit, errs[:min(len(errs), 3)])
			}
			if bytes > mostBytes {
				t.Errorf("%d bytes", bytes)
			}
			if best > mostTime && !raced {
				t.Errorf("%s", best)
			}
		})
	}
}
