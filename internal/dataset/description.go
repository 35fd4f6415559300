package dataset

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"

	"wpsgraph/internal/wps"
)

const (
	descriptionFile = "datapackage.json"
	maxDescription  = 16 << 20 // bytes
)

// description is what a package says of itself (Frictionless Data Package v2).
type description struct {
	Name     string `json:"name"`
	Title    string `json:"title"`
	Version  string `json:"version"`
	Created  string `json:"created"`
	Homepage string `json:"homepage"`
	Licenses []struct {
		Name string `json:"name"`
	} `json:"licenses"`
}

func (d *description) licence() string {
	if len(d.Licenses) == 0 {
		return ""
	}
	return d.Licenses[0].Name
}

// readDescription reads datapackage.json. A folder without it is no package.
func (in *reading) readDescription() {
	text, err := in.descriptionText()
	if errors.Is(err, fs.ErrNotExist) {
		in.err = wps.Errorf(wps.BadDataPackage, "there is no %s: this folder is no data package", descriptionFile)
		return
	}
	if err != nil {
		in.fail(descriptionFile, err)
		return
	}
	var d description
	if err := json.Unmarshal(text, &d); err != nil {
		in.badJSON(text, err)
		return
	}
	in.describe(&d)
}

func (in *reading) descriptionText() ([]byte, error) {
	file, err := in.fsys.Open(descriptionFile)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	text, err := io.ReadAll(io.LimitReader(file, maxDescription+1))
	if err == nil && len(text) > maxDescription {
		err = wps.Errorf(wps.BadDataPackage, "it is longer than %d bytes", maxDescription)
	}
	return bytes.TrimPrefix(text, []byte("\ufeff")), err
}

func (in *reading) badJSON(text []byte, err error) {
	var syntax *json.SyntaxError
	var form *json.UnmarshalTypeError
	at := place{file: descriptionFile}
	switch {
	case errors.As(err, &syntax):
		at.row = 1 + bytes.Count(text[:min(int(syntax.Offset), len(text))], []byte("\n"))
	case errors.As(err, &form):
		at.row, at.column = 1+bytes.Count(text[:min(int(form.Offset), len(text))], []byte("\n")), form.Field
	}
	in.faults.add(at, BadDescription, "Correct the file at this line.", "It is not the JSON of a data package: %s.", quoted(err.Error()))
}

// describe takes over what the data set must say of itself.
func (in *reading) describe(d *description) {
	for _, need := range []struct{ property, value string }{
		{"name", d.Name},
		{"title", d.Title},
		{"version", d.Version},
		{"created", d.Created},
		{"licenses", d.licence()},
	} {
		if need.value == "" {
			in.faults.add(place{file: descriptionFile, column: need.property}, BadDescription,
				"Add the property.", "The package does not say its %s.", need.property)
		}
	}
	in.version = wps.Version{
		Name: d.Version, Title: d.Title, Published: in.created(d.Created), Licence: d.licence(), Homepage: d.Homepage,
	}
}

// created is the day of a time as RFC 3339 writes it.
func (in *reading) created(text string) wps.Date {
	if text == "" {
		return ""
	}
	day, err := wps.ParseDate(text[:min(len(text), len("2006-01-02"))])
	if err != nil {
		in.faults.add(place{file: descriptionFile, column: "created"}, BadDescription,
			"Write a date and a time, as 2026-11-24T00:00:00Z.", "It was created at no date: %s.", quoted(text))
	}
	return day
}
