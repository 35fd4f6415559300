package neo4j

import (
	"slices"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// entityProperties are the properties of an entity's node.
func entityProperties(e *wps.Entity) properties {
	p := properties{
		"id": string(e.ID), "name": e.Name, "nameKey": plan.OrderKey(e.Name),
		"knownSince": int64(e.KnownSince), "existsFirst": int64(existsFirst(e)), "digest": digest(e),
	}
	p.text("acronym", e.Acronym)
	p.text("description", e.Description)
	p.text("website", e.Website)
	p.text("note", e.Note)
	p.text("confidence", string(e.Confidence))
	p.ids("sources", e.Sources)
	p.ids("formerIds", e.FormerIDs)
	p.names(e.Names)
	packed(p, "states", e.States)
	packed(p, "figures", e.Figures)
	p.attributes(e.Attributes, wps.FieldsOf(e.Kind))
	return p
}

// existsFirst is the first day on which an entity can exist (see
// wps.Entity.Exists).
func existsFirst(e *wps.Entity) wps.Day {
	if begins := e.Begins(); begins != "" && e.Kind != wps.RegionalBody {
		return begins.First()
	}
	return wps.FirstDay
}

// names adds further names as three lists side by side, so that a user can
// search the texts.
func (p properties) names(names []wps.Name) {
	if len(names) == 0 {
		return
	}
	texts, languages, kinds := make([]string, len(names)), make([]string, len(names)), make([]string, len(names))
	for i, n := range names {
		texts[i], languages[i], kinds[i] = n.Text, n.Language, string(n.Kind)
	}
	p["names"], p["nameKinds"] = texts, kinds
	if slices.ContainsFunc(languages, func(l string) bool { return l != "" }) {
		p["nameLanguages"] = languages // a list of nothing but "" is none: neo4j-admin drops it
	}
}

func namesOf(texts, languages, kinds any) []wps.Name {
	list, _ := texts.([]any)
	names := make([]wps.Name, len(list))
	for i := range list {
		names[i] = wps.Name{Text: at(texts, i), Language: at(languages, i), Kind: wps.NameKind(at(kinds, i))}
	}
	return names
}

// at is one text of a list, "" where it has none.
func at(list any, i int) string {
	all, _ := list.([]any)
	if i >= len(all) {
		return ""
	}
	return text(all[i])
}

func textsOf(list any) []string {
	all, _ := list.([]any)
	if len(all) == 0 {
		return nil
	}
	texts := make([]string, len(all))
	for i := range all {
		texts[i] = text(all[i])
	}
	return texts
}

func idsOf(list any) []wps.ID {
	all, _ := list.([]any)
	if len(all) == 0 {
		return nil
	}
	ids := make([]wps.ID, len(all))
	for i := range all {
		ids[i] = wps.ID(text(all[i]))
	}
	return ids
}

func day(value any) wps.Day {
	n, _ := value.(int64)
	return wps.Day(n)
}
