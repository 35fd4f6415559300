package export

import "wpsgraph/internal/wps"

// node is one subject and what is said of it: the form that JSON-LD and
// N-Quads share, so that both say the same.
type node struct {
	id         string // an id of ours
	classes    []string
	properties []property
}

// property is one value of a subject.
type property struct {
	term  string
	value value
}

// value is the object of a statement: an id of ours, an address, or a text with
// a type or a language.
type value struct {
	id       string
	address  string
	text     string
	datatype string // a term; "" for a plain text
	language string
}

func (n *node) add(term string, v value) {
	if v != (value{}) {
		n.properties = append(n.properties, property{term, v})
	}
}

func (n *node) text(term, text string) {
	if text != "" {
		n.add(term, value{text: text})
	}
}

func (n *node) said(term, text, language string) {
	if text != "" {
		n.add(term, value{text: text, language: language})
	}
}

func (n *node) ids(term string, ids ...wps.ID) {
	for _, id := range ids {
		n.add(term, value{id: string(id)})
	}
}

func (n *node) address(term, address string) {
	if isIRI(address) {
		n.add(term, value{address: address})
		return
	}
	n.text(term, address)
}

// date adds a date as precise as it is.
func (n *node) date(term string, d wps.Date) {
	if d == "" {
		return
	}
	datatype := "xsd:date"
	switch len(d) {
	case len("2022"):
		datatype = "xsd:gYear"
	case len("2022-12"):
		datatype = "xsd:gYearMonth"
	}
	n.add(term, value{text: string(d), datatype: datatype})
}

// attributes adds fields by their types.
func (n *node) attributes(all wps.Attributes, fields []wps.FieldType) {
	for _, f := range fields {
		term, text := termOf(f.Field), all.Text(f.Field)
		if text == "" {
			for _, item := range all.List(f.Field) {
				n.text(term, item)
			}
			continue
		}
		switch f.Type {
		case wps.DateValue:
			n.date(term, wps.Date(text))
		case wps.NumberValue:
			n.add(term, value{text: text, datatype: "xsd:decimal"})
		case wps.AnswerValue:
			n.add(term, value{text: map[bool]string{true: "true", false: "false"}[text == "yes"], datatype: "xsd:boolean"})
		case wps.RefValue:
			n.ids(term, wps.ID(text))
		default:
			n.text(term, text)
		}
	}
}
