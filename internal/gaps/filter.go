package gaps

import (
	"slices"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// Filter says which gaps are wanted: all that is given must hold, a list means
// any of it, an empty one no condition.
type Filter struct {
	IDs      []wps.ID
	Kinds    []Kind
	Subjects []wps.ID // either side of a gap between two
	Themes   []wps.ID // and those below them
	States   []State
	MinScore float64
}

// check returns BadUserInput for what nobody knows, naming what is near.
func (f *Filter) check(g *Gaps) error {
	t := g.finder.tables
	for _, id := range f.IDs {
		if err := checkID(id, g); err != nil {
			return err
		}
	}
	for _, subject := range f.Subjects {
		if t.Entity(subject) == nil {
			return unknown(t, "subject", "", subject)
		}
	}
	for _, theme := range f.Themes {
		if t.Narrower(theme) == nil {
			return unknown(t, "theme", wps.Theme, theme)
		}
	}
	for _, kind := range f.Kinds {
		if !slices.Contains(Kinds, kind) {
			return wps.Errorf(wps.BadUserInput, "There is no kind of gaps %q; the kinds are %v.", kind, Kinds)
		}
	}
	for _, state := range f.States {
		if !slices.Contains(States, state) {
			return wps.Errorf(wps.BadUserInput, "There is no state %q; the states are %v.", state, States)
		}
	}
	if !(f.MinScore >= 0 && f.MinScore <= 1) { // not a number fulfils neither
		return wps.Errorf(wps.BadUserInput, "The least score is %v; scores run from 0 to 1.", f.MinScore)
	}
	return nil
}

// unknown is the error for an id that is not there, or that is not of the kind
// that is asked for.
func unknown(t *tables.Tables, what string, kind wps.Kind, id wps.ID) error {
	like := string(id)
	if kind != "" {
		like = kind.Prefix() + ":" + id.Slug()
	}
	if near := t.Nearest(like, 3); len(near) > 0 {
		return wps.Errorf(wps.BadUserInput, "There is no %s %q. The nearest ids are %v.", what, id, near)
	}
	return wps.Errorf(wps.BadUserInput, "There is no %s %q.", what, id)
}

// furtherBodies lists the bodies that the filter names and that are not among
// the regions asked about.
func (f *Filter) furtherBodies(finder *finder) []wps.ID {
	var bodies []wps.ID
	add := func(id wps.ID) {
		e := finder.tables.Entity(id)
		if e != nil && e.Kind == wps.RegionalBody && !slices.Contains(finder.regions, e.ID) {
			bodies = append(bodies, e.ID)
		}
	}
	for _, subject := range f.Subjects {
		add(subject)
	}
	for _, id := range f.IDs {
		if parsed, ok := parseID(id); ok {
			add(parsed.subject)
			add(parsed.object)
		}
	}
	return sorted(bodies)
}

// passing gives the test of one gap.
func (f *Filter) passing(t *tables.Tables) func(*Gap) bool {
	var themes, subjects []wps.ID
	for _, theme := range f.Themes {
		themes = append(themes, t.Narrower(theme)...)
	}
	for _, subject := range f.Subjects {
		subjects = append(subjects, t.Entity(subject).ID)
	}
	var ids []wps.ID
	for _, id := range f.IDs {
		ids = append(ids, normal(id))
	}
	return func(g *Gap) bool {
		return (len(ids) == 0 || slices.Contains(ids, g.ID)) &&
			(len(f.Kinds) == 0 || slices.Contains(f.Kinds, g.Kind)) &&
			(len(subjects) == 0 || slices.Contains(subjects, g.Subject) || slices.Contains(subjects, g.Counterpart)) &&
			(len(themes) == 0 || slices.Contains(themes, g.Theme)) &&
			(len(f.States) == 0 || slices.Contains(f.States, g.State)) &&
			g.Score >= f.MinScore
	}
}
