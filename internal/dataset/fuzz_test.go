package dataset

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/wps"
)

// FuzzRead puts any bytes in the place of one file of the clean package. It
// must not panic, must say the same twice, and content must be closed: every id
// in it is there.
func FuzzRead(f *testing.F) {
	names := slices.Sorted(maps.Keys(cleanPackage))
	for i, name := range names {
		f.Add(byte(i), []byte(cleanPackage[name]))
	}
	f.Fuzz(func(t *testing.T, file byte, text []byte) {
		fsys := packageWith(nil).(fstest.MapFS)
		fsys[names[int(file)%len(names)]] = &fstest.MapFile{Data: text}
		content, problems := read(t, fsys)
		if !slices.IsSortedFunc(problems, inOrder) {
			t.Error("problems are out of order")
		}
		again, same := read(t, fsys)
		if diff := cmp.Diff(problems, same); diff != "" {
			t.Errorf("problems of the same package, read again:\n%s", diff)
		}
		if content != nil {
			checkClosed(t, content)
			if content.Version.Hash != again.Version.Hash {
				t.Error("the same package gave two versions")
			}
		}
	})
}

// checkClosed looks for ids that lead nowhere, and for records that stand twice.
func checkClosed(t *testing.T, c *wps.Content) {
	t.Helper()
	known := map[wps.ID]bool{}
	once := func(id wps.ID) {
		if known[id] {
			t.Errorf("%s stands twice", id)
		}
		known[id] = true
	}
	for _, e := range c.Entities {
		once(e.ID)
	}
	for _, s := range c.Sources {
		once(s.ID)
	}
	there := func(ids ...wps.ID) {
		for _, id := range ids {
			if id != "" && !known[id] {
				t.Errorf("%q is not there", id)
			}
		}
	}
	for _, e := range c.Entities {
		there(e.Sources...)
		there(e.Attributes.Ref(wps.HeadquartersCountry), e.Attributes.Ref(wps.Broader))
	}
	for r := range c.Relations.All() {
		once(r.ID)
		there(r.From, r.To)
		there(r.Sources...)
	}
	for _, f := range c.Tables.Functions {
		there(f.Body, f.Entity)
	}
	for _, total := range c.Tables.Totals {
		there(total.Subject, total.Source)
	}
}

// FuzzCell puts any text into a cell: what is kept is text that people can see,
// and every typed value of it is one.
func FuzzCell(f *testing.F) {
	for _, text := range []string{"", "2022-12", "9999-99-99", "1.5", "0x1", "1e9", "pt-BR", "EUR", "2021-2025", "https://example.org", " a|b||c ", "a\x00\u202e\xff"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := &row{in: newReading(nil), layout: table("x.csv", "cell"), cells: make([]string, 1)}
		r.set(0, text)
		kept := r.cells[0]
		if !utf8.ValidString(kept) || strings.TrimSpace(kept) != kept || strings.ContainsFunc(kept, invisible) || len(kept) > maxCell {
			t.Fatalf("kept %q of %q", kept, text)
		}
		if d := r.date(0); d != "" && (d.First() > d.Last() || d.First().Date() == "") {
			t.Errorf("%q was taken for the date %q", kept, d)
		}
		if n := r.number(0); n != "" {
			if v, err := strconv.ParseFloat(n, 64); err != nil || v < 0 || strings.ContainsAny(n, "eExX+-_nN") {
				t.Errorf("%q was taken for a number", n)
			}
		}
		for _, item := range r.items(0) {
			if item == "" || strings.Contains(item, "|") {
				t.Errorf("%q holds the item %q", kept, item)
			}
		}
		r.year(0, kept)
		r.address(0, kept)
		r.language(0, kept)
		r.currency(0, kept)
		for _, p := range r.in.faults.problems() {
			if strings.ContainsFunc(p.Text+p.Mend, invisible) {
				t.Errorf("a sentence holds what cannot be seen: %q %q", p.Text, p.Mend)
			}
		}
	})
}
