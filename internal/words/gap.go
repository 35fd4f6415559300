package words

import (
	"strings"

	"wpsgraph/internal/wps"
)

// Gap is what the sentences on a gap are made of. Kind and State are as the
// API names them; what a kind has no use for stays empty.
type Gap struct {
	Kind        string
	State       string
	Subject     *wps.Entity
	Counterpart *wps.Entity
	Theme       *wps.Entity
	Function    wps.Function
	Since       wps.Date    // of what is planned
	Through     *wps.Entity // the containing body that has it; the single actor that holds two regions together
	Searched    *wps.Assessment

	Practices int // recorded
	Elsewhere int // other regions or bodies that have it
	Status    string
	Missing   []string // plan flags known to be missing
	Unknown   []string // plan flags that nobody recorded

	Observed, Expected float64 // ties between two regions
	Connectivity       int     // how many actors would have to go before two regions are apart

	// Case is which of several gaps of one kind it is. EVIDENCE: NOT_EVALUATED,
	// NOT_BROUGHT_TOGETHER, STALE or UNDATED. TRACK: NO_PATH or TOO_FEW.
	Case   string
	Newest wps.Date // source
}

// Gap says a gap. What nobody recorded is said in the same words everywhere,
// which never claim that it does not exist.
func (s *Speaker) Gap(g Gap) string {
	switch {
	case g.Kind == "PLAN":
		return s.withSearch(s.planGap(g), g)
	case g.Kind == "STRUCTURAL_HOLE":
		return s.withSearch(s.hole(g), g)
	case s.Has("gap.case." + g.Kind + "." + g.Case):
		return s.topic(g) + s.colon() + s.Text("gap.case."+g.Kind+"."+g.Case, Count("count", g.Practices), On("newest", g.Newest))
	}
	text := s.topic(g) + s.colon() + s.stateOf(g)
	if g.Elsewhere > 0 {
		text += " " + s.Text("gap.elsewhere."+subjectKind(g), Count("count", g.Elsewhere))
	}
	return text
}

// withSearch adds what was searched in vain.
func (s *Speaker) withSearch(text string, g Gap) string {
	if g.Searched == nil {
		return text
	}
	return text + " " + s.Assessment(g.Searched)
}

func (s *Speaker) colon() string { return s.Text("list.colon") }

// topic is whom and what a gap is about.
func (s *Speaker) topic(g Gap) string {
	switch {
	case g.Subject == nil && g.Theme != nil:
		return s.Text("gap.topic.everywhere", Name("theme", g.Theme))
	case g.Theme != nil:
		return s.Text("gap.topic.theme", Name("subject", g.Subject), Name("theme", g.Theme))
	case g.Function != "":
		return s.Text("gap.topic.function", Name("subject", g.Subject), Phrase("function", s.Label(Function, string(g.Function))))
	}
	return s.Text("gap.topic.subject", Name("subject", g.Subject))
}

// subjectKind is the last part of keys that differ between themes and functions.
func subjectKind(g Gap) string {
	if g.Function != "" {
		return "function"
	}
	return "theme"
}

// StateOf says what is known of a thing, in the words that stand everywhere
// for that state: «Nothing recorded yet. It may exist.»
func (s *Speaker) StateOf(g Gap) string { return capital(s.stateOf(g)) }

func (s *Speaker) stateOf(g Gap) string {
	switch g.State {
	case "PRESENT":
		if g.Practices > 0 {
			return s.Text("state.PRESENT_COUNT", Count("count", g.Practices))
		}
	case "INHERITED":
		if g.Through == nil {
			return s.Text("state.INHERITED_UNNAMED")
		}
	case "", "NOT_RECORDED":
		return s.notRecorded(g.Searched)
	}
	return s.Text("state."+g.State, On("since", g.Since), Name("through", g.Through), Name("subject", g.Subject))
}

// notRecorded says that nothing is recorded, and what was searched in vain.
func (s *Speaker) notRecorded(a *wps.Assessment) string {
	if a == nil {
		return s.Text("state.NOT_RECORDED")
	}
	return s.Text("state.SEARCHED", On("day", a.On), Quote("scope", a.Scope), Quote("searched", a.Searched))
}

// Assessment says that somebody looked for something, where and when.
func (s *Speaker) Assessment(a *wps.Assessment) string { return capital(s.notRecorded(a)) }

// planGap says the status of a plan, what is known to be missing in it and
// what nobody recorded.
func (s *Speaker) planGap(g Gap) string {
	parts := make([]string, 0, 3)
	if g.Status != "" {
		parts = append(parts, s.Label(PlanStatus, g.Status))
	}
	if len(g.Missing) > 0 {
		parts = append(parts, s.Text("gap.plan.missing", Phrase("flags", s.flags(g.Missing))))
	}
	if len(g.Unknown) > 0 {
		parts = append(parts, s.Text("gap.plan.not_recorded", Phrase("flags", s.flags(g.Unknown))))
	}
	if len(parts) == 0 {
		parts = append(parts, s.Label(PlanStatus, ""))
	}
	return s.topic(g) + s.colon() + strings.Join(parts, s.Text("list.semicolon")) + "."
}

func (s *Speaker) flags(flags []string) string {
	labels := make([]string, len(flags))
	for i, f := range flags {
		labels[i] = s.Label(PlanFlag, f)
	}
	return s.Comma(labels...)
}

// hole says how few ties stand between two regions, and who holds them together.
func (s *Speaker) hole(g Gap) string {
	text := s.Text("gap.hole.ties", Name("a", g.Subject), Name("b", g.Counterpart),
		Number("observed", g.Observed), Number("expected", g.Expected))
	switch {
	case g.Connectivity == 1 && g.Through != nil:
		return text + " " + s.Text("gap.hole.single", Name("actor", g.Through))
	case g.Connectivity <= 0:
		return text + " " + s.Text("gap.hole.apart")
	}
	return text + " " + s.Text("gap.hole.connectivity", Count("count", g.Connectivity))
}
