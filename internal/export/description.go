package export

import (
	"bytes"
	"encoding/json"

	"wpsgraph/internal/wps"
	"wpsgraph/seed"
)

// description is datapackage.json, in the order of its properties. What is of
// no concern here is handed on as it was.
type description struct {
	Schema       json.RawMessage `json:"$schema,omitempty"`
	Name         json.RawMessage `json:"name,omitempty"`
	Title        json.RawMessage `json:"title,omitempty"`
	Description  json.RawMessage `json:"description,omitempty"`
	Version      json.RawMessage `json:"version,omitempty"`
	Created      json.RawMessage `json:"created,omitempty"`
	Homepage     json.RawMessage `json:"homepage,omitempty"`
	Keywords     json.RawMessage `json:"keywords,omitempty"`
	Licenses     json.RawMessage `json:"licenses,omitempty"`
	Contributors json.RawMessage `json:"contributors,omitempty"`
	Sources      json.RawMessage `json:"sources,omitempty"`
	Resources    json.RawMessage `json:"resources,omitempty"`
}

// resource is one table of a package: its file and its columns.
type resource struct {
	Name   string `json:"name"`
	Path   string `json:"path"`
	Schema struct {
		Fields []struct {
			Name string `json:"name"`
		} `json:"fields"`
	} `json:"schema"`
}

func (r resource) columns() []string {
	columns := make([]string, len(r.Schema.Fields))
	for i, f := range r.Schema.Fields {
		columns[i] = f.Name
	}
	return columns
}

// describe makes the description of the data, and lists the tables of every
// package: they are those of the one that the program carries, whose
// description holds the names and types of all columns.
func describe(d Data) ([]byte, []resource, error) {
	kept, err := seed.Files().Open("datapackage.json")
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = kept.Close() }()
	var ours, own description
	if err := json.NewDecoder(kept).Decode(&ours); err != nil {
		return nil, nil, err
	}
	if own, err = ownDescription(d); err != nil {
		return nil, nil, err
	}
	own.Schema, own.Resources = ours.Schema, ours.Resources
	var tables []resource
	if err := json.Unmarshal(ours.Resources, &tables); err != nil {
		return nil, nil, err
	}
	text, err := indented(own)
	return text, tables, err
}

// ownDescription is what the data set says of itself.
func ownDescription(d Data) (own description, err error) {
	if d.Description != nil {
		if err := json.Unmarshal(bytes.TrimPrefix(d.Description, []byte("\ufeff")), &own); err != nil {
			return own, &wps.Error{Code: wps.BadDataPackage, Message: "datapackage.json cannot be read", Cause: err}
		}
		return own, nil
	}
	v := d.Version
	own.Name, own.Title, own.Version = quoted("wps-graph"), quoted(v.Title), quoted(v.Name)
	own.Created = quoted(string(v.Published.First().Date()) + "T00:00:00Z")
	if v.Homepage != "" {
		own.Homepage = quoted(v.Homepage)
	}
	own.Licenses = json.RawMessage(`[{"name": ` + string(quoted(v.Licence)) + `}]`)
	return own, nil
}

// indented writes a description as people edit it.
func indented(d description) ([]byte, error) {
	var text bytes.Buffer
	to := json.NewEncoder(&text)
	to.SetEscapeHTML(false)
	to.SetIndent("", "  ")
	err := to.Encode(d)
	return text.Bytes(), err
}

// quoted is a text as JSON.
func quoted(text string) json.RawMessage {
	var b bytes.Buffer
	to := json.NewEncoder(&b)
	to.SetEscapeHTML(false)
	_ = to.Encode(text) // a text can always be written
	return bytes.TrimSpace(b.Bytes())
}
