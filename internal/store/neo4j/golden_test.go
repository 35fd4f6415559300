package neo4j

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"pgregory.net/rapid"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/store/neo4j/neo4jtest"
	"wpsgraph/internal/store/storetest"
	"wpsgraph/internal/wps"
)

var update = flag.Bool("update", false, "write the golden files anew")

// trees are of the shapes that operations have most.
func trees() map[string]*plan.Tree {
	name := []wps.Field{wps.FieldName}
	dated := []wps.Field{plan.FieldSince, plan.FieldUntil, plan.FieldSpan}
	byName := plan.Page{Order: plan.Order{By: plan.ByName}, First: 20}
	themes := plan.Hop{
		Key: "themes", Along: plan.Along{Types: []wps.RelationType{wps.Addresses}, Direction: plan.Out, Kinds: []wps.Kind{wps.Theme}, AsOf: 20250101},
		Page: byName, Node: &plan.Selection{Fields: name},
	}
	plans := plan.Hop{
		Key: "plans", On: []wps.Kind{wps.Country},
		Along: plan.Along{Types: []wps.RelationType{wps.Adopts}, Direction: plan.Out, Kinds: []wps.Kind{wps.ActionPlan}, AsOf: 20250101, Past: true},
		Page:  plan.Page{Order: plan.Order{By: plan.BySince, Desc: true}, First: 5, Total: true, Cursors: true},
		Node:  &plan.Selection{Fields: name, Hops: []plan.Hop{themes}}, Edge: &plan.Selection{Fields: dated},
	}
	members := plan.Hop{
		Key: "members", Along: plan.Along{Types: []wps.RelationType{wps.MemberOf}, Direction: plan.In, Statuses: []string{"MEMBER"}, AsOf: 20250101},
		Page: byName, Node: &plan.Selection{Fields: name, Hops: []plan.Hop{plans}},
		Edge: &plan.Selection{Fields: dated, Hops: []plan.Hop{{Key: "sources", Via: plan.ViaSources, Node: &plan.Selection{Fields: []wps.Field{plan.FieldTitle}}}}},
	}
	everything := plan.Hop{
		Key: "relations", Along: plan.Along{Direction: plan.Both, WithNarrower: true, AsOf: 20250101},
		Page: plan.Page{Order: plan.Order{By: plan.ByType}, First: 20, Backward: true, Before: &plan.Cursor{Order: plan.Order{By: plan.ByType}, Key: "03", ID: "FUNDS:a:b:-"}},
	}
	linked := plan.Condition{Op: plan.Linked, Along: plan.Along{
		Types: []wps.RelationType{wps.Addresses}, Direction: plan.Out, IDs: []wps.ID{"theme:a"}, WithNarrower: true, AsOf: 20250101, Past: true,
	}}
	after := byName
	after.After, after.Cursors = &plan.Cursor{Order: byName.Order, Key: "1a2b", ID: "practice:x"}, true
	return map[string]*plan.Tree{
		"entity":            {Root: plan.Root{IDs: []wps.ID{"country:ken"}}, Select: &plan.Selection{Fields: []wps.Field{wps.FieldName, wps.ISO2, wps.Membership, wps.FieldNames}}},
		"members-of-a-body": {Root: plan.Root{IDs: []wps.ID{"body:ecowas"}}, Select: &plan.Selection{Fields: name, Hops: []plan.Hop{members}}},
		"practices": {Root: plan.Root{Kind: wps.Practice, Page: byName}, Select: &plan.Selection{Fields: name, Hops: []plan.Hop{themes, {
			Key: "leaders", Along: plan.Along{Types: []wps.RelationType{wps.Leads}, Direction: plan.In, Distinct: true, AsOf: 20250101}, Page: byName, Node: &plan.Selection{Fields: name},
		}}}},
		"practices-after-a-cursor": {Root: plan.Root{Kind: wps.Practice, Page: after}, Select: &plan.Selection{Fields: name}},
		"filtered": {Root: plan.Root{Kind: wps.Practice, Where: plan.Filter{Conditions: []plan.Condition{
			linked,
			{Field: wps.Tracks, Values: []string{"TRACK_1", ""}},
			{Field: wps.Started, Op: plan.From, Values: []string{"2015"}},
			{Op: plan.Read, Values: []string{"yes"}},
			{Op: plan.Exists, Along: plan.Along{AsOf: 20250101}},
		}}, Page: plan.Page{Order: plan.Order{By: plan.ByField(wps.Started), Desc: true}, First: 20, Total: true}}, Select: &plan.Selection{Fields: name}},
		"everything-about-one": {Root: plan.Root{IDs: []wps.ID{"theme:a"}}, Select: &plan.Selection{Hops: []plan.Hop{
			everything, {Key: "broader", Via: plan.ViaField, Field: wps.Broader}, {Key: "narrower", Via: plan.ViaNarrower},
		}}},
		"relations": {Root: plan.Root{Of: plan.Relations, IDs: []wps.ID{"MEMBER_OF:country:ken:body:eac:-"}}, Select: &plan.Selection{
			Fields: dated, Hops: []plan.Hop{{Key: "from", Via: plan.ViaFrom, Node: &plan.Selection{Fields: name}}, {Key: "to", Via: plan.ViaTo}},
		}},
		"sources": {Root: plan.Root{Of: plan.Sources, Where: plan.Filter{Conditions: []plan.Condition{{Field: plan.FieldRead, Values: []string{"yes"}}}}, Page: byName}, Select: &plan.Selection{
			Fields: []wps.Field{plan.FieldTitle, plan.FieldDate}, Hops: []plan.Hop{
				{Key: "cites", Via: plan.ViaCiting, Page: plan.Page{First: 3, Total: true}, Node: &plan.Selection{Fields: name}}, {Key: "by", Via: plan.ViaField, Field: plan.FieldBy},
			},
		}},
	}
}

