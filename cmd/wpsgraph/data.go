package main

import (
	"context"
	"io/fs"
	"os"

	"wpsgraph/internal/catalog"
	"wpsgraph/internal/dataset"
	"wpsgraph/internal/store/memory"
	"wpsgraph/internal/wps"
	"wpsgraph/seed"
)

// dataFlags say where the data are.
type dataFlags struct {
	Data string `help:"A folder with a data package; without it, the data that the program carries." type:"path" placeholder:"DIR"`
}

// files are the data package's.
func (d dataFlags) files() fs.FS {
	if d.Data == "" {
		return seed.Files()
	}
	return os.DirFS(d.Data)
}

// open reads the data package into the embedded engine.
func (d dataFlags) open(ctx context.Context) (*catalog.Catalog, error) {
	content, problems, err := dataset.Read(ctx, d.files())
	if err != nil {
		return nil, err
	}
	if content == nil {
		return nil, wps.Errorf(wps.BadDataPackage, "the data package in %q has faults, so it is not used: `wpsgraph validate` lists them; the first is: %s",
			d.Data, firstError(problems))
	}
	engine := memory.New()
	if _, err := engine.Replace(ctx, content); err != nil {
		return nil, err
	}
	c := catalog.New(engine, "embedded")
	return c, c.Refresh(ctx)
}

func firstError(problems []dataset.Problem) string {
	for _, p := range problems {
		if p.Severity == dataset.Error {
			return p.File + ": " + p.Text
		}
	}
	return ""
}
