package main

import (
	"context"
	"os"

	"wpsgraph/graph"
	"wpsgraph/internal/diff"
	"wpsgraph/internal/wps"
)

// diffCommand compares two data packages.
type diffCommand struct {
	Old  string `arg:"" help:"The folder of the older data package; with --page, - where the newer is the first." type:"path"`
	New  string `arg:"" help:"The folder of the newer one." type:"path"`
	JSON bool   `name:"json" help:"Write the changes as JSON, for machines." xor:"form"`
	Page bool   `help:"Write the page of the newer version, in Markdown: how it is cited, and what changed." xor:"form"`
}

// Run writes what changed.
func (d *diffCommand) Run(ctx context.Context, s surroundings) error {
	after, err := read(ctx, d.New, os.DirFS(d.New))
	if err != nil {
		return err
	}
	if d.Page && d.Old == "-" {
		return diff.WritePage(s.stdout, after, nil, nil)
	}
	before, err := read(ctx, d.Old, os.DirFS(d.Old))
	if err != nil {
		return err
	}
	changes := diff.Of(before, after)
	if d.JSON {
		return changes.WriteJSON(s.stdout)
	}
	say, err := sentences(before, after)
	if err != nil {
		return err
	}
	if d.Page {
		return diff.WritePage(s.stdout, after, changes, say)
	}
	return changes.Write(s.stdout, say)
}

// sentences says relations as of the day on which the newer version was
// published, each as the newest version that has it knows it.
func sentences(before, after *wps.Content) (diff.Sentence, error) {
	w, err := graph.Words()
	if err != nil {
		return nil, err
	}
	entities, relations := map[wps.ID]*wps.Entity{}, map[wps.ID]*wps.Relation{}
	for _, c := range []*wps.Content{before, after} {
		for _, e := range c.Entities {
			entities[e.ID] = e
		}
		for r := range c.Relations.All() {
			relations[r.ID] = r
		}
	}
	speaker, day := w.In("en"), after.Version.Published.Last()
	return func(id wps.ID) string {
		r := relations[id]
		return speaker.Relation(r, entities[r.From], entities[r.To], day)
	}, nil
}