func TestStatementsAreAsWritten(t *testing.T) {
	for name, tree := range trees() {
		t.Run(name, func(t *testing.T) {
			made := compile(tree)
			golden(t, name+".cypher", made.text+"\n\n"+parameters(made.params))
		})
	}
}

func parameters(params map[string]any) string {
	var lines []string
	for name, value := range params {
		lines = append(lines, fmt.Sprintf("// %s: %v\n", name, value))
	}
	sort.Strings(lines)
	return strings.Join(lines, "")
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs; run with -update if that is meant (-want +got):\n%s", path, diff)
	}
}

// TestSameShapeSameText holds that the text depends on no value: other ids,
// days, lengths and cursors, the fields and types in another order, give it
// again.
func TestSameShapeSameText(t *testing.T) {
	tree := func(id wps.ID, day wps.Day, first int, fields []wps.Field, types []wps.RelationType) string {
		return compile(&plan.Tree{Root: plan.Root{IDs: []wps.ID{id}}, Select: &plan.Selection{Fields: fields, Hops: []plan.Hop{{
			Along: plan.Along{Types: types, Direction: plan.Both, IDs: []wps.ID{id}, AsOf: day},
			Page:  plan.Page{First: first, After: &plan.Cursor{ID: id}},
		}}}}).text
	}
	one := tree("body:au", 20250101, 20, []wps.Field{wps.FieldName, wps.FieldNote}, []wps.RelationType{wps.Leads, wps.Funds})
	two := tree("body:eu", 20160101, 7, []wps.Field{wps.FieldNote, wps.FieldName}, []wps.RelationType{wps.Funds, wps.Leads, wps.Funds})
	if diff := cmp.Diff(one, two); diff != "" {
		t.Errorf("the texts differ (-one +two):\n%s", diff)
	}
}

// TestHostileTextsArePassedAsValues draws trees in which every text is hostile:
// no statement may hold any of it.
func TestHostileTextsArePassedAsValues(t *testing.T) {
	const mark = "h0st1le"
	rapid.Check(t, func(r *rapid.T) {
		content := rapid.Custom(storetest.Content).Draw(r, "content")
		tree := storetest.Tree(r, content)
		ending := rapid.SampledFrom([]string{"'", "\"", "`", "}) DETACH DELETE n //", "\\u0027", "$p0", "\n", "\x00", "😀"}).Draw(r, "ending")
		poison(tree, wps.ID(ending+mark))
		if text := compile(tree).text; strings.Contains(text, mark) {
			t.Fatalf("a value stands in the text of the statement:\n%s", text)
		}
	})
}

// poison puts a hostile text wherever a tree has a value that a client may give.
func poison(t *plan.Tree, text wps.ID) {
	spoil := func(ids []wps.ID) {
		for i := range ids {
			ids[i] = text
		}
	}
	spoil(t.Root.IDs)
	spoil(t.Root.Where.IDs)
	for i := range t.Root.Where.Conditions {
		c := &t.Root.Where.Conditions[i]
		if c.Op == plan.OneOf {
			c.Values = append(c.Values, string(text))
		}
		c.Field += wps.Field(map[bool]wps.ID{true: text}[c.Op == plan.OneOf && len(c.Values) > 2])
		poisonAlong(&c.Along, text)
	}
	poisonPage(&t.Root.Page, text)
	poisonSelection(t.Select, text)
}

