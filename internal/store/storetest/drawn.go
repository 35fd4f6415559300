package storetest

import (
	"slices"
	"strings"
	"testing"

	"wpsgraph/internal/wps"
)

// drawn reads a graph that is drawn as text, a record a line: an entity or
// source is its id, its name in quotation marks and its fields; a relation its
// ends, its type and its fields:
//
//	source:a "A report" read date=2020
//	body:eac "East African Community" founded=2000-07-07 sources=source:a
//	country:ken --MEMBER_OF--> body:eac since=2000-07-07
//
// A field of several texts has them with | between.
func drawn(t testing.TB, graph string) *wps.Content {
	t.Helper()
	c := &wps.Content{Version: wps.Version{Name: "drawn", Title: "A drawing", Licence: "CC0-1.0"}}
	relations := wps.NewRelationsBuilder(nil)
	for line := range strings.Lines(graph) {
		words, name := wordsOf(t, line)
		switch {
		case len(words) == 0:
		case len(words) > 2 && strings.HasPrefix(words[1], "--"):
			relations.Add(relationOf(t, words))
		case strings.HasPrefix(words[0], "source:"):
			c.Sources = append(c.Sources, sourceOf(words, name))
		default:
			c.Entities = append(c.Entities, entityOf(t, words, name))
		}
	}
	c.Relations = relations.Relations()
	c.Complete()
	return c
}

// wordsOf splits a line at its spaces and takes the quoted name out.
func wordsOf(t testing.TB, line string) (words []string, name string) {
	t.Helper()
	before, rest, quoted := strings.Cut(line, `"`)
	if !quoted {
		return strings.Fields(line), ""
	}
	name, after, ok := strings.Cut(rest, `"`)
	if !ok {
		t.Fatalf("a name without an end in %q", line)
	}
	return append(strings.Fields(before), strings.Fields(after)...), name
}

func sourceOf(words []string, name string) *wps.Source {
	s := &wps.Source{ID: wps.ID(words[0]), Title: name, Type: wps.OtherSource}
	for _, word := range words[1:] {
		key, value, _ := strings.Cut(word, "=")
		switch key {
		case "read":
			s.Read = true
		case "date":
			s.Date = wps.Date(value)
		case "type":
			s.Type = wps.SourceType(value)
		case "by":
			s.By = wps.ID(value)
		}
	}
	return s
}

func entityOf(t testing.TB, words []string, name string) *wps.Entity {
	t.Helper()
	e := &wps.Entity{ID: wps.ID(words[0]), Kind: wps.ID(words[0]).Kind(), Name: name, Confidence: wps.High}
	for _, word := range words[1:] {
		key, value, _ := strings.Cut(word, "=")
		switch wps.Field(key) {
		case wps.FieldSources:
			e.Sources = idsIn(value)
		case wps.FieldFormerIDs:
			e.FormerIDs = idsIn(value)
		case wps.FieldConfidence:
			e.Confidence = wps.Confidence(value)
		default:
			e.Attributes = append(e.Attributes, attributeOf(t, wps.FieldsOf(e.Kind), key, value))
		}
	}
	return e
}

func relationOf(t testing.TB, words []string) *wps.Relation {
	t.Helper()
	kind := wps.RelationType(strings.Trim(words[1], "->"))
	r := &wps.Relation{From: wps.ID(words[0]), Type: kind, To: wps.ID(words[2]), Confidence: wps.High}
	for _, word := range words[3:] {
		key, value, _ := strings.Cut(word, "=")
		switch key {
		case "id":
			r.ID = wps.ID(value)
		case "since":
			r.Since = wps.Date(value)
		case "until":
			r.Until = wps.Date(value)
		case "note":
			r.Note = value
		case "sources":
			r.Sources = idsIn(value)
		default:
			r.Attributes = append(r.Attributes, attributeOf(t, wps.FieldsOfRelation(kind), key, value))
		}
	}
	if r.ID == "" {
		r.ID = r.DefaultID()
	}
	return r
}

// attributeOf reads the value of a field as its type says.
func attributeOf(t testing.TB, fields []wps.FieldType, key, value string) wps.Attribute {
	t.Helper()
	i := slices.IndexFunc(fields, func(f wps.FieldType) bool { return string(f.Field) == key })
	if i < 0 {
		t.Fatalf("%q is no field here", key)
	}
	if fields[i].Type == wps.ListValue || fields[i].Type == wps.EnumsValue {
		return wps.Attribute{Field: fields[i].Field, List: strings.Split(value, "|")}
	}
	return wps.Attribute{Field: fields[i].Field, Text: value}
}

func idsIn(value string) []wps.ID {
	var ids []wps.ID
	for id := range strings.SplitSeq(value, "|") {
		ids = append(ids, wps.ID(id))
	}
	return ids
}
