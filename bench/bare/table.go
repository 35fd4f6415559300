package main

import (
	"fmt"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"time"
)

func heading(l load, rounds int) string {
	return fmt.Sprintf(`# The API against a bare handler

`+"`scripts/bench bare`"+`, %s, %s, %s, %d cores that the load shares with the server,
%d connections, median of %d rounds of %s in turn. A ratio is to the bare handler of the same round; its
range is that of the rounds. The CPU is that of the server alone, without the load. All run with GOGC=500 (docs/operate.md).
What is served is the program as its users start it, in a process of its own, with its log and its figures.

| question | answered by | requests/s | ratio | µs of CPU a request |
|---|---|---|---|---|
`, time.Now().UTC().Format(time.DateOnly), runtime.Version(), wrkVersion(), runtime.GOMAXPROCS(0), l.connections, rounds, l.time)
}

// wrkVersion is what wrk calls itself.
func wrkVersion() string {
	out, _ := exec.Command("wrk", "-v").CombinedOutput() // it ends with an error, always
	first, _, _ := strings.Cut(string(out), " [")
	return first
}

// rows are those of one question. Ratios are taken round by round.
func rows(q question, size int, contenders []contender, got [][]figure) string {
	var out strings.Builder
	for i, c := range contenders {
		var rates, ratios []float64
		var cpus []time.Duration
		for round, n := range got[i] {
			rates, cpus = append(rates, n.perSecond), append(cpus, n.cpu)
			ratios = append(ratios, n.perSecond/got[0][round].perSecond)
		}
		name := ""
		if i == 0 {
			name = fmt.Sprintf("%s (%d bytes)", q.name, size)
		}
		fmt.Fprintf(&out, "| %s | %s | %.0f | %.2f (%.2f–%.2f) | %.0f |\n", name, c.name, middle(rates),
			middle(ratios), slices.Min(ratios), slices.Max(ratios), float64(middle(cpus))/float64(time.Microsecond))
	}
	return out.String()
}
