package export

import (
	"context"

	"wpsgraph/internal/wps"
)

// linked gives the data set, then every entity, relation and source as
// statements.
func linked(ctx context.Context, d Data, write func(*node) error) error {
	if err := write(dataSetNode(d.Version)); err != nil {
		return err
	}
	if err := each(d.entities(ctx), func(e *wps.Entity) error { return write(entityNode(e)) }); err != nil {
		return err
	}
	err := each(d.relations(ctx), func(r *wps.Relation) error {
		if err := write(relationNode(r)); err != nil {
			return err
		}
		if direct := directNode(r, d.Version.Published.Last()); direct != nil {
			return write(direct)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return each(d.sources(ctx), func(s *wps.Source) error { return write(sourceNode(s)) })
}

// dataSet is the id of a version of the data set.
func dataSet(v wps.Version) string { return "dataset:" + v.Name }

func dataSetNode(v wps.Version) *node {
	n := &node{id: dataSet(v), classes: []string{"schema:Dataset"}}
	n.text("schema:name", v.Title)
	n.text("schema:version", v.Name)
	n.date("schema:datePublished", v.Published)
	n.text("schema:license", v.Licence)
	n.address("schema:url", v.Homepage)
	return n
}

func entityNode(e *wps.Entity) *node {
	n := &node{id: string(e.ID), classes: append(classesOf[e.Kind][:1:1], className(string(e.Kind)))}
	name, alias := "schema:name", "schema:alternateName"
	if e.Kind == wps.Theme {
		name, alias = "skos:prefLabel", "skos:altLabel"
	}
	n.said(name, e.Name, "en")
	n.text(alias, e.Acronym)
	for _, other := range e.Names {
		switch other.Kind {
		case wps.OfficialName:
			n.said(name, other.Text, other.Language)
		case wps.HiddenName:
			n.said("skos:hiddenLabel", other.Text, other.Language)
		default:
			n.said(alias, other.Text, other.Language)
		}
	}
	n.text("schema:description", e.Description)
	n.address("schema:url", e.Website)
	n.text("skos:note", e.Note)
	n.text("wps:confidence", string(e.Confidence))
	n.attributes(e.Attributes, wps.FieldsOf(e.Kind))
	n.ids("schema:citation", e.Sources...)
	for _, former := range e.FormerIDs {
		n.text("wps:formerId", string(former))
	}
	return n
}

// relationNode is a relation as a thing of its own, with its dates and sources.
func relationNode(r *wps.Relation) *node {
	n := &node{id: string(r.ID), classes: []string{"rdf:Statement", className(string(r.Type))}}
	n.ids("rdf:subject", r.From)
	n.add("rdf:predicate", value{address: iri(termOfType[r.Type])})
	n.ids("rdf:object", r.To)
	n.date("schema:startDate", r.Since)
	n.date("schema:endDate", r.Until)
	n.text("wps:confidence", string(r.Confidence))
	n.text("skos:note", r.Note)
	n.attributes(r.Attributes, wps.FieldsOfRelation(r.Type))
	n.ids("schema:citation", r.Sources...)
	return n
}

// directNode states a relation as one triple, which has no date, so only where
// it certainly holds on the day on which the data were published; nil else.
func directNode(r *wps.Relation, day wps.Day) *node {
	if r.Span.Holds(day) != wps.Yes {
		return nil
	}
	n := &node{id: string(r.From)}
	n.ids(termOfType[r.Type], r.To)
	return n
}

func sourceNode(s *wps.Source) *node {
	n := &node{id: string(s.ID), classes: []string{"schema:CreativeWork", "wps:Source"}}
	n.text("schema:name", s.Title)
	n.text("wps:publisherName", s.Publisher)
	n.address("schema:url", s.URL)
	n.date("schema:datePublished", s.Date)
	n.add("wps:read", value{text: map[bool]string{true: "true", false: "false"}[s.Read], datatype: "xsd:boolean"})
	n.text("wps:sourceType", string(s.Type))
	if s.By != "" {
		n.ids("schema:publisher", s.By)
	}
	return n
}
