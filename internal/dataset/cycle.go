package dataset

import (
	"slices"
	"strings"

	"wpsgraph/internal/wps"
)

// link says that one entity stands below, or behind, another, and where that
// is written.
type link struct {
	from, to *entity
	row      int32
}

// checkCycles reports PART_OF and SUPERSEDES that go in a circle.
func (in *reading) checkCycles() {
	for _, rs := range in.relations {
		in.reportCycles(rs.links, place{file: fileOfRelation(rs.of)}, string(rs.of))
	}
}

// checkBroader reports themes that are broader than themselves.
func (in *reading) checkBroader() {
	var links []link
	for _, e := range in.ofKind[wps.Theme] {
		if broader := in.entities[e.Attributes.Ref(wps.Broader)]; broader != nil {
			links = append(links, link{e, broader, int32(e.row)})
		}
	}
	in.reportCycles(links, place{file: fileOfKind[wps.Theme], column: string(wps.Broader)}, string(wps.Broader))
}

// reportCycles reports each circle where its last row stands.
func (in *reading) reportCycles(links []link, at place, what string) {
	for _, cycle := range in.cycles(links) {
		at.row = int(slices.MaxFunc(cycle, func(a, b link) int { return int(a.row) - int(b.row) }).row)
		in.faults.add(at, Cycle, "Take one of the steps away.", "%s goes in a circle: %s.", what, drawn(cycle))
	}
}

// maxDrawn is how many steps of a circle a sentence shows.
const maxDrawn = 10

func drawn(cycle []link) string {
	var b strings.Builder
	b.WriteString(string(cycle[0].from.ID))
	for i, l := range cycle {
		if i == maxDrawn {
			b.WriteString(" → …")
			break
		}
		b.WriteString(" → " + string(l.to.ID))
	}
	return b.String()
}

// cycles finds circles of links, none sharing an entity with another, so that
// every circle that there is meets one that is found; at most maxListed.
func (in *reading) cycles(links []link) [][]link {
	if len(links) == 0 {
		return nil
	}
	w := newWeb(links, len(in.entities))
	var cycles [][]link
	for _, l := range links {
		for w.open[l.from.number] > 0 && len(cycles) < maxListed {
			cycle := w.walk(l.from.number)
			cycles = append(cycles, cycle)
			for _, step := range cycle {
				w.remove(step.from.number)
			}
		}
	}
	return cycles
}
