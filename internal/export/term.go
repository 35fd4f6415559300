package export

import (
	"strings"

	"wpsgraph/internal/wps"
)

// DefaultBase stands before ids where no address is given at which records can
// be had.
const DefaultBase = "urn:wpsgraph:"

// The vocabularies that records are written in, by the prefixes under which
// JSON-LD names them. Terms of our own say what schema.org has no word for.
const (
	schemaOrg = "https://schema.org/"
	skos      = "http://www.w3.org/2004/02/skos/core#"
	rdf       = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	xsd       = "http://www.w3.org/2001/XMLSchema#"
	dcterms   = "http://purl.org/dc/terms/"
	own       = "urn:wpsgraph:term:"
)

var prefixes = [][2]string{
	{"schema", schemaOrg},
	{"skos", skos},
	{"rdf", rdf},
	{"xsd", xsd},
	{"dcterms", dcterms},
	{"wps", own},
}

// iri is a term of a vocabulary written out: schema:name, https://schema.org/name.
func iri(term string) string {
	prefix, name, _ := strings.Cut(term, ":")
	for _, p := range prefixes {
		if p[0] == prefix {
			return p[1] + name
		}
	}
	return term
}

// classesOf are what an entity of a kind is, in others' terms and in ours.
var classesOf = map[wps.Kind][]string{
	wps.RegionalBody: {"schema:Organization"}, wps.Country: {"schema:Country"}, wps.Network: {"schema:Organization"},
	wps.Organization: {"schema:Organization"}, wps.ActionPlan: {"schema:CreativeWork"}, wps.Practice: {"schema:Project"},
	wps.FundingMechanism: {"schema:Organization"}, wps.Framework: {"schema:CreativeWork"}, wps.Event: {"schema:Event"},
	wps.PeaceProcess: {"schema:Thing"}, wps.Theme: {"skos:Concept"}, wps.Question: {"schema:Question"},
}

// termOfType is the property that a relation of a type states.
var termOfType = map[wps.RelationType]string{
	wps.MemberOf: "schema:memberOf", wps.PartOf: "schema:parentOrganization", wps.EstablishedBy: "schema:founder",
	wps.HostedBy: "wps:hostedBy", wps.PartnersWith: "wps:partnersWith", wps.Supports: "wps:supports",
	wps.Funds: "wps:funds", wps.Adopts: "wps:adopted", wps.Supersedes: "dcterms:replaces",
	wps.Implements: "wps:implements", wps.Leads: "wps:leads", wps.TakesPartIn: "wps:takesPartIn",
	wps.OperatesIn: "schema:areaServed", wps.Addresses: "schema:about", wps.Answers: "wps:answers",
	wps.AdaptedFrom: "schema:isBasedOn",
}

// termOfField is the property for a field that others have a word for; the
// others are terms of ours: wps:periodStart for period_start.
var termOfField = map[wps.Field]string{
	wps.Founded: "schema:foundingDate", wps.Adopted: "schema:datePublished", wps.Started: "schema:startDate",
	wps.Start: "schema:startDate", wps.End: "schema:endDate", wps.Ended: "schema:dissolutionDate", wps.URL: "schema:url",
	wps.Broader: "skos:broader", wps.ISO3: "schema:identifier", wps.Languages: "schema:knowsLanguage",
	wps.Asked: "schema:text", wps.Role: "schema:roleName", wps.EventCountry: "schema:location",
}

func termOf(f wps.Field) string {
	if term := termOfField[f]; term != "" {
		return term
	}
	words := strings.Split(string(f), "_")
	for i, w := range words[1:] {
		words[i+1] = strings.ToUpper(w[:1]) + w[1:]
	}
	return "wps:" + strings.Join(words, "")
}

// className is the class of ours for a kind or type: RegionalBody for
// REGIONAL_BODY.
func className(name string) string {
	var class strings.Builder
	for word := range strings.SplitSeq(name, "_") {
		class.WriteString(word[:1] + strings.ToLower(word[1:]))
	}
	return "wps:" + class.String()
}
