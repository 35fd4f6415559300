package draft

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"slices"

	"wpsgraph/internal/dataset"
	"wpsgraph/internal/wps"
)

// Package is a data package with rows that are not written yet.
type Package struct {
	files   fs.FS
	tables  map[string]Table
	changed map[string][]byte // whole files, by path
	before  []dataset.Problem
}

// Open reads the description of a package and what is wrong with it already.
// It returns BadDataPackage where it is none, or has errors: they would hide
// what is wrong with a new row.
func Open(ctx context.Context, files fs.FS) (*Package, error) {
	text, err := fs.ReadFile(files, "datapackage.json")
	if err != nil {
		return nil, &wps.Error{Code: wps.BadDataPackage, Message: "this folder is no data package", Cause: err}
	}
	var described struct{ Resources []Table }
	if err := json.Unmarshal(text, &described); err != nil {
		return nil, &wps.Error{Code: wps.BadDataPackage, Message: "datapackage.json cannot be read", Cause: err}
	}
	p := &Package{files: files, tables: map[string]Table{}, changed: map[string][]byte{}}
	for _, t := range described.Resources {
		p.tables[t.Name] = t
	}
	content, problems, err := dataset.Read(ctx, files)
	if err != nil {
		return nil, err
	}
	if content == nil {
		return nil, wps.Errorf(wps.BadDataPackage, "the data package has faults already: mend those first that `wpsgraph validate` lists")
	}
	p.before = problems
	return p, nil
}

// Table is the table of a name, as practices or partners_with.
func (p *Package) Table(name string) (Table, error) {
	t, ok := p.tables[name]
	if !ok {
		return Table{}, wps.Errorf(wps.BadDataPackage, "datapackage.json describes no table %s", name)
	}
	return t, nil
}

// Insert adds a row, given by columns, where it belongs in the order of ids.
func (p *Package) Insert(t Table, row map[string]string) error {
	text, err := p.text(t.Path)
	if err != nil {
		return &wps.Error{Code: wps.BadDataPackage, Message: t.Path + " cannot be read", Cause: err}
	}
	if text, err = inserted(text, t, row); err != nil {
		return err
	}
	p.changed[t.Path] = text
	return nil
}

// Has tells whether a table has a row whose first cell is the id.
func (p *Package) Has(t Table, id string) (bool, error) {
	text, err := p.text(t.Path)
	if err != nil {
		return false, err
	}
	return hasRow(text, id), nil
}

// text is a file as it now is; a table without one is its header alone.
func (p *Package) text(path string) ([]byte, error) {
	if text, ok := p.changed[path]; ok {
		return text, nil
	}
	text, err := fs.ReadFile(p.files, path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return text, err
}

// Problems are those that the package has now and had not when it was opened.
// Rows move when one is added, so problems count as the same without them.
func (p *Package) Problems(ctx context.Context) ([]dataset.Problem, error) {
	_, now, err := dataset.Read(ctx, overlay{p.files, p.changed})
	if err != nil {
		return nil, err
	}
	had := map[dataset.Problem]int{}
	for _, problem := range p.before {
		had[unplaced(problem)]++
	}
	return slices.DeleteFunc(now, func(problem dataset.Problem) bool {
		known := had[unplaced(problem)] > 0
		had[unplaced(problem)]--
		return known
	}), nil
}

func unplaced(problem dataset.Problem) dataset.Problem {
	problem.Row = 0
	return problem
}

// Changed are the paths of the files that have new rows, sorted, each with its
// whole text.
func (p *Package) Changed() (paths []string, texts map[string][]byte) {
	return slices.Sorted(maps.Keys(p.changed)), p.changed
}
