package diff

import (
	"strings"

	"wpsgraph/internal/wps"
)

func entityFields(e *wps.Entity) fields {
	var f fields
	f.add("id", string(e.ID))
	f.add("name", e.Name)
	f.add("acronym", e.Acronym)
	f.add("description", e.Description)
	f.add("website", e.Website)
	f.add("note", e.Note)
	f.add("confidence", string(e.Confidence))
	list(&f, "sources", e.Sources)
	f.attributes(e.Attributes, wps.FieldsOf(e.Kind))
	names, states, figures := make([]string, len(e.Names)), make([]string, len(e.States)), make([]string, len(e.Figures))
	for i, n := range e.Names {
		names[i] = words(n.Text, "("+words(n.Language, string(n.Kind))+")")
	}
	for i, s := range e.States {
		states[i] = words(string(s.Status), "from", string(s.From))
	}
	for i, a := range e.Figures {
		figures[i] = words(a.Amount, a.Currency, a.Year, "("+a.What+")")
	}
	list(&f, "names", names)
	list(&f, "states", states)
	list(&f, "figures", figures)
	list(&f, "former_ids", e.FormerIDs)
	return f
}

func (f *fields) attributes(all wps.Attributes, types []wps.FieldType) {
	for _, t := range types {
		if items := all.List(t.Field); items != nil {
			list(f, string(t.Field), items)
			continue
		}
		f.add(string(t.Field), all.Text(t.Field))
	}
}

// relationFields have the ends in place of a name: a relation has none.
func relationFields(r *wps.Relation) fields {
	var f fields
	f.add("id", string(r.ID))
	f.add("ends", string(r.From)+" → "+string(r.To))
	f.add("since", string(r.Since))
	f.add("until", string(r.Until))
	f.add("confidence", string(r.Confidence))
	list(&f, "sources", r.Sources)
	f.add("note", r.Note)
	f.attributes(r.Attributes, wps.FieldsOfRelation(r.Type))
	return f
}

func sourceFields(s *wps.Source) fields {
	var f fields
	f.add("id", string(s.ID))
	f.add("title", s.Title)
	f.add("publisher", s.Publisher)
	f.add("url", s.URL)
	f.add("date", string(s.Date))
	f.add("read", map[bool]string{true: "yes", false: "no"}[s.Read])
	f.add("type", string(s.Type))
	f.add("by", string(s.By))
	return f
}

// words are texts with a space between those that are not empty.
func words(texts ...string) string {
	var all []string
	for _, t := range texts {
		if t != "" {
			all = append(all, t)
		}
	}
	return strings.Join(all, " ")
}
