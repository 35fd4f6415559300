package main

import (
	"context"
	"log/slog"
	"slices"
	"time"

	"wpsgraph/explorer"
	"wpsgraph/explorer/offline"
	"wpsgraph/graph"
	"wpsgraph/internal/catalog"
	"wpsgraph/internal/export"
	"wpsgraph/internal/store/neo4j"
	"wpsgraph/internal/wps"
	"wpsgraph/schema"
)

// formats are those of the export and those that other rooms write.
func (c *exportCommand) formats() []export.Format {
	return append(slices.Clone(export.Formats),
		export.FolderFormat("neo4j-admin", "files for `neo4j-admin database import full`", writeImport),
		export.FolderFormat("pages", "the explorer as pages that need no server", c.writePages))
}

// writeImport writes the files of a first load that is too large for a server.
func writeImport(ctx context.Context, d export.Data, _ export.Options, to export.Folder) error {
	return neo4j.WriteImport(ctx, d.Store, d.Version, to)
}

// writePages writes the pages of the explorer.
func (c *exportCommand) writePages(ctx context.Context, d export.Data, _ export.Options, to export.Folder) error {
	pages, err := c.explorer(ctx, d)
	if err != nil {
		return err
	}
	records, err := pagesOf(ctx, d)
	if err != nil {
		return err
	}
	return offline.Write(ctx, offline.Config{Pages: pages, Languages: c.Languages, Records: records}, to)
}

// explorer makes the pages of the day that was asked for.
func (c *exportCommand) explorer(ctx context.Context, d export.Data) (*explorer.Explorer, error) {
	now := time.Now
	if c.On != "" {
		day, err := time.Parse(time.DateOnly, c.On)
		if err != nil {
			return nil, wps.Errorf(wps.BadUserInput, "--on is a day as 2026-11-24, not %q", c.On)
		}
		now = func() time.Time { return day }
	}
	data := catalog.New(d.Store, "embedded")
	if c.Neo4j != "" {
		data = catalog.New(d.Store, neo4jEngine)
	}
	if err := data.Refresh(ctx); err != nil {
		return nil, err
	}
	w, err := graph.Words()
	if err != nil {
		return nil, err
	}
	sdl, err := schema.Text()
	if err != nil {
		return nil, err
	}
	config := graph.Defaults()
	config.Log, config.Now = slog.New(slog.DiscardHandler), now
	return explorer.NewHandler(explorer.Config{API: graph.NewHandler(data, w, config), Schema: sdl, Now: now})
}

// pagesOf are the records that have pages: what people look for first, then the
// sources.
func pagesOf(ctx context.Context, d export.Data) ([]offline.Record, error) {
	var records []offline.Record
	for e, err := range d.Store.Entities(ctx, d.Version) {
		if err != nil {
			return nil, err
		}
		r := offline.Record{Path: explorer.PathOf(e.ID), Acronym: e.Acronym, Names: []string{e.Name}, Found: true}
		for _, n := range e.Names {
			r.Names = append(r.Names, n.Text)
		}
		records = append(records, r)
	}
	for s, err := range d.Store.Sources(ctx, d.Version) {
		if err != nil {
			return nil, err
		}
		records = append(records, offline.Record{Path: explorer.PathOf(s.ID)})
	}
	return records, nil
}
