package main

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"time"

	"wpsgraph/internal/paths"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// day is the date that all is asked on.
const day wps.Day = 20261125

// times are how long the requests of one kind took.
type times []time.Duration

func (t times) at(percent int) time.Duration {
	sorted := slices.Sorted(slices.Values(t))
	return sorted[min(len(sorted)-1, len(sorted)*percent/100)]
}

func (t times) String() string {
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	return fmt.Sprintf("median %.1f ms, p95 %.1f ms, worst %.1f ms", ms(t.at(50)), ms(t.at(95)), ms(t.at(100)))
}

// build makes the graph and its view, and says what that took.
func build(ctx context.Context, g *generator) (*topology.View, error) {
	relations := g.Relations()
	began := time.Now()
	graph, err := topology.Build(ctx, g.Entities(), relations)
	if err != nil {
		return nil, err
	}
	built := time.Since(began)
	began = time.Now()
	view, err := graph.At(ctx, day)
	if err != nil {
		return nil, err
	}
	at := time.Since(began)
	memory := graph.Memory()
	fmt.Printf("graph        %d nodes, %d relations; on the date %d actors, %d ties\n",
		graph.Nodes(), graph.Relations(), view.Actors(), view.TieCount())
	fmt.Printf("built        %.1f s from the records, the date %.1f s\n",
		built.Seconds(), at.Seconds())
	fmt.Printf("memory       %.1f bytes a relation, %.1f a node, %d MB text of ids; the date %d MB\n",
		float64(memory.Relations)/float64(graph.Relations()), float64(memory.Nodes)/float64(graph.Nodes()),
		memory.Text>>20, view.Memory()>>20)
	return view, nil
}

// found is what a request gave.
type found struct {
	took   time.Duration
	result *paths.Result
}

// ask asks for paths between each of the pairs, one after the other.
func ask(ctx context.Context, view *topology.View, pairs [][2]wps.ID, r paths.Request) ([]found, error) {
	out := make([]found, len(pairs))
	for i, pair := range pairs {
		r.From, r.To = []wps.ID{pair[0]}, []wps.ID{pair[1]}
		began := time.Now()
		result, err := paths.Find(ctx, view, r)
		if err != nil {
			return nil, err
		}
		out[i] = found{time.Since(began), result}
	}
	return out, nil
}

// report prints the figures of one kind of request.
func report(title string, answers []found) {
	var took times
	exact, full := 0, 0
	var steps []int
	for _, a := range answers {
		took = append(took, a.took)
		steps = append(steps, a.result.Scope.Steps)
		if a.result.Mode == paths.Exact {
			exact++
		}
		full += len(a.result.Paths)
	}
	slices.Sort(steps)
	fmt.Printf("%-12s %s; %d of %d EXACT; %d paths; steps median %d, p95 %d\n",
		title, took, exact, len(answers), full, steps[len(steps)/2], steps[len(steps)*95/100])
}

// crowd runs many searches at once, each with a deadline, and says by how much
// the latest ran past it and what was left behind.
func crowd(ctx context.Context, view *topology.View, pairs [][2]wps.ID, deadline time.Duration) {
	const atOnce = 16
	goroutines := runtime.NumGoroutine()
	late := make(chan time.Duration, len(pairs))
	ended := make(chan bool, len(pairs))
	turns := make(chan struct{}, atOnce)
	for _, pair := range pairs {
		turns <- struct{}{}
		go func() {
			defer func() { <-turns }()
			limited, cancel := context.WithTimeout(ctx, deadline)
			defer cancel()
			began := time.Now()
			r := paths.Request{From: []wps.ID{pair[0]}, To: []wps.ID{pair[1]}, K: 50, MaxHops: 8}
			_, err := paths.Find(limited, view, r)
			late <- time.Since(began) - deadline
			ended <- err == nil
		}()
	}
	var worst time.Duration = -deadline
	answered := 0
	for range pairs {
		worst = max(worst, <-late)
		if <-ended {
			answered++
		}
	}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	fmt.Printf("crowd        %d at once, %d searches (k 50, 8 hops): %d answered within %v, the latest ended %+.1f ms from it; heap %d MB; goroutines %+d\n",
		atOnce, len(pairs), answered, deadline, float64(worst.Microseconds())/1000, memory.HeapInuse>>20, runtime.NumGoroutine()-goroutines)
}