func poisonSelection(s *plan.Selection, text wps.ID) {
	if s == nil {
		return
	}
	s.Fields = append(s.Fields, wps.Field(text))
	for i := range s.Hops {
		s.Hops[i].Key += string(text)
		poisonAlong(&s.Hops[i].Along, text)
		poisonPage(&s.Hops[i].Page, text)
		poisonSelection(s.Hops[i].Node, text)
		poisonSelection(s.Hops[i].Edge, text)
	}
}

func poisonAlong(a *plan.Along, text wps.ID) {
	a.IDs = append(a.IDs, text)
	a.Statuses = append(a.Statuses, string(text))
	a.Types = append(a.Types, wps.RelationType(text))
	a.Kinds = append(a.Kinds, wps.Kind(text))
}

func poisonPage(p *plan.Page, text wps.ID) {
	for _, c := range []*plan.Cursor{p.After, p.Before} {
		if c != nil {
			c.ID, c.Key = text, string(text)
		}
	}
}

// TestPlansAreGood holds the plans that the server makes of the statements, and
// that none of them, nor those of random trees, looks through all nodes or
// multiplies.
func TestPlansAreGood(t *testing.T) {
	s, err := Open(Config{URI: neo4jtest.URI(t)})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close(t.Context()) }()
	content := storetest.Large(2000, 8000)
	if _, err := s.Replace(t.Context(), content); err != nil {
		t.Fatal(err)
	}
	// The server counts what its indexes hold when it finds the time; until then it
	// plans by what they held before.
	neo4jtest.Run(t, s.config.URI, "CALL db.prepareForReplanning(60)")
	for name, tree := range trees() {
		t.Run(name, func(t *testing.T) {
			made := compile(tree)
			golden(t, name+".plan", explained(t, s, made))
		})
	}
	t.Run("RandomTrees", func(t *testing.T) {
		for seed := range 40 {
			made := compile(rapid.Custom(func(t *rapid.T) *plan.Tree { return storetest.Tree(t, content) }).Example(seed))
			explained(t, s, made)
		}
	})
}

func explained(t *testing.T, s *Store, made *compiled) string {
	t.Helper()
	ctx := context.Background()
	session := s.session(ctx, neo4j.AccessModeRead)
	defer func() { _ = session.Close(ctx) }()
	made.params["version"] = ""
	result, err := session.Run(ctx, "EXPLAIN "+made.text, made.params)
	if err != nil {
		t.Fatalf("%v in\n%s", err, made.text)
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		t.Fatal(err)
	}
	table, ok := summary.Plan().Arguments()["string-representation"].(string)
	if !ok {
		t.Fatal("the server gives no text of the plan")
	}
	text := operators(table)
	for _, bad := range []string{"AllNodesScan", "CartesianProduct", "NodeHashJoin", "UnionRelationshipTypesScan", "DirectedRelationshipTypeScan"} {
		if strings.Contains(text, bad) {
			t.Errorf("the plan has %s:\n%s\nof\n%s", bad, text, made.text)
		}
	}
	return text
}

// operators takes the operators of a plan out of its table, the last first, with
// what they look at where that says how the plan reads the data.
func operators(table string) string {
	var text strings.Builder
	name, details := "", 0
	for line := range strings.Lines(table) {
		runes := []rune(line)
		if before, _, ok := strings.Cut(line, "| Details"); ok {
			details = len([]rune(before)) + 2
		}
		if details == 0 || !strings.HasPrefix(line, "|") || len(runes) < details {
			continue
		}
		operator := string(runes[1:details])
		if operator, _, _ = strings.Cut(operator, "|   "); strings.Contains(operator, "+") {
			operator, _, _ = strings.Cut(strings.TrimLeft(operator, " "), "  ")
			name = operator
			text.WriteString("\n" + strings.TrimRight(operator, " |0123456789") + map[bool]string{true: "  "}[reads(name)])
		}
		if cell, _, _ := strings.Cut(string(runes[details:]), " | "); reads(name) {
			cell, _, _ = strings.Cut(cell, "---")
			text.WriteString(strings.TrimSpace(cell))
		}
	}
	return strings.TrimSpace(text.String()) + "\n"
}

func reads(operator string) bool {
	return strings.Contains(operator, "Index") || strings.Contains(operator, "Expand") || strings.Contains(operator, "Scan")
}
