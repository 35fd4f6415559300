package explorer

import (
	"strings"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// facts are the key facts of an entity, those of its kind first.
func (v *visit) facts(n *node) []fact {
	f := &facts{visit: v}
	f.label("type", "network_type", n.NetworkType)
	f.label("type", "organization_type", n.OrganizationType)
	f.label("type", "funding_type", n.FundingType)
	f.label("type", "framework_type", n.FrameworkType)
	f.label("type", "event_type", n.EventType)
	f.label("level", "level", n.Level)
	f.state("activity", "network_status", n.Activity)
	f.state("plan_status", "plan_status", n.PlanState)
	f.state("plan_status", "plan_status", n.PlanStatus)
	f.refs("current_plan", maybe(n.CurrentPlan)...)
	f.date("founded", n.Founded)
	f.date("adopted", n.Adopted)
	f.span("period", n.PeriodStart, n.PeriodEnd)
	f.span("period", n.Started, nil)
	f.date("ended", n.Ended)
	f.span("period", n.Start, n.End)
	f.text("predecessor", n.Predecessor)
	f.date("name_since", n.CurrentNameSince)
	f.place("headquarters", n.Headquarters)
	f.place("place", &place{n.City, n.Country})
	f.members(n)
	f.answers(n)
	f.number("generation", n.Generation)
	f.number("pages", n.Pages)
	f.text("coordinator", n.CoordinatingBody)
	f.money("cost", n.EstimatedCost)
	f.labels("tracks", "track", n.Tracks)
	f.labels("languages", "language", n.Languages)
	f.evidence(n.Evidence)
	f.figures(n.Figures)
	f.text("symbol", n.Symbol)
	f.text("region", n.Subregion)
	f.text("iso", n.ISO3)
	f.refs("broader", maybe(n.Broader)...)
	f.refs("narrower", n.Narrower...)
	f.link("document", n.URL)
	f.link("website", n.Website)
	return append(f.all, fact{v.text("ui.fact.confidence"), say(v.say.Label(words.Confidence, n.Confidence))})
}

type facts struct {
	visit *visit
	all   []fact
}

func (f *facts) add(key string, c cell) {
	f.all = append(f.all, fact{f.visit.text("ui.fact." + key), c})
}

func (f *facts) text(key string, text *string) {
	if textOf(text) != "" {
		f.add(key, say(*text))
	}
}

func (f *facts) label(key string, group words.Group, value *string) {
	if value != nil {
		f.add(key, say(f.visit.say.Label(group, *value)))
	}
}

// state is a status that is always there and may be «not recorded».
func (f *facts) state(key string, group words.Group, value string) {
	switch value {
	case "":
	case "NOT_RECORDED":
		f.add(key, cell{Text: f.visit.say.Label(words.State, value), Mark: value})
	default:
		f.add(key, say(f.visit.say.Label(group, value)))
	}
}

func (f *facts) labels(key string, group words.Group, values []string) {
	if len(values) == 0 {
		return
	}
	spoken := make([]string, len(values))
	for i, value := range values {
		spoken[i] = f.visit.say.Label(group, value)
	}
	f.add(key, say(f.visit.say.Comma(spoken...)))
}

func (f *facts) date(key string, d *wps.Date) {
	if d != nil {
		f.add(key, f.visit.date(d))
	}
}

func (f *facts) span(key string, from, to *wps.Date) {
	switch {
	case from != nil && to != nil && *from != *to:
		f.add(key, say(f.visit.text("ui.span", words.On("from", *from), words.On("to", *to))))
	case from != nil:
		f.add(key, f.visit.date(from))
	case to != nil:
		f.add(key, say(f.visit.text("ui.span_until", words.On("to", *to))))
	}
}

func (f *facts) number(key string, n *int) {
	if n != nil {
		f.add(key, say(f.visit.say.Number(float64(*n))))
	}
}

func (f *facts) refs(key string, refs ...ref) {
	if len(refs) > 0 {
		f.add(key, names(refs...))
	}
}

func (f *facts) place(key string, p *place) {
	if p != nil && (p.City != nil || p.Country != nil) {
		f.add(key, cell{Text: textOf(p.City), Refs: maybe(p.Country)})
	}
}

func (f *facts) link(key string, url *string) {
	if u := textOf(url); strings.HasPrefix(u, "http://") || strings.HasPrefix(u, "https://") {
		f.add(key, cell{Text: u, Link: u})
	}
}

func (f *facts) money(key string, m *money) {
	if m != nil {
		f.add(key, say(f.visit.amount(*m)))
	}
}

func (v *visit) amount(m money) string {
	text := v.say.Money(string(m.Amount), m.Currency)
	if m.Year != nil {
		text += " (" + *m.Year + ")"
	}
	return text
}

func (f *facts) members(n *node) {
	counted := func(key string, count *int, on *wps.Date) {
		switch {
		case count != nil && on != nil:
			f.add(key, say(f.visit.text("ui.counted_on", number("n", *count), words.On("on", *on))))
		case count != nil:
			f.number(key, count)
		}
	}
	counted("members", n.MemberCount, n.MemberCountAsOf)
	counted("chapters", n.NationalChapters, n.NationalChaptersAsOf)
	counted("regional_networks", n.RegionalNetworks, nil)
}

// answers are what is known of a plan: yes, no, or not recorded.
func (f *facts) answers(n *node) {
	if n.Kind != wps.ActionPlan {
		return
	}
	for _, a := range []struct{ flag, answer string }{
		{"BUDGET", n.DedicatedBudget},
		{"MONITORING", n.MonitoringFramework},
		{"CIVIL_SOCIETY_IN_DRAFTING", n.CivilSocietyInDrafting},
		{"CIVIL_SOCIETY_IN_MONITORING", n.CivilSocietyInMonitoring},
	} {
		c := say(f.visit.say.Label(words.Answer, a.answer))
		if a.answer == "NOT_RECORDED" {
			c.Mark = a.answer
		}
		f.all = append(f.all, fact{f.visit.say.Label(words.PlanFlag, a.flag), c})
	}
}

func (f *facts) evidence(e *evidence) {
	if e != nil {
		f.add("evidence", say(e.Says))
	}
}

func (f *facts) figures(all []figure) {
	for _, one := range all {
		f.all = append(f.all, fact{one.What, say(f.visit.amount(one.money))})
	}
}
