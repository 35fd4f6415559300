package main

import (
	"os"
	"path/filepath"
)

// The files of the plots, beside the page.
const (
	startFile        = "scale-start.svg"
	answersFile      = "scale-answers.svg"
	neo4jStartFile   = "scale-neo4j-start.svg"
	neo4jAnswersFile = "scale-neo4j-answers.svg"
)

// figures are the reports of each engine, from the smallest package to the
// largest.
type figures struct{ embedded, neo4j []*report }

// plots are how the figures of an engine grow, where it has two sizes at least.
func (f *figures) plots() []*plot {
	var all []*plot
	if grows(f.embedded) {
		all = append(all, startOf(f.embedded), answersOf(answersFile, f.embedded))
	}
	if grows(f.neo4j) {
		all = append(all, startInNeo4jOf(f.neo4j), answersOf(neo4jAnswersFile, f.neo4j))
	}
	return all
}

func grows(reports []*report) bool { return len(reports) > 1 }

func startOf(reports []*report) *plot {
	gib := func(bytes uint64) float64 { return float64(bytes) / (1 << 30) }
	return &plot{startFile, "seconds, GiB", sizesOf(reports), []line{
		{name: "read, seconds", values: each(reports, func(r *report) float64 { return r.Read })},
		{name: "entities and paths, seconds", values: each(reports, func(r *report) float64 { return r.Ready })},
		{name: "search, seconds", values: each(reports, func(r *report) float64 { return r.Searchable })},
		{name: "heap, GiB", values: each(reports, func(r *report) float64 { return gib(r.Heap) })},
		{name: "most memory, GiB", values: each(reports, func(r *report) float64 { return gib(r.Peak) })},
	}}
}

func startInNeo4jOf(reports []*report) *plot {
	return &plot{neo4jStartFile, "seconds", sizesOf(reports), []line{
		{name: "loaded", values: each(reports, func(r *report) float64 { return r.Loaded })},
		{name: "entities and paths", values: each(reports, func(r *report) float64 { return r.Ready })},
		{name: "search", values: each(reports, func(r *report) float64 { return r.Searchable })},
	}}
}

func answersOf(file string, reports []*report) *plot {
	p := &plot{file, "milliseconds, p99 dashed", sizesOf(reports), nil}
	for i, q := range questions {
		p.lines = append(p.lines, line{
			q.name,
			each(reports, func(r *report) float64 { return r.Answers[i].P50 }),
			each(reports, func(r *report) float64 { return r.Answers[i].P99 }),
		})
	}
	return p
}

func sizesOf(reports []*report) []float64 {
	return each(reports, func(r *report) float64 { return float64(r.Entities) })
}

func each(reports []*report, figure func(*report) float64) []float64 {
	var values []float64
	for _, r := range reports {
		values = append(values, figure(r))
	}
	return values
}

// keep writes the page, and the plots beside it.
func (f *figures) keep(file, page string) error {
	for _, p := range f.plots() {
		picture, err := p.draw()
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(filepath.Dir(file), p.file), picture, 0o644); err != nil {
			return err
		}
	}
	return os.WriteFile(file, []byte(page), 0o644)
}
