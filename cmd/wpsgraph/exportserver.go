package main

import (
	"context"
	"io"
	"io/fs"
	"net/http"

	"github.com/felixge/httpsnoop"

	"wpsgraph/internal/catalog"
	"wpsgraph/internal/export"
)

// exports answers /export/…: the whole of the data as files.
type exports struct {
	data        *catalog.Catalog
	description []byte // the datapackage.json that the data came with, if any
	turn        chan struct{}
}

// newExports makes the handler of the files. They are written while they are
// read; one at a time, so that they take no more than a part of the machine.
func newExports(data *catalog.Catalog, files fs.FS) (http.Handler, error) {
	e := &exports{data: data, turn: make(chan struct{}, 1)}
	if files != nil {
		description, err := fs.ReadFile(files, "datapackage.json")
		if err != nil {
			return nil, err
		}
		e.description = description
	}
	return e, nil
}

// exportPath is where a format is: /export/wpsgraph.gexf, /export/wpsgraph.csv.zip.
func exportPath(f export.Format) string {
	name := "/export/wpsgraph."
	if f.IsFolder() {
		name += f.Name + "."
	}
	return name + f.Ending
}

// ServeHTTP answers with a file. Where it fails half-way the connection is
// broken off, so that nobody takes the half for the whole.
func (e *exports) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for _, f := range export.Formats {
		if r.URL.Path == exportPath(f) {
			e.serve(w, r, f)
			return
		}
	}
	http.NotFound(w, r)
}

func (e *exports) serve(w http.ResponseWriter, r *http.Request, f export.Format) {
	view, err := e.data.View()
	if err != nil {
		http.Error(w, "There are no data yet.", http.StatusServiceUnavailable)
		return
	}
	select {
	case e.turn <- struct{}{}:
		defer func() { <-e.turn }()
	case <-r.Context().Done():
		return
	}
	w.Header().Set("Content-Type", typeOf(f))
	w.Header().Set("Content-Disposition", `attachment; filename="wpsgraph-`+view.Version.Name+exportPath(f)[len("/export/wpsgraph"):]+`"`)
	if r.Method == http.MethodHead {
		return
	}
	written := false
	watched := httpsnoop.Wrap(w, httpsnoop.Hooks{Write: func(write httpsnoop.WriteFunc) httpsnoop.WriteFunc {
		return func(p []byte) (int, error) {
			written = true
			return write(p)
		}
	}})
	if err := e.write(r.Context(), view, f, r.URL.Query().Has("hxl"), watched); err != nil {
		if written {
			panic(http.ErrAbortHandler)
		}
		w.Header().Del("Content-Disposition")
		http.Error(w, "The data cannot be read now: try again.", http.StatusServiceUnavailable)
	}
}

func (e *exports) write(ctx context.Context, view *catalog.View, f export.Format, hxl bool, to io.Writer) error {
	data := export.Data{Store: view.Store, Version: view.Version, Description: e.description}
	return f.Write(ctx, data, export.Options{HXL: hxl}, to)
}

// typeOf is the media type of a format.
func typeOf(f export.Format) string {
	switch f.Ending {
	case "zip":
		return "application/zip"
	case "jsonld":
		return "application/ld+json"
	case "nq":
		return "application/n-quads"
	case "bib":
		return "application/x-bibtex; charset=utf-8"
	}
	return "application/xml"
}
