package words

import (
	"strings"

	"wpsgraph/internal/wps"
)

// Path is what an explanation of a collaboration path is made of.
type Path struct {
	Hops    []Hop
	Score   float64
	Factors []float64 // in the order in which they are multiplied
	Weak    bool      // common membership is all that some actor between shows
	Assumed bool      // rests on a tie that is only assumed
	LeftOut []LeftOut
}

// Hop is one step of a path: what is said of its strongest evidence, and how
// many more pieces of evidence there are.
type Hop struct {
	Sentence string
	More     int
}

// LeftOut is a hub that paths were not led through, and how many those are.
type LeftOut struct {
	Hub   *wps.Entity
	Paths int
}

// Path explains a path: its steps, each in a sentence, the line of its
// factors, and what was left out and why.
func (s *Speaker) Path(p Path) string {
	parts := make([]string, 0, len(p.Hops)+len(p.LeftOut)+3)
	for _, hop := range p.Hops {
		parts = append(parts, s.Hop(hop))
	}
	if len(p.Factors) > 0 {
		parts = append(parts, s.Score(p.Score, p.Factors))
	}
	if p.Weak {
		parts = append(parts, s.Text("note.weak"))
	}
	if p.Assumed {
		parts = append(parts, s.Text("note.assumed"))
	}
	for _, out := range p.LeftOut {
		parts = append(parts, s.LeftOut(out))
	}
	return strings.Join(parts, " ")
}

// Hop is the sentence of a step, and how much more evidence there is.
func (s *Speaker) Hop(h Hop) string {
	if h.More <= 0 {
		return h.Sentence
	}
	return h.Sentence + " " + s.Text("hop.more", Count("count", h.More))
}

// Tie says how strongly two actors are tied, and from how much evidence.
func (s *Speaker) Tie(a, b *wps.Entity, strength float64, evidence int) string {
	return s.Text("factor.tie", Name("a", a), Name("b", b), Number("value", strength), Count("count", evidence))
}

// Step says by which factor each step of a path costs.
func (s *Speaker) Step(factor float64) string { return s.Text("factor.step", Number("value", factor)) }

// Partners says with how many actors one between the ends is tied: being
// connected through somebody whom everybody knows says little.
func (s *Speaker) Partners(actor *wps.Entity, partners int) string {
	return s.Text("factor.partners", Name("actor", actor), Count("count", partners))
}

// Score is the line of a path's factors: Score 0.15 ≈ 0.48 × 0.77 × 0.42.
func (s *Speaker) Score(score float64, factors []float64) string {
	formula := s.Number(score) + " ≈ "
	for i, f := range factors {
		if i > 0 {
			formula += " × "
		}
		formula += s.Number(f)
	}
	return s.Text("path.score", Phrase("formula", s.isolate(formula)))
}

// LeftOut says how many paths through a hub were left out, and why.
func (s *Speaker) LeftOut(out LeftOut) string {
	return s.Text("left_out.paths", Name("hub", out.Hub), Count("count", out.Paths))
}

// Universal says why paths are not led through a hub.
func (s *Speaker) Universal(hub *wps.Entity) string {
	return s.Text("left_out.reason", Name("hub", hub))
}

// NothingFound says that an exact search found no path, and what it searched.
func (s *Speaker) NothingFound(hops int, day wps.Day) string {
	return s.Text("note.nothing_found", Count("count", hops), On("day", day.Date()))
}

// Nearest says how far an end of a path that was not found reaches.
func (s *Speaker) Nearest(end, actor *wps.Entity, hops int) string {
	return s.Text("note.nearest", Name("end", end), Name("actor", actor), Count("count", hops))
}

// Note is a note on a search: weak, assumed, truncated, exact, hubs_only.
func (s *Speaker) Note(name string) string { return s.Text("note." + name) }
