package dataset

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"wpsgraph/internal/wps"
)

// numbered gives n entities e0, e1, … in a reading that knows no others.
func numbered(n int) (*reading, []*entity) {
	in := newReading(nil)
	var all []*entity
	for i := range n {
		e := &entity{Entity: &wps.Entity{ID: wps.ID(fmt.Sprintf("org:e%d", i))}, number: int32(i)}
		in.entities[e.ID] = e
		all = append(all, e)
	}
	return in, all
}

// TestCirclesAreFoundWhereThereAreAny compares with the definition: a circle
// that is found is one; circles share no entity; and without the entities of
// those that are found no entity reaches itself.
func TestCirclesAreFoundWhereThereAreAny(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 8).Draw(t, "entities")
		in, all := numbered(n)
		var links []link
		for i := range rapid.IntRange(0, 16).Draw(t, "links") {
			from, to := rapid.IntRange(0, n-1).Draw(t, "from"), rapid.IntRange(0, n-1).Draw(t, "to")
			links = append(links, link{all[from], all[to], int32(i)})
		}
		gone := map[*entity]bool{}
		for _, cycle := range in.cycles(links) {
			for i, l := range cycle {
				if next := cycle[(i+1)%len(cycle)]; l.to != next.from {
					t.Fatalf("no circle: %s", drawn(cycle))
				}
				if gone[l.from] {
					t.Fatalf("%s stands in two circles", l.from.ID)
				}
				gone[l.from] = true
			}
		}
		for _, e := range all {
			if !gone[e] && reachesItself(links, e, gone) {
				t.Fatalf("%s stands in a circle that was not found", e.ID)
			}
		}
	})
}

// reachesItself follows every link in every order, without what is gone.
func reachesItself(links []link, e *entity, gone map[*entity]bool) bool {
	reached, grown := map[*entity]bool{e: true}, true
	for grown {
		grown = false
		for _, l := range links {
			if !reached[l.from] || gone[l.to] || gone[l.from] {
				continue
			}
			if l.to == e {
				return true
			}
			grown = grown || !reached[l.to]
			reached[l.to] = true
		}
	}
	return false
}
