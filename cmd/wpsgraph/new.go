package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"wpsgraph/internal/dataset"
	"wpsgraph/internal/draft"
	"wpsgraph/internal/wps"
)

// newCommand asks for a record and adds it to a data package.
type newCommand struct {
	What string `arg:"" enum:"practice,network,tie" help:"What to add: practice, network or tie."`
	Data string `help:"The folder of the data package." type:"path" default:"seed" placeholder:"DIR"`
}

// Run asks, shows the rows and what is wrong with them, and writes them only
// where nothing is.
func (n *newCommand) Run(ctx context.Context, s surroundings) error {
	p, err := draft.Open(ctx, os.DirFS(n.Data))
	if err != nil {
		return err
	}
	d := &dialogue{in: bufio.NewScanner(s.stdin), out: s.stdout, data: p}
	d.say("Empty: not recorded. A list is separated by |. Dates are 2022, 2022-12 or 2022-12-06.")
	if err := d.record(n.What); err != nil {
		return err
	}
	problems, err := p.Problems(ctx)
	if err != nil {
		return err
	}
	if len(problems) > 0 {
		if err := dataset.WriteProblems(s.stdout, problems); err != nil {
			return err
		}
	}
	if dataset.HasErrors(problems) {
		d.say("Nothing was written: see what is wrong above, and ask again.")
		return errReported
	}
	return n.write(d)
}

// write puts the changed files in the place of the old ones.
func (n *newCommand) write(d *dialogue) error {
	paths, texts := d.data.Changed()
	for _, path := range paths {
		file := filepath.Join(n.Data, filepath.FromSlash(path))
		if err := os.WriteFile(file, texts[path], 0o644); err != nil {
			return wps.Errorf(wps.BadUserInput, "%s cannot be written: %s", file, err)
		}
		d.say("Added to %s.", file)
	}
	d.say("Next: wpsgraph validate %s, look at the difference, and open a pull request (CONTRIBUTING.md).", n.Data)
	return nil
}

// record asks for one record and the sources that it needs.
func (d *dialogue) record(what string) error {
	switch what {
	case "practice":
		return d.entity("practices", wps.Practice)
	case "network":
		return d.entity("networks", wps.Network)
	}
	return d.tie()
}

// entity asks for an entity. Its id follows from its name.
func (d *dialogue) entity(table string, kind wps.Kind) error {
	t, err := d.data.Table(table)
	if err != nil {
		return err
	}
	row := map[string]string{}
	if row["name"], err = d.ask(t.Column("name"), ""); err != nil {
		return err
	}
	if row["id"], err = d.freeID(t, kind.Prefix()+":"+draft.Slug(row["name"])); err != nil {
		return err
	}
	return d.fill(t, row, "id", "name", "visibility")
}

// freeID asks for an id that no row has.
func (d *dialogue) freeID(t draft.Table, suggested string) (string, error) {
	for {
		id, err := d.ask(t.Column("id"), suggested)
		if err != nil {
			return "", err
		}
		taken, err := d.data.Has(t, id)
		if err != nil || !taken {
			return id, err
		}
		d.say("  %s is there already: if it is the same thing, change its line instead; else choose another id.", id)
	}
}

// tie asks for a relation between two records that are there.
func (d *dialogue) tie() error {
	types := make([]string, len(wps.RelationTypes))
	for i, t := range wps.RelationTypes {
		types[i] = strings.ToLower(string(t))
	}
	column := draft.Column{Name: "type", Description: "Which tie, read from the first to the second."}
	column.Constraints.Required, column.Constraints.Enum = true, types
	name, err := d.ask(column, "")
	if err != nil {
		return err
	}
	t, err := d.data.Table(name)
	if err != nil {
		return err
	}
	return d.fill(t, map[string]string{}, "id")
}

// fill asks for the columns that a row has not, and adds it.
func (d *dialogue) fill(t draft.Table, row map[string]string, without ...string) error {
	for _, name := range without {
		if _, there := row[name]; !there {
			row[name] = ""
		}
	}
	for _, c := range t.Schema.Fields {
		if _, there := row[c.Name]; there {
			continue
		}
		ask := d.ask
		if c.Name == "sources" {
			ask = d.sources
		}
		text, err := ask(c, "")
		if err != nil {
			return err
		}
		row[c.Name] = text
	}
	return d.data.Insert(t, row)
}

func (d *dialogue) say(format string, args ...any) {
	_, _ = fmt.Fprintf(d.out, format+"\n", args...)
}
