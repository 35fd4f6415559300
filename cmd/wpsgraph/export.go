package main

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"wpsgraph/internal/export"
	"wpsgraph/internal/store/memory"
	"wpsgraph/internal/store/neo4j"
	"wpsgraph/internal/wps"
)

// exportCommand writes the data, or the rows of a query, for other programs.
type exportCommand struct {
	dataFlags
	Format    string   `required:"" help:"package, csv, graphml, gexf, jsonld, nquads, bibtex, neo4j-admin or pages; with --query csv or json." placeholder:"FORMAT"`
	Out       string   `help:"The file to write, or the folder for formats of several files where the name does not end in .zip; without it, standard output." type:"path" placeholder:"PATH"`
	HXL       bool     `name:"hxl" help:"csv: a row of HXL tags below the header."`
	Base      string   `help:"jsonld, nquads: the address that stands before ids, as https://example.org/." placeholder:"ADDRESS"`
	Languages []string `help:"pages: the languages, as en,fr,ar." default:"en" placeholder:"LANGUAGES"`
	On        string   `help:"pages: the day at which the graph is looked at, as 2026-11-24; without it, today." placeholder:"DATE"`
	Query     string   `help:"Export the rows that this GraphQL document gives, all pages where it has a variable $after." placeholder:"FILE"`
	Vars      string   `help:"The variables of the query, as a JSON object." placeholder:"JSON"`
	Rows      string   `help:"Which list of the answer is the rows, as practices.nodes; without it, the first." placeholder:"FIELDS"`
}

// Run writes the export. Where it fails, a file that was begun is removed.
func (c *exportCommand) Run(ctx context.Context, s surroundings) error {
	if c.Query != "" {
		return c.exportRows(ctx, s)
	}
	format, err := export.FormatNamed(c.formats(), c.Format)
	if err != nil {
		return err
	}
	data, end, err := c.openStore(ctx)
	if err != nil {
		return err
	}
	defer end()
	options := export.Options{HXL: c.HXL, Base: c.Base}
	if format.IsFolder() && c.Out != "" && filepath.Ext(c.Out) != ".zip" {
		return format.WriteFolder(ctx, data, options, directory(c.Out))
	}
	return c.write(s, func(to io.Writer) error { return format.Write(ctx, data, options, to) })
}

// openStore opens the data without what only analyses need.
func (c *exportCommand) openStore(ctx context.Context) (data export.Data, end func(), err error) {
	if c.Neo4j != "" {
		server, err := connect(neo4j.Config{URI: c.Neo4j})
		if err != nil {
			return data, nil, err
		}
		end = func() { _ = server.Close(context.WithoutCancel(ctx)) }
		if err = server.Verify(ctx); err == nil {
			data, err = export.Current(ctx, server)
		}
		if err != nil {
			end()
		}
		return data, end, err
	}
	content, err := read(ctx, c.Data, c.files())
	if err != nil {
		return data, nil, err
	}
	engine := memory.New()
	if _, err := engine.Replace(ctx, content); err != nil {
		return data, nil, err
	}
	if data, err = export.Current(ctx, engine); err != nil {
		return data, nil, err
	}
	data.Description, err = fs.ReadFile(c.files(), "datapackage.json")
	return data, func() {}, err
}

// write writes to the file that was named, or to standard output.
func (c *exportCommand) write(s surroundings, do func(io.Writer) error) (err error) {
	if c.Out == "" {
		return do(s.stdout)
	}
	file, err := os.Create(c.Out)
	if err != nil {
		return wps.Errorf(wps.BadUserInput, "--out cannot be written: %s", err)
	}
	begun, statErr := file.Stat()
	defer func() {
		err = errors.Join(err, file.Close())
		if err != nil && statErr == nil && begun.Mode().IsRegular() { // not a device, as /dev/stdout
			_ = os.Remove(c.Out)
		}
	}()
	return do(file)
}

// directory is a folder on the disk that takes the files of an export.
type directory string

// Create begins a file, and the folders that it stands in.
func (d directory) Create(path string) (io.WriteCloser, error) {
	path = filepath.Join(string(d), filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, wps.Errorf(wps.BadUserInput, "--out cannot be written: %s", err)
	}
	file, err := os.Create(path)
	if err != nil {
		return nil, wps.Errorf(wps.BadUserInput, "--out cannot be written: %s", err)
	}
	return file, nil
}
