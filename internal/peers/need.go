package peers

import (
	_ "embed"
	"encoding/json"
	"slices"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

//go:embed needs.json
var needsFile []byte

// need is what practices are compared with.
type need struct {
	tables     *tables.Tables
	day        wps.Day
	of         *wps.Entity   // who is in need
	themes     []wps.ID      // needed
	lines      []set[wps.ID] // of each theme needed: itself and those above it
	gapThemes  []wps.ID      // of the gap
	serving    []wps.ID      // what serves the function of the gap elsewhere
	frameworks set[wps.ID]   // that it implements
	languages  set[string]   // of its bodies
	level      string
	own        []wps.ID // its regions
}

// needOf gathers what is known of a need.
func needOf(t *tables.Tables, day wps.Day, r *Request, gap *gaps.Gap) (*need, error) {
	n := &need{tables: t, day: day, of: t.Entity(r.For), themes: r.Themes}
	if n.of == nil {
		return nil, wps.Errorf(wps.BadUserInput, "There is nothing with the id %q. The nearest ids are %v.", r.For, t.Nearest(string(r.For), 3))
	}
	for _, theme := range r.Themes {
		if t.Narrower(theme) == nil {
			return nil, wps.Errorf(wps.BadUserInput, "There is no theme %q. The nearest ids are %v.", theme, t.Nearest("theme:"+theme.Slug(), 3))
		}
	}
	if gap != nil {
		if err := n.take(gap); err != nil {
			return nil, err
		}
	}
	if len(n.themes) == 0 {
		n.themes = n.gapThemes
	}
	if len(n.themes) == 0 {
		n.themes = t.Themes(n.of.ID, day)
	}
	plans := t.Plans(n.of.ID, day)
	if len(n.themes) == 0 && len(plans) > 0 {
		n.themes = t.Themes(plans[0].ID, day)
	}
	frameworks := targets(t, n.of.ID, wps.Implements, day)
	for _, plan := range plans {
		frameworks = append(frameworks, targets(t, plan.ID, wps.Implements, day)...)
	}
	n.lines, n.frameworks = linesOf(t, n.themes), setOf(frameworks)
	n.own = ownRegions(t, n.of.ID, day)
	n.languages = languagesOf(t, n.own)
	n.level = levelOf(n.of)
	return n, nil
}

// take adds what a gap asks for.
func (n *need) take(gap *gaps.Gap) error {
	var themesOf map[string]json.RawMessage
	if err := json.Unmarshal(needsFile, &themesOf); err != nil {
		return &wps.Error{Code: wps.Internal, Message: "The file of needs cannot be read.", Cause: err}
	}
	if gap.Theme != "" {
		n.gapThemes = append(n.gapThemes, gap.Theme)
	}
	words := []string{string(gap.Function), string(gap.Kind)}
	for _, flag := range slices.Concat(gap.Missing, gap.NotRecorded) {
		words = append(words, string(flag))
	}
	for _, word := range words {
		var themes []wps.ID
		if raw, ok := themesOf[word]; ok && json.Unmarshal(raw, &themes) == nil {
			n.gapThemes = append(n.gapThemes, themes...)
		}
	}
	slices.Sort(n.gapThemes)
	n.gapThemes = slices.DeleteFunc(slices.Compact(n.gapThemes), func(id wps.ID) bool { return n.tables.Entity(id) == nil })
	if gap.Function == "" {
		return nil
	}
	for _, body := range n.tables.OfKind(wps.RegionalBody) {
		for _, row := range n.tables.Function(body.ID, gap.Function, n.day).Rows {
			if row.State == wps.Present && row.Body == body.ID && row.Entity != "" {
				n.serving = append(n.serving, row.Entity)
			}
		}
	}
	return nil
}

// targets lists the other ends of an entity's relations of a type.
func targets(t *tables.Tables, id wps.ID, typ wps.RelationType, day wps.Day) []wps.ID {
	var ids []wps.ID
	for r := range t.Outgoing(id, typ, day) {
		ids = append(ids, r.To)
	}
	return ids
}

// sources lists the other ends of the relations of a type that lead to an
// entity.
func sources(t *tables.Tables, id wps.ID, typ wps.RelationType, day wps.Day) []wps.ID {
	var ids []wps.ID
	for r := range t.Incoming(id, typ, day) {
		ids = append(ids, r.From)
	}
	return ids
}

// ownRegions lists the regions that an entity belongs to, without what nearly
// everyone is in and what contains another of them.
func ownRegions(t *tables.Tables, id wps.ID, day wps.Day) []wps.ID {
	all := t.RegionsOf(id, day)
	var own []wps.ID
	for _, region := range all {
		contains := slices.ContainsFunc(all, func(part wps.ID) bool { return t.Contains(region, part, day) })
		if !contains && !t.Entity(region).IsUniversal() {
			own = append(own, region)
		}
	}
	return own
}

func languagesOf(t *tables.Tables, bodies []wps.ID) set[string] {
	var languages []string
	for _, body := range bodies {
		languages = append(languages, t.Entity(body).Attributes.List(wps.Languages)...)
	}
	return setOf(languages)
}

// levelOf is the level at which an entity works: its own, NATIONAL for a country.
func levelOf(e *wps.Entity) string {
	if e.Kind == wps.Country {
		return "NATIONAL"
	}
	return e.Attributes.Text(wps.Level)
}
