package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"time"
)

// collectAt is the GOGC that docs/operate.md advises for servers with memory to
// spare.
const collectAt = 500

// enough connections keep both processors busy whoever answers. With sixteen the
// bare handler does, and the program waits for its clients a fifth of the time.
const enough = 64

func main() {
	l := load{}
	keep := flag.String("keep", "", "write the table to this file, too")
	rounds := flag.Int("rounds", 5, "how often each contender is measured, in turn")
	flag.IntVar(&l.connections, "connections", enough, "connections that ask at once")
	flag.DurationVar(&l.time, "time", 3*time.Second, "how long one measurement takes")
	flag.Parse()
	text, err := measure(context.Background(), l, *rounds)
	if err == nil && *keep != "" {
		err = os.WriteFile(*keep, []byte(text), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bare:", err)
		os.Exit(1)
	}
}

// measure asks every question of every contender and gives the table.
func measure(ctx context.Context, l load, rounds int) (string, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(collectAt))
	dir, err := os.MkdirTemp("", "bare")
	if err != nil {
		return "", err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	f, err := newField(ctx, dir)
	if err != nil {
		return "", err
	}
	defer f.program.stop()
	var out strings.Builder
	show(&out, heading(l, rounds))
	for _, q := range questions {
		if err := l.writeScript(dir, q); err != nil {
			return "", err
		}
		contenders, size, stop, err := f.contenders(q)
		if err != nil {
			return "", err
		}
		got, err := l.rounds(ctx, contenders, rounds)
		stop()
		if err != nil {
			return "", err
		}
		show(&out, rows(q, size, contenders, got))
	}
	return out.String(), nil
}

func show(out *strings.Builder, text string) {
	out.WriteString(text)
	fmt.Print(text)
}

// rounds measures the contenders in turn, so that what disturbs the machine
// disturbs all of them. The first round warms up and is thrown away.
func (l *load) rounds(ctx context.Context, contenders []contender, rounds int) ([][]figure, error) {
	got := make([][]figure, len(contenders))
	for round := range rounds + 1 {
		for i, c := range contenders {
			n, err := l.run(ctx, c)
			if err != nil {
				return nil, err
			}
			if round > 0 {
				got[i] = append(got[i], n)
			}
		}
	}
	return got, nil
}

// middle is the median.
func middle[T cmp.Ordered](list []T) T {
	sorted := slices.Sorted(slices.Values(list))
	return sorted[len(sorted)/2]
}
