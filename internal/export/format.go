package export

import (
	"context"
	"io"
	"strings"

	"wpsgraph/internal/wps"
)

// Options are what a format may be told beside the data.
type Options struct {
	HXL  bool   // CSV: a row of HXL tags below the header
	Base string // JSON-LD, N-Quads: what stands before an id to make it an address; "" for DefaultBase
}

// Format is a form in which data can be written: either one file or a folder.
type Format struct {
	Name   string
	Says   string // what it is for, in a few words
	Ending string // of the name of the file; that of a folder is zip, as it can be written as one
	file   func(ctx context.Context, d Data, o Options, to io.Writer) error
	folder func(ctx context.Context, d Data, o Options, to Folder) error
}

// Formats lists the formats in the order in which they are shown.
var Formats = []Format{
	{Name: "package", Says: "the data package, as load and validate take it back", Ending: "zip", folder: writePackage},
	{Name: "csv", Says: "three tables for a spreadsheet, names beside all ids", Ending: "zip", folder: writeCSV},
	{Name: "graphml", Says: "for networkx, igraph, Cytoscape and yEd", Ending: "graphml", file: writeGraphML},
	{Name: "gexf", Says: "for Gephi, with dates on its timeline", Ending: "gexf", file: writeGEXF},
	{Name: "jsonld", Says: "linked data in the terms of schema.org and SKOS", Ending: "jsonld", file: writeJSONLD},
	{Name: "nquads", Says: "the same statements for a triple store", Ending: "nq", file: writeNQuads},
	{Name: "bibtex", Says: "all sources, for a reference manager", Ending: "bib", file: writeBibTeX},
}

// FolderFormat is a format of several files that another room writes.
func FolderFormat(name, says string, write func(ctx context.Context, d Data, o Options, to Folder) error) Format {
	return Format{Name: name, Says: says, Ending: "zip", folder: write}
}

// FormatNamed finds one of some formats. It returns BadUserInput where there is
// none of that name.
func FormatNamed(formats []Format, name string) (Format, error) {
	names := make([]string, len(formats))
	for i, f := range formats {
		if f.Name == name {
			return f, nil
		}
		names[i] = f.Name
	}
	return Format{}, wps.Errorf(wps.BadUserInput, "there is no format %q: choose one of %s", name, strings.Join(names, ", "))
}

// IsFolder tells whether the format has several files.
func (f Format) IsFolder() bool { return f.folder != nil }

// Write writes the data as one file; a format with several files becomes a zip
// file.
func (f Format) Write(ctx context.Context, d Data, o Options, to io.Writer) error {
	if f.file != nil {
		return f.file(ctx, d, o, to)
	}
	z := newZip(to, d.Version.Published)
	if err := f.folder(ctx, d, o, z); err != nil {
		return err
	}
	return z.close()
}

// WriteFolder writes the files of a format that has several. It returns
// BadUserInput where it has one.
func (f Format) WriteFolder(ctx context.Context, d Data, o Options, to Folder) error {
	if f.folder == nil {
		return wps.Errorf(wps.BadUserInput, "%s is one file, not a folder", f.Name)
	}
	return f.folder(ctx, d, o, to)
}
