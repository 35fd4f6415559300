package tables

import (
	"slices"

	"wpsgraph/internal/wps"
)

// Narrower lists a theme and all themes below it, by id; nil for what is no
// theme of ours.
func (t *Tables) Narrower(theme wps.ID) []wps.ID {
	e := t.Entity(theme)
	if e == nil || e.Kind != wps.Theme {
		return nil
	}
	found := []wps.ID{e.ID}
	for i := 0; i < len(found); i++ {
		for _, below := range t.narrower[found[i]] {
			if !slices.Contains(found, below) {
				found = append(found, below)
			}
		}
	}
	slices.Sort(found)
	return found
}

// Ancestors lists a theme and all themes above it, from itself upwards.
func (t *Tables) Ancestors(theme wps.ID) []wps.ID {
	var found []wps.ID
	for e := t.Entity(theme); e != nil && !slices.Contains(found, e.ID); {
		found = append(found, e.ID)
		e = t.Entity(e.Attributes.Ref(wps.Broader))
	}
	return found
}

// Themes lists what an entity addresses on a day, by id.
func (t *Tables) Themes(id wps.ID, day wps.Day) []wps.ID {
	var themes []wps.ID
	for r := range t.Outgoing(id, wps.Addresses, day) {
		themes = append(themes, r.To)
	}
	slices.Sort(themes)
	return slices.Compact(themes)
}
