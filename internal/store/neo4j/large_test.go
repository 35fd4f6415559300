package neo4j_test

import (
	"fmt"
	"runtime"
	"sync/atomic"
	"testing"
	"time"

	"wpsgraph/internal/store/neo4j"
	"wpsgraph/internal/store/neo4j/neo4jtest"
	"wpsgraph/internal/store/storetest"
	"wpsgraph/internal/topology"
)

// BenchmarkStreamIntoTopology loads entities with ten times as many relations
// and streams them into a topology. Beside the time it reports the most that the
// heap grew while it streamed, and how much of that the topology kept: the
// difference is what streaming itself needs.
func BenchmarkStreamIntoTopology(b *testing.B) {
	for _, entities := range []int{20_000, 100_000} {
		b.Run(fmt.Sprintf("%d", entities), func(b *testing.B) { streamIntoTopology(b, entities) })
	}
}

func streamIntoTopology(b *testing.B, entities int) {
	server := neo4jtest.Start(b, "large", "17693", "", "4g")
	s, err := neo4j.Open(neo4j.Config{URI: server.URI})
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = s.Close(b.Context()) }()
	content := storetest.Large(entities, 10*entities)
	start := time.Now()
	if _, err := s.Replace(b.Context(), content); err != nil {
		b.Fatal(err)
	}
	loaded, version := time.Since(start), content.Version
	content = nil
	for b.Loop() {
		before := heap()
		watch := newPeak()
		relations, err := s.Relations(b.Context(), version)
		if err != nil {
			b.Fatal(err)
		}
		graph, err := topology.Build(b.Context(), s.Entities(b.Context(), version), relations)
		if err != nil {
			b.Fatal(err)
		}
		peak := watch.end()
		b.ReportMetric(float64(peak-min(peak, before))/1e6, "MB-peak")
		b.ReportMetric(float64(heap()-before)/1e6, "MB-kept")
		runtime.KeepAlive(graph)
	}
	b.ReportMetric(loaded.Seconds(), "s-load")
}

// heap is what is in use after a collection.
func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// peak watches the heap.
type peak struct {
	most        atomic.Uint64
	stop, ended chan struct{}
}

func newPeak() *peak {
	p := &peak{stop: make(chan struct{}), ended: make(chan struct{})}
	go func() {
		defer close(p.ended)
		for {
			select {
			case <-p.stop:
				return
			case <-time.After(50 * time.Millisecond):
			}
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			p.most.Store(max(p.most.Load(), m.HeapAlloc))
		}
	}()
	return p
}

func (p *peak) end() uint64 {
	close(p.stop)
	<-p.ended
	return p.most.Load()
}
