package explorer

import "wpsgraph/internal/wps"

// schemaTypes are what schema.org calls our kinds.
var schemaTypes = map[wps.Kind]string{
	wps.RegionalBody: "Organization", wps.Country: "Country", wps.Network: "Organization", wps.Organization: "Organization",
	wps.ActionPlan: "CreativeWork", wps.Framework: "Legislation", wps.Practice: "Project", wps.Event: "Event",
	wps.PeaceProcess: "Event", wps.FundingMechanism: "Organization", wps.Theme: "DefinedTerm", wps.Question: "Question",
}

// linkedEntity is an entity as JSON-LD in the words of schema.org.
type linkedEntity struct {
	Context     string       `json:"@context"`
	Type        string       `json:"@type"`
	ID          string       `json:"@id"`
	Identifier  wps.ID       `json:"identifier"`
	Name        string       `json:"name"`
	Alternate   []linkedText `json:"alternateName,omitempty"`
	Description string       `json:"description,omitempty"`
	SameAs      string       `json:"sameAs,omitempty"`
	Founded     wps.Date     `json:"foundingDate,omitempty"`
	Start       wps.Date     `json:"startDate,omitempty"`
	End         wps.Date     `json:"endDate,omitempty"`
	Citation    []linkedWork `json:"citation"`
}

type linkedText struct {
	Value    string `json:"@value"`
	Language string `json:"@language,omitempty"`
}

type linkedWork struct {
	Type      string   `json:"@type"`
	ID        string   `json:"@id"`
	Name      string   `json:"name"`
	Publisher string   `json:"publisher,omitempty"`
	Published wps.Date `json:"datePublished,omitempty"`
	URL       string   `json:"url,omitempty"`
}

// linked is the entity as linked data, with its sources.
func (n *node) linked(v *visit) linkedEntity {
	l := linkedEntity{
		Context: "https://schema.org", Type: schemaTypes[n.Kind], ID: v.entity(n.ID).String(), Identifier: n.ID, Name: n.Name,
		Description: textOf(n.Description), SameAs: textOf(n.Website), Founded: dateOf(n.Founded), Start: dateOf(n.Start), End: dateOf(n.End),
		Citation: []linkedWork{},
	}
	for _, name := range n.AllNames {
		l.Alternate = append(l.Alternate, linkedText{name.Text, textOf(name.Language)})
	}
	for _, s := range n.Sources {
		l.Citation = append(l.Citation, linkedWork{"CreativeWork", v.entity(s.ID).String(), s.Title, textOf(s.Publisher), s.On(), textOf(s.URL)})
	}
	return l
}
