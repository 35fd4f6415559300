package tablestest

import (
	"slices"
	"strings"
	"testing"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// TB is what is used of a test or of a property.
type TB interface {
	Helper()
	Fatalf(format string, args ...any)
}

var _ TB = (*testing.T)(nil)

// Tables reads the lines and builds tables of them.
func Tables(tb TB, lines ...string) *tables.Tables {
	tb.Helper()
	return Of(tb, Content(tb, lines...))
}

// Of builds tables of a completed content.
func Of(tb TB, c *wps.Content) *tables.Tables {
	tb.Helper()
	t, err := tables.Build(background(), stream(c.Entities), c.Relations, stream(c.Sources), c.Tables)
	if err != nil {
		tb.Fatalf("build: %v", err)
	}
	return t
}

// Content reads the lines into a completed content.
func Content(tb TB, lines ...string) *wps.Content {
	tb.Helper()
	c := &wps.Content{}
	relations := wps.NewRelationsBuilder(nil)
	for _, line := range strings.Split(strings.Join(lines, "\n"), "\n") {
		line, _, _ = strings.Cut(line, "#")
		if words := strings.Fields(line); len(words) > 0 {
			add(tb, c, relations, words)
		}
	}
	c.Relations = relations.Relations()
	c.Complete()
	return c
}

func add(tb TB, c *wps.Content, relations *wps.RelationsBuilder, words []string) {
	tb.Helper()
	switch {
	case words[0] == "function":
		c.Tables.Functions = append(c.Tables.Functions, functionOf(tb, words[1:]))
	case words[0] == "assessment":
		c.Tables.Assessments = append(c.Tables.Assessments, assessmentOf(words[1:]))
	case words[0] == "total":
		c.Tables.Totals = append(c.Tables.Totals, totalOf(tb, words[1:]))
	case wps.ID(words[0]).IsSource():
		c.Sources = append(c.Sources, sourceOf(tb, words))
	case len(words) > 1 && wps.RelationType(words[1]).Known():
		relations.Add(relationOf(tb, words))
	case wps.ID(words[0]).Kind() != "":
		c.Entities = append(c.Entities, entityOf(tb, words))
	default:
		tb.Fatalf("no entity, relation, source, function, assessment or total: %q", words)
	}
}

func entityOf(tb TB, words []string) *wps.Entity {
	tb.Helper()
	e := &wps.Entity{ID: wps.ID(words[0]), Kind: wps.ID(words[0]).Kind(), Name: words[0], Confidence: wps.High}
	for key, value := range values(tb, words[1:]) {
		switch key {
		case "sources":
			e.Sources = ids(value)
		case "former":
			e.FormerIDs = ids(value)
		case "name":
			e.Name = value
		case "confidence":
			e.Confidence = wps.Confidence(value)
		default:
			e.Attributes = append(e.Attributes, attributeOf(tb, key, value, wps.FieldsOf(e.Kind)))
		}
	}
	return e
}

func relationOf(tb TB, words []string) *wps.Relation {
	tb.Helper()
	if len(words) < 3 {
		tb.Fatalf("a relation without end: %q", words)
	}
	r := &wps.Relation{From: wps.ID(words[0]), Type: wps.RelationType(words[1]), To: wps.ID(words[2]), Confidence: wps.High}
	for key, value := range values(tb, words[3:]) {
		switch key {
		case "since":
			r.Since = wps.Date(value)
		case "until":
			r.Until = wps.Date(value)
		case "sources":
			r.Sources = ids(value)
		case "confidence":
			r.Confidence = wps.Confidence(value)
		default:
			r.Attributes = append(r.Attributes, attributeOf(tb, key, value, wps.FieldsOfRelation(r.Type)))
		}
	}
	r.ID = r.DefaultID()
	return r
}

func attributeOf(tb TB, key, value string, fields []wps.FieldType) wps.Attribute {
	tb.Helper()
	at := slices.IndexFunc(fields, func(f wps.FieldType) bool { return string(f.Field) == key })
	if at < 0 {
		tb.Fatalf("there is no field %q here", key)
	}
	if t := fields[at].Type; t == wps.ListValue || t == wps.EnumsValue {
		return wps.Attribute{Field: fields[at].Field, List: strings.Split(value, "|")}
	}
	return wps.Attribute{Field: fields[at].Field, Text: value}
}
