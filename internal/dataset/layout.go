package dataset

import (
	"slices"
	"strings"

	"wpsgraph/internal/wps"
)

// layout is one file of a package: its path and its columns.
type layout struct {
	file    string
	columns []string
	must    []string // the columns that have to be there
	brief   bool     // little of a row is kept, so what is kept is copied out of it
}

// The columns that every file of entities has, in their order.
const (
	entityID = iota
	entityName
	entityAcronym
	entityDescription
	entityWebsite
	entityNote
	entityConfidence
	entitySources
	entityVisibility
	entityFields // the first of wps.FieldsOf
)

var entityColumns = []string{
	"id", "name", "acronym", "description", "website", "note", "confidence", "sources", "visibility",
}

// The columns that every file of relations has, in their order.
const (
	relationID = iota
	relationFrom
	relationTo
	relationSince
	relationUntil
	relationConfidence
	relationSources
	relationNote
	relationFields // the first of wps.FieldsOfRelation
)

var relationColumns = []string{"id", "from", "to", "since", "until", "confidence", "sources", "note"}

var fileOfKind = map[wps.Kind]string{
	wps.RegionalBody: "entities/regional_bodies.csv", wps.Country: "entities/countries.csv",
	wps.Network: "entities/networks.csv", wps.Organization: "entities/organizations.csv",
	wps.ActionPlan: "entities/action_plans.csv", wps.Practice: "entities/practices.csv",
	wps.FundingMechanism: "entities/funding_mechanisms.csv", wps.Framework: "entities/frameworks.csv",
	wps.Event: "entities/events.csv", wps.PeaceProcess: "entities/peace_processes.csv",
	wps.Theme: "entities/themes.csv", wps.Question: "entities/questions.csv",
}

func layoutOfKind(k wps.Kind) *layout {
	l := &layout{file: fileOfKind[k], must: []string{"id", "name", "confidence"}}
	if !needsNoSource(k) {
		l.must = append(l.must, "sources")
	}
	l.columns = withFields(entityColumns, wps.FieldsOf(k))
	return l
}

// needsNoSource: themes are vocabulary, not statements.
func needsNoSource(k wps.Kind) bool { return k == wps.Theme }

func fileOfRelation(t wps.RelationType) string {
	return "relations/" + strings.ToLower(string(t)) + ".csv"
}

func layoutOfRelation(t wps.RelationType) *layout {
	return &layout{
		file: fileOfRelation(t), must: []string{"from", "to", "confidence", "sources"}, brief: true,
		columns: withFields(relationColumns, wps.FieldsOfRelation(t)),
	}
}

func withFields(columns []string, fields []wps.FieldType) []string {
	columns = slices.Clone(columns)
	for _, f := range fields {
		columns = append(columns, string(f.Field))
	}
	return columns
}

// table is the layout of a small file; a star stands before each column that
// has to be there and to be filled in.
func table(file string, columns ...string) *layout {
	l := &layout{file: file}
	for _, c := range columns {
		name, must := strings.CutPrefix(c, "*")
		l.columns = append(l.columns, name)
		if must {
			l.must = append(l.must, name)
		}
	}
	return l
}
