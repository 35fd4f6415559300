package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/go-analyze/charts/chartdraw"
)

// measured are two sizes: the load grows as the entities do, the answers do not
// grow, the search takes no time.
func measured() []*report {
	var reports []*report
	for _, n := range []int{1000, 10_000} {
		r := &report{Entities: n, Read: 0.1, Ready: 1, Loaded: float64(n) / 100, Heap: 1 << 20, Peak: 1 << 30}
		for _, q := range questions {
			r.Answers = append(r.Answers, latency{q.name, 0.5, 20})
		}
		reports = append(reports, r)
	}
	return reports
}

var shown = regexp.MustCompile(`!\[[^]]+\]\(([^)]+)\)`)

func TestThePageShowsThePlotsThatAreKeptBesideIt(t *testing.T) {
	for _, row := range []struct {
		name  string
		f     figures
		plots int
	}{
		{"both engines", figures{measured(), measured()}, 4},
		{"one engine", figures{measured(), nil}, 2},
		{"a size says nothing of growth", figures{measured()[:1], measured()[:1]}, 0},
		{"a size more on one engine", figures{measured(), measured()[:1]}, 2},
	} {
		t.Run(row.name, func(t *testing.T) {
			page := row.f.page(time.Date(2026, 11, 26, 0, 0, 0, 0, time.UTC), 500)
			folder := t.TempDir()
			if err := row.f.keep(filepath.Join(folder, "scale.md"), page); err != nil {
				t.Fatal(err)
			}
			files, err := os.ReadDir(folder)
			if err != nil {
				t.Fatal(err)
			}
			if len(files) != row.plots+1 {
				t.Errorf("%d files are kept, want the page and %d plots", len(files), row.plots)
			}
			pictures := shown.FindAllStringSubmatch(page, -1)
			if len(pictures) != row.plots {
				t.Errorf("the page shows %d plots, want %d", len(pictures), row.plots)
			}
			for _, p := range pictures {
				if _, err := os.Stat(filepath.Join(folder, p[1])); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

func TestAPlotNamesItsLinesAndHasTheSameBytesAgain(t *testing.T) {
	f := figures{measured(), measured()}
	for _, p := range f.plots() {
		first, err := p.draw()
		if err != nil {
			t.Fatal(err)
		}
		again, _ := p.draw()
		if !bytes.Equal(first, again) {
			t.Errorf("%s has other bytes the second time", p.file)
		}
		for _, name := range []string{p.lines[0].name, p.lines[2].name, p.unit, "entities", "10000"} {
			if !strings.Contains(string(first), ">"+name+"<") {
				t.Errorf("%s says nothing of %q", p.file, name)
			}
		}
	}
}

func TestWhatGrowsAsTheEntitiesDoIsParallelToTheDottedLine(t *testing.T) {
	p := startInNeo4jOf(measured())
	low, high := p.decades()
	if low != -3 || high != 2 {
		t.Errorf("the axis goes from 10^%g to 10^%g, want from 10^-3 (the search) to 10^2 (the load)", low, high)
	}
	x := []float64{3, 4}
	rise := make(map[string]float64)
	for _, s := range p.series(x, low) {
		_, from := s.(chartdraw.ValuesProvider).GetValues(0)
		_, to := s.(chartdraw.ValuesProvider).GetValues(1)
		rise[s.GetName()] = to - from
	}
	for name, want := range map[string]float64{"in proportion to the entities": 1, "loaded": 1, "search": 0} {
		if rise[name] != want {
			t.Errorf("%s rises by %g decades, want %g", name, rise[name], want)
		}
	}
}
