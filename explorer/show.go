package explorer

import (
	"html/template"
	"slices"
	"strings"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// What templates ask of a visit.

// Language is the language of the page.
func (v *visit) Language() string { return v.address.language }

// To is the address of an entity or source. Pages name hundreds, which differ
// in their paths alone.
func (v *visit) To(id wps.ID) string {
	if v.dated == nil {
		on := strings.TrimPrefix(v.to("/").String(), "/"+v.address.language+"/")
		v.dated = &on
	}
	return "/" + v.address.language + pathOf(id) + *v.dated
}

// Canonical is the address of the page.
func (v *visit) Canonical() string { return v.address.String() }

// Alternates are the same view in each language.
func (v *visit) Alternates() []link {
	all := make([]link, len(words.Languages))
	for i, language := range words.Languages {
		all[i] = link{language, v.address.in(language).String()}
	}
	return all
}

// Home, SearchAt, SuggestAt, DataAt and BetweenAt are addresses.
func (v *visit) Home() string      { return "/" + v.address.language + "/" }
func (v *visit) SearchAt() string  { return "/" + v.address.language + "/search" }
func (v *visit) SuggestAt() string { return "/" + v.address.language + "/suggest.json" }
func (v *visit) DataAt() string    { return v.to("/data").String() }
func (v *visit) BetweenAt() string { return "/" + v.address.language + "/between" }

// Here is the address without its parameters.
func (v *visit) Here() string { return "/" + v.address.language + v.address.path }

// On is the date of the page, as an address has it; OnDate as a date.
func (v *visit) On() string       { return v.on() }
func (v *visit) OnDate() wps.Date { return wps.Date(v.on()) }

// Others are the parameters of the address but the date; Kept those but some.
func (v *visit) Others() []link { return v.Kept("on") }

// Kept are the parameters of the address that a form keeps, those that it has
// boxes for left out.
func (v *visit) Kept(but ...string) []link {
	var kept []link
	for _, p := range v.address.params {
		if slices.Contains(but, p.name) {
			continue
		}
		for _, value := range v.address.all(p) {
			kept = append(kept, link{p.name, value})
		}
	}
	return kept
}

// menuItem is a link that every page has.
type menuItem struct {
	link
	Current bool
}

// Menu leads to the screens.
func (v *visit) Menu() []menuItem {
	var all []menuItem
	for _, name := range []string{"practices", "connections", "gaps", "compare", "between", "changes", "data"} {
		to := v.to("/" + name)
		all = append(all, menuItem{link{v.text("ui.menu." + name), to.String()}, to.path == v.address.path})
	}
	return all
}

// box is a field in its place on the page.
type box struct {
	field
	Slot      string
	SuggestAt string
}

// Box is a field; NthBox one of several with one name.
func (v *visit) Box(f field) box { return box{f, f.Name, v.suggestAt(f)} }

// NthBox is one of several fields with one name.
func (v *visit) NthBox(f field, n int) box { return box{f, f.Name + "-" + itoa(n), v.suggestAt(f)} }

func (v *visit) suggestAt(f field) string {
	a := v.to("/suggest").as(".json").with("kind", strings.Fields(f.Kinds)...)
	return a.String()
}

// States are the states of knowledge, each with its sentence.
func (v *visit) States() []link {
	var all []link
	for _, state := range []string{"PRESENT", "THIN", "PLANNED", "INHERITED", "COMMITMENT_ONLY", "PRACTICE_ONLY", "CONFIRMED_ABSENT", "NOT_RECORDED"} {
		all = append(all, link{state, v.text("ui.state." + state)})
	}
	return all
}

// pair is two things that a part of a template needs: where it stands, and
// what it shows.
type pair[V, O any] struct {
	View V
	One  O
}

// TX and TY are where the word of a mark stands.
func (m mark) TX() int {
	switch {
	case m.Flush:
		return m.X
	case m.Anchor == "start":
		return m.X + 14
	case m.Anchor == "end":
		return m.X - 14
	}
	return m.X
}

// TY is the line of the word of a mark.
func (m mark) TY() int {
	if m.DY != 0 {
		return m.Y + m.DY
	}
	return m.Y + 5
}

// Ref is the practice as a name.
func (p peerPractice) Ref() ref { return p.ref }

// First is the first of what says so.
func (c compareValue) First() []source { return c.Sources[:min(1, len(c.Sources))] }

// Cell is the value itself.
func (c compareValue) Cell() cell { return c.cell }

var partFunctions = template.FuncMap{
	"args": func(v, one any) pair[any, any] { return pair[any, any]{v, one} },
}
