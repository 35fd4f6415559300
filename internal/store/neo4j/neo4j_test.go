package neo4j_test

import (
	"context"
	"testing"

	"wpsgraph/internal/store"
	"wpsgraph/internal/store/neo4j"
	"wpsgraph/internal/store/neo4j/neo4jtest"
	"wpsgraph/internal/store/storetest"
)

// open opens an engine on the shared server, with an empty database; a remark
// of the server on a statement fails the test.
func open(t testing.TB) *neo4j.Store {
	t.Helper()
	s, err := neo4j.Open(neo4j.Config{
		URI:    neo4jtest.URI(t),
		Notify: func(n string) { t.Errorf("the server remarks: %s", n) },
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close(context.Background()) })
	return s
}

func TestEngine(t *testing.T) {
	storetest.Run(t, func(t testing.TB) store.Store { return open(t) })
}
