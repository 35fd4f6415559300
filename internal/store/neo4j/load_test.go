package neo4j_test

import (
	"context"
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"wpsgraph/internal/store/neo4j"
	"wpsgraph/internal/store/neo4j/neo4jtest"
	"wpsgraph/internal/store/storetest"
	"wpsgraph/internal/wps"
)

func TestTwoLoadsDoNotMix(t *testing.T) {
	uri := neo4jtest.URI(t)
	contents := []*wps.Content{storetest.Large(300, 900), storetest.Large(500, 400)}
	var group sync.WaitGroup
	for _, content := range contents {
		s := connect(t, neo4j.Config{URI: uri})
		group.Go(func() {
			if _, err := s.Replace(context.Background(), content); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	holdsOneOf(t, uri, contents...)
}

// holdsOneOf fails unless the server holds one of the contents, whole.
func holdsOneOf(t *testing.T, uri string, contents ...*wps.Content) (held *wps.Content) {
	t.Helper()
	s := connect(t, neo4j.Config{URI: uri})
	version, err := s.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range contents {
		if c.Version.Hash != version.Hash {
			continue
		}
		report, err := s.Replace(t.Context(), c)
		if err != nil || report.Before != report.After {
			t.Fatalf("the server does not hold what it says: %+v, %v", report, err)
		}
		i := 0
		relations, err := s.Relations(t.Context(), version)
		if err != nil {
			t.Fatal(err)
		}
		for r := range relations.All() {
			if i >= c.Relations.Len() {
				t.Fatalf("relation %d is %v", i, r)
			}
			if want := c.Relations.At(i); r.ID != want.ID || r.Note != want.Note || r.Since != want.Since {
				t.Fatalf("relation %d is %v, want %v", i, r, want)
			}
			i++
		}
		j := 0
		for e, err := range s.Entities(t.Context(), version) {
			if err != nil || j >= len(c.Entities) || e.ID != c.Entities[j].ID || e.Name != c.Entities[j].Name {
				t.Fatalf("entity %d is %v, %v", j, e, err)
			}
			j++
		}
		if i != c.Relations.Len() || j != len(c.Entities) {
			t.Fatalf("the server holds %d relations and %d entities, not %d and %d", i, j, c.Relations.Len(), len(c.Entities))
		}
		return c
	}
	t.Fatalf("the server holds version %s, which is none of those", version.Hash)
	return nil
}

// loaderURI makes this test program a process that loads the large content, to
// be killed.
const loaderURI = "NEO4J_LOADER_URI"

func loadAsChild() int {
	s, err := neo4j.Open(neo4j.Config{URI: os.Getenv(loaderURI)})
	if err == nil {
		_, err = s.Replace(context.Background(), storetest.Large(3000, 9000))
	}
	if err != nil {
		return 1
	}
	return 0
}

func TestLoadKilledAtAnyMomentLeavesOneWhole(t *testing.T) {
	uri := neo4jtest.URI(t)
	old, next := storetest.Large(200, 600), storetest.Large(3000, 9000)
	s := connect(t, neo4j.Config{URI: uri})
	load(t, s, old)
	start := time.Now()
	if code := loader(t, uri, 0); code != 0 {
		t.Fatalf("the load that nobody kills ends with %d", code)
	}
	whole := time.Since(start)
	for i := range 10 {
		load(t, s, old)
		loader(t, uri, whole*time.Duration(i+1)/11+time.Millisecond*time.Duration(37*i%17))
		holdsOneOf(t, uri, old, next)
	}
	if code := loader(t, uri, 0); code != 0 {
		t.Errorf("the load run again ends with %d", code)
	}
	if holdsOneOf(t, uri, next) != next {
		t.Error("the load run again did not complete")
	}
}

// TestFirstLoadKilledIsNoDataSet kills the load of an empty database half-way:
// nothing can be read until it is run again.
func TestFirstLoadKilledIsNoDataSet(t *testing.T) {
	uri := neo4jtest.URI(t)
	s := connect(t, neo4j.Config{URI: uri})
	written := func() int64 {
		return neo4jtest.Run(t, uri, "MATCH (n:Entity) OPTIONAL MATCH (n)-[r]->(:Entity) RETURN count(DISTINCT n) + count(r)").(int64)
	}
	neo4jtest.Empty(t, uri)
	start := time.Now()
	if code := loader(t, uri, 0); code != 0 {
		t.Fatalf("the load that nobody kills ends with %d", code)
	}
	whole, all := time.Since(start), written()
	killed := false
	for after := whole / 2; !killed && after > 50*time.Millisecond; after = after * 3 / 4 {
		neo4jtest.Empty(t, uri)
		loader(t, uri, after)
		some := written() // killed after its end, all of it is there
		killed = some > 0 && some < all
	}
	if !killed {
		t.Fatal("the load could not be killed half-way")
	}
	_, err := s.Version(t.Context())
	wantCode(t, err, wps.Unavailable, "wpsgraph load")
	if code := loader(t, uri, 0); code != 0 {
		t.Fatalf("the load run again ends with %d", code)
	}
	holdsOneOf(t, uri, storetest.Large(3000, 9000))
}

// loader runs the loading process, and kills it after a while; 0 lets it end.
func loader(t *testing.T, uri string, after time.Duration) (code int) {
	t.Helper()
	command := exec.Command(os.Args[0], "-test.run", "^$")
	command.Env = append(os.Environ(), loaderURI+"="+uri)
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	if after > 0 {
		timer := time.AfterFunc(after, func() { _ = command.Process.Kill() })
		defer timer.Stop()
	}
	_ = command.Wait()
	return command.ProcessState.ExitCode()
}
