package dataset

import (
	"cmp"
	"slices"
	"strings"

	"wpsgraph/internal/wps"
)

// link says that one entity stands below, or behind, another, and where that
// is written.
type link struct {
	from, to wps.ID
	at       place
}

// checkCycles reports PART_OF and SUPERSEDES that go in a circle.
func (in *reading) checkCycles() {
	for _, rs := range in.relations {
		if rs.of != wps.PartOf && rs.of != wps.Supersedes {
			continue
		}
		var links []link
		for i, rel := range rs.list {
			links = append(links, link{rel.From, rel.To, place{fileOfRelation(rs.of), int(rs.rows[i]), ""}})
		}
		in.reportCycles(links, string(rs.of))
	}
}

// checkBroader reports themes that are broader than themselves.
func (in *reading) checkBroader() {
	var links []link
	for _, e := range in.ofKind[wps.Theme] {
		if broader := e.Attributes.Ref(wps.Broader); broader != "" {
			links = append(links, link{e.ID, broader, e.at(wps.Broader)})
		}
	}
	in.reportCycles(links, string(wps.Broader))
}

func (in *reading) reportCycles(links []link, what string) {
	for _, cycle := range cyclesOf(links) {
		last := slices.MaxFunc(cycle, func(a, b link) int { return cmp.Compare(a.at.row, b.at.row) })
		in.faults.add(last.at, Cycle, "Take one of the steps away.", "%s goes in a circle: %s.", what, drawn(cycle))
	}
}

// maxDrawn is how many steps of a circle a sentence shows.
const maxDrawn = 10

func drawn(cycle []link) string {
	var b strings.Builder
	b.WriteString(string(cycle[0].from))
	for i, l := range cycle {
		if i == maxDrawn {
			b.WriteString(" → …")
			break
		}
		b.WriteString(" → " + string(l.to))
	}
	return b.String()
}

// cyclesOf finds circles of links, none sharing an entity with another, so that
// every circle that there is meets one that is found; at most maxListed.
func cyclesOf(links []link) [][]link {
	w := newWeb(links)
	var cycles [][]link
	for _, l := range links {
		for w.open[l.from] > 0 && len(cycles) < maxListed {
			cycle := w.walk(l.from)
			cycles = append(cycles, cycle)
			for _, step := range cycle {
				w.remove(step.from)
			}
		}
	}
	return cycles
}

// web is what is left of links once everything is removed that leads nowhere:
// from each entity that is left, a link leads to another that is left.
type web struct {
	out  map[wps.ID][]link
	in   map[wps.ID][]wps.ID
	open map[wps.ID]int // links that lead from an entity to one that is left; 0 where it is removed
}

func newWeb(links []link) *web {
	w := &web{map[wps.ID][]link{}, map[wps.ID][]wps.ID{}, map[wps.ID]int{}}
	for _, l := range links {
		w.out[l.from] = append(w.out[l.from], l)
		w.in[l.to] = append(w.in[l.to], l.from)
		w.open[l.from]++
	}
	for _, l := range links {
		if w.open[l.to] == 0 {
			w.remove(l.to)
		}
	}
	return w
}

// remove takes an entity away, and with it all from which nothing else leads on.
func (w *web) remove(id wps.ID) {
	w.open[id] = 0
	for gone := []wps.ID{id}; len(gone) > 0; {
		id, gone = gone[len(gone)-1], gone[:len(gone)-1]
		before := w.in[id]
		w.in[id] = nil
		for _, from := range before {
			if w.open[from] == 0 {
				continue
			}
			if w.open[from]--; w.open[from] == 0 {
				gone = append(gone, from)
			}
		}
	}
}

// walk follows links from an entity that is left until it meets its own trace,
// and gives the circle.
func (w *web) walk(from wps.ID) []link {
	var trace []link
	met := map[wps.ID]int{}
	for {
		if begin, again := met[from]; again {
			return trace[begin:]
		}
		met[from] = len(trace)
		step := w.step(from)
		trace = append(trace, step)
		from = step.to
	}
}

// step is the first link that leads from an entity to one that is left.
func (w *web) step(from wps.ID) link {
	out := w.out[from]
	for w.open[out[0].to] == 0 {
		out = out[1:]
	}
	w.out[from] = out
	return out[0]
}
