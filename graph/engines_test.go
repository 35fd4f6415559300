package graph_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/graph"
	"wpsgraph/graph/randomquery"
	"wpsgraph/internal/dataset"
	"wpsgraph/internal/store/neo4j"
	"wpsgraph/internal/store/neo4j/neo4jtest"
	"wpsgraph/seed"
)

// TestBothEnginesAnswerRandomOperationsWithTheSameBytes sends the operations that
// TestTheWriterGivesTheBytesOfTheGeneratedExecutor compares to a server on Neo4j.
func TestBothEnginesAnswerRandomOperationsWithTheSameBytes(t *testing.T) {
	server, err := neo4j.Open(neo4j.Config{URI: neo4jtest.URI(t)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close(context.Background()) })
	content, _, err := dataset.Read(t.Context(), seed.Files())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := server.Replace(t.Context(), content); err != nil {
		t.Fatal(err)
	}
	// A statement of a shape that Neo4j has not met takes it a while to plan.
	patient := func(c *graph.Config) { c.Transport.Timeout *= 10 }
	embedded, onNeo4j := configured(t, seededStore(t), patient), configured(t, server, patient)
	operations := 100
	if long() {
		operations = 20_000 // more than an hour
	}
	g, different := randomquery.New(treeSchema(t, true), content, 7), 0
	for range operations {
		body := drawn(t, g)
		if diff := cmp.Diff(string(post(embedded, body)), string(post(onNeo4j, body))); diff != "" {
			t.Errorf("%s\n-embedded +Neo4j %s", body, diff)
			if different++; different == 5 {
				t.FailNow()
			}
		}
	}
}
