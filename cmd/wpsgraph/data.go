package main

import (
	"context"
	"io/fs"
	"os"

	"wpsgraph/internal/catalog"
	"wpsgraph/internal/dataset"
	"wpsgraph/internal/store/memory"
	"wpsgraph/internal/store/neo4j"
	"wpsgraph/internal/wps"
	"wpsgraph/seed"
)

// dataFlags say where the data are.
type dataFlags struct {
	Data  string `help:"A folder with a data package; without it, the data that the program carries." type:"path" placeholder:"DIR" xor:"data"`
	Neo4j string `name:"neo4j" env:"WPSGRAPH_NEO4J" help:"A Neo4j server that holds the data, as neo4j://localhost:7687; its user and password by WPSGRAPH_NEO4J_USER and WPSGRAPH_NEO4J_PASSWORD or WPSGRAPH_NEO4J_PASSWORD_FILE." placeholder:"URI" xor:"data"`
}

// files are the data package's.
func (d dataFlags) files() fs.FS {
	if d.Data == "" {
		return seed.Files()
	}
	return os.DirFS(d.Data)
}

// open opens the data: those in Neo4j, or a data package in the embedded
// engine. end lets go of them.
func (d dataFlags) open(ctx context.Context) (data *catalog.Catalog, end func(), err error) {
	if d.Neo4j == "" {
		data, err = d.embedded(ctx)
		return data, func() {}, err
	}
	server, err := connect(neo4j.Config{URI: d.Neo4j})
	if err != nil {
		return nil, nil, err
	}
	end = func() { _ = server.Close(context.WithoutCancel(ctx)) }
	if err := server.Verify(ctx); err != nil {
		end()
		return nil, nil, err
	}
	data = catalog.New(server, neo4jEngine)
	if err := data.Refresh(ctx); err != nil {
		end()
		return nil, nil, err
	}
	return data, end, nil
}

// embedded reads the data package into the embedded engine.
func (d dataFlags) embedded(ctx context.Context) (*catalog.Catalog, error) {
	content, err := read(ctx, d.Data, d.files())
	if err != nil {
		return nil, err
	}
	engine := memory.New()
	if _, err := engine.Replace(ctx, content); err != nil {
		return nil, err
	}
	c := catalog.New(engine, "embedded")
	return c, c.Refresh(ctx)
}

// read reads a data package, which must have no errors.
func read(ctx context.Context, name string, files fs.FS) (*wps.Content, error) {
	content, problems, err := dataset.Read(ctx, files)
	if err != nil {
		return nil, err
	}
	if content == nil {
		return nil, wps.Errorf(wps.BadDataPackage, "the data package in %q has faults, so it is not used: `wpsgraph validate` lists them; the first is: %s",
			name, firstError(problems))
	}
	return content, nil
}

func firstError(problems []dataset.Problem) string {
	for _, p := range problems {
		if p.Severity == dataset.Error {
			return p.File + ": " + p.Text
		}
	}
	return ""
}
