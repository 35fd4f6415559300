package neo4j

import (
	"context"
	"errors"
	"io"
	"strings"

	"wpsgraph/internal/store"
	"wpsgraph/internal/wps"
)

// Import is the place for the files of an import: each is closed before the
// next is created.
type Import interface {
	Create(path string) (io.WriteCloser, error)
}

// WriteImport writes a version that any engine holds as files from which
// `neo4j-admin database import full @import.args` makes a database: the one that
// Replace would have made, its time of loading left out; Replace with the same
// content adds the constraints and indexes, which Neo4j Community does not make
// while it imports. For a first load that is too large for a server.
//
// What it keeps in memory grows with the entities and sources (their ids), never
// with the relations.
func WriteImport(ctx context.Context, from store.Store, v wps.Version, to Import) error {
	w := &importer{from: from, version: v, to: to}
	for _, rows := range []importRows{w.entities(ctx), w.sources(ctx), w.former(ctx), w.dataSet(ctx)} {
		if err := w.write("nodes", rows); err != nil {
			return err
		}
	}
	for _, rows := range []importRows{w.relations(ctx), w.citing(ctx), w.narrower(ctx), w.now(ctx)} {
		if err := w.write("relationships", rows); err != nil {
			return err
		}
	}
	return w.text("import.args", w.arguments())
}

// importer is one run of WriteImport.
type importer struct {
	from      store.Store
	version   wps.Version
	to        Import
	files     []string // the arguments that name them
	multiline bool     // a value has a line break
}

// write writes the rows of nodes or relationships, a file for each shape. All
// are read once to learn the shapes, and once more for each that a group has.
func (w *importer) write(what string, rows importRows) error {
	groups := importGroups{}
	for row, err := range rows {
		if err != nil {
			return err
		}
		groups.learn(row)
	}
	for i := range groups.most() {
		if err := w.shapes(what, rows, groups, i); err != nil {
			return err
		}
	}
	return nil
}

// shapes writes the rows of the i-th shape of each group; the rows of a group
// follow each other.
func (w *importer) shapes(what string, rows importRows, groups importGroups, i int) error {
	var sheet *importSheet
	for row, err := range rows {
		if err != nil {
			return errors.Join(err, sheet.close())
		}
		shape := groups.shape(row)
		if shape.index != i {
			continue
		}
		if sheet == nil || sheet.shape != shape {
			if err := sheet.close(); err != nil {
				return err
			}
			if sheet, err = w.sheet(what, shape); err != nil {
				return err
			}
		}
		if err := sheet.write(row); err != nil {
			return errors.Join(err, sheet.close())
		}
		w.multiline = w.multiline || sheet.multiline
	}
	return sheet.close()
}

func (w *importer) sheet(what string, shape *importShape) (*importSheet, error) {
	path := what + "/" + shape.file() + ".csv"
	w.files = append(w.files, "--"+what+"="+shape.group+"="+path)
	file, err := w.to.Create(path)
	if err != nil {
		return nil, err
	}
	return newImportSheet(file, shape)
}

func (w *importer) text(path, text string) error {
	file, err := w.to.Create(path)
	if err != nil {
		return err
	}
	_, err = io.WriteString(file, text)
	return errors.Join(err, file.Close())
}

// arguments are those of neo4j-admin, one a line.
func (w *importer) arguments() string {
	lines := []string{"--array-delimiter=U+001F"}
	if w.multiline {
		lines = append(lines, "--multiline-fields=true")
	}
	return strings.Join(append(lines, w.files...), "\n") + "\n"
}
