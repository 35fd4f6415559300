package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/graph"
	"wpsgraph/graph/randomquery"
	"wpsgraph/internal/dataset"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/store"
	"wpsgraph/internal/wps"
	"wpsgraph/schema"
	"wpsgraph/seed"
)

// treeSchema is the schema without the root fields that show no trees of
// entities, and mostly without what is computed: what is left is written by the
// plan that reads it.
func treeSchema(t testing.TB, computed bool) *ast.Schema {
	t.Helper()
	sdl, err := schema.Text()
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := gqlparser.LoadSchema(&ast.Source{Input: sdl})
	if err != nil {
		t.Fatal(err)
	}
	parsed.Query.Fields = slices.DeleteFunc(parsed.Query.Fields, func(f *ast.FieldDefinition) bool {
		return !slices.Contains([]string{"node", "nodes"}, f.Name) && f.Arguments.ForName("orderBy") == nil
	})
	if computed {
		return parsed
	}
	for _, thing := range append(parsed.GetPossibleTypes(parsed.Types["Node"]), parsed.Types["Actor"]) {
		thing.Fields = slices.DeleteFunc(thing.Fields, func(f *ast.FieldDefinition) bool {
			return slices.Contains([]string{"statusHistory", "functions", "currentPlan", "peers", "answer", "pathsTo"}, f.Name)
		})
	}
	return parsed
}

// sameBytes sends random operations to both executors: most of them to be
// written by the plan that reads them, some for analyses that show entities.
func sameBytes(t *testing.T, s store.Store, number uint64, operations int) {
	content, _, err := dataset.Read(context.Background(), seed.Files())
	if err != nil {
		t.Fatal(err)
	}
	written := configured(t, s, func(*graph.Config) {})
	reference := configured(t, s, func(c *graph.Config) { c.Reference = true })
	plain := randomquery.New(treeSchema(t, false), content, number)
	computed := randomquery.New(treeSchema(t, true), content, number)
	analyses := drawing(t, number)
	faults, different := 0, 0
	for i := range operations {
		from := plain
		switch i % 10 {
		case 0:
			from = computed
		case 5:
			from = analyses
		}
		body := drawn(t, from)
		want, got := post(reference, body), post(written, body)
		if again := post(written, body); bytes.Equal(want, got) {
			got = again // from what was kept of the first time
		}
		if bytes.Contains(want, []byte(`"errors"`)) {
			faults++
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s\n-generated +written %s", body, diff)
			if different++; different == 5 {
				t.FailNow()
			}
		}
	}
	t.Logf("%d of %d answers have errors", faults, operations)
	if faults > operations/2 {
		t.Error("most answers have errors: they compare little")
	}
}

func TestTheWriterGivesTheBytesOfTheGeneratedExecutor(t *testing.T) {
	operations := 500
	if long() {
		operations = 20_000
	}
	sameBytes(t, seededStore(t), 7, operations)
}

// failing is an engine that fails, each time with the next of its errors.
type failing struct {
	store.Store
	next atomic.Int64
}

func (f *failing) Fetch(ctx context.Context, v wps.Version, t *plan.Tree) (*plan.Result, error) {
	switch f.next.Add(1) % 4 {
	case 1:
		return nil, wps.Errorf(wps.Unavailable, "the database does not answer")
	case 2:
		return nil, context.DeadlineExceeded
	case 3:
		return nil, errors.New("something that nobody is to see")
	}
	panic("a fault of ours")
}

func TestFaultsOfTheEngineAreAnsweredAlike(t *testing.T) {
	engines := [2]*failing{{Store: seededStore(t)}, {Store: seededStore(t)}}
	var handlers [2]http.Handler
	for i, engine := range engines {
		handlers[i] = configured(t, engine, func(c *graph.Config) { c.Reference = i == 1 })
	}
	for _, document := range []string{
		`{ node(id: "body:au") { id } }`,
		`{ a: node(id: "body:au") { id } dataset { name } }`,
		`{ countries { nodes { id } } }`,
		`{ dataset { name } list: nodes(ids: ["body:au"]) { id } }`,
		`{ sources(first: 3) { totalCount } }`,
	} {
		for fault := range 4 {
			var answers [2]string
			for i, engine := range engines {
				engine.next.Store(int64(fault))
				body, _ := json.Marshal(map[string]string{"query": document})
				answers[i] = string(post(handlers[i], body))
			}
			if diff := cmp.Diff(answers[1], answers[0]); diff != "" || !strings.Contains(answers[0], `"path":[`) {
				t.Errorf("%s: -generated +written %s\n%s", document, diff, answers[0])
			}
		}
	}
}

func TestAFieldAskedThroughTwoInterfacesIsMerged(t *testing.T) {
	const document = `{ node(id: "body:au") { ... on Entity { x: sources { id } } ... on Actor { x: sources { title } } } }`
	for name, reference := range map[string]bool{"written": false, "generated": true} {
		h := configured(t, seededStore(t), func(c *graph.Config) { c.Reference = reference })
		if got := compact(t, get(t, h, document)); !strings.Contains(got, `{"x":[{"id":"source:`) || !strings.Contains(got, `,"title":"`) {
			t.Errorf("%s: %s", name, got)
		}
	}
}
