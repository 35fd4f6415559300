package main

import (
	"fmt"
	"runtime"
	"strings"
	"time"
)

// page is what is kept: for each engine a table of the start and one of the
// questions, and the plot of each.
func (f *figures) page(day time.Time, times int) string {
	var out strings.Builder
	fmt.Fprintf(&out, `# Growth

`+"`scripts/bench scale`"+`, %s, %s, %d cores. Packages are made of copies of the one that the program
carries: organizations, networks, plans, practices, funds, events, processes and sources are copied, bodies, countries,
themes, questions and frameworks are not, so that they get more and more relations. Each size runs in a process of its own,
with `+"`GOMEMLIMIT=%s`"+` (docs/operate.md).
Both axes of a plot are logarithmic: what grows as the entities do is parallel to the dotted line.

## Start

Seconds since the start: the package is read and checked; entities and paths can be asked; search can.

| entities | relations | sources | read | entities and paths | search | heap, MiB | most memory, MiB |
|---|---|---|---|---|---|---|---|
`, day.Format(time.DateOnly), runtime.Version(), runtime.GOMAXPROCS(0), memoryLimit)
	for _, r := range f.embedded {
		fmt.Fprintf(&out, "| %d | %d | %d | %.1f | %.1f | %.1f | %d | %d |\n",
			r.Entities, r.Relations, r.Sources, r.Read, r.Ready, r.Searchable, r.Heap>>20, r.Peak>>20)
	}
	picture(&out, f.embedded, "How the start grows", startFile)
	fmt.Fprintf(&out, "\n## Answers\n\nMilliseconds in the process, p50 / p99 of %d, about other actors each time, after %d that are not counted.\n\n", times, warmUp)
	answers(&out, f.embedded)
	picture(&out, f.embedded, "How the answers grow, p99 dashed", answersFile)
	if len(f.neo4j) > 0 {
		pageOfNeo4j(&out, f.neo4j)
	}
	return out.String()
}

// pageOfNeo4j is the second half of the page.
func pageOfNeo4j(out *strings.Builder, reports []*report) {
	out.WriteString(`
## Start on Neo4j

Neo4j runs on the same machine with a heap of 1 GB; it was warmed up by the smallest package. Seconds until a package that
was read before is loaded into a database without data; and since the start of a server on it: entities and paths can be
asked; search can.

| entities | relations | sources | loaded | entities and paths | search |
|---|---|---|---|---|---|
`)
	for _, r := range reports {
		fmt.Fprintf(out, "| %d | %d | %d | %.1f | %.1f | %.1f |\n", r.Entities, r.Relations, r.Sources, r.Loaded, r.Ready, r.Searchable)
	}
	picture(out, reports, "How the load and the start on Neo4j grow", neo4jStartFile)
	out.WriteString("\n## Answers on Neo4j\n\nAs above.\n\n")
	answers(out, reports)
	picture(out, reports, "How the answers on Neo4j grow, p99 dashed", neo4jAnswersFile)
}

// answers is the table of the questions.
func answers(out *strings.Builder, reports []*report) {
	out.WriteString("| question |")
	for _, r := range reports {
		fmt.Fprintf(out, " %d entities |", r.Entities)
	}
	out.WriteString("\n|---|" + strings.Repeat("---|", len(reports)) + "\n")
	for i, q := range questions {
		fmt.Fprintf(out, "| %s |", q.name)
		for _, r := range reports {
			fmt.Fprintf(out, " %.2f / %.2f |", r.Answers[i].P50, r.Answers[i].P99)
		}
		out.WriteString("\n")
	}
}

// picture shows a plot, where there is one.
func picture(out *strings.Builder, reports []*report, says, file string) {
	if grows(reports) {
		fmt.Fprintf(out, "\n![%s](%s)\n", says, file)
	}
}
