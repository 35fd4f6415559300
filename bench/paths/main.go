package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"runtime"
	"time"

	"wpsgraph/internal/paths"
)

func main() {
	nodes := flag.Int("nodes", 1_000_000, "entities of the graph")
	relations := flag.Int("relations", 10_000_000, "relations of the graph")
	seed := flag.Uint64("seed", 1325, "of the generator")
	pairs := flag.Int("pairs", 200, "pairs of ends asked about")
	export := flag.String("export", "", "folder to write the graph and the answers to")
	flag.Parse()
	if err := run(context.Background(), *nodes, *relations, *seed, *pairs, *export); err != nil {
		fmt.Fprintln(os.Stderr, "paths:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, nodes, relations int, seed uint64, count int, export string) error {
	fmt.Printf("machine      %s, %d cores, %s\n", runtime.Version(), runtime.NumCPU(), runtime.GOARCH)
	g := generate(nodes, relations, seed)
	view, err := build(ctx, g)
	if err != nil {
		return err
	}
	pairs := g.pairs(count, seed)
	if export != "" {
		return write(ctx, export, view, pairs)
	}
	for _, c := range []struct {
		title   string
		request paths.Request
	}{
		{"best path", paths.Request{K: 1, MaxHops: 6}},
		{"five", paths.Request{K: 5, MaxHops: 6}},
	} {
		answers, err := ask(ctx, view, pairs, c.request)
		if err != nil {
			return err
		}
		report(c.title, answers)
	}
	crowd(ctx, view, pairs, 200*time.Millisecond)
	return nil
}
