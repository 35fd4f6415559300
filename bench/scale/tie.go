package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// loose are the relations of which more are made: between other things of the
// same kinds they say nothing that the rules of the package forbid.
var loose = map[string]bool{
	"member_of": true, "partners_with": true, "supports": true, "funds": true, "leads": true,
	"takes_part_in": true, "operates_in": true, "addresses": true,
}

// template is a relation that is written for every copy: its second end is that
// of the copy further on by leap, or of another thing of its kind.
type template struct {
	row  []string
	to   string
	leap int
}

// tie writes the relations, so many for each entity.
func (g *growth) tie(each int) error {
	names, err := fs.Glob(g.from, "relations/*.csv")
	if err != nil {
		return err
	}
	fixed, extendable := 0, 0
	for _, name := range names {
		t, err := readTable(g.from, name)
		if err != nil {
			return err
		}
		for _, row := range t.rows {
			if n := g.times(t, row); loose[kindOf(name)] && n > 1 {
				extendable += n
			} else {
				fixed += n
			}
		}
	}
	rounds := max(1, (each*g.entered-fixed+extendable-1)/max(extendable, 1))
	for _, name := range names {
		if err := g.tieOf(name, rounds); err != nil {
			return err
		}
	}
	return nil
}

func kindOf(name string) string {
	return strings.TrimSuffix(strings.TrimPrefix(name, "relations/"), ".csv")
}

// times is how often a relation is copied: once where both ends are shared, and
// where it has an id of its own.
func (g *growth) times(t *table, row []string) int {
	if row[t.column("id")] != "" {
		return 1
	}
	if g.mobile[row[t.column("from")]] || g.mobile[row[t.column("to")]] {
		return g.copies
	}
	return 1
}

func (g *growth) tieOf(name string, rounds int) error {
	t, err := readTable(g.from, name)
	if err != nil {
		return err
	}
	if !loose[kindOf(name)] {
		rounds = 1
	}
	templates := g.templates(t, rounds)
	from, to, sources := t.column("from"), t.column("to"), t.column("sources")
	return g.write(name, func(out io.Writer) error {
		w := csv.NewWriter(out)
		_ = w.Write(t.head)
		row := make([]string, len(t.head))
		for _, made := range templates {
			for i := range g.times(t, made.row) {
				copy(row, made.row)
				row[from] = g.renamed(row[from], i)
				row[to] = g.renamed(made.to, (i+made.leap)%g.copies)
				row[sources] = g.sources(row[sources], i)
				_ = w.Write(row)
				g.tied++
			}
		}
		w.Flush()
		return w.Error()
	})
}

// templates are the relations of a table, and as many rounds of others like them
// as asked for; none is there twice.
func (g *growth) templates(t *table, rounds int) []template {
	from, to, since := t.column("from"), t.column("to"), t.column("since")
	known := map[string]bool{}
	var made []template
	add := func(row []string, other string, leap int) {
		if row[from] == other && leap == 0 {
			return
		}
		key := fmt.Sprint(row[from], " ", other, " ", leap, " ", row[since])
		back := fmt.Sprint(other, " ", row[from], " ", (g.copies-leap)%g.copies, " ", row[since])
		if !known[key] && !known[back] {
			known[key] = true
			made = append(made, template{row, other, leap})
		}
	}
	for _, row := range t.rows {
		add(row, row[to], 0)
	}
	for round := 1; round < rounds; round++ {
		for _, row := range t.rows {
			if g.times(t, row) == 1 {
				continue
			}
			if g.mobile[row[from]] && g.mobile[row[to]] {
				add(row, row[to], (round*7)%g.copies)
				continue
			}
			prefix, _, _ := strings.Cut(row[to], ":")
			peers := g.peers[prefix]
			add(row, peers[(len(row[from])*31+round*13+len(made))%len(peers)], 0)
		}
	}
	return made
}
