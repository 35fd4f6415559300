package neo4j_test

import (
	"context"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/store/neo4j"
	"wpsgraph/internal/store/neo4j/neo4jtest"
	"wpsgraph/internal/store/storetest"
	"wpsgraph/internal/wps"
)

func oneOf(c *wps.Content, i int) *plan.Tree {
	return &plan.Tree{Root: plan.Root{IDs: []wps.ID{c.Entities[i%len(c.Entities)].ID}}, Select: &plan.Selection{Fields: []wps.Field{wps.FieldName}}}
}

func TestManyQuestionsByIDShareStatements(t *testing.T) {
	const askers, each = 32, 50
	var statements atomic.Int64
	s := connect(t, neo4j.Config{URI: neo4jtest.URI(t), Observe: func(context.Context, string) { statements.Add(1) }})
	content := storetest.Large(200, 200)
	load(t, s, content)
	statements.Store(0)
	var group sync.WaitGroup
	for asker := range askers {
		group.Go(func() {
			for i := range each {
				tree := oneOf(content, asker*each+i)
				result, err := s.Fetch(t.Context(), content.Version, tree)
				if err != nil || result.Rows[0].ID() != tree.Root.IDs[0] || result.Rows[0].Select != tree.Select {
					t.Errorf("%s: %v, %v", tree.Root.IDs[0], result, err)
				}
			}
		})
	}
	group.Wait()
	if n := statements.Load(); n == 0 || n > askers*each/2 {
		t.Errorf("%d statements for %d questions", n, askers*each)
	}
}

// TestAskersLeaveInTimeWhileTheServerHangs lets the wire hang under questions of
// some that have little time and of others that have more.
func TestAskersLeaveInTimeWhileTheServerHangs(t *testing.T) {
	uri := neo4jtest.URI(t)
	content := storetest.Large(50, 50)
	direct := connect(t, neo4j.Config{URI: uri})
	load(t, direct, content)
	wire := newProxy(t, uri)
	s := connect(t, neo4j.Config{URI: wire.uri()})
	if _, err := s.Fetch(t.Context(), content.Version, oneOf(content, 0)); err != nil {
		t.Fatal(err)
	}
	wire.hold()
	var hurried, patient sync.WaitGroup
	for i := range 20 {
		hurried.Go(func() {
			ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
			defer cancel()
			_, err := s.Fetch(ctx, content.Version, oneOf(content, i))
			wantCode(t, err, wps.Timeout, "stopped before it was done")
		})
		patient.Go(func() {
			ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
			defer cancel()
			if _, err := s.Fetch(ctx, content.Version, oneOf(content, i)); err != nil {
				t.Errorf("one that had the time to wait is told: %v", err)
			}
		})
	}
	hurried.Wait()
	wire.release()
	patient.Wait()
	if _, err := s.Fetch(t.Context(), content.Version, oneOf(content, 1)); err != nil {
		t.Errorf("after it: %v", err)
	}
}

// late is a context whose timer does not go off in time.
type late struct{ context.Context }

func (late) Deadline() (time.Time, bool) { return time.Now().Add(-time.Millisecond), true }

func TestDeadlinesThatPassUnnoticedAreNoFaultOfTheServer(t *testing.T) {
	s := connect(t, neo4j.Config{URI: neo4jtest.URI(t)})
	content := storetest.Large(50, 50)
	load(t, s, content)
	for name, tree := range map[string]*plan.Tree{"by id": oneOf(content, 0), "a page": countries} {
		for range 20 {
			if _, err := s.Fetch(late{t.Context()}, content.Version, tree); err != nil {
				wantCode(t, err, wps.Timeout, "stopped before it was done")
			}
			if _, err := s.Fetch(t.Context(), content.Version, tree); err != nil {
				t.Errorf("%s, with time enough, after it: %v", name, err)
			}
		}
	}
}
