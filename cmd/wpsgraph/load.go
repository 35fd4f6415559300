package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"wpsgraph/internal/store/neo4j"
	"wpsgraph/internal/wps"
)

// loadCommand puts a data package in the place of what a Neo4j server holds.
type loadCommand struct {
	Dir   string `arg:"" help:"The folder of the data package." type:"path"`
	Neo4j string `name:"neo4j" env:"WPSGRAPH_NEO4J" required:"" help:"The Neo4j server, as neo4j://localhost:7687; its user and password by WPSGRAPH_NEO4J_USER and WPSGRAPH_NEO4J_PASSWORD or WPSGRAPH_NEO4J_PASSWORD_FILE." placeholder:"URI"`
}

// Run writes what it changed. Whatever stops it, the server goes on having the
// old data.
func (l *loadCommand) Run(ctx context.Context, s surroundings) error {
	content, err := read(ctx, l.Dir, os.DirFS(l.Dir))
	if err != nil {
		return err
	}
	config := neo4j.Config{URI: l.Neo4j}
	if isTerminal(s.stderr) {
		config.Progress = func(done, total int) { _, _ = fmt.Fprintf(s.stderr, "\r%d of %d records written", done, total) }
	}
	server, err := connect(config)
	if err != nil {
		return err
	}
	defer func() { _ = server.Close(context.WithoutCancel(ctx)) }()
	if err := server.Verify(ctx); err != nil {
		return err
	}
	report, err := server.Replace(ctx, content)
	if config.Progress != nil {
		_, _ = fmt.Fprintln(s.stderr)
	}
	if err != nil {
		return err
	}
	return writeReport(s.stdout, report)
}

func writeReport(w io.Writer, r wps.Report) error {
	if r.Before.Hash == r.After.Hash {
		_, err := fmt.Fprintf(w, "version %s (%s) was there already: nothing was changed\n", r.After.Name, r.After.Hash)
		return err
	}
	before := "nothing"
	if r.Before.Hash != "" {
		before = fmt.Sprintf("version %s (%s)", r.Before.Name, r.Before.Hash)
	}
	_, err := fmt.Fprintf(w, "version %s (%s) took the place of %s\n%s%s%s", r.After.Name, r.After.Hash, before,
		changesLine("entities", r.Entities), changesLine("relations", r.Relations), changesLine("sources", r.Sources))
	return err
}

func changesLine(what string, c wps.Changes) string {
	return fmt.Sprintf("  %-9s  %d added, %d changed, %d removed\n", what, c.Added, c.Changed, c.Removed)
}

// isTerminal tells whether somebody looks at what is written.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
