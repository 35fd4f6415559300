package gaps

import (
	"cmp"
	"slices"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// Helper is an actor who has what a gap misses.
type Helper struct {
	Actor    wps.ID
	Because  Message
	Practice wps.ID // that shows it; "" where none does
}

// Helpers lists who could help with a gap, the most useful first, at most n:
// who leads the best documented practices on the theme outside of the region,
// the bodies that have the function, those whose plans in force have what a
// plan misses, who bridges a hole, who joins the tracks of another process.
func (g *Gaps) Helpers(gap *Gap, n int) []Helper {
	if n <= 0 {
		return nil // looking for them is most of the work on a gap
	}
	f := g.finder
	var found []Helper
	switch gap.Kind {
	case ThematicCoverage, GlobalVoid:
		found = f.leadersOn(gap, 0)
	case Evidence:
		found = f.leadersOn(gap, 3)
	case MissingCounterpart:
		found = f.holders(gap)
	case Plan:
		found = f.planners(gap)
	case StructuralHole:
		found = f.bridges(gap)
	case Track:
		found = f.joiners(gap)
	}
	return found[:min(n, len(found))]
}

// leadersOn lists who leads practices on the theme of a gap, graded at least
// so, outside of its region; each actor once, with the best practice.
func (f *finder) leadersOn(gap *Gap, grade int) []Helper {
	best := slices.Clone(f.practices())
	slices.SortStableFunc(best, func(a, b practice) int { return cmp.Compare(b.grade, a.grade) })
	seen := map[wps.ID]bool{"": true, gap.Subject: true}
	var found []Helper
	for _, p := range best {
		if p.grade < grade || !slices.Contains(p.themes, gap.Theme) || gap.Subject != "" && slices.Contains(p.regions, gap.Subject) {
			continue
		}
		for r := range f.tables.Incoming(p.id, wps.Leads, f.day) {
			if seen[r.From] {
				continue
			}
			seen[r.From] = true
			found = append(found, Helper{r.From, says("helper.LEADS_PRACTICE",
				named("actor", r.From), named("practice", p.id), named("theme", gap.Theme), count("grade", p.grade)), p.id})
		}
	}
	return found
}

// holders lists the regions asked about that have the function of a gap, those
// tied most strongly to its subject first.
func (f *finder) holders(gap *Gap) []Helper {
	having := f.havingFunction(gap.Function, gap.Subject)
	slices.SortStableFunc(having, func(a, b wps.ID) int {
		return cmp.Compare(f.tie(gap.Subject, b), f.tie(gap.Subject, a))
	})
	var found []Helper
	for _, body := range having {
		state := f.tables.Function(body, gap.Function, f.day)
		var serving []wps.ID
		practice := wps.ID("")
		for _, row := range state.Rows {
			if row.Entity == "" {
				continue
			}
			serving = append(serving, row.Entity)
			if row.Entity.Kind() == wps.Practice {
				practice = row.Entity
			}
		}
		found = append(found, Helper{body, says("helper.HAS_FUNCTION", named("actor", body), terms("function", string(gap.Function)),
			named("entity", serving...), dated("since", state.Rows[0].Since)), practice})
	}
	return found
}

// tie is the strength of the tie between two actors, 0 where there is none.
func (f *finder) tie(a, b wps.ID) float64 {
	from, okFrom := f.view.Graph().Node(a)
	to, okTo := f.view.Graph().Node(b)
	if !okFrom || !okTo {
		return 0
	}
	return f.web().strength(from, to)
}

// planners lists the countries, for a body the bodies, whose newest plan is in
// force and has what a plan misses or nobody recorded of it: by how much of it
// they have, then by how many bodies they share, then by id.
func (f *finder) planners(gap *Gap) []Helper {
	type planner struct {
		actor, plan   wps.ID
		flags         []Flag
		known, shared int
	}
	var all []planner
	own := f.tables.RegionsOf(gap.Subject, f.day)
	for _, e := range f.tables.OfKind(gap.Subject.Kind()) {
		plan := f.tables.CurrentPlan(e.ID, f.day)
		if plan == nil || e.ID == gap.Subject {
			continue
		}
		p := planner{actor: e.ID, plan: plan.ID, shared: f.sharedBodies(own, e.ID)}
		for _, flag := range slices.Concat(gap.Missing, gap.NotRecorded) {
			if flag == Successor || f.answer(flag, plan, tables.Current) == wps.Yes {
				p.flags = append(p.flags, flag)
				if slices.Contains(gap.Missing, flag) {
					p.known++
				}
			}
		}
		if len(p.flags) > 0 {
			all = append(all, p)
		}
	}
	slices.SortFunc(all, func(a, b planner) int {
		return cmp.Or(cmp.Compare(b.known, a.known), cmp.Compare(len(b.flags), len(a.flags)),
			cmp.Compare(b.shared, a.shared), cmp.Compare(a.actor, b.actor))
	})
	var found []Helper
	for _, p := range all {
		found = append(found, Helper{Actor: p.actor, Because: says("helper.HAS_PLAN", named("actor", p.actor),
			named("plan", p.plan), terms("flags", names(p.flags)...), count("shared", p.shared))})
	}
	return found
}

// sharedBodies counts the bodies that an entity shares with some, without what
// nearly everyone is in.
func (f *finder) sharedBodies(own []wps.ID, id wps.ID) int {
	n := 0
	for _, body := range f.tables.RegionsOf(id, f.day) {
		if slices.Contains(own, body) && !f.tables.Entity(body).IsUniversal() {
			n++
		}
	}
	return n
}

// bridges lists who connects the two regions of a hole.
func (f *finder) bridges(gap *Gap) []Helper {
	if f.web().bit(gap.Subject) == 0 || f.web().bit(gap.Counterpart) == 0 {
		f = f.beside([]wps.ID{gap.Subject, gap.Counterpart})
	}
	var found []Helper
	for _, b := range f.web().brokers([][2]wps.ID{{gap.Subject, gap.Counterpart}}) {
		if b.Actor != gap.Subject && b.Actor != gap.Counterpart {
			found = append(found, Helper{Actor: b.Actor, Because: b.Because})
		}
	}
	return found
}

// joiners lists the networks and organizations that one or two ties lead to a
// government or body in another process, those in most such processes first.
func (f *finder) joiners(gap *Gap) []Helper {
	joined := map[wps.ID][]wps.ID{}
	for _, process := range f.tables.OfKind(wps.PeaceProcess) {
		at, ok := f.view.Graph().Node(process.ID)
		if !ok || process.ID == gap.Subject {
			continue
		}
		in := f.partiesOf(at)
		for _, id := range f.web().ids(f.web().joiners(&in)) {
			joined[id] = append(joined[id], process.ID)
		}
	}
	var found []Helper
	for id, processes := range joined {
		found = append(found, Helper{Actor: id, Because: says("helper.JOINS_TRACKS", named("actor", id), named("processes", processes...))})
	}
	slices.SortFunc(found, func(a, b Helper) int {
		return cmp.Or(cmp.Compare(len(joined[b.Actor]), len(joined[a.Actor])), cmp.Compare(a.Actor, b.Actor))
	})
	return found
}
