package storetest

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"pgregory.net/rapid"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/store"
	"wpsgraph/internal/wps"
)

const (
	replacements = 12
	readersAtAll = 4
	treesRead    = 40
)

// readers reads trees and streams while two data sets take each other's place:
// every answer is whole and of the version that was asked for, or VersionGone.
func readers(t *testing.T, s store.Store) {
	a, b := rapid.Custom(Content).Example(4), rapid.Custom(Content).Example(14)
	wanted := newAnswers(a, b)
	load(t, s, a)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var group sync.WaitGroup
	var answered atomic.Int64
	for n := range readersAtAll {
		group.Go(func() {
			for i := n; ctx.Err() == nil; i++ {
				ok, err := wanted.read(context.Background(), s, i%treesRead)
				if err != nil {
					t.Error(err)
					return
				}
				if ok {
					answered.Add(1)
				}
			}
		})
	}
	for i := range replacements {
		load(t, s, [2]*wps.Content{b, a}[i%2])
	}
	cancel()
	group.Wait()
	if answered.Load() == 0 {
		t.Error("no reader had an answer: they were in the way of the replacements, or the other way round")
	}
}

// answers are what trees read of each of two contents, by its hash.
type answers struct {
	trees    []*plan.Tree
	rendered map[string][]string
	streamed map[string]string
}

func newAnswers(contents ...*wps.Content) *answers {
	a := &answers{rendered: make(map[string][]string), streamed: make(map[string]string)}
	for i := range treesRead {
		a.trees = append(a.trees, rapid.Custom(func(t *rapid.T) *plan.Tree { return Tree(t, contents[i%2]) }).Example(i))
	}
	for _, c := range contents {
		for _, tree := range a.trees {
			a.rendered[c.Version.Hash] = append(a.rendered[c.Version.Hash], Render(tree, Oracle{c}.Fetch(tree)))
		}
		for r := range c.Relations.All() {
			a.streamed[c.Version.Hash] += idAndSpan(r)
		}
	}
	return a
}

func idAndSpan(r *wps.Relation) string { return fmt.Sprint(r.ID, r.Span, r.Note, "\n") }

// read reads a tree and the relations of the version that is there; ok is false
// where it went meanwhile.
func (a *answers) read(ctx context.Context, s store.Store, i int) (ok bool, err error) {
	version, err := s.Version(ctx)
	if err != nil {
		return false, err
	}
	result, err := s.Fetch(ctx, version, a.trees[i])
	if wps.CodeOf(err) == wps.VersionGone {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if Render(a.trees[i], result) != a.rendered[version.Hash][i] {
		return false, fmt.Errorf("a tree reads otherwise while the data are replaced: %s", describe(a.trees[i]))
	}
	streamed := ""
	relations, err := s.Relations(ctx, version)
	if wps.CodeOf(err) == wps.VersionGone {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	for r := range relations.All() {
		streamed += idAndSpan(r)
	}
	if streamed != a.streamed[version.Hash] {
		return false, fmt.Errorf("the relations of version %s are not its own while the data are replaced", version.Hash)
	}
	return true, nil
}
