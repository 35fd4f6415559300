package graph_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/schema"
)

// selections writes a selection of every field of a type, two levels of lists
// deep, so that a field that reads nothing shows.
type selections struct{ schema *ast.Schema }

func (s selections) of(t *ast.Definition, depth int) string {
	var b strings.Builder
	for _, f := range t.Fields {
		if strings.HasPrefix(f.Name, "__") || needsArgument(f) {
			continue
		}
		result := s.schema.Types[f.Type.Name()]
		switch {
		case result.Kind == ast.Scalar || result.Kind == ast.Enum:
			b.WriteString(f.Name + " ")
		case depth > 0:
			page := ""
			if f.Arguments.ForName("first") != nil {
				page = "(first: 2)"
			}
			if inner := s.of(result, depth-1); inner != "" {
				fmt.Fprintf(&b, "%s%s { %s } ", f.Name, page, inner)
			}
		}
	}
	return b.String()
}

func needsArgument(f *ast.FieldDefinition) bool {
	for _, a := range f.Arguments {
		if a.Type.NonNull && a.DefaultValue == nil {
			return true
		}
	}
	return false
}

func TestEveryFieldOfEveryKindAnswers(t *testing.T) {
	h, _ := api(t)
	sdl, err := schema.Text()
	if err != nil {
		t.Fatal(err)
	}
	parsed := gqlparser.MustLoadSchema(&ast.Source{Input: sdl})
	samples := map[string]string{
		"RegionalBody": "body:g5-sahel", "Country": "country:ken", "Network": "network:femwise-africa",
		"Organization": "org:accord", "ActionPlan": "plan:ken-nap-2", "Practice": "practice:feminist-solutions-financing-2021",
		"FundingMechanism": "fund:wphf", "Framework": "framework:au-continental-results-framework",
		"Event": "event:focal-points-pretoria-2022", "PeaceProcess": "", "Theme": "theme:mediation",
		"Question": "question:wg1-q1", "Source": "source:cldr", "Relation": "MEMBER_OF:country:ken:body:eac:2000-07-07",
	}
	for _, kind := range parsed.GetPossibleTypes(parsed.Types["Node"]) {
		t.Run(kind.Name, func(t *testing.T) {
			id := samples[kind.Name]
			if id == "" {
				id = firstID(t, h, "peaceProcesses")
			}
			// One field at a time: a document with all of them is larger than the limits.
			for _, f := range kind.Fields {
				one := &ast.Definition{Fields: ast.FieldList{f}}
				document := fmt.Sprintf("{ node(id: %q) { ... on %s { id %s } } }", id, kind.Name, selections{parsed}.of(one, 3))
				got := compact(t, get(t, h, document))
				if !strings.Contains(got, `"id":"`+id+`"`) {
					t.Errorf("%s: %s", f.Name, got)
				}
			}
		})
	}
}

func firstID(t *testing.T, h http.Handler, list string) string {
	t.Helper()
	got := compact(t, get(t, h, "{ "+list+"(first: 1) { nodes { id } } }"))
	_, id, _ := strings.Cut(got, `"id":"`)
	id, _, _ = strings.Cut(id, `"`)
	return id
}

func TestFragmentsOnInterfacesReadTheSame(t *testing.T) {
	h, _ := api(t)
	plain := get(t, h, `{ node(id: "body:eac") { ... on RegionalBody { id name acronym relations(first: 30) { edges {
		relation { since type } node { id kind name acronym } } } } } }`)
	fragments := get(t, h, `query($no: Boolean = false) { node(id: "body:eac") { ...A ... on Entity { name } ... on Country { iso2 }
		... on Actor { acronym ...R } } }
		fragment A on Node { id }
		fragment R on Actor { relations(first: 30) { edges { ...E description: node @include(if: $no) { ... on Entity { description } } } } }
		fragment E on RelationEdge { relation { since } relation { type } node { ... on Network { id kind } ... on Entity { ... on Node { id } kind } ...N } }
		fragment N on Entity { name ... on Entity { acronym } }`)
	if diff := cmp.Diff(plain, fragments); diff != "" {
		t.Error(diff)
	}
}

func TestOneResponseKeyMayMeanDifferentListsInDifferentKinds(t *testing.T) {
	h, _ := api(t)
	got := compact(t, get(t, h, `{ nodes(ids: ["country:ken", "network:femwise-africa", "theme:mediation"]) {
		... on Country { x: bodies(first: 1, orderBy: { field: NAME }) { nodes { id } } }
		... on Network { x: establishedBy(first: 1) { nodes { id } } }
		... on Theme { x: practices(first: 1, includeNarrower: false, orderBy: { field: NAME }) { totalCount } } } }`))
	if !strings.HasPrefix(got, `{"nodes":[{"x":{"nodes":[{"id":"body:`) || !strings.Contains(got, `{"x":{"nodes":[{"id":"body:au"}]}}`) || !strings.Contains(got, `{"x":{"totalCount":`) {
		t.Error(got)
	}
}

func TestNodesAndEdgesMayAskDifferently(t *testing.T) {
	h, _ := api(t)
	got := compact(t, get(t, h, `{ node(id: "theme:mediation") { ... on Theme { practices(first: 1) {
		nodes { ... on Practice { x: themes(first: 1) { nodes { id } } } }
		edges { node { ... on Practice { x: themes(first: 3) { nodes { id } } } } } } } } }`))
	nodes, edges, _ := strings.Cut(got, `"edges"`)
	if strings.Count(nodes, "theme:") != 1 || strings.Count(edges, "theme:") < 2 {
		t.Error(got)
	}
}
