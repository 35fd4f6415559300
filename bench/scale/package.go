package main

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// shared are the files of entities that are not copied: there are only so many
// countries and themes however much is known, and what is shared gets more and
// more relations.
var shared = []string{
	"entities/countries.csv", "entities/regional_bodies.csv", "entities/themes.csv", "entities/questions.csv", "entities/frameworks.csv",
}

// copied are the other files whose rows are copied, with the relations.
var copied = []string{
	"entities/organizations.csv", "entities/networks.csv", "entities/action_plans.csv", "entities/practices.csv",
	"entities/funding_mechanisms.csv", "entities/events.csv", "entities/peace_processes.csv", "names.csv", "sources.csv",
}

// once are written as they are.
var once = []string{
	"datapackage.json", "states.csv", "figures.csv", "functions.csv", "assessments.csv", "published_totals.csv", "aliases_of.csv",
}

// table is one file of the package.
type table struct {
	name string
	head []string
	rows [][]string
}

func readTable(files fs.FS, name string) (*table, error) {
	file, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &table{name, rows[0], rows[1:]}, nil
}

func (t *table) column(name string) int { return slices.Index(t.head, name) }

// growth is the making of a larger package out of the one in from.
type growth struct {
	from    fs.FS
	to      string          // a folder
	copies  int             // of each thing that is copied
	mobile  map[string]bool // ids of the things that are copied
	peers   map[string][]string
	entered int // entities
	tied    int // relations
}

// grow makes a package of about so many entities, with as many relations for
// each as asked.
func grow(from fs.FS, to string, entities, relations int) (*growth, error) {
	g := &growth{from: from, to: to, mobile: map[string]bool{}, peers: map[string][]string{}}
	if err := g.know(entities); err != nil {
		return nil, err
	}
	for _, name := range once {
		text, err := fs.ReadFile(from, name)
		if err != nil {
			return nil, err
		}
		if err := g.write(name, func(w io.Writer) error { _, err := w.Write(text); return err }); err != nil {
			return nil, err
		}
	}
	for _, name := range slices.Concat(shared, copied) {
		if err := g.multiply(name); err != nil {
			return nil, err
		}
	}
	return g, g.tie(relations)
}

// know finds which ids are copied, and how often so many entities take.
func (g *growth) know(entities int) error {
	stay, move := 0, 0
	for _, name := range slices.Concat(shared, copied) {
		t, err := readTable(g.from, name)
		if err != nil {
			return err
		}
		at := t.column("id")
		if at < 0 {
			continue
		}
		for _, row := range t.rows {
			g.mobile[row[at]] = slices.Contains(copied, name)
			prefix, _, _ := strings.Cut(row[at], ":")
			g.peers[prefix] = append(g.peers[prefix], row[at])
		}
		switch {
		case name == "sources.csv":
		case slices.Contains(copied, name):
			move += len(t.rows)
		default:
			stay += len(t.rows)
		}
	}
	g.copies = max(1, (entities-stay+move-1)/move)
	g.entered = stay + g.copies*move
	return nil
}

func (g *growth) write(name string, fill func(io.Writer) error) error {
	path := filepath.Join(g.to, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	buffered := bufio.NewWriterSize(file, 1<<20)
	err = fill(buffered)
	if err == nil {
		err = buffered.Flush()
	}
	if closed := file.Close(); err == nil {
		err = closed
	}
	return err
}

// multiply writes the rows of a table as often as there are copies, or once.
func (g *growth) multiply(name string) error {
	t, err := readTable(g.from, name)
	if err != nil {
		return err
	}
	copies := 1
	if slices.Contains(copied, name) {
		copies = g.copies
	}
	return g.write(name, func(to io.Writer) error {
		w := csv.NewWriter(to)
		_ = w.Write(t.head)
		row := make([]string, len(t.head))
		for i := range copies {
			for _, original := range t.rows {
				if g.alter(row, original, t, i) {
					_ = w.Write(row)
				}
			}
		}
		w.Flush()
		return w.Error()
	})
}

// alter makes the row of a copy: its ids and its name are its own. It is false
// for what says something of a thing that is not copied, again.
func (g *growth) alter(row, original []string, t *table, i int) bool {
	copy(row, original)
	if i == 0 {
		return true
	}
	for column, name := range t.head {
		switch name {
		case "entity":
			if !g.mobile[row[column]] {
				return false
			}
			row[column] = g.renamed(row[column], i)
		case "id", "by":
			row[column] = g.renamed(row[column], i)
		case "sources":
			row[column] = g.sources(row[column], i)
		case "name":
			row[column] = fmt.Sprintf("%s %d", row[column], i+1)
		}
	}
	return true
}

// renamed is the id of a copy.
func (g *growth) renamed(id string, i int) string {
	if i == 0 || !g.mobile[id] {
		return id
	}
	return fmt.Sprintf("%s-x%d", id, i)
}

func (g *growth) sources(list string, i int) string {
	if i == 0 || list == "" {
		return list
	}
	ids := strings.Split(list, "|")
	for j, id := range ids {
		ids[j] = g.renamed(id, i)
	}
	return strings.Join(ids, "|")
}
