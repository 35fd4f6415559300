package words

import (
	"strings"

	"wpsgraph/internal/wps"
)

// detailsOf is what stands in brackets behind the sentence of a relation.
func (s *Speaker) detailsOf(r *wps.Relation, t telling, day wps.Day, from, to *wps.Entity) []string {
	a := r.Attributes
	details := make([]string, 0, 6)
	add := func(text string) {
		if text != "" {
			details = append(details, text)
		}
	}
	if form := a.Text(wps.Form); form != "" {
		add(s.Text("form." + form))
	}
	add(s.role(a.Text(wps.Role)))
	add(s.quoted("detail.through", a.Text(wps.Through)))
	add(s.quoted("detail.programme", a.Text(wps.Programme)))
	add(s.moneyOf(a))
	add(s.isolate(a.Text(wps.Year)))
	add(s.quoted("detail.about", a.Text(wps.About)))
	if r.AboutWPS() == wps.No {
		add(s.Text("detail.not_wps"))
	}
	if t.did && t.end != "" {
		add(s.dated("until", t.end))
	}
	add(s.doubt(r, t, day, from, to))
	return details
}

// doubt is what the dates leave open.
func (s *Speaker) doubt(r *wps.Relation, t telling, day wps.Day, from, to *wps.Entity) string {
	on := day.Date()
	switch {
	case t.notYet && on != "":
		return s.Text("detail.not_yet", On("day", on))
	case t.open && on != "" && t.did:
		return s.Text("detail.open_done", On("day", on))
	case t.open && on != "":
		return s.Text("detail.open", On("day", on))
	case t.open:
		return s.Text("detail.open_undated")
	case r.Since == "" && r.Until == "" && t.tense == now && wantsDate(r.Type, from, to):
		return s.Text("detail.undated")
	}
	return ""
}

// wantsDate tells whether a reader expects a date of a relation: of the types
// in dated, unless one end is a practice, plan, process or event, which has its
// own dates.
func wantsDate(t wps.RelationType, from, to *wps.Entity) bool {
	if from == nil || to == nil || t == wps.Adopts {
		return dated[t]
	}
	return dated[t] && !from.Kind.IsJoint() && !to.Kind.IsJoint()
}

var dated = map[wps.RelationType]bool{
	wps.MemberOf: true, wps.PartOf: true, wps.EstablishedBy: true, wps.HostedBy: true, wps.PartnersWith: true,
	wps.Supports: true, wps.Funds: true, wps.Adopts: true, wps.Supersedes: true, wps.OperatesIn: true,
}

// quoted is a text of the data behind the words of a key, "" where there is none.
func (s *Speaker) quoted(key, text string) string {
	if text == "" {
		return ""
	}
	return s.Text(key, Quote("text", text))
}

// role is what an end is in a relation: in the language where the catalogue
// knows the role, else as it is recorded.
func (s *Speaker) role(text string) string {
	if text == "" {
		return ""
	}
	key := "role." + strings.ToLower(strings.ReplaceAll(text, " ", "_"))
	if s.Has(key) {
		return s.Text(key)
	}
	return s.Text("detail.role", Quote("text", text))
}

// sentence ends a sentence, with details in brackets.
func (s *Speaker) sentence(core string, details []string) string {
	if len(details) == 0 {
		return core + "."
	}
	return core + " (" + strings.Join(details, s.Text("list.semicolon")) + ")."
}
