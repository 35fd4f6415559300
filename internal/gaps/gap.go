package gaps

import (
	"cmp"
	"slices"

	"wpsgraph/internal/wps"
)

// Gap is something that is missing, or that nobody recorded.
type Gap struct {
	ID          wps.ID // gap:KIND:subject:object, "-" where there is none
	Kind        Kind
	State       State
	Subject     wps.ID       // "" for GLOBAL_VOID
	Counterpart wps.ID       // the other region of a STRUCTURAL_HOLE
	Theme       wps.ID       // of THEMATIC_COVERAGE, EVIDENCE and GLOBAL_VOID
	Function    wps.Function // of MISSING_COUNTERPART
	Plan        wps.ID       // of PLAN: the newest plan, "" where none is recorded
	Missing     []Flag       // of PLAN: known to be missing
	NotRecorded []Flag       // of PLAN: nobody recorded them
	Score       float64      // 0 to 1
	Low, High   float64      // if all, or nothing, of what is not recorded were there
	Inputs      []Input
	Says        Message
	RestsOn     []wps.ID    // the entities and sources that it was computed from
	Ties        [][2]wps.ID // of STRUCTURAL_HOLE: who is tied to whom across
	Searches    []wps.Assessment
	Day         wps.Day
}

// Input is one number that a score was computed from.
type Input struct {
	Name  string
	Value float64
}

// Input gives the value of an input, 0 where the gap has none of that name.
func (g *Gap) Input(name string) float64 {
	for _, in := range g.Inputs {
		if in.Name == name {
			return in.Value
		}
	}
	return 0
}

// idOf is the id of a gap.
func idOf(kind Kind, subject, object string) wps.ID {
	return wps.ID("gap:" + string(kind) + ":" + cmp.Or(subject, "-") + ":" + cmp.Or(object, "-"))
}

// sortGaps puts the largest first, then by id.
func sortGaps(all []Gap) {
	slices.SortFunc(all, func(a, b Gap) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID))
	})
}

// sorted gives ids each once, by id.
func sorted(ids []wps.ID) []wps.ID {
	slices.Sort(ids)
	return slices.Compact(ids)
}
