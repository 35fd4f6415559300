package dataset

import (
	"fmt"
	"io"
	"io/fs"
	"testing/fstest"
	"time"
)

// generated is a file system whose files are written while they are read, so
// that a package of any size takes no memory of its own.
type generated struct {
	small fstest.MapFS
	large map[string]lines
}

// lines are those of one file: a header, and n lines made from their numbers.
type lines struct {
	header string
	n      int
	line   func(i int) string
}

func (g generated) Open(name string) (fs.File, error) {
	if l, ok := g.large[name]; ok {
		return &writing{lines: l, rest: []byte(l.header)}, nil
	}
	return g.small.Open(name)
}

// writing is a generated file that is being read.
type writing struct {
	lines
	next int
	rest []byte
}

func (w *writing) Read(buffer []byte) (int, error) {
	for len(w.rest) == 0 {
		if w.next == w.n {
			return 0, io.EOF
		}
		w.rest = append(w.rest[:0], w.line(w.next)...)
		w.next++
	}
	n := copy(buffer, w.rest)
	w.rest = w.rest[n:]
	return n, nil
}

func (w *writing) Close() error               { return nil }
func (w *writing) Stat() (fs.FileInfo, error) { return w, nil }
func (w *writing) Name() string               { return "generated" }
func (w *writing) Size() int64                { return 0 }
func (w *writing) Mode() fs.FileMode          { return 0o444 }
func (w *writing) ModTime() time.Time         { return time.Time{} }
func (w *writing) IsDir() bool                { return false }
func (w *writing) Sys() any                   { return nil }

// organizations is a sound package of n organizations, each tied to ten others
// by several types of relations.
func organizations(n int) generated {
	id := func(i int) string { return fmt.Sprintf("org:made-up-%07d", i%n) }
	tie := func(header string, step int) lines {
		return lines{header: header, n: 2 * n, line: func(i int) string {
			from, to := i/2, i/2+(i%2+1)*step
			year := 1990 + from%30
			return fmt.Sprintf(",%s,%s,%d,,MEDIUM,source:made-up-%04d|source:made-up-%04d,\n", id(from), id(to), year, from%1000, to%1000)
		}}
	}
	const ties = "id,from,to,since,until,confidence,sources,note\n"
	return generated{
		small: fstest.MapFS{"datapackage.json": {Data: []byte(cleanPackage["datapackage.json"])}},
		large: map[string]lines{
			"sources.csv": {"id,title,publisher,url,date,read,type,by\n", 1000, func(i int) string {
				return fmt.Sprintf("source:made-up-%04d,Report %d,Publisher,https://example.org/%d,2020,yes,OTHER,\n", i, i, i)
			}},
			"entities/organizations.csv": {"id,name,acronym,description,confidence,sources,organization_type,founded\n", n, func(i int) string {
				return fmt.Sprintf("%s,Organization number %d,O%d,A made-up organization that works for peace.,HIGH,source:made-up-%04d,CSO,1980-05\n", id(i), i, i, i%1000)
			}},
			"relations/part_of.csv":        partOf(n, id),
			"relations/established_by.csv": tie(ties, 3),
			"relations/partners_with.csv":  tie(ties, 7),
			"relations/supports.csv":       tie(ties, 11),
			"relations/funds.csv":          tie(ties, 13),
		},
	}
}

// partOf ties each organization to two that come later, so that none goes in a
// circle.
func partOf(n int, id func(int) string) lines {
	return lines{header: "id,from,to,since,until,confidence,sources,note,role\n", n: 2 * (n - 2), line: func(i int) string {
		return fmt.Sprintf(",%s,%s,2001-02-03,,HIGH,source:made-up-%04d,,chapter\n", id(i/2), id(i/2+i%2+1), i%1000)
	}}
}
